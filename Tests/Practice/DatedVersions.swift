// SPDX-License-Identifier: MIT
import Practice
import Testing
import Timetable

struct DatedVersions {
  let plan = """
    terms:
      plan:
        - { value: safety plan, from: 2019-01-01, until: 2023-12-31, source: Old guide }
        - { value: family plan, from: 2024-01-01, source: New guide }

    """

  @Test func `takes the version in force on the day, to the very day`() throws {
    #expect(try resolve(plan, on: "2019-01-01").term(.plan) == "safety plan")
    #expect(try resolve(plan, on: "2023-12-31").term(.plan) == "safety plan")
    let later = try resolve(plan, on: "2024-01-01")
    #expect(later.term(.plan) == "family plan")
    #expect(later.terms[.plan]?.source == "New guide")
    #expect(try later.terms[.plan]?.from == day("2024-01-01"))
  }

  @Test func `has no version before the first, though a later one is known`() throws {
    #expect(
      try refusal(of: plan, on: "2018-12-31")
        == "test.yaml:5: \"plan\" has no version in force on 31 December 2018; "
        + "add the one that held then")
  }

  @Test func `has no version in a gap or after the end, and never falls back to England's`() throws
  {
    let gap = plan.replacing("from: 2024-01-01", with: "from: 2025-01-01")
    #expect(try refusal(of: gap, on: "2024-06-01").contains("\"plan\" has no version in force"))
    let ended = plan.replacing("from: 2024-01-01,", with: "from: 2024-01-01, until: 2025-01-01,")
    #expect(try refusal(of: ended, on: "2026-01-01").contains("\"plan\" has no version in force"))
  }

  @Test func `reads versions in any order`() throws {
    let turned = """
      terms:
        plan:
          - { value: family plan, from: 2024-01-01, source: New guide }
          - { value: safety plan, from: 2019-01-01, until: 2023-12-31, source: Old guide }
      """
    #expect(try resolve(turned, on: "2020-05-05").term(.plan) == "safety plan")
  }

  @Test func `takes the authority's own clock in the place of England's, and adds what is new`()
    throws
  {
    let own = """
      clocks:
        first-core-group:
          { title: First core group, value: 5, unit: working-days, direction: after,
            anchor: conference, kind: limit, why: Sooner., from: 2018-09-01, source: Test 2 }
        reports-to-chair:
          { title: Reports, value: 10, unit: working-days, direction: after,
            anchor: conference, kind: aim, why: To read., from: 2018-09-01, source: Test 3 }
      """
    let changed = try resolve(own)
    let plain = try resolve("")
    #expect(changed.clock(.firstCoreGroup)?.period.value == 5)
    #expect(plain.clock(.firstCoreGroup)?.period.value == 10)
    #expect(changed.clocks.map(\.rule) == plain.clocks.map(\.rule) + [.reportsToChair])
  }

  @Test func `an authority can end what England has by saying none`() throws {
    let none = """
      clocks:
        minutes: { value: none, from: 2018-09-01, source: Test 4 }
      settings:
        child-views-over: { value: none, from: 2018-09-01, source: Test 4 }
      """
    let practice = try resolve(none)
    #expect(practice.clock(.minutes) == nil)
    #expect(practice.clock(.decisionLetter) != nil)
    #expect(practice.childViewsOver == nil)
  }

  @Test func `an agenda of its own stands whole in the place of England's`() throws {
    #expect(
      try resolve(smallAgenda).agenda.map(\.id) == ["talk", "plan", "views", "decision", "ending"])
    #expect(try resolve(smallAgenda).agenda.allSatisfy { $0.source == "Test 1" })
  }

  @Test func `the version names authority and day, and its digest stays while the practice does`()
    throws
  {
    let one = try resolve(plan, on: "2024-01-01").version
    let other = try resolve(plan, on: "2026-07-07").version
    #expect(one.hasPrefix("test@2024-01-01 "))
    #expect(one.dropFirst(16) == other.dropFirst(16))
    #expect(one.dropFirst(16).count == 16)
    #expect(try resolve(plan, on: "2024-01-01").version == one)
    #expect(try resolve(plan, on: "2023-12-31").version.dropFirst(16) != one.dropFirst(16))
  }

  @Test(arguments: [
    ("family plan", "family Plan"), ("New guide", "Newer guide"),
    ("from: 2024-01-01", "from: 2024-01-02"),
  ])
  func `the digest changes when a value, its source or its start does`(
    old: String, new: String
  ) throws {
    let before = try resolve(plan).version
    #expect(try resolve(plan.replacing(old, with: new)).version != before)
  }

  @Test func `the digest does not change with layout, or when an end is set for later`() throws {
    let before = try resolve(plan).version
    let comment = plan.replacing("family plan", with: "\"family   plan\"") + "# A note.\n"
    #expect(try resolve(comment).version == before)
    let ended = plan.replacing("New guide", with: "New guide, until: 2027-01-01")
    #expect(try resolve(ended).version == before)
  }

  @Test func `the four shipped versions differ, and are the same in every run`() throws {
    let digests = try fourAuthorities.map { try practice(of: $0).version.suffix(16) }
    #expect(Set(digests).count == 4)
    #expect(try resolve(smallAgenda).version.hasSuffix(resolve(smallAgenda).version.suffix(16)))
  }
}
