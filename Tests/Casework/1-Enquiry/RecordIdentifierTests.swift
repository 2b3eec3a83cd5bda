// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Keeping the numbers by which services know a child.
struct RecordIdentifierTests {
  private let typed: [String: Typed] = [
    "child": "amira", "kind": "nhs-number", "number": "943 476 5919",
  ]

  @Test func `records exactly the number, without its spaces`() throws {
    var story = try Story.enquiry(.birmingham)
    let events = try story.does(.amara, RecordIdentifier.self, typed)
    #expect(
      events == [
        .enquiry(
          .identifierRecorded(
            IdentifierRecorded(child: .amira, kind: .nhs, number: "9434765919")))
      ])
    #expect(story.record.identifiers == [.amira: [.nhs: "9434765919"]])
  }

  @Test func `stays quiet when the same number is sent again, and takes a corrected one`() throws {
    var story = try Story.enquiry(.birmingham)
    try story.does(.amara, RecordIdentifier.self, typed)
    #expect(try story.decides(.tom, RecordIdentifier.self, typed).isEmpty)
    try story.does(.tom, RecordIdentifier.self, typed.but(["number": "401 023 2137"]))
    #expect(story.record.identifiers == [.amira: [.nhs: "4010232137"]])
  }

  @Test func `is refused because the number is kept for the other child`() throws {
    var story = try Story.enquiry(.birmingham)
    try story.does(.amara, RecordIdentifier.self, typed)
    let jays = typed.but(["child": "jay"])
    #expect(try story.refusal(.amara, RecordIdentifier.self, jays) == "number-of-another")
  }

  @Test(arguments: ["nadia", "nobody"])
  func `is refused because it is no child of this family`(person: String) throws {
    let story = try Story.enquiry(.birmingham)
    let other = typed.but(["child": .people(PersonID(person))])
    #expect(try story.refusal(.amara, RecordIdentifier.self, other) == "unknown-person")
  }

  @Test(arguments: [
    ("nhs-number", "943 476 5918"), ("nhs-number", "943 476 591"), ("nhs-number", "94347659190"),
    ("nhs-number", "943476591X"), ("nhs-number", "0000000000"), ("nhs-number", "٩٤٣٤٧٦٥٩١٩"),
    ("upn", "B207000016049"), ("upn", "P20700001604"), ("upn", "I207000016049"),
    ("upn", "P2070000160499"), ("upn", "P20700001A049"), ("local-authority-child-id", "12/3"),
    ("local-authority-child-id", "123456789012345678901"),
  ])
  func `is refused because there can be no such number`(kind: String, number: String) throws {
    let story = try Story.enquiry(.birmingham)
    let typed = typed.but(["kind": .people(PersonID(kind)), "number": .people(PersonID(number))])
    #expect(try story.refusal(.amara, RecordIdentifier.self, typed) == "impossible-number")
  }

  @Test(arguments: [
    (IdentifierKind.nhs, "943-476-5919", "9434765919"), (.nhs, "4010232137", "4010232137"),
    (.upn, "P207000016049", "P207000016049"), (.upn, "b801200005001", "B801200005001"),
    (.localAuthority, "ab 12", "AB12"),
  ])
  func `a number that can be is kept in one spelling`(
    kind: IdentifierKind, typed: String, kept: String
  ) {
    #expect(kind.number(typed) == kept)
  }
}
