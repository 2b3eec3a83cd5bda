// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// A late conference, who tells the children, and who stayed away (E4, PS12, PR10).
struct AroundTheConferenceTests {
  private let late: [String: Typed] = [
    "reason": "The mother is in hospital.", "interim": "Visits every second day.",
    "with-chair": "yes",
  ]

  /// Called for 30 November: more than fifteen working days after the strategy discussion.
  private func lateStory() throws -> Story {
    var story = try Story.enquiry(.dorset)
    try story.does(
      .tom, ConcludeEnquiry.self, ["outcome": "likely-significant-harm", "reasons": "Fear."])
    try story.does(
      .amara, CallConference.self,
      .calling.but(["day": "2026-11-30", "going-ahead": "She is in hospital."]),
      as: "conference-")
    return story
  }

  @Test func `records exactly why a conference is late and what covers the gap`() throws {
    var story = try lateStory()
    let before = try story.record.readiness(story.practice)
    #expect(before.first { $0.deed == "agree-late-conference" }?.isDone == false)
    let events = try story.does(.tom, AgreeLateConference.self, late)
    let due = try #require(Day("2026-11-23"))
    #expect(
      events == [
        .takingPart(
          .lateConferenceAgreed(
            LateConferenceAgreed(
              due: due, reason: "The mother is in hospital.",
              interim: "Visits every second day.", withChair: true, day: Day("2026-11-30"))))
      ])
    let after = try story.record.readiness(story.practice)
    #expect(after.first { $0.deed == "agree-late-conference" }?.isDone == true)
    #expect(try story.decides(.tom, AgreeLateConference.self, late).isEmpty)
  }

  @Test func `there is nothing to agree when the conference is in time`() throws {
    let story = try Story.preparation(.dorset)
    #expect(try story.refusal(.tom, AgreeLateConference.self, late) == "not-late")
    let lines = try story.record.readiness(story.practice)
    #expect(!lines.contains { $0.deed == "agree-late-conference" })
  }

  @Test func `records exactly who tells the children, and the last word holds`() throws {
    var story = try Story.preparation(.birmingham)
    let events = try story.does(
      .amara, AgreeWhoTellsChild.self, ["person": "joy", "how": "At home, the same day."])
    #expect(
      events == [
        .takingPart(.tellingAgreed(TellingAgreed(person: .joy, how: "At home, the same day.")))
      ])
    try story.does(.ruth, AgreeWhoTellsChild.self, ["person": "nadia"])
    #expect(story.record.conference?.takingPart.telling?.person == .nadia)
    #expect(
      try story.refusal(.ruth, AgreeWhoTellsChild.self, ["person": "samira"]) == "not-invited")
  }

  private let letter: [String: Typed] = ["person": "dev", "words": "We missed you."]

  /// The conference is closed; Dev Patel was invited and stayed away.
  private func closedWithoutDev(reporting: Bool = false) throws -> Story {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, InviteProfessional.self,
      ["account": "dev.patel", "why": "Was called.", "report-expected": "yes"], as: "dev")
    if reporting { try story.does(.dev, SendReport.self, ["involvement": "I came."]) }
    try story.opensConference(reporting ? [:] : ["going-ahead": "Dev is on duty."])
    try story.agreesPlan()
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(.ruth, DecideForChild.self, .protecting(child))
    }
    try story.does(.ruth, CloseConference.self, .closing)
    return story
  }

  @Test func `Birmingham's chair is reminded to write, until the letter is kept`() throws {
    var story = try closedWithoutDev()
    let asked = { (story: Story) in
      story.record.prompts(story.practice, on: Hassans.meeting)
        .filter { $0.prompt.rule == "absent-professional" }.map(\.prompt.about)
    }
    #expect(asked(story) == ["Dev Patel"])
    let events = try story.does(.ruth, AskAbsentProfessional.self, letter)
    #expect(
      events == [
        .takingPart(
          .absentProfessionalAsked(
            AbsentProfessionalAsked(person: .dev, words: "We missed you.")))
      ])
    #expect(asked(story).isEmpty)
  }

  @Test func `who did not come, or did not report, can be asked; only both is asked for`() throws {
    let story = try closedWithoutDev(reporting: true)
    #expect(try story.refusal(.ruth, AskAbsentProfessional.self, letter) == nil)
    #expect(
      !story.record.prompts(story.practice, on: Hassans.meeting)
        .contains { $0.prompt.rule == "absent-professional" })
    let came = letter.but(["person": "lena"])
    #expect(try story.refusal(.ruth, AskAbsentProfessional.self, came) == "came-and-reported")
    var other = try Story.preparation(.birmingham)
    try other.does(
      .amara, InviteProfessional.self,
      ["account": "dev.patel", "why": "Was called.", "report-expected": "no"], as: "dev")
    try other.does(
      .dev, NameSubstitute.self, ["name": "Ada Finch", "role": "Police officer", "why": "So."],
      as: "ada")
    try other.sendsReports()
    other.now = Hassans.at("10:00", on: Hassans.meeting)
    try other.does(
      .ruth, OpenConference.self, ["present": .people(.amara, .ruth, .lena, .sam, PersonID("ada"))])
    #expect(other.record.stayedAway.isEmpty)
  }

  @Test func `is refused while they may still come`() throws {
    let story = try Story.session(.birmingham)
    let sam = letter.but(["person": "sam"])
    #expect(try story.refusal(.ruth, AskAbsentProfessional.self, sam) == "not-closed")
  }

  @Test func `the chair's list of what was gone through stands beside the talk`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(
      .ruth, MeetFamilyAsChair.self,
      [
        "with": "karim", "day": "2026-11-02", "words": "So.",
        "explained": ["how-it-runs", "expert-in-their-child"],
      ])
    #expect(
      events.last
        == .takingPart(
          .chairExplained(ChairExplained(with: [.karim], explained: [.format, .expert]))))
    #expect(story.record.conference?.familyMetByChair.last?.topics == [.format, .expert])
  }

  @Test(arguments: [
    (AddFamilyMember.form.name, "nadia.x"), (AddFamilyMember.form.name, "lena.novak"),
    (AddFamilyMember.form.name, "joy.bell"), (InviteSupporter.form.name, "leila.account"),
  ])
  func `a sign-in name of nobody, or of somebody with another part, is refused alike`(
    deed: String, account: String
  ) throws {
    let story = try Story.preparation(.portsmouth)
    let typed: [String: Typed] = [
      "name": "Leila", "kind": "friend", "beside": "nadia", "support": "friend-or-relative",
      "why": "So.", "account": "\(account)",
    ]
    let code =
      deed == AddFamilyMember.form.name
      ? try story.refusal(.amara, AddFamilyMember.self, typed)
      : try story.refusal(.amara, InviteSupporter.self, typed)
    #expect(code == "unknown-sign-in-name")
  }

  @Test func `a sign-in name is found as its owner writes it on a telephone`() throws {
    var story = try Story.enquiry(.portsmouth)
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Leila", "kind": "friend", "account": " Leila.Account "], as: "leila")
    #expect(story.record.person(PersonID("leila"))?.account == AccountID("leila.account"))
  }

  @Test func `an account that was registered with capitals keeps its own spelling`() throws {
    let zoe = Actor(account: AccountID("Zoe.H"), name: "Zoe", title: "Aunt", role: .family)
    let now = Circumstance(
      actor: .amara, at: Hassans.at("10:00", on: Hassans.began), key: DeedKey("key"),
      identities: .ofKeys, directory: [zoe.account: zoe])
    let found = try now.account(AccountID("zoe.h"), .family, field: "account")
    #expect(found == zoe.account)
    #expect(throws: Refusal.self) {
      try now.account(AccountID("zoe"), .family, field: "account")
    }
  }
}
