// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Testing
import Timetable

/// What is kept from somebody is found in free words, however it is spelled (PS5, hazard H5).
struct KeptValuesTests {
  /// Nadia and her refuge worker live and work where Karim must not find them.
  private func story() throws -> Story {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "Rowan House, 8 Larch Road, PO5 4QB", "not-for": "karim"])
    try story.does(
      .amara, InviteProfessional.self,
      [
        "account": "\(Actor.mina.account)", "why": "Helps Nadia.",
        "report-expected": "no", "not-for": "karim",
      ], as: "mina")
    return story
  }

  private func kept(from person: PersonID, in story: Story) throws -> KeptValues {
    let seen = try #require(
      SeenRecord(story.record, asGivenTo: person, today: story.now.londonDay))
    return KeptValues(story.record, notSeenIn: seen)
  }

  private func finds(_ words: String) throws -> [KeptValues.Kind] {
    try kept(from: .karim, in: story()).found(in: words).map(\.kind)
  }

  @Test(arguments: [
    "They are at 8 Larch Road now.", "8 larch rd", "8, LARCH-ROAD", "8 Lárch  Road",
    "8Larch Road", "8\u{00A0}Larch\nRoad", "٨ Larch Road", "8 Lar\u{200B}ch Road",
    "8 Ｌａｒｃｈ Road", "the house in Larch Road",
  ])
  func `an address is found in any spelling`(words: String) throws {
    #expect(try finds(words).contains(.address))
  }

  @Test(arguments: ["PO5 4QB", "po54qb", "(PO5-4QB)", "p o 5 4 q b"])
  func `a postcode is found in any spelling`(words: String) throws {
    #expect(try finds(words).contains(.postcode))
  }

  private func elsewhere() throws -> Story {
    var story = try story()
    try story.does(
      .amara, RecordAddress.self,
      [
        "person": "amira", "phone": "07700 900123", "school": "St Anne's C of E Primary School",
        "not-for": "karim",
      ])
    return story
  }

  @Test(arguments: [
    "Ring 07700 900123.", "07700900123", "(07700) 900-123", "+44 7700 900 123", "0044 7700 900123",
    "٠٧٧٠٠ ٩٠٠١٢٣",
  ])
  func `a telephone number is found in any spelling`(words: String) throws {
    let kept = try kept(from: .karim, in: elsewhere())
    #expect(kept.found(in: words).contains { $0.kind == .phone })
  }

  @Test(arguments: [
    "She goes to St Anne's C of E Primary School.", "st annes", "her teacher at St. Anne’s",
  ])
  func `a school is found by what is its own in its name`(words: String) throws {
    let kept = try kept(from: .karim, in: elsewhere())
    #expect(kept.found(in: words).contains { $0.kind == .school })
    #expect(kept.found(in: "Her primary school rang.").isEmpty)
  }

  @Test func `a school that is kept from nobody is no secret`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, RecordAddress.self, ["person": "amira", "school": "Hill Lane Primary School"])
    #expect(try kept(from: .karim, in: story).found(in: "Hill Lane is her school.").isEmpty)
  }

  @Test func `an address is found however much is written after it`() throws {
    var story = try story()
    for words in ["One.", "Two.", "Three."] {
      try story.does(.karim, GiveOwnWords.self, ["words": "\(words)"])
    }
    #expect(try !kept(from: .karim, in: story).found(in: "8 Larch Road").isEmpty)
  }

  @Test func `an address that was left since is sought too`() throws {
    var story = try story()
    try story.does(
      .amara, RecordAddress.self, ["person": "nadia", "address": "2 Quay Street, PO1 2AA"])
    let kept = try kept(from: .karim, in: story)
    #expect(kept.found(in: "8 Larch Road").contains { $0.kind == .address })
    #expect(kept.found(in: "Quay Street").contains { $0.kind == .address })
  }

  @Test(arguments: ["Mina Shah rang.", "MINA", "Ms Shah", "Miná’s car", "mina.shah"])
  func `the name of somebody of whom he may not know is found`(words: String) throws {
    #expect(try finds(words).contains(.name))
  }

  @Test(arguments: [
    "Administration", "Seminar", "Pashah", "The quality was poor.", "She walks a long road.",
    "Nadia Hassan", "Larch trees", "Post 54",
  ])
  func `what only looks like it is not found`(words: String) throws {
    #expect(try finds(words).isEmpty)
  }

  @Test func `a name that he knows from somebody else is not kept from him`() throws {
    var story = try story()
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Salma Hassan", "kind": "relative", "not-for": "karim"], as: "salma")
    let kept = try kept(from: .karim, in: story)
    #expect(kept.found(in: "Hassan").isEmpty)
    #expect(kept.found(in: "Salma came.").map(\.words) == ["Salma"])
  }

  @Test func `a short name must stand alone`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Ida", "kind": "friend", "not-for": "karim"], as: "ida")
    let kept = try kept(from: .karim, in: story)
    #expect(kept.found(in: "On Friday and on the holidays").isEmpty)
    #expect(kept.found(in: "Ida came.").map(\.kind) == [.name])
  }

  @Test(arguments: [PersonID.amara, .ruth])
  func `nothing is kept from those who may know it`(person: PersonID) throws {
    let kept = try kept(from: person, in: story())
    #expect(kept.isEmpty)
    #expect(kept.found(in: "Mina Shah, 8 Larch Road, PO5 4QB").isEmpty)
  }

  @Test func `where nothing is kept from anybody there is nothing to find`() throws {
    #expect(try kept(from: .karim, in: Story.preparation(.birmingham)).isEmpty)
  }
}
