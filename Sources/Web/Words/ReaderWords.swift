// SPDX-License-Identifier: MIT
import Casework
import Languages

/// Who will read what is written, and between whom one chooses.
struct ReaderWords: Sendable {
  let willRead: @Sendable (_ people: String) -> String
  /// Said of the most people that it can be, where nobody can say it more closely.
  let mayRead: @Sendable (_ people: String) -> String
  let everyone: String
  let workers: String
  let workersAnd: @Sendable (_ people: String) -> String
  let andChosen: @Sendable (_ people: String) -> String
  let onlyYou: String
  let onlyYouUntilOpened: @Sendable (_ people: String) -> String
  let chooseBelow: String
  let keptCarriers: String
  let keptCaring: String
  let keptNamed: String
  let sharedOn: @Sendable (_ day: String) -> String
  private let choices: [String: String]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("readers")
    willRead = try section.words("will-read", "people")
    mayRead = try section.words("may-read", "people")
    everyone = try section.words("all")
    workers = try section.words("workers")
    workersAnd = try section.words("workers-and", "people")
    andChosen = try section.words("and-chosen", "people")
    onlyYou = try section.words("only-you")
    onlyYouUntilOpened = try section.words("only-you-scores", "people")
    chooseBelow = try section.words("choose-below")
    keptCarriers = try section.words("kept-carriers")
    keptCaring = try section.words("kept-caring")
    keptNamed = try section.words("kept-named")
    sharedOn = try section.words("shared-on", "day")
    var choices: [String: String] = [:]
    for choice in WhoReads.allCases {
      choices[choice.rawValue] = try section.words(choice.rawValue)
    }
    for choice in ReadersScope.ownWords.choices {
      choices["child-\(choice.rawValue)"] = try section.words("child-\(choice.rawValue)")
    }
    self.choices = choices
    try section.end()
  }

  func words(of choice: WhoReads, toChild: Bool) -> String {
    (toChild ? choices["child-\(choice.rawValue)"] : nil) ?? choices[choice.rawValue]
      ?? choice.words
  }

  /// Said beside words that only some read: "Kept to the chair, …".
  func kept(_ audience: Audience) -> String? {
    switch audience.circle {
    case .everyone, .workers: nil
    case .caring: keptCaring
    case .carriers: keptCarriers
    case .named: keptNamed
    }
  }
}

extension FamilyRecord {
  /// " · Kept to …", said behind words for which somebody chose who reads them; empty for others.
  func kept(_ words: String, of whose: PersonID?, _ say: LanguageWords) -> String {
    guard let kept = wordsForFew(words, of: whose) else { return "" }
    let mark = say.readers.kept(kept.audience).map { " · \($0)" } ?? ""
    let shared = kept.sharedOn.map { " · \(say.readers.sharedOn(say.calendar.shortDay($0)))" }
    return mark + (shared ?? "")
  }
}
