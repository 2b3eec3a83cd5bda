// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Keeping an address, and keeping it from somebody (PS5).
struct RecordAddressTests {
  private let typed: [String: Typed] = [
    "person": "nadia", "address": "Rowan House, 8 Larch Road", "not-for": "karim",
  ]

  @Test func `records exactly the address and who must not learn it`() throws {
    var story = try Story.enquiry(.birmingham)
    let events = try story.does(.amara, RecordAddress.self, typed)
    #expect(
      events == [
        .enquiry(
          .addressRecorded(
            AddressRecorded(
              person: .nadia, address: "Rowan House, 8 Larch Road", notFor: [.karim])))
      ])
    #expect(
      story.record.addresses[.nadia]
        == Address(words: "Rowan House, 8 Larch Road", notFor: [.karim]))
  }

  @Test(arguments: ["person", "not-for"])
  func `is refused because this family has no such person`(field: String) throws {
    let story = try Story.enquiry(.birmingham)
    let typed = typed.but([field: "nobody"])
    #expect(try story.refusal(.amara, RecordAddress.self, typed) == "unknown-person")
  }
}
