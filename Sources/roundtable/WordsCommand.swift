// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import PlainWords
import Play
import Practice
import Timetable

/// Says how plain a text is, and which words in it may hurt, label or puzzle a family.
struct WordsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Print how plain a text is, as one JSON object.",
    discussion: """
      Places ("at") count Unicode characters from the start of the text. "grade" is the \
      Flesch–Kincaid grade, and null where there is no word.
      """)

  @Argument(help: "The text file, or - for standard input.") var file: String
  @OptionGroup var practice: PracticeOption

  @Option(help: "The authority whose words are taken care with. Otherwise what all share.")
  var authority: String?

  func run() async throws {
    try run(to: .console, today: machineNow().londonDay) {
      file == "-"
        ? FileHandle.standardInput.readDataToEndOfFile()
        : FileManager.default.contents(atPath: file)
    }
  }

  func run(to output: Output, today: Day, reading: () -> Data?) throws {
    let list = WordList(try practice(on: today))
    let place = file == "-" ? "What came in" : "\"\(file)\""
    guard let data = reading() else {
      throw CannotRun("\(place) cannot be read. Is it there, and is it a file?")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw CannotRun("\(place) is not text in UTF-8.")
    }
    output.line(list.check(text).json.line)
  }

  private func practice(on day: Day) throws -> Practice {
    let practices = try practice.library()
    guard let authority else { return try practices.shared(on: day) }
    var named = AuthorityOption()
    named.name = authority
    return try practices.practice(of: named.known(in: practices), on: day)
  }
}

extension CheckedText {
  /// Every key in the order of the alphabet.
  var json: JSON {
    .object([
      ("grade", grade.map { .decimal($0) } ?? .null),
      (
        "initials",
        .list(initials.map { .object([("at", .number($0.at)), ("term", .text($0.term))]) })
      ),
      ("marked", .list(marked.map(\.json))),
      (
        "sentences",
        .list(
          sentences.map {
            .object([
              ("long", .truth($0.long)), ("text", .text($0.text)), ("words", .number($0.words)),
            ])
          })
      ),
      ("words", .number(words)),
    ])
  }
}

extension Marked {
  fileprivate var json: JSON {
    .object([
      ("at", .number(at)), ("kinder", .text(kinder)), ("source", .text(source)),
      ("term", .text(term)), ("why", .text(why)),
    ])
  }
}
