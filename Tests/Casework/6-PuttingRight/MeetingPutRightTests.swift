// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// What was said, agreed and decided in the meeting, and what was written before it, put right.
struct MeetingPutRightTests {
  @Test func `a second report is asked about, and a further one is told apart`() throws {
    var story = try Story.preparation(.portsmouth)
    let typed: [String: Typed] = ["involvement": "I visit every week."]
    try story.does(.lena, SendReport.self, typed, as: "one")
    #expect(try story.refusal(.lena, SendReport.self, typed) == "report-sent-already")
    try story.does(.lena, SendReport.self, typed.but(["further": "yes"]), as: "two")
    #expect(
      story.record.reports.map(story.record.title) == [
        "Report 1 of Lena Novak, sent on 2 November 2026",
        "Report 2 of Lena Novak, sent on 2 November 2026",
      ])
  }

  @Test func `a report that was sent is put right, and has been read by nobody yet`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .lena, SendReport.self,
      [
        "involvement": "I visit.", "withheld": "She sleeps at Samira’s.", "not-for": "karim",
        "withheld-why": "She is afraid.",
      ], as: "report")
    try story.does(.sam, ReadReport.self, ["report": "report"])
    try story.does(
      .lena, ReplaceReport.self,
      ["report": "report", "involvement": "I visit every week.", "why": "A word was missing."])
    let report = try #require(story.record.reports.first)
    #expect(story.record.reports.count == 1)
    #expect(report.parts.first?.words == "I visit every week.")
    #expect(report.parts.last?.words == "She sleeps at Samira’s.")
    #expect(report.parts.last?.notFor == [.karim])
    #expect(report.readOn.isEmpty)
    #expect(report.correctedOn == Hassans.began)
    #expect(
      try story.refusal(
        .sam, ReplaceReport.self, ["report": "report", "involvement": "So.", "why": "So."])
        == "unknown-report")
  }

  @Test func `an aim and a step are put right, before and after the meeting`() throws {
    var story = try Story.closed(.portsmouth)
    try story.does(
      .ruth, CorrectStep.self,
      ["step": "action", "who": "nadia", "by": "2026-12-15", "why": "It was Nadia who offered."])
    try story.does(
      .amara, CorrectOutcome.self,
      ["outcome": "outcome", "measure": "Amira sleeps seven hours.", "why": "It was said so."])
    let outcome = try #require(story.record.plan.outcomes.first)
    #expect(outcome.measure == "Amira sleeps seven hours.")
    #expect(outcome.actions.map(\.who) == [.nadia])
    #expect(outcome.actions.map(\.by) == [Day("2026-12-15")])
  }

  @Test func `nobody changes the words of an aim that somebody else wrote down`() throws {
    let story = try Story.agreed(.portsmouth)
    let typed: [String: Typed] = ["outcome": "outcome", "words": "No noise.", "why": "So."]
    #expect(try story.refusal(.ruth, CorrectOutcome.self, typed) == "words-of-another")
    #expect(try story.refusal(.nadia, CorrectOutcome.self, typed) == "words-of-another")
    #expect(try story.refusal(.amara, CorrectOutcome.self, typed) == nil)
  }

  @Test func `a score is put right by whoever gave it, also when the scores are open`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.lena, GiveScore.self, ["score": "7", "reason": "Safer."])
    try story.does(.ruth, OpenScores.self)
    #expect(
      try story.refusal(
        .sam, CorrectScore.self,
        ["score": "2", "reason": "So.", "why": "So.", "whose": "lena"]) == "not-yours-to-say")
    #expect(
      try story.refusal(
        .ruth, CorrectScore.self,
        ["score": "2", "reason": "So.", "why": "So.", "whose": "lena"]) == "words-of-another")
    try story.does(
      .lena, CorrectScore.self,
      ["score": "2", "reason": "Not safe yet.", "why": "I read the scale upside down."])
    #expect(story.record.conference?.scores[.lena]?.score?.value == 2)
    #expect(story.record.tally(story.practice).professionals == [2])
    #expect(
      story.record.chronology(story.practice).last?.sentence
        == "Put right: it said “Lena Novak gave a score: 7”, it says “Lena Novak gave a score: 2”")
  }

  @Test func `a view is put right by whoever gave it`() throws {
    var story = try Story.session(.portsmouth)
    let view: [String: Typed] = [
      "threshold": "yes", "plan": "child-protection", "reasons": "Fear.",
    ]
    try story.does(.lena, GiveView.self, view.but(["children": "amira"]))
    try story.does(
      .lena, CorrectView.self,
      view.but([
        "child": "amira", "plan": "child-in-need", "threshold": "no",
        "why": "I chose the wrong one.",
      ]))
    #expect(story.record.conference?.views.map(\.plan) == [.childInNeed])
    #expect(
      try story.refusal(.lena, CorrectView.self, view.but(["child": "jay", "why": "So."]))
        == "no-view-of-yours")
  }

  @Test func `a decision that was written down wrongly is put right, and the register with it`()
    throws
  {
    var story = try Story.decided(.portsmouth)
    try story.does(
      .ruth, CorrectDecision.self,
      [String: Typed].protecting(.jay).but([
        "category": "neglect", "why": "The wrong line was chosen.",
      ]))
    let decisions = try #require(story.record.conference?.decisions)
    #expect(decisions.map(\.child) == [.amira, .jay, .baby])
    #expect(decisions.map(\.category) == ["emotional", "neglect", "emotional"])
    #expect(story.record.register.first { $0.child == .jay }?.category == "neglect")
    #expect(story.record.conference?.correctedDecisions.map(\.before.category) == ["emotional"])
    let impossible: [String: Typed] = [
      "child": "jay", "threshold": "no", "plan": "child-protection", "reasons": "So.",
      "why": "So.",
    ]
    #expect(
      try story.refusal(.ruth, CorrectDecision.self, impossible) == "plan-without-threshold")
  }

  @Test func `a protection is lifted by two people, and stands until then`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, RecordRestriction.self,
      [
        "kind": "bail-condition", "people": .people(.nadia, .karim), "words": "No contact.",
        "may-share-room": "no",
      ])
    let what = try #require(story.record.protections.first?.id)
    let asking: [String: Typed] = ["what": "\(what)", "why": "Bail has ended."]
    #expect(try story.refusal(.ruth, AgreeToLift.self, asking) == "not-asked")
    try story.does(.amara, AskToLift.self, asking)
    #expect(story.record.mustNotMeet.count == 1)
    #expect(try story.refusal(.amara, AgreeToLift.self, asking) == "a-second-person")
    try story.does(.ruth, AgreeToLift.self, asking)
    #expect(story.record.mustNotMeet.isEmpty)
    let lines = story.record.chronology(story.practice).map(\.sentence)
    #expect(
      lines.last?.hasPrefix("Lifted: A bail condition: Nadia Hassan and Karim Hassan") == true)
  }

  @Test func `an address is kept from somebody no more when two people have agreed`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "8 Larch Road", "not-for": "karim"])
    let what = try #require(story.record.protections.first?.id)
    try story.does(.amara, AskToLift.self, ["what": "\(what)", "why": "They live together."])
    #expect(story.record.addresses[.nadia]?.notFor == [.karim])
    try story.does(.tom, AgreeToLift.self, ["what": "\(what)", "why": "I asked her alone."])
    #expect(story.record.addresses[.nadia]?.notFor == [])
  }
}
