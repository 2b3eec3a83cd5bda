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

  @Test func `a number and a school are kept beside the address, and from the same people`() throws
  {
    var story = try Story.enquiry(.birmingham)
    try story.does(.amara, RecordAddress.self, typed)
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "phone": "07700 900123", "school": "Hill Lane College"])
    let address = try #require(story.record.addresses[.nadia])
    #expect(
      address.lines == [
        "Rowan House, 8 Larch Road", "Telephone: 07700 900123", "School: Hill Lane College",
      ])
    #expect(address.notFor == [.karim])
  }

  @Test(
    arguments: [
      (["address": ""], "nothing-to-keep"), (["phone": "at her mum's"], "not-a-telephone-number"),
    ] as [([String: Typed], String)])
  func `is refused because there is nothing to find anybody by`(
    changed: [String: Typed], code: String
  ) throws {
    let story = try Story.enquiry(.birmingham)
    #expect(try story.refusal(.amara, RecordAddress.self, typed.but(changed)) == code)
  }

  @Test(arguments: ["person", "not-for"])
  func `is refused because this family has no such person`(field: String) throws {
    let story = try Story.enquiry(.birmingham)
    let typed = typed.but([field: "nobody"])
    #expect(try story.refusal(.amara, RecordAddress.self, typed) == "unknown-person")
  }
}
