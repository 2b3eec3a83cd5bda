// SPDX-License-Identifier: MIT
import Casework
import Drafts
import Office
import Testing
import Timetable

@testable import Web

/// Thousands of made-up bodies, the same in every run: none crashes, none hangs.
@Suite(.timeLimit(.minutes(15)))
struct FuzzFormsTests {
  /// Pieces that a reader of forms has to tell apart, and bytes that it does not know.
  private static let pieces: [[UInt8]] = [
    Array("words=".utf8), Array("key=abcdefgh1".utf8), Array("base=1".utf8), Array("base=any".utf8),
    Array("splice=words 0 1 x".utf8), Array("splice=words+-1+9+x".utf8), Array("fixed=part".utf8),
    Array("emptied=words".utf8), Array("part=x".utf8), Array("%".utf8), Array("%4".utf8),
    Array("%zz".utf8), Array("%00".utf8), Array("%E2%9C%93".utf8), Array("%F0%9F".utf8),
    Array("&".utf8), Array("=".utf8), Array("+".utf8), Array("&&==&".utf8), [0xFF, 0xC3], [0],
  ]

  private func body(_ numbers: inout CountingNumbers) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...24, using: &numbers) {
      if Bool.random(using: &numbers) {
        bytes += Self.pieces.randomElement(using: &numbers) ?? []
        if Bool.random(using: &numbers) { bytes.append(UInt8(ascii: "&")) }
      } else {
        bytes += (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
          UInt8.random(in: 0...255, using: &numbers)
        }
      }
    }
    return bytes
  }

  @Test func `whatever is posted is read as some form, with every name once`() throws {
    var numbers = CountingNumbers(20_260_901)
    let form = try #require(Deeds.named("add-note")?.form)
    let key = try #require(FormKey("abcdefgh1"))
    var (readable, numbered) = (0, numbers)
    let family = FamilyID.new(at: Instant(milliseconds: 0), using: &numbered)
    let known = Set(form.fields.map(\.key))
    for _ in 1...6_000 {
      let bytes = body(&numbers)
      let posted = PostedForm(urlEncoded: bytes)
      let parts = bytes.split(separator: UInt8(ascii: "&")).count
      let writing = posted.writing(key: key, of: form, family: family)
      if writing != nil { readable += 1 }
      let isWhole = posted.values.values.reduce(0) { $0 + $1.count } == parts
      let isKnown = writing?.changes.keys.allSatisfy(known.contains) ?? true
      if !isWhole || !isKnown { Issue.record("\(bytes)") }
    }
    #expect(readable > 100, "some of them say something")
  }

  @Test func `what was encoded as forms encode is read back, letter by letter`() {
    var numbers = CountingNumbers(7)
    for _ in 1...1_000 {
      let words = String(
        decoding: (0..<40).map { _ in UInt8.random(in: 0...255, using: &numbers) }, as: UTF8.self)
      let posted = PostedForm(
        urlEncoded: encoded(["words": [words], "more &=%+": ["", words]]).utf8)
      #expect(posted["words"] == words)
      #expect(posted.values["more &=%+"] == ["", words])
    }
  }
}
