// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Who comes, who cannot, and how they are heard all the same (PP7, PS14, PF6).
struct WhoComesTests {
  private func line(_ deed: String, _ story: Story) throws -> ReadinessLine? {
    try story.record.readiness(story.practice).first { $0.deed == deed }
  }

  @Test func `records exactly what somebody answers, and the last answer holds`() throws {
    var story = try Story.preparation(.dorset)
    let events = try story.does(
      .karim, PromiseAttendance.self, ["answer": "not-sure", "words": "If I get the day off."])
    #expect(
      events == [
        .takingPart(
          .attendancePromised(
            AttendancePromised(
              person: .karim, answer: .notSure, words: "If I get the day off.")))
      ])
    try story.does(.karim, PromiseAttendance.self, ["answer": "coming"])
    #expect(story.record.conference?.takingPart.promises[.karim]?.answer == .coming)
    #expect(try story.decides(.karim, PromiseAttendance.self, ["answer": "coming"]).isEmpty)
  }

  @Test func `an advocate answers for the child beside whom they stand`() throws {
    var story = try Story.preparation(.dorset)
    try story.does(.joy, PromiseAttendance.self, ["answer": "coming", "whose": "amira"])
    #expect(story.record.conference?.takingPart.promises.keys.map(\.text) == ["amira"])
    let typed: [String: Typed] = ["answer": "coming", "whose": "jay"]
    #expect(try story.refusal(.joy, PromiseAttendance.self, typed) == "not-yours-to-say")
  }

  @Test func `whoever is not invited has nothing to answer`() throws {
    let story = try Story.preparation(.dorset)
    let typed: [String: Typed] = ["answer": "coming"]
    #expect(try story.refusal(.samira, PromiseAttendance.self, typed) == "not-invited")
  }

  @Test func `readiness says who comes and who has not answered`() throws {
    var story = try Story.preparation(.dorset)
    #expect(try line("promise-attendance", story)?.isDone == false)
    for actor in [Actor.lena, .nadia] {
      try story.does(actor, PromiseAttendance.self, ["answer": "coming"])
    }
    try story.does(.karim, PromiseAttendance.self, ["answer": "not-coming"])
    let coming = try #require(try line("promise-attendance", story))
    #expect(!coming.isDone)
    #expect(
      coming.detail == "Coming: Nadia Hassan and Lena Novak. Cannot come: Karim Hassan. "
        + "No answer yet: Amira, Sam Price, Joy Bell and Yusuf Ali.")
  }

  @Test func `whoever stands beside somebody promises to keep what they hear, once`() throws {
    var story = try Story.preparation(.warwickshire)
    let events = try story.does(.yusuf, PromiseConfidence.self)
    #expect(events == [.takingPart(.confidencePromised(ConfidencePromised(person: .yusuf)))])
    #expect(try story.decides(.yusuf, PromiseConfidence.self).isEmpty)
    try story.does(.amara, PromiseConfidence.self, ["whose": "joy"])
    #expect(story.record.conference?.takingPart.confidences == [.yusuf, .joy])
    #expect(
      try story.refusal(.amara, PromiseConfidence.self, ["whose": "lena"]) == "not-a-supporter")
  }

  private let police: [String: Typed] = [
    "account": "dev.patel", "why": "He was called.", "report-expected": "no",
  ]
  private let colleague: [String: Typed] = [
    "account": "ola.grant", "why": "She was there on the night.",
  ]

  @Test func `records exactly who comes instead, with a relation of their own`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, InviteProfessional.self, police, as: "dev")
    let events = try story.does(.dev, NameSubstitute.self, colleague, as: "ola")
    let ola = Person(
      id: .ola, name: "Ola Grant", kind: .professional, agency: .police, role: "Police constable",
      account: AccountID("ola.grant"))
    #expect(
      events == [
        .takingPart(
          .attendancePromised(AttendancePromised(person: .dev, answer: .notComing, words: nil))),
        .takingPart(
          .substituteNamed(
            SubstituteNamed(absent: .dev, substitute: ola, why: "She was there on the night."))),
      ])
    #expect(story.record.conference?.invitation(of: .ola) != nil)
    #expect(
      story.record.relations.contains { $0.person == .ola && $0.kind == .professional })
  }

  @Test func `a colleague who does not sign in comes for the same agency`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .lena, NameSubstitute.self,
      ["name": "Ada Finch", "role": "Health visitor", "why": "She knows Jay."], as: "ada")
    #expect(story.record.person(PersonID("ada"))?.agency == .healthVisiting)
  }

  @Test(arguments: [
    (["account": "dev.patel"], "already-in-record"), (["account": "nadia"], "unknown-person"),
    (["account": ""], "who"), (["account": "mina.shah"], "another-agency"),
  ])
  func `a colleague is refused because it cannot be`(changed: [String: String], code: String) throws
  {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, InviteProfessional.self, police, as: "dev")
    let typed = colleague.but(changed.mapValues { "\($0)" })
    #expect(try story.refusal(.dev, NameSubstitute.self, typed) == code)
  }

  private let away: [String: Typed] = [
    "person": "karim", "why": "He is in custody.", "tried": "A link to the prison.",
    "views": "A letter.", "carrier": "yusuf",
  ]

  @Test func `records exactly why a parent will not come and how he is heard`() throws {
    var story = try Story.preparation(.warwickshire)
    let events = try story.does(.amara, SayParentWillNotCome.self, away)
    #expect(
      events == [
        .takingPart(
          .absenceSaid(
            AbsenceSaid(
              person: .karim, why: "He is in custody.", tried: "A link to the prison.",
              views: "A letter.", carrier: .yusuf)))
      ])
    #expect(try story.decides(.amara, SayParentWillNotCome.self, away).isEmpty)
    let views = try #require(try line("say-parent-will-not-come", story))
    #expect(views.isDone)
    #expect(views.detail == "Yusuf Ali brings the views of Karim Hassan.")
  }

  @Test func `readiness asks how a parent who cannot come is heard`() throws {
    var story = try Story.preparation(.warwickshire)
    try story.does(.karim, PromiseAttendance.self, ["answer": "not-coming"])
    let views = try #require(try line("say-parent-will-not-come", story))
    #expect(!views.isDone)
    #expect(views.detail == "Nothing is planned yet for Karim Hassan.")
  }

  @Test(arguments: [
    (["person": "lena"], "unknown-person"), (["carrier": "samira"], "not-invited"),
    (["carrier": "karim"], "another-carrier"),
  ])
  func `an absence is refused because it cannot be`(changed: [String: String], code: String) throws
  {
    let story = try Story.preparation(.warwickshire)
    let typed = away.but(changed.mapValues { "\($0)" })
    #expect(try story.refusal(.amara, SayParentWillNotCome.self, typed) == code)
  }

  @Test func `what would be better is kept in the child's own words`() throws {
    var story = try Story.preparation(.dorset)
    let events = try story.does(
      .joy, SayGoodOutcome.self, ["words": "We all sleep. ", "whose": "amira"])
    #expect(
      events == [
        .takingPart(.goodOutcomeSaid(GoodOutcomeSaid(person: .amira, words: "We all sleep. ")))
      ])
    #expect(story.record.goodOutcomes.map(\.words) == ["We all sleep. "])
    #expect(try story.refusal(.amara, SayGoodOutcome.self, ["words": "So."]) == "whose-words")
    #expect(
      try Story.closed(.dorset).refusal(.nadia, SayGoodOutcome.self, ["words": "So."])
        == "conference-closed")
  }

  private let wish: [String: Typed] = ["name": "Grandma Samira", "why": "She helps at night."]

  @Test func `records exactly whom the family wants there, even before a conference is called`()
    throws
  {
    var story = try Story.enquiry(.portsmouth)
    let events = try story.does(.nadia, AskForPerson.self, wish, as: "wish")
    #expect(
      events == [
        .takingPart(
          .personAskedFor(
            PersonAskedFor(
              ask: AskID("wish"), person: .nadia, name: "Grandma Samira",
              why: "She helps at night.")))
      ])
    #expect(
      try Story.session(.portsmouth).refusal(.nadia, AskForPerson.self, wish) == "already-open")
  }

  @Test func `a wish is open until the person is invited`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.nadia, AskForPerson.self, wish, as: "wish")
    #expect(story.record.openAsks.map(\.name) == ["Grandma Samira"])
    #expect(try line("answer-ask", story)?.isDone == false)
    try story.does(.amara, InviteFamilyMember.self, ["person": "samira", "why": "She helps."])
    #expect(story.record.openAsks.isEmpty)
    #expect(try line("answer-ask", story)?.isDone == true)
  }

  @Test func `or until somebody answers in words`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.nadia, AskForPerson.self, wish, as: "wish")
    let answer: [String: Typed] = [
      "ask": "wish", "answer": "helps-in-another-way", "words": "She takes the children.",
    ]
    let events = try story.does(.amara, AnswerAsk.self, answer)
    #expect(
      events == [
        .takingPart(
          .askAnswered(
            AskAnswered(
              ask: AskID("wish"), person: .nadia, answer: .anotherWay,
              words: "She takes the children.")))
      ])
    #expect(story.record.openAsks.isEmpty)
    #expect(try story.decides(.amara, AnswerAsk.self, answer).isEmpty)
    let another = answer.but(["ask": "another"])
    #expect(try story.refusal(.amara, AnswerAsk.self, another) == "unknown-ask")
  }
}
