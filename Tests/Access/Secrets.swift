// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Practice
import Testing
import Timetable

/// Words that stand for what somebody must not learn. Each is found nowhere but where it belongs.
enum Canary: String, CaseIterable {
  case address = "CANARY Rowan House"
  case oldAddress = "CANARY 1 Mill Lane"
  case withheld = "CANARY she sleeps elsewhere"
  case withheldWhy = "CANARY he has followed her"
  case report = "CANARY the health visitor visits"
  case refugeWorker = "Mina Shah"
  case refugeWords = "CANARY the rooms are warm"
  case refugeReport = "CANARY the refuge since June"
  case score = "CANARY nine of ten"
  case consultation = "CANARY two entrances"
  case needs = "CANARY not by the front door"
  case answer = "CANARY I was afraid"
  case ownWords = "CANARY I sing to Jay"
  case meeting = "CANARY read in her kitchen"
  case number = "9434765919"
  case departure = "CANARY the bus was late"
  case forFew = "CANARY he must not come home"
  case talkAlone = "CANARY I have not slept since"
}

extension Story {
  /// The Hassans' conference, with everything in it that is kept from somebody. Without Mina, the
  /// same minutes pass and nothing of her is there.
  static func secrets(mina: Bool = true, opened: Bool = false) throws -> Story {
    var story = try Story.preparation(.birmingham)
    if mina {
      try story.does(.amara, InviteProfessional.self, .mina, as: "mina")
    } else {
      story.waits()
    }
    try story.does(.amara, NameArranger.self, ["arranger": "kit.moran"])
    try story.keepsAddresses()
    try story.prepares(mina: mina)
    try story.shares(mina: mina)
    try story.sits(mina: mina)
    if opened { try story.does(.ruth, OpenScores.self) }
    return story
  }

  private mutating func keepsAddresses() throws {
    let address: [String: Typed] = ["person": "nadia", "address": "\(Canary.oldAddress.rawValue)"]
    try does(.amara, RecordAddress.self, address)
    try does(
      .amara, RecordAddress.self,
      address.but(["address": "\(Canary.address.rawValue)", "not-for": "karim"]))
  }

  private mutating func prepares(mina: Bool) throws {
    try does(
      .amara, RecordIdentifier.self,
      ["child": "amira", "kind": "nhs-number", "number": "\(Canary.number.rawValue)"])
    try does(
      .amara, RecordAnswer.self,
      ["question": "what-happened", "person": "nadia", "words": "\(Canary.answer.rawValue)"])
    try does(
      .amara, InviteFamilyMember.self,
      [
        "person": "nadia", "why": "Their mother.", "needs": "transport",
        "needs-in-words": "\(Canary.needs.rawValue)",
      ])
    let day: [String: Typed] = ["day": "2026-11-02"]
    try does(
      .amara, MeetParents.self,
      day.but(["with": "nadia", "shared": "\(Canary.meeting.rawValue)"]))
    try does(
      .ruth, ConsultBeforeConference.self,
      day.but(["with": .people(.amara, .tom), "agreed": "\(Canary.consultation.rawValue)"]))
    try does(
      .ruth, MeetFamilyAsChair.self,
      day.but(["with": "karim", "words": "\(Canary.talkAlone.rawValue)"]))
    try does(
      .joy, GiveOwnWords.self, ["whose": "amira", "words": "\(Canary.ownWords.rawValue)"])
  }

  private mutating func shares(mina: Bool) throws {
    try does(
      .lena, SendReport.self,
      [
        "involvement": "\(Canary.report.rawValue)", "withheld": "\(Canary.withheld.rawValue)",
        "not-for": "karim", "withheld-why": "\(Canary.withheldWhy.rawValue)",
      ], as: "report")
    let shared: [String: Typed] = ["with": ["nadia", "karim"], "how": "Read together."]
    try does(.lena, ShareReport.self, shared.but(["report": "report"]))
    guard mina else {
      waits()
      return waits()
    }
    try does(
      .mina, SendReport.self, ["involvement": "\(Canary.refugeReport.rawValue)"],
      as: "refuge-report")
    try does(.amara, ShareReport.self, shared.but(["report": "refuge-report"]))
  }

  private mutating func sits(mina: Bool) throws {
    now = Hassans.at("10:00", on: Hassans.meeting.adding(days: 1))
    let here: Typed = .people(.amara, .ruth, .lena, .sam, .nadia, .karim)
    let withMina: Typed = .people(.amara, .ruth, .lena, .sam, .nadia, .karim, .mina)
    try does(
      .ruth, OpenConference.self,
      ["present": mina ? withMina : here, "going-ahead": "\(Canary.departure.rawValue)"])
    try does(
      .lena, GiveScore.self, ["score": "9", "reason": "\(Canary.score.rawValue)"])
    try does(
      .nadia, AddNote.self,
      ["words": "\(Canary.forFew.rawValue)", "who-reads": "chair-and-social-worker"])
    if mina { try minaSpeaks() } else { for _ in 1...7 { waits() } }
    try agreesPlan()
    let group: Typed = .people(.nadia, .karim, .amara)
    let groupWithMina: Typed = .people(.nadia, .mina, .karim, .amara)
    try does(
      .ruth, AgreePlan.self,
      [
        "core-group": mina ? groupWithMina : group, "contact": "Weekly.",
        "going-ahead": "How often is said at the first core group.",
      ])
  }

  private mutating func minaSpeaks() throws {
    let words: [String: Typed] = ["words": "\(Canary.refugeWords.rawValue)"]
    try does(.mina, AddNote.self, words)
    try does(.amara, AddNote.self, words.but(["whose": "mina"]))
    try does(.mina, GiveScore.self, ["score": "8", "reason": "\(Canary.refugeWords.rawValue)"])
    try does(
      .mina, GiveView.self,
      [
        "children": "amira", "threshold": "yes", "plan": "child-protection",
        "reasons": "\(Canary.refugeWords.rawValue)",
      ])
    try does(.ruth, RecordLeaving.self, ["person": "mina"])
    try does(.ruth, RecordArrival.self, ["person": "mina"])
    try does(
      .amara, InviteProfessional.self, .mina.but(["why": "\(Canary.refugeWords.rawValue)"]))
  }
}

extension [String: Typed] {
  static var mina: Self {
    ["account": "mina.shah", "why": "She helps.", "report-expected": "yes", "not-for": "karim"]
  }
}

/// Everything that a value holds, however deep and however private, as text.
func everything(in value: Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}

extension SeenRecord {
  /// What somebody sees of a story's record at its end.
  static func of(_ actor: Actor, _ story: Story) throws -> SeenRecord {
    try #require(
      SeenRecord(story.record, by: actor.account, today: story.now.londonDay), "\(actor.name)")
  }
}
