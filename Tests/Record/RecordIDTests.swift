// SPDX-License-Identifier: MIT
import Chance
import Foundation
import Testing

@testable import Record

struct RecordIDTests {
  private let example = "0190163d-8694-739a-8aea-bbccddeeff00"

  @Test func `an id is a UUID of version 7 that tells when the record began`() {
    let id = RecordID(at: 1_718_281_000_000, random: (.max, .max))
    #expect(id.description == "01901187-5440-7fff-bfff-ffffffffffff")
    #expect(id.milliseconds == 1_718_281_000_000)
    #expect(UUID(uuidString: id.description) != nil)
  }

  @Test func `an id is read from its own text and from nothing else`() throws {
    let id = try #require(RecordID(example))
    #expect(id.description == example)
    #expect(RecordID(bytes: id.bytes) == id)
    let others = [
      "", example.uppercased(), String(example.dropLast()), example + "0", " " + example,
      example.replacingOccurrences(of: "-7", with: "-4"),
      example.replacingOccurrences(of: "-8", with: "-c"),
      example.replacingOccurrences(of: "-", with: "0"),
      example.replacingOccurrences(of: "f", with: "g"),
    ]
    for other in others { #expect(RecordID(other) == nil, "\(other)") }
  }

  @Test func `records sort by when they began, as text and as bytes`() {
    var numbers = SeededNumbers(seed: 7)
    let ids = (0..<200).map { RecordID(at: $0 * 7919, random: (numbers.next(), numbers.next())) }
    #expect(ids == ids.sorted())
    #expect(ids.map(\.description) == ids.map(\.description).sorted())
    for id in ids { #expect(RecordID(id.description) == id) }
  }

  @Test func `an id in JSON is its text`() throws {
    let id = try #require(RecordID(example))
    let json = try JSONEncoder().encode([id])
    #expect(String(decoding: json, as: UTF8.self) == "[\"\(example)\"]")
    #expect(try JSONDecoder().decode([RecordID].self, from: json) == [id])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([RecordID].self, from: Data("[\"x\"]".utf8))
    }
  }
}
