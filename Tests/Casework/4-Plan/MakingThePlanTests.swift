// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Naming what will be better (PS10, PL1 to PL4).
struct NameOutcomeTests {
  @Test func `records exactly the family's words, the harm and the measure`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.nadia, NameOutcome.self, .quiet, as: "quiet")
    #expect(
      events == [
        .plan(
          .outcomeNamed(
            OutcomeNamed(
              outcome: OutcomeID("quiet"), words: "Quiet nights.", harm: "Fear.",
              measure: "Sleep.")))
      ])
  }
}

/// Saying who does what by when (PL2, PL6).
struct AddActionTests {
  private let typed: [String: Typed] = [
    "outcome": "quiet", "who": "karim", "what": "Goes to the course.", "by": "2026-11-02",
  ]

  private func named() throws -> Story {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, NameOutcome.self, .quiet, as: "quiet")
    return story
  }

  @Test func `records exactly one step, one person, one day`() throws {
    var story = try named()
    let events = try story.does(.amara, AddAction.self, typed, as: "step")
    #expect(
      events == [
        .plan(
          .actionAdded(
            ActionAdded(
              action: ActionID("step"), outcome: OutcomeID("quiet"), who: .karim,
              what: "Goes to the course.", by: Hassans.began)))
      ])
    #expect(story.record.plan.outcomes.map { $0.actions.map(\.who) } == [[.karim]])
  }

  @Test func `is refused because nobody has named what it is for`() throws {
    let typed = typed.but(["outcome": "another"])
    #expect(try named().refusal(.amara, AddAction.self, typed) == "unknown-outcome")
  }

  @Test func `is refused because nobody of that name is in the record`() throws {
    let typed = typed.but(["who": "nobody"])
    #expect(try named().refusal(.amara, AddAction.self, typed) == "unknown-person")
  }

  @Test func `is refused because that day has gone`() throws {
    let typed = typed.but(["by": "2026-11-01"])
    #expect(try named().refusal(.amara, AddAction.self, typed) == "day-gone")
  }
}

/// Setting what must not happen (C13).
struct SetBottomLineTests {
  @Test func `records exactly the bottom line, once`() throws {
    var story = try Story.preparation(.birmingham)
    let typed: [String: Typed] = ["words": "Nobody hits."]
    let events = try story.does(.ruth, SetBottomLine.self, typed, as: "line")
    #expect(
      events == [
        .plan(.bottomLineSet(BottomLineSet(line: PlanItemID("line"), words: "Nobody hits.")))
      ])
    #expect(try story.decides(.ruth, SetBottomLine.self, typed).isEmpty)
    #expect(try story.decides(.ruth, SetBottomLine.self, ["words": "No more."]).count == 1)
  }
}

/// Saying what good looks like (C10, C12).
struct WriteSafetyStatementTests {
  @Test func `records exactly the words, once`() throws {
    var story = try Story.preparation(.birmingham)
    let typed: [String: Typed] = ["words": "Amira sleeps."]
    let events = try story.does(.ruth, WriteSafetyStatement.self, typed)
    #expect(
      events == [.plan(.safetyStatementWritten(SafetyStatementWritten(words: "Amira sleeps.")))])
    #expect(try story.decides(.ruth, WriteSafetyStatement.self, typed).isEmpty)
  }
}

/// Saying what happens if the plan is not kept (PL7).
struct WriteContingencyTests {
  @Test func `records exactly the words and what it would mean, once`() throws {
    var story = try Story.preparation(.birmingham)
    let typed: [String: Typed] = ["words": "We meet at once.", "impact": "More fear."]
    let events = try story.does(.ruth, WriteContingency.self, typed)
    let written = ContingencyWritten(words: "We meet at once.", impact: "More fear.")
    #expect(events == [.plan(.contingencyWritten(written))])
    #expect(try story.decides(.ruth, WriteContingency.self, typed).isEmpty)
    #expect(
      try story.decides(.ruth, WriteContingency.self, typed.but(["impact": "None."])).count == 1)
  }
}

/// Agreeing the plan in the conference (C16, PL6, PL8, PL10).
struct AgreePlanTests {
  private let typed: [String: Typed] = ["core-group": ["nadia", "lena"], "contact": "Weekly."]

  @Test func `records exactly who carries the plan and who sees the child`() throws {
    var story = try Story.agreed(.dorset)
    let events = try story.does(.ruth, AgreePlan.self, typed)
    let agreed = PlanAgreed(coreGroup: [.nadia, .lena], contact: "Weekly.", lead: .amara)
    #expect(events == [.plan(.agreed(agreed))])
    #expect(story.record.plan.agreed == agreed)
    #expect(story.record.plan.agreedOn == Hassans.meeting)
  }

  @Test func `is refused because the plan is empty, or says nobody who does anything`() throws {
    var story = try Story.session(.dorset)
    #expect(try story.refusal(.ruth, AgreePlan.self, typed) == "empty-plan")
    try story.does(.amara, NameOutcome.self, .quiet)
    #expect(try story.refusal(.ruth, AgreePlan.self, typed) == "empty-plan")
  }

  @Test func `is refused because nobody of that name is in the record`() throws {
    let story = try Story.agreed(.dorset)
    let typed = typed.but(["core-group": "nobody"])
    #expect(try story.refusal(.ruth, AgreePlan.self, typed) == "unknown-person")
  }
}

/// The plan is made once a conference is called, and stays as it was agreed.
struct PlanInTheMakingTests {
  @Test(arguments: [false, true])
  func `is refused without a conference, and after it is closed`(closed: Bool) throws {
    let story = try closed ? Story.closed(.dorset) : .enquiry(.dorset)
    let step: [String: Typed] = [
      "outcome": "outcome", "who": "karim", "what": "So.", "by": "2027-01-01",
    ]
    let refusals: Set<String?> = [
      try story.refusal(.amara, NameOutcome.self, .quiet),
      try story.refusal(.amara, AddAction.self, step),
      try story.refusal(.ruth, SetBottomLine.self, ["words": "So."]),
      try story.refusal(.ruth, WriteSafetyStatement.self, ["words": "So."]),
      try story.refusal(.ruth, WriteContingency.self, ["words": "So.", "impact": "So."]),
    ]
    #expect(refusals == [closed ? "conference-closed" : "no-conference"])
  }
}

extension [String: Typed] {
  fileprivate static var quiet: Self {
    ["words": "Quiet nights.", "harm": "Fear.", "measure": "Sleep."]
  }
}
