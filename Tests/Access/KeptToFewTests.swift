// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Testing
import Timetable

/// Who says something chooses who reads it, and nobody else does: not on a page, not on the wall,
/// not on a paper.
struct KeptToFewTests {
  private let secret = "CANARY he should not come home"

  private func readers(_ story: Story) throws -> Set<PersonID> {
    let actors: [(Actor, PersonID)] = [
      (.amara, .amara), (.tom, .tom), (.ruth, .ruth), (.lena, .lena), (.sam, .sam),
      (.nadia, .nadia), (.karim, .karim), (.samira, .samira), (.joy, .joy), (.yusuf, .yusuf),
    ]
    var reading = Set<PersonID>()
    for (actor, person) in actors
    where everything(in: try SeenRecord.of(actor, story)).contains(secret) {
      reading.insert(person)
    }
    for person in [PersonID.amira, .jay] {
      let seen = try #require(
        SeenRecord(story.record, asGivenTo: person, today: story.now.londonDay))
      if everything(in: seen).contains(secret) { reading.insert(person) }
    }
    return reading
  }

  @Test(arguments: ["add-note", "give-family-view", "ask-for-support", "give-score"])
  func `a mother’s words for the chair and the social worker reach nobody else`(form: String)
    throws
  {
    var story = try Story.session(.birmingham)
    let typed: [String: Typed] = ["words": "\(secret)", "who-reads": "chair-and-social-worker"]
    switch form {
    case "add-note": try story.does(.nadia, AddNote.self, typed)
    case "give-family-view": try story.does(.nadia, GiveFamilyView.self, typed)
    case "give-score":
      try story.does(
        .nadia, GiveScore.self,
        ["score": "9", "reason": "\(secret)", "who-reads": "chair-and-social-worker"])
      try story.does(.ruth, OpenScores.self)
    default: try story.does(.nadia, AskForSupport.self, typed)
    }
    #expect(try readers(story) == [.nadia, .ruth, .amara, .tom])
    let wall = try #require(
      SeenRecord(
        onTheWallOf: story.record, by: Actor.ruth.account, today: story.now.londonDay))
    #expect(!everything(in: wall).contains(secret))
  }

  @Test func `what she says to everyone is read by everyone`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.nadia, GiveFamilyView.self, ["words": "\(secret)", "who-reads": "everyone"])
    #expect(
      try readers(story)
        == [
          .amara, .tom, .ruth, .lena, .sam, .nadia, .karim, .samira, .joy, .yusuf, .amira, .jay,
        ])
  }

  @Test func `a child’s fear of the police officer is not read by the officer`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, InviteProfessional.self,
      ["account": "dev.patel", "why": "He came.", "report-expected": "no"], as: "dev")
    try story.does(
      .joy, GiveOwnWords.self,
      ["whose": "amira", "words": "\(secret)", "who-reads": "chair-and-social-worker"])
    #expect(try readers(story) == [.joy, .ruth, .amara, .tom])
    #expect(!everything(in: try SeenRecord.of(.dev, story)).contains(secret))
  }

  @Test func `a child’s words for people who look after the child reach them by name`() throws {
    var story = try Story.preparation(.portsmouth)
    for (person, lives) in [(PersonID.nadia, "yes"), (.karim, "no"), (.samira, "yes")] {
      try story.does(
        .amara, RelatePeople.self,
        [
          "from": "\(person)", "kind": person == .samira ? "cares-for" : "parent-of",
          "to": "amira", "lives-with": "\(lives)",
        ])
    }
    try story.does(
      .amara, MeetChild.self,
      [
        "child": "amira", "day": "2026-11-02", "words": "\(secret)",
        "who-reads": "who-looks-after-me",
      ])
    #expect(try readers(story) == [.nadia, .samira, .ruth, .amara, .tom])
  }

  @Test func `a child’s words for everyone at the meeting are read by the parents too`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .joy, GiveOwnWords.self,
      ["whose": "amira", "words": "\(secret)", "who-reads": "everyone"])
    #expect(try readers(story).isSuperset(of: [.nadia, .karim, .lena, .sam, .jay]))
  }

  @Test func `what was kept to a few stands on no paper and no wall, not even on one’s own`()
    throws
  {
    var story = try Story.session(.birmingham)
    try story.does(
      .nadia, AddNote.self, ["words": "\(secret)", "who-reads": "chair-and-social-worker"])
    for person in story.record.people.map(\.id) {
      let paper = try #require(
        SeenRecord(story.record, asGivenTo: person, today: story.now.londonDay))
      #expect(!everything(in: paper).contains(secret), "\(person)")
    }
    for person in ["karim", "lena", "sam"] {
      try story.does(.ruth, RecordLeaving.self, ["person": "\(person)"])
    }
    let wall = try #require(
      SeenRecord(onTheWallOf: story.record, by: Actor.ruth.account, today: story.now.londonDay))
    #expect(!everything(in: wall).contains(secret))
  }

  @Test func `a mother’s disagreement is kept to the few whom she chose`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.ruth, DecideForChild.self, .protecting(.amira))
    try story.does(
      .nadia, RecordDissent.self,
      [
        "child": "amira", "words": "\(secret)", "formal": "no",
        "who-reads": "chair-and-social-worker",
      ])
    #expect(try readers(story) == [.nadia, .ruth, .amara, .tom])
  }

  @Test func `what a child answered to an offer is read as the child chose`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .lena, OfferWayToSpeak.self,
      [
        "child": "amira", "way": "letter", "answer": "taken-up", "words": "\(secret)",
        "who-reads": "chair-and-social-worker",
      ])
    #expect(try readers(story).isDisjoint(with: [.sam, .nadia, .karim, .yusuf, .samira, .jay]))
    #expect(try readers(story).isSuperset(of: [.lena, .ruth, .amara, .tom]))
    let sam = try SeenRecord.of(.sam, story).family.conference?.takingPart.offers
    #expect(sam?.map(\.offered.words) == [nil], "that it was offered is known")
  }

  @Test func `what a father says in a talk alone with the chair belongs to the two`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .ruth, MeetFamilyAsChair.self,
      ["with": "karim", "day": "2026-11-02", "explained": "how-it-runs", "words": "\(secret)"])
    #expect(try readers(story) == [.ruth, .karim])
    let amara = try SeenRecord.of(.amara, story)
    #expect(amara.family.conference?.familyMetByChair.map(\.with) == [[.karim]])
    #expect(amara.family.conference?.familyMetByChair.map(\.topics) == [[.format]])
    let nadia = try SeenRecord.of(.nadia, story)
    #expect(nadia.family.conference?.familyMetByChair == [])
  }

  @Test func `what was kept is read by others from the day on which it was shared`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .ruth, MeetFamilyAsChair.self,
      ["with": "karim", "day": "2026-11-02", "words": "\(secret)"], as: "talk")
    let talked = story.now.londonDay
    story.now = story.now.adding(seconds: 86_400)
    try story.does(.karim, ShareWords.self, ["words": "talk", "who-reads": "everyone"])
    #expect(try readers(story).isSuperset(of: [.ruth, .karim, .nadia, .amara, .lena]))
    let before = try #require(
      SeenRecord(
        story.record, by: Actor.amara.account, today: story.now.londonDay, asOf: talked))
    #expect(!everything(in: before).contains(secret))
    let kept = try SeenRecord.of(.amara, story).family.wordsForFew
    #expect(kept.map(\.sharedOn) == [story.now.londonDay])
  }

  @Test func `nobody else shares them, and who wrote a child’s words down asks the child`() throws {
    var story = try Story.preparation(.portsmouth)
    let typed: [String: Typed] = ["words": "kept", "who-reads": "everyone"]
    try story.does(
      .joy, GiveOwnWords.self,
      ["whose": "amira", "words": "\(secret)", "who-reads": "chair-and-social-worker"], as: "kept")
    #expect(try story.refusal(.ruth, ShareWords.self, typed) == "not-yours-to-share")
    #expect(try story.refusal(.karim, ShareWords.self, typed) == "not-yours-to-share")
    #expect(try story.refusal(.joy, ShareWords.self, typed) == "ask-them-first")
    try story.does(.joy, ShareWords.self, typed.but(["agreed": "Tell Mum."]))
    #expect(try readers(story).contains(.nadia))
    // Sharing is not undone.
    #expect(try story.refusal(.joy, ShareWords.self, typed) == "not-yours-to-share")
  }

  @Test func `professionals keep nothing to a few`() throws {
    let story = try Story.session(.birmingham)
    #expect(throws: Refusal.self) {
      try story.audience(
        .lena, AddNote.self, ["words": "So.", "who-reads": "chair-and-social-worker"])
    }
  }

  @Test func `somebody hidden from a reader stays hidden whatever was chosen`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Leila", "kind": "friend", "account": "leila.account", "not-for": "karim"],
      as: "leila")
    try story.does(
      .leila, GiveOwnWords.self, ["words": "\(secret)", "who-reads": "everyone"])
    #expect(try readers(story).isDisjoint(with: [.karim, .yusuf]))
    #expect(try readers(story).contains(.nadia))
  }
}
