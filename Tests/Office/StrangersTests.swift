// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Office
import Testing
import Timetable

/// For whoever has no relation to a family, the family does not exist.
struct StrangersTests {
  private let other = FamilyID("01948d9c-5a00-7000-8000-00000000ffff")

  @Test func `the answer is the same as for a family that is not there`() async throws {
    let test = try await TestOffice.inSession()
    let missing = try #require(other)
    for form in Deeds.all.map({ $0.form }) where form.name != "open-enquiry" {
      let there = await test.failure(.stranger, form.name)
      let notThere = await test.failure(.stranger, form.name, for: missing)
      #expect(there == "unknown-family", "\(form.name)")
      #expect(notThere == there, "\(form.name)")
    }
    #expect(try await test.office.seen(test.family, by: Actor.stranger.account) == nil)
    #expect(try await test.office.seen(missing, by: Actor.stranger.account) == nil)
    #expect(try await test.office.seen(missing, by: Actor.ruth.account) == nil)
  }

  @Test func `a key that was used in the record tells a stranger nothing`() async throws {
    let test = try await TestOffice.inSession()
    try await test.does(.lena, "add-note", ["words": "She sings."], as: "key")
    let answer = await test.failure(.stranger, "add-note", ["words": "She sings."], as: "key")
    #expect(answer == "unknown-family")
  }

  @Test func `a social worker may begin a family, and a partner may not`() async throws {
    let test = try TestOffice()
    #expect(await test.failure(.lena, "open-enquiry", .opening) == "not-yours")
    #expect(await test.failure(.nadia, "open-enquiry", .opening) == "not-yours")
    #expect(
      try await test.does(.amara, "open-enquiry", .opening) == .recorded(["enquiry-opened"]))
    #expect(await test.failure(.stranger, "open-enquiry", .opening) == "unknown-family")
  }
}

/// The record as it stood at the end of a day.
struct AsItStoodTests {
  @Test func `shows what had been written by then and nothing later`() async throws {
    let test = try await TestOffice.inSession()
    let then = try #require(
      try await test.office.seen(
        test.family, by: Actor.ruth.account, asOf: Hassans.meeting.adding(days: -1)))
    #expect(then.family.stage == .preparation)
    #expect(try await test.seen(by: .ruth).stage == .conference)
    let on = try #require(
      try await test.office.seen(test.family, by: Actor.ruth.account, asOf: Hassans.meeting))
    #expect(on.family.stage == .conference)
    let before = try #require(
      try await test.office.seen(
        test.family, by: Actor.ruth.account, asOf: Hassans.began.adding(days: -1)))
    #expect(before.family.entries.isEmpty)
  }

  @Test func `goes by the day on which it was written, not by the day on which it happened`()
    async throws
  {
    let test = try await TestOffice.inSession()
    try await test.does(.lena, "add-note", ["words": "She sings."], on: Hassans.began)
    let then = try await test.office.seen(
      test.family, by: Actor.ruth.account, asOf: Hassans.began)
    #expect(then?.family.conference?.notes.isEmpty == true)
  }
}
