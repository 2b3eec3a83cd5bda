// SPDX-License-Identifier: MIT
import Cast
import Foundation
import Testing
import Timetable

@testable import Casework

/// The stored form of every event is a promise: what was ever written can be read for ever.
struct GoldenFiles {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  private static let advice =
    "If this event is new, keep its text in Golden. If it is not, the stored form of what is "
    + "written already has changed: give the event a new version instead."

  /// The file of each example: of an event that has grown, both forms are kept.
  private static let files: [(name: String, event: CaseEvent)] =
    EventExamples.all.map { ($0.name, $0) }
    + EventExamples.grown.map { ("\($0.name).grown", $0) }
    + EventExamples.grownAgain.map { ("\($0.name).grown-again", $0) }

  @Test(arguments: files)
  func `is written to the byte as it was when it was first shipped`(
    name: String, event: CaseEvent
  ) throws {
    let bytes = try stored(event).bytes()
    #expect(
      try text(golden(name)) == text(bytes), Comment(rawValue: Self.advice))
  }

  @Test(arguments: files)
  func `is read as the same event, and written again as the same bytes`(
    name: String, event: CaseEvent
  ) throws {
    let bytes = try golden(name)
    let read = try StoredEntry.read(bytes)
    #expect(read.event == event)
    #expect(read.by == .lena)
    #expect(read.onBehalfOf == .amira)
    #expect(read.day == Hassans.began)
    #expect(read.key == DeedKey("key-1"))
    #expect(try read.bytes() == bytes)
  }

  @Test func `every event has one example, one name and one file`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(EventExamples.all.map(\.name) == CaseEvent.storedNames)
    #expect(Set(files) == Set(Self.files.map { "\($0.name).json" } + ["\(Self.forFew).json"]))
  }

  /// For whose words somebody chose who reads them; every other file says nothing of it.
  private static let forFew = "own-words-given.for-few"

  @Test func `who reads an entry is stored where somebody chose, and nowhere else`() throws {
    let read = try StoredEntry.read(golden(Self.forFew))
    #expect(read.readers == Audience(.caring, [.nadia]))
    #expect(try read.bytes() == golden(Self.forFew))
    #expect(try StoredEntry.read(golden("own-words-given")).readers == nil)
  }

  @Test func `every example fills every field`() {
    for example in EventExamples.all {
      let later = EventExamples.grown + EventExamples.grownAgain
      let whole = later.last { $0.name == example.name } ?? example
      #expect(emptyFields(whole) == [], "\(example.name)")
    }
  }

  @Test func `every heading, need, explanation and kind has kept its stored word`() {
    let words =
      PersonKind.allCases.map(\.rawValue) + AccountRole.allCases.map(\.rawValue)
      + RelationKind.allCases.map(\.rawValue) + PlanKind.allCases.map(\.rawValue)
      + EnquiryOutcome.allCases.map(\.rawValue) + SupportKind.allCases.map(\.rawValue)
      + IdentifierKind.allCases.map(\.rawValue)
      + [Need.legalAdviser.rawValue, Explained.whyThisWay.rawValue]
      + [Explained.helpWithReports.rawValue] + TieKind.allCases.map(\.rawValue)
      + Known.allCases.map(\.rawValue) + RestrictionKind.allCases.map(\.rawValue)
      + WayToSpeak.allCases.map(\.rawValue) + OfferAnswer.allCases.map(\.rawValue)
      + AskAnswer.allCases.map(\.rawValue) + Coming.allCases.map(\.rawValue)
    #expect(
      words == [
        "child", "unborn-child", "mother", "father", "carer", "relative", "friend",
        "professional", "social-worker", "team-manager", "chair", "partner", "family",
        "supporter", "duty", "business-support", "social-worker", "team-manager", "chair",
        "invited-professional",
        "family-member", "advocate", "supporter", "arranges-conference", "child-protection",
        "child-in-need", "no-plan", "another-plan",
        "likely-significant-harm", "no-continuing-risk", "not-substantiated", "advocate",
        "interpreter", "friend-or-relative", "legal-adviser", "nhs-number", "upn",
        "local-authority-child-id", "legal-adviser",
        "why-meeting-this-way-helps", "help-to-understand-reports", "parent-of", "partner-of",
        "former-partner-of", "brother-or-sister-of", "cares-for", "other", "yes", "no",
        "not-known", "court-order", "bail-condition", "conflict", "risk-to-somebody", "other",
        "mind-of-my-own", "advocate", "letter", "drawing", "come-in-person",
        "someone-speaks-for-me", "taken-up", "not-taken-up", "still-thinking", "too-young",
        "invited", "helps-in-another-way", "not-invited", "coming", "not-coming", "not-sure",
      ])
  }

  @Test(arguments: [("note-added", 2), ("note-sung", 1)])
  func `an event of a newer Roundtable is not guessed at`(name: String, version: Int) throws {
    let newer = try text(golden("note-added"))
      .replacing("\"event\":\"note-added\"", with: "\"event\":\"\(name)\"")
      .replacing("\"version\":1", with: "\"version\":\(version)")
    #expect(throws: UnknownStoredEvent.self) { try StoredEntry.read(Data(newer.utf8)) }
  }

  private func stored(_ event: CaseEvent) -> StoredEntry {
    StoredEntry(
      by: .lena, onBehalfOf: .amira, day: Hassans.began, key: DeedKey("key-1"), event: event)
  }

  private func golden(_ name: String) throws -> Data {
    try Data(contentsOf: Self.folder.appending(path: "\(name).json"))
  }

  private func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The names of the fields that hold nothing, however deep.
  private func emptyFields(_ value: Any) -> [String] {
    Mirror(reflecting: value).children.flatMap { child in
      let inner = Mirror(reflecting: child.value)
      let isEmpty =
        [.optional, .collection].contains(inner.displayStyle) && inner.children.isEmpty
      return (isEmpty ? [child.label ?? "?"] : []) + emptyFields(child.value)
    }
  }
}
