// SPDX-License-Identifier: MIT
import Languages
import Letters

/// The words round the papers that somebody was given.
struct PaperWords: Sendable {
  let title: String
  let about: String
  let none: String
  let givenOn: @Sendable (_ day: String) -> String
  let all: String
  let print: String
  let noFile: String
  let beside: String
  let earlier: String
  let earlierOf: @Sendable (_ day: String) -> String
  let newer: String
  let wrong: String
  let wrongUntil: @Sendable (_ day: String) -> String
  let final: String
  let youAsked: String
  let answer: String
  let noAnswer: String
  let putRight: String
  let notChanged: String
  let language: @Sendable (_ language: String) -> String
  let myLanguage: String
  let whichLanguage: String
  private let names: [LetterName: String]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("papers")
    title = try section.words("title")
    about = try section.words("about")
    none = try section.words("none")
    givenOn = try section.words("given-on", "day")
    all = try section.words("all")
    print = try section.words("print")
    noFile = try section.words("no-file")
    beside = try section.words("beside")
    earlier = try section.words("earlier")
    earlierOf = try section.words("earlier-of", "day")
    newer = try section.words("newer")
    wrong = try section.words("wrong")
    wrongUntil = try section.words("wrong-until", "day")
    final = try section.words("final")
    youAsked = try section.words("you-asked")
    answer = try section.words("answer")
    noAnswer = try section.words("no-answer")
    putRight = try section.words("put-right")
    notChanged = try section.words("not-changed")
    language = try section.words("language", "language")
    myLanguage = try section.words("my-language")
    whichLanguage = try section.words("which-language")
    var names: [LetterName: String] = [:]
    for name in LetterName.allCases {
      guard let key = Self.key(name) else { continue }
      names[name] = try section.words(key)
    }
    self.names = names
    try section.end()
  }

  /// What a paper is called in a list; in English where only professionals get it.
  func name(of name: LetterName) -> String { names[name] ?? name.title }

  private static func key(_ name: LetterName) -> String? {
    switch name {
    case .invitationForFamily, .invitationForChild, .invitationForSupporter: "invitation"
    case .decisionLetterForFamily, .decisionLetterForChild: "decision-letter"
    default: name.reader == .professional ? nil : name.rawValue
    }
  }
}
