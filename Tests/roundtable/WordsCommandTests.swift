// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Testing
import Timetable

@testable import roundtable

/// `roundtable words`.
struct WordsCommandTests {
  private func words(_ data: Data?, _ arguments: String...) throws -> String {
    let written = Written()
    let command = try WordsCommand.parse(arguments + ["--practice", Stage.root + "/Practice"])
    try command.run(to: written.output, today: try #require(Day("2026-11-24"))) { data }
    return written.lines.joined()
  }

  @Test func `the answer is one JSON object with its keys in order`() throws {
    let line = try words(Data("Mum absconded. See the ICPC.".utf8), "-", "--authority", "dorset")
    #expect(
      line.hasPrefix(
        #"{"grade":1.91,"initials":[{"at":23,"term":"ICPC"}],"marked":[{"at":4,"kinder":"ran away"#)
    )
    #expect(
      line.hasSuffix(
        #""sentences":[{"long":false,"text":"Mum absconded.","words":2},"#
          + #"{"long":false,"text":"See the ICPC.","words":3}],"words":5}"#))
    let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(read?.keys.sorted() == ["grade", "initials", "marked", "sentences", "words"])
  }

  @Test func `an empty text has no grade`() throws {
    #expect(
      try words(Data(), "empty.txt")
        == #"{"grade":null,"initials":[],"marked":[],"sentences":[],"words":0}"#)
  }

  @Test func `a file that cannot be read, or is no text, is said by its name`() {
    #expect(throws: CannotRun("\"a.txt\" cannot be read. Is it there, and is it a file?")) {
      try words(nil, "a.txt")
    }
    #expect(throws: CannotRun("\"a.bin\" is not text in UTF-8.")) {
      try words(Data([0xFF, 0xFE, 0x00]), "a.bin")
    }
  }

  @Test func `an authority that is not here is refused`() {
    #expect(throws: CannotRun.self) { try words(Data(), "-", "--authority", "nowhere") }
  }
}
