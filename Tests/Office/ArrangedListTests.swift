// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Office
import Record
import Testing
import Timetable

/// The list of whoever makes the arrangements: conferences that have not begun, by day and time.
struct ArrangedListTests {
  private let kit = Actor.kit.account

  private func family(_ number: Int) throws -> FamilyID {
    try #require(FamilyID("01948d9c-5a00-7000-8000-00000000000\(number)"))
  }

  /// A family whose conference Kit arranges.
  private func arranged(_ number: Int, _ day: String, _ time: String, in test: TestOffice)
    async throws
  {
    let id = try family(number)
    try await test.does(.amara, "open-enquiry", .opening, for: id)
    try await test.does(
      .amara, "add-family-member", ["name": "Amira", "kind": "child"], for: id)
    let child = try #require(
      try await test.office.seen(id, by: Actor.amara.account)?.family.children.first)
    try await test.does(
      .amara, "call-conference",
      .calling.but([
        "children": ["\(child.id)"], "day": Typed(stringLiteral: day),
        "time": Typed(stringLiteral: time), "going-ahead": "It is urgent.",
      ]), for: id)
    try await test.does(.amara, "name-arranger", ["arranger": "kit.moran"], for: id)
  }

  private func all(_ test: TestOffice, from day: Day, limit: Int) async throws -> [FamilyID] {
    var found: [FamilyID] = []
    var after: String?
    repeat {
      let page = try await test.office.arranged(by: kit, from: day, after: after, limit: limit)
      found += page.families
      after = page.next
    } while after != nil
    return found
  }

  @Test func `by day and time, from a day on, page by page without gap or repeat`() async throws {
    let test = try TestOffice()
    let days = [
      ("2026-11-12", "14:00"), ("2026-11-11", "09:00"), ("2026-11-12", "09:30"),
      ("2026-11-10", "10:00"), ("2026-11-13", "08:00"),
    ]
    for (number, when) in days.enumerated() {
      try await arranged(number + 1, when.0, when.1, in: test)
    }
    let order = try [2, 3, 1, 5].map(family)
    let from = try #require(Day("2026-11-11"))
    for limit in 1...5 { #expect(try await all(test, from: from, limit: limit) == order) }
    #expect(try await all(test, from: Hassans.began, limit: 9) == [family(4)] + order)
  }

  @Test func `a link to an earlier place never leads behind the day that was asked for`()
    async throws
  {
    let test = try TestOffice()
    try await arranged(1, "2026-11-10", "10:00", in: test)
    try await arranged(2, "2026-11-11", "10:00", in: test)
    let early = try await test.office.arranged(by: kit, from: Hassans.began, limit: 1).next
    let page = try await test.office.arranged(
      by: kit, from: try #require(Day("2026-11-12")), after: early)
    #expect(page.families.isEmpty && page.next == nil)
  }

  @Test func `whoever handed it over, and a conference that has begun, are out of it`() async throws
  {
    let test = try TestOffice()
    try await arranged(1, "2026-11-10", "10:00", in: test)
    try await test.does(.kit, "name-arranger", ["arranger": "pip.lane"], for: try family(1))
    #expect(try await all(test, from: Hassans.began, limit: 9).isEmpty)
    let pips = try await test.office.arranged(by: Actor.pip.account, from: Hassans.began)
    #expect(pips.families == [try family(1)])
    let session = try await TestOffice.inSession()
    try await session.does(.amara, "name-arranger", ["arranger": "kit.moran"])
    #expect(try await all(session, from: Hassans.began, limit: 9).isEmpty)
  }

  @Test func `nobody else has such a list`() async throws {
    let test = try TestOffice()
    try await arranged(1, "2026-11-10", "10:00", in: test)
    for actor in [Actor.amara, .ruth, .lena, .stranger] {
      let page = try await test.office.arranged(by: actor.account, from: Hassans.began)
      #expect(page.families.isEmpty, "\(actor.name)")
    }
  }

  @Test func `the card is derived anew to the byte`() async throws {
    let test = try TestOffice()
    try await arranged(1, "2026-11-10", "10:00", in: test)
    #expect(try await test.office.rebuildCards().different == 0)
  }
}
