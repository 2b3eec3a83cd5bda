// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Office
import Testing
import Timetable

/// One child does not come to stand in two families unseen (hazard H14).
struct LikenessTests {
  private let other = FamilyID("01948d9c-5a00-7000-8000-000000000002")

  /// The Hassans stand in the record, and their social worker opens another family.
  private func another(by actor: Actor = .amara) async throws -> (TestOffice, FamilyID) {
    let test = try await TestOffice.inSession()
    let family = try #require(other)
    try await test.does(actor, "open-enquiry", .opening.but(["family": "Khan"]), for: family)
    return (test, family)
  }

  private func refusal(
    _ actor: Actor, _ deed: String, _ typed: [String: Typed], _ test: TestOffice, _ family: FamilyID
  ) async -> Refusal? {
    do throws(DeedFailure) {
      try await test.does(actor, deed, typed, for: family)
      return nil
    } catch {
      if case .refused(let refusal) = error { return refusal }
      return nil
    }
  }

  private func child(_ name: String, _ born: String) -> [String: Typed] {
    ["name": "\(name)", "kind": "child", "born": "\(born)"]
  }

  @Test(arguments: [
    ("Amira", "2016-03-14"), ("Ameera Khan", "2016-03-14"), ("Amira", "2016-03-15"),
    ("Amira", "2016-08-14"), ("Amira", "2015-03-14"),
  ])
  func `the worker is warned before the same child is written a second time`(
    name: String, born: String
  ) async throws {
    let (test, family) = try await another()
    let refused = await refusal(
      .amara, "add-family-member", child(name, born), test, family)
    #expect(refused?.code == "needs-reason")
    for part in ["This may be the same child: Amira, born", "of the Hassan family"] {
      #expect(refused?.words.contains(part) == true)
    }
  }

  @Test(arguments: [
    ("Zainab", "2016-03-14"), ("Amira", "2012-09-01"), ("Amira", "2013-03-14"),
    ("Hassan", "2016-03-14"),
  ])
  func `nobody is warned of another name or another day`(name: String, born: String)
    async throws
  {
    let (test, family) = try await another()
    let typed = child(name, born)
    #expect(await refusal(.amara, "add-family-member", typed, test, family) == nil)
  }

  @Test func `the same holds for a child named when the enquiry is opened`() async throws {
    let test = try await TestOffice.inSession()
    let family = try #require(other)
    let opening = [String: Typed].opening.but([
      "family": "Khan", "child": "Amira", "child-born": "14/03/2016",
    ])
    #expect(
      await refusal(.amara, "open-enquiry", opening, test, family)?.code == "needs-reason")
    try await test.does(
      .amara, "open-enquiry", opening.but(["going-ahead": "She moved in with her aunt."]),
      for: family)
    let seen = try #require(try await test.office.seen(family, by: Actor.amara.account)).family
    #expect(seen.children.map(\.name) == ["Amira"])
    #expect(seen.departures.map(\.rule) == ["same-person"])
  }

  @Test(arguments: [("Amira", "2016-03-14"), ("Ameera", "2016-03-15")])
  func `a child whom others may know is asked about, and neither who nor by whom is told`(
    name: String, born: String
  ) async throws {
    let (test, family) = try await another(by: .stranger)
    let refused = await refusal(
      .stranger, "add-family-member", child(name, born), test, family)
    #expect(refused?.code == "needs-reason")
    #expect(refused?.words.contains("The authority may know this child already") == true)
    for told in ["Hassan", "Amira", "Okafor", "Amara", "2016", "Portsmouth", "team"] {
      #expect(refused?.words.contains(told) == false, "\(told)")
    }
  }

  @Test func `nobody but a child is looked for where others work`() async throws {
    let (test, family) = try await another(by: .stranger)
    let nadia: [String: Typed] = ["name": "Nadia", "kind": "mother", "born": "1991-05-02"]
    #expect(await refusal(.stranger, "add-family-member", nadia, test, family) == nil)
    let twin = child("Zara", "2016-03-14")
    #expect(await refusal(.stranger, "add-family-member", twin, test, family) == nil)
  }

  @Test func `the reason is read by whoever gave it, and the other family is not named`()
    async throws
  {
    let (test, family) = try await another()
    try await test.does(
      .amara, "add-family-member",
      child("Amira", "2016-03-14").but(["going-ahead": "Another mother."]), for: family)
    let own = try #require(try await test.office.seen(family, by: Actor.amara.account)).family
    #expect(own.departures.map(\.reason) == ["Another mother."])
    #expect(own.departures.allSatisfy { !$0.expected.contains("Hassan") })
    let toms = try #require(try await test.office.seen(family, by: Actor.tom.account)).family
    #expect(toms.departures.isEmpty)
    #expect(toms.children.count == 1)
  }

  @Test func `a reason that comes when the warning has gone is kept, for its writer alone`()
    async throws
  {
    let (test, family) = try await another()
    try await test.does(
      .amara, "add-family-member",
      child("Zainab", "2018-01-02").but(["going-ahead": "Not the Zainab of the Khans."]),
      for: family)
    let own = try #require(try await test.office.seen(family, by: Actor.amara.account)).family
    #expect(own.departures.map(\.reason) == ["Not the Zainab of the Khans."])
    let toms = try #require(try await test.office.seen(family, by: Actor.tom.account)).family
    #expect(toms.departures.isEmpty)
    #expect(toms.children.map(\.name).contains("Zainab"))
  }

  @Test func `the same child in the same family is asked about, with or without a day of birth`()
    async throws
  {
    let (test, _) = try await another()
    for typed in [child("Ameera", "2016-03-14"), ["name": "Amira", "kind": "child"]] {
      let refused = await refusal(.amara, "add-family-member", typed, test, test.family)
      #expect(refused?.code == "needs-reason")
      #expect(refused?.words.contains("who is in this family already") == true)
    }
  }

  @Test(arguments: [
    ("Zara", "2016-03-14"), ("Omar Hassan", "2016-03-14"), ("Hassan", "2016-03-14"),
  ])
  func `a twin is never taken for the other: a surname and a birthday are no match`(
    name: String, born: String
  ) async throws {
    for isOther in [false, true] {
      let (test, family) = try await another()
      let place = isOther ? family : test.family
      #expect(await refusal(.amara, "add-family-member", child(name, born), test, place) == nil)
    }
  }

  @Test func `the duty desk is told of a child who may be known, and the worker not by whom`()
    async throws
  {
    let (test, family) = try await another(by: .stranger)
    let typed = child("Ameera", "2016-03-14")
    for _ in 0..<2 {
      #expect(
        await refusal(.stranger, "add-family-member", typed, test, family)?.code == "needs-reason")
    }
    try await test.does(
      .stranger, "add-family-member", typed.but(["going-ahead": "I rang the duty desk."]),
      for: family)
    let duty = Actor(
      account: AccountID("bea.lund"), name: "Bea Lund", title: "Duty worker", role: .duty)
    let notices = try #require(try await test.office.sameChildren(by: duty))
    #expect(notices.map(\.noticed.named.name) == ["Ameera"])
    #expect(notices.first?.noticed.named.call.first?.hasPrefix(Actor.stranger.name) == true)
    #expect(notices.first?.noticed.others.map(\.name) == ["Amira"])
    #expect(
      notices.first?.noticed.others.flatMap(\.call).contains { $0.hasPrefix("Amara Okafor") }
        == true)
    #expect(try await test.office.sameChildren(by: .stranger) == nil)
    #expect(try await test.office.registerLog(by: duty)?.isEmpty == true)
    let own = try #require(try await test.office.seen(family, by: Actor.stranger.account)).family
    #expect(own.departures.allSatisfy { !$0.expected.contains("Hassan") })
  }

  @Test func `the same is asked when a day of birth is put right`() async throws {
    let (test, family) = try await another(by: .stranger)
    try await test.does(
      .stranger, "add-family-member", child("Amira", "2012-09-01"), for: family)
    let seen = try #require(try await test.office.seen(family, by: Actor.stranger.account)).family
    let id = try #require(seen.children.first { $0.name == "Amira" }?.id.text)
    let typed: [String: Typed] = ["person": "\(id)", "born": "2016-03-14", "why": "Her card."]
    #expect(
      await refusal(.stranger, "correct-person", typed, test, family)?.code == "needs-reason")
  }

  @Test func `babies not yet born ask for nothing`() async throws {
    let (test, family) = try await another()
    let baby: [String: Typed] = [
      "name": "The baby", "kind": "unborn-child", "born": "2027-02-20",
    ]
    #expect(await refusal(.amara, "add-family-member", baby, test, family) == nil)
  }

  @Test(arguments: [
    ("2016-03-14", "2016-03-14", true), ("2016-03-04", "2016-04-03", true),
    ("2016-03-14", "2016-03-30", true), ("2016-03-14", "2017-03-14", true),
    ("2016-03-14", "2018-03-14", false), ("2016-03-14", "2016-04-15", false),
    ("2016-03-14", "2017-03-15", false),
  ])
  func `one mistake makes a near day, two do not`(one: String, other: String, near: Bool) throws {
    let (one, other) = (try #require(Day(one)), try #require(Day(other)))
    #expect(one.mayBeMeant(by: other) == near)
    #expect(other.mayBeMeant(by: one) == near)
  }
}
