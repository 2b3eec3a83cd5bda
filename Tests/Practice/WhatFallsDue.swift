// SPDX-License-Identifier: MIT
import Practice
import Testing
import Timetable

struct WhatFallsDue {
  @Test(arguments: fourAuthorities)
  func `an initial conference is due fifteen working days after the strategy discussion`(
    authority: String
  ) throws {
    let practice = try practice(of: authority)
    #expect(try practice.due("initial-conference", from: "2026-12-14") == "2027-01-07")
    #expect(practice.clock(.initialConference)?.kind == .limit)
    #expect(practice.clock(.initialConference)?.anchor == .strategyDiscussion)
  }

  @Test(arguments: fourAuthorities)
  func `a first review is due three months after, and never on a day the month lacks`(
    authority: String
  ) throws {
    let practice = try practice(of: authority)
    #expect(try practice.due("first-review", from: "2026-11-30") == "2027-02-28")
    #expect(try practice.due("later-review", from: "2026-08-31") == "2027-02-28")
    #expect(try practice.due("first-core-group", from: "2026-11-24") == "2026-12-08")
    #expect(try practice.due("core-group-interval", from: "2026-11-24") == "2027-01-05")
  }

  @Test func `in Warwickshire the parents are met three days before, counted as plain days`() throws
  {
    // Tuesday less three days is Saturday: the guide says days, not working days.
    #expect(
      try practice(of: "warwickshire").due("meeting-with-parents", from: today) == "2026-11-21")
    for id in ["birmingham", "dorset", "portsmouth"] {
      #expect(try practice(of: id).clock(.meetingWithParents) == nil)
    }
  }

  @Test func `in Portsmouth the chair has the reports two working days before`() throws {
    #expect(try practice(of: "portsmouth").due("reports-to-chair", from: today) == "2026-11-20")
    #expect(try practice(of: "dorset").clock(.reportsToChair) == nil)
  }

  @Test func `in Dorset everyone has the reports two working days before`() throws {
    let dorset = try practice(of: "dorset")
    #expect(try dorset.due("reports-to-everyone", from: today) == "2026-11-20")
    #expect(try dorset.due("reports-to-parents", from: today) == "2026-11-20")
    #expect(try practice(of: "warwickshire").due("reports-to-parents", from: today) == "2026-11-19")
  }

  @Test func `the letter goes out the next working day and the notes in fifteen`() throws {
    let birmingham = try practice(of: "birmingham")
    #expect(try birmingham.due("decision-letter", from: "2026-11-27") == "2026-11-30")
    #expect(try birmingham.due("minutes", from: "2026-11-27") == "2026-12-18")
    #expect(try birmingham.due("exclusion-request", from: today) == "2026-11-19")
    #expect(try birmingham.due("inquorate-reset", from: today) == "2026-12-08")
  }

  @Test func `Portsmouth's six weeks are its own and Dorset's are borrowed, and both say so`()
    throws
  {
    let own = try #require(try practice(of: "portsmouth").clock(.coreGroupInterval))
    #expect(own.source.hasPrefix("Portsmouth") && own.kind == .limit)
    let borrowed = try #require(try practice(of: "dorset").clock(.coreGroupInterval))
    #expect(borrowed.source.hasPrefix("Tees") && borrowed.kind == .aim)
  }
}
