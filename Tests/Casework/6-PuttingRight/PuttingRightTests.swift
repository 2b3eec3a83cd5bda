// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// A mistake is put right by a further entry that names what it corrects; both stand in the record.
struct PuttingRightTests {
  @Test func `a name and a day of birth are put right, and both are in the chronology`() throws {
    var story = try Story.preparation(.portsmouth)
    let before = try #require(story.record.person(.jay)?.born)
    try story.does(
      .amara, CorrectPerson.self,
      ["person": "jay", "name": "Jaydon", "born": "2024-07-20", "why": "The school wrote it."])
    #expect(story.record.person(.jay)?.name == "Jaydon")
    #expect(story.record.person(.jay)?.born == Day("2024-07-20"))
    let lines = story.record.chronology(story.practice)
    let last = try #require(lines.last)
    #expect(
      last.sentence == "Put right: it said “Jay named as family”, it says “Jaydon named as family”")
    #expect(
      last.words == "Day of birth: it said \(before.inWords), it says "
        + "\(try #require(Day("2024-07-20")).inWords)\nBecause: The school wrote it.")
    #expect(last.by == "Amara Okafor, Social worker")
    let first = try #require(lines.first { $0.sentence == "Jay named as family" })
    #expect(first.putRightOn == last.day)
  }

  @Test func `what is put right twice is told each time with what stood before`() throws {
    var story = try Story.preparation(.portsmouth)
    for name in ["Jaydon", "Jayden"] {
      try story.does(
        .amara, CorrectPerson.self, ["person": "jay", "name": "\(name)", "why": "So."])
    }
    let last = story.record.chronology(story.practice).last?.sentence
    #expect(
      last == "Put right: it said “Jaydon named as family”, it says “Jayden named as family”")
    #expect(story.record.people.filter { $0.id == .jay }.map(\.name) == ["Jayden"])
  }

  @Test func `a correction that changes nothing is refused in words`() throws {
    let story = try Story.preparation(.portsmouth)
    #expect(
      try story.refusal(.amara, CorrectPerson.self, ["person": "jay", "name": "Jay", "why": "So."])
        == "nothing-to-put-right")
  }

  @Test func `of what somebody does not see they can put nothing right, and are told no more`()
    throws
  {
    var story = try Story.preparation(.portsmouth)
    let place = try #require(
      story.record.entries.first { $0.event.somebodyNamed?.id == .jay }?.sequence)
    story.unseen = [place]
    let typed: [String: Typed] = ["person": "jay", "name": "Jaydon", "why": "So."]
    let unseen = try story.refusal(.amara, CorrectPerson.self, typed)
    let nobody = try story.refusal(
      .amara, CorrectPerson.self, typed.but(["person": "nobody"]))
    #expect(unseen == nobody)
    #expect(unseen == "unknown-person")
  }

  @Test func `whoever was hidden stays hidden when their name is put right`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Leila", "kind": "friend", "not-for": "karim"], as: "leila")
    try story.does(
      .amara, CorrectPerson.self, ["person": "leila", "name": "Layla", "why": "She said so."])
    #expect(story.record.unknownTo[PersonID("leila")] == [.karim])
    try story.does(
      .amara, SayWrongFamily.self, ["person": "leila", "sure": "yes", "why": "So."])
    #expect(story.record.unknownTo[PersonID("leila")] == [.karim])
  }

  @Test func `whoever was hidden when they were put right stays hidden when they are taken out`()
    throws
  {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, AddFamilyMember.self, ["name": "Leila", "kind": "friend"], as: "leila")
    try story.does(
      .amara, CorrectPerson.self,
      ["person": "leila", "name": "Layla", "not-for": "karim", "why": "She said so."])
    try story.does(.amara, SayWrongFamily.self, ["person": "leila", "sure": "yes", "why": "So."])
    #expect(story.record.unknownTo[PersonID("leila")] == [.karim])
  }

  @Test func `a sign-in name that is not theirs opens nothing any more`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, CorrectPerson.self,
      ["person": "samira", "sign-in-not-theirs": "yes", "why": "It is her sister’s."])
    #expect(!story.record.relations.contains { $0.account == Actor.samira.account })
    #expect(story.record.person(.samira)?.name == "Grandma Samira")
  }

  @Test func `how two people belong together is put right, or is not so at all`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, RelatePeople.self,
      ["from": "karim", "kind": "parent-of", "to": "amira", "responsibility": "yes"])
    let tie = try #require(story.record.ties.last)
    try story.does(
      .amara, CorrectTie.self,
      ["tie": "\(tie.id)", "responsibility": "no", "why": "The court order says so."])
    #expect(story.record.ties.map(\.responsibility) == [.no])
    try story.does(
      .amara, CorrectTie.self, ["tie": "\(tie.id)", "not-so": "yes", "why": "He is her uncle."])
    #expect(story.record.ties.isEmpty)
    #expect(
      story.record.chronology(story.practice).last?.sentence.hasSuffix("and that is not so")
        == true)
  }

  @Test func `an address is put right part by part, and stays kept from whom it was kept`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "8 Larch Road", "phone": "07700 900123", "not-for": "karim"])
    try story.does(
      .amara, CorrectAddress.self,
      ["person": "nadia", "address": "18 Larch Road", "why": "A number was missing."])
    let address = try #require(story.record.addresses[.nadia])
    #expect(address.words == "18 Larch Road")
    #expect(address.phone == "07700 900123")
    #expect(address.notFor == [.karim])
    try story.does(
      .amara, CorrectAddress.self,
      ["person": "nadia", "not-theirs": "yes", "why": "It is Samira’s."])
    #expect(story.record.addresses[.nadia] == nil)
  }

  @Test func `an invitation is put right`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, CorrectInvitation.self,
      ["person": "sam", "report-expected": "no", "why": "He came to the school last week."])
    #expect(story.record.conference?.invitation(of: .sam)?.reportExpected == false)
    #expect(story.record.reportsExpected.contains(.sam) == false)
  }

  @Test func `an invitation that is taken back ends what they were, and their words stay`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.sam, SendReport.self, ["involvement": "I see Amira every day."], as: "report")
    try story.does(
      .amara, WithdrawInvitation.self, ["person": "sam", "why": "Amira changed schools."])
    #expect(story.record.conference?.invitation(of: .sam) == nil)
    #expect(!story.record.relations.contains { $0.person == .sam })
    #expect(story.record.endedRelations.map(\.person) == [.sam])
    #expect(story.record.endedRelations.map(\.until) == [Hassans.began])
    #expect(story.record.person(of: Actor.sam.account)?.name == "Sam Price")
    #expect(story.record.reports.map(\.author) == [.sam])
    try story.does(
      .amara, InviteProfessional.self,
      ["account": "sam.price", "why": "She is back.", "report-expected": "no"])
    #expect(story.record.relations.contains { $0.person == .sam })
  }

  @Test func `whoever carries the meeting is replaced and not uninvited`() throws {
    let story = try Story.preparation(.portsmouth)
    for person in ["enquiry-s", "conference-c"] {
      #expect(
        try story.refusal(
          .tom, WithdrawInvitation.self, ["person": "\(person)", "why": "So."])
          == "carries-the-meeting")
    }
  }

  @Test func `somebody of another family is in nothing that is derived, and in the record`() throws
  {
    var story = try Story.decided(.portsmouth)
    try story.does(
      .amara, SayWrongFamily.self,
      ["person": "jay", "sure": "yes", "why": "Two files lay in one folder."])
    let record = story.record
    #expect(record.person(.jay) == nil)
    #expect(record.conference?.children == [.amira, .baby])
    #expect(record.conference?.decisions.map(\.child) == [.amira, .baby])
    #expect(record.register.map(\.child).contains(.jay) == false)
    let lines = record.chronology(story.practice).map(\.sentence)
    #expect(lines.contains("Jay named as family"))
    #expect(lines.last == "Jay was named in this family by mistake")
    #expect(
      try story.refusal(
        .amara, SayWrongFamily.self, ["person": "amira", "why": "So."]) == "check-it-first")
  }

  @Test func `a record with corrections is the same whether it grows or is read anew`() throws {
    var story = try Story.decided(.birmingham)
    try story.does(
      .amara, CorrectPerson.self, ["person": "amira", "name": "Amirah", "why": "So."])
    try story.does(
      .amara, SayWrongFamily.self, ["person": "jay", "sure": "yes", "why": "So."])
    let anew = FamilyRecord(story.record.entries)
    #expect(anew.people == story.record.people)
    #expect(anew.conferences == story.record.conferences)
    #expect(anew.relations == story.record.relations)
    #expect(anew.version == story.record.version)
  }
}
