// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Practice
import Testing
import Timetable

/// Who receives what of how people take part: each case is words that stand nowhere else.
struct TakingPartSeenTests {
  private static let carriers = ["Amara Okafor", "Tom Reid", "Ruth Adeyemi"]
  private static let professionals = carriers + ["Lena Novak", "Sam Price"]

  static let mayReceive: [(words: String, who: [String])] = [
    ("CANARY not near her", carriers),
    ("CANARY on Saturdays", carriers + ["Grandma Samira"]),
    ("CANARY her new friend", professionals + ["Nadia Hassan"]),
    ("CANARY a taxi", carriers + ["Nadia Hassan"]),
    ("CANARY I count the stairs", professionals + ["Joy Bell"]),
    ("CANARY on the tablet", professionals + ["Joy Bell"]),
    ("CANARY a quiet week", professionals + ["Nadia Hassan"]),
    ("CANARY Auntie Huda", carriers + ["Nadia Hassan"]),
    ("CANARY she rings", carriers + ["Nadia Hassan"]),
    ("CANARY by video", carriers + ["Karim Hassan", "Yusuf Ali"]),
    ("CANARY he is away", carriers + ["Karim Hassan", "Yusuf Ali"]),
    ("CANARY a letter from him", carriers + ["Lena Novak", "Karim Hassan", "Yusuf Ali"]),
    ("CANARY after school", professionals),
    ("CANARY in plain words", carriers + ["Lena Novak", "Nadia Hassan"]),
    ("CANARY it was in May", professionals + ["Nadia Hassan"]),
  ]

  private static let people: [Actor] = [
    .amara, .tom, .ruth, .lena, .sam, .nadia, .samira, .joy, .karim, .yusuf,
  ]

  private func story() throws -> Story {
    var story = try Story.preparation(.birmingham)
    try story.family()
    try story.takesPart()
    return story
  }

  @Test(arguments: mayReceive)
  func `reaches those who may know it and nobody else`(words: String, who: [String]) throws {
    let story = try story()
    let received = try Self.people.filter {
      everything(in: try SeenRecord.of($0, story)).contains(words)
    }
    #expect(Set(received.map(\.name)) == Set(who))
  }

  @Test func `an invited professional learns that two must not meet, and nothing more`() throws {
    let story = try story()
    let seen = try SeenRecord.of(.sam, story).family
    #expect(seen.mustNotMeet.count == 1)
    #expect(seen.restrictions.map(\.kind) == [nil])
    for actor in [Actor.nadia, .karim, .yusuf, .joy] {
      #expect(try SeenRecord.of(actor, story).family.restrictions.isEmpty, "\(actor.name)")
    }
  }

  @Test func `that two are both here is not for whom it is kept from`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, RecordRestriction.self,
      [
        "kind": "risk-to-somebody", "people": .people(.nadia, .karim), "words": "So.",
        "may-share-room": "no", "not-for": .people(.tom),
      ])
    story.now = Hassans.at("10:00", on: Hassans.meeting)
    try story.does(
      .ruth, OpenConference.self, ["present": .everyone, "going-ahead": "CANARY the court"])
    for actor in Self.people {
      let reads = everything(in: try SeenRecord.of(actor, story)).contains("CANARY the court")
      #expect(reads == [.amara, .ruth].contains(actor), "\(actor.name)")
    }
  }

  @Test func `who has read a report is known to its author, the chair and the reader`() throws {
    let story = try story()
    for actor in Self.people {
      let read = try SeenRecord.of(actor, story).family.reports.first?.readOn.keys.map(\.text)
      let expected: [String]? =
        [.amara, .tom, .ruth, .lena, .nadia].contains(actor)
        ? ["nadia"] : actor == .sam ? [] : nil
      #expect(read == expected, "\(actor.name)")
    }
  }

  @Test func `a tie that was kept from somebody never reaches them, whatever is said later`()
    throws
  {
    var story = try story()
    try story.does(
      .amara, RelatePeople.self,
      ["from": "samira", "kind": "cares-for", "to": "nadia", "not-for": "karim"])
    try story.does(
      .amara, RelatePeople.self, ["from": "samira", "kind": "parent-of", "to": "nadia"])
    let his = try SeenRecord.of(.karim, story).family.ties
    #expect(!his.contains { $0.from == .samira && $0.to == .nadia })
    let hers = try SeenRecord.of(.samira, story).family.ties
    #expect(hers.contains { $0.from == .samira && $0.to == .nadia })
  }

  @Test func `who comes in the place of a hidden professional is hidden too`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, InviteProfessional.self, .mina, as: "mina")
    let before = try SeenRecord.of(.karim, story).version
    try story.does(
      .mina, NameSubstitute.self,
      ["name": "Ada Finch", "role": "Refuge worker", "why": "She knows Nadia."], as: "ada")
    try story.does(.ruth, AgreeWhoTellsChild.self, ["person": "ada"])
    #expect(try SeenRecord.of(.karim, story).version == before)
    #expect(!everything(in: try SeenRecord.of(.karim, story)).contains("Ada Finch"))
    #expect(everything(in: try SeenRecord.of(.nadia, story)).contains("Ada Finch"))
    #expect(!everything(in: try SeenRecord.of(.nadia, story)).contains("She knows Nadia."))
  }

  @Test func `what covers a late conference is for those who work with the children`() throws {
    var story = try Story.enquiry(.dorset)
    try story.does(
      .amara, CallConference.self,
      .calling.but(["day": "2026-11-30", "going-ahead": "She is in hospital."]),
      as: "conference-")
    try story.invitesEveryone()
    try story.does(
      .tom, AgreeLateConference.self,
      ["reason": "CANARY ill", "interim": "CANARY visits", "with-chair": "yes"])
    let lena = everything(in: try SeenRecord.of(.lena, story))
    #expect(lena.contains("CANARY visits") && !lena.contains("CANARY ill"))
    #expect(!everything(in: try SeenRecord.of(.nadia, story)).contains("CANARY visits"))
  }
}

extension Story {
  fileprivate mutating func family() throws {
    try does(
      .amara, RecordRestriction.self,
      [
        "kind": "bail-condition", "people": ["nadia", "karim"],
        "words": "CANARY not near her", "may-share-room": "no",
      ])
    try does(
      .amara, RelatePeople.self,
      [
        "from": "samira", "kind": "cares-for", "to": "jay",
        "contact": "CANARY on Saturdays",
      ])
    try does(
      .amara, AddFamilyMember.self, ["name": "Omar", "kind": "friend"], as: "omar")
    try does(
      .amara, RelatePeople.self,
      ["from": "omar", "kind": "other", "to": "nadia", "in-words": "CANARY her new friend"])
    try does(
      .amara, ArrangeSupport.self,
      [
        "person": "nadia", "need": "transport", "by": "Amara", "what": "CANARY a taxi",
        "confirmed": "yes",
      ])
    try does(
      .amara, MeetChild.self,
      ["child": "amira", "day": "2026-11-02", "words": "CANARY I count the stairs"])
    try does(
      .sam, OfferWayToSpeak.self,
      [
        "child": "amira", "way": "mind-of-my-own", "answer": "taken-up",
        "words": "CANARY on the tablet",
      ])
  }

  fileprivate mutating func takesPart() throws {
    try does(.nadia, SayGoodOutcome.self, ["words": "CANARY a quiet week"])
    try does(
      .nadia, AskForPerson.self, ["name": "CANARY Auntie Huda", "why": "She helps."], as: "ask")
    try does(
      .amara, AnswerAsk.self,
      ["ask": "ask", "answer": "helps-in-another-way", "words": "CANARY she rings"])
    try does(
      .karim, PromiseAttendance.self, ["answer": "not-sure", "words": "CANARY by video"])
    try does(
      .amara, SayParentWillNotCome.self,
      [
        "person": "karim", "why": "CANARY he is away", "tried": "All.",
        "views": "CANARY a letter from him", "carrier": "lena",
      ])
    try does(
      .ruth, AgreeWhoTellsChild.self, ["person": "joy", "how": "CANARY after school"])
    try does(.lena, SendReport.self, ["involvement": "I visit."], as: "report")
    try does(.lena, ShareReport.self, ["report": "report", "with": "nadia", "how": "So."])
    try does(
      .amara, ExplainReport.self,
      ["report": "report", "with": "nadia", "day": "2026-11-02", "how": "CANARY in plain words"])
    try does(.nadia, ReadReport.self, ["report": "report"])
    try does(
      .nadia, CommentOnReport.self, ["report": "report", "words": "CANARY it was in May"])
  }
}
