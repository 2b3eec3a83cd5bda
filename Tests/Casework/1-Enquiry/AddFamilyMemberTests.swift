// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Naming who belongs to the family (PS3, PF7).
struct AddFamilyMemberTests {
  @Test func `records exactly who was named, and from whom they are hidden`() throws {
    var story = try Story.enquiry(.dorset)
    let events = try story.does(
      .amara, AddFamilyMember.self,
      ["name": " Leila ", "kind": "friend", "not-for": "karim"], as: "leila")
    let leila = Person(id: PersonID("leila"), name: "Leila", kind: .friend)
    #expect(
      events == [
        .enquiry(.memberAdded(FamilyMemberAdded(person: leila, notFor: [.karim])))
      ])
    #expect(story.record.unknownTo[leila.id] == [.karim])
  }

  @Test func `someone who signs in becomes a member of this family`() throws {
    let story = try Story.enquiry(.dorset)
    let relation = try #require(story.record.relations.first { $0.account == AccountID("nadia") })
    #expect(relation.kind == .familyMember)
    #expect(relation.person == .nadia)
    #expect(relation.from == Hassans.began)
  }

  @Test func `is refused because a child cannot be born tomorrow`() throws {
    let story = try Story.enquiry(.dorset)
    let typed: [String: Typed] = ["name": "Zain", "kind": "child", "born": "2026-11-03"]
    #expect(try story.refusal(.amara, AddFamilyMember.self, typed) == "born-later")
    #expect(
      try story.refusal(.amara, AddFamilyMember.self, typed.but(["kind": "unborn-child"])) == nil)
    #expect(
      try story.refusal(.amara, AddFamilyMember.self, typed.but(["born": "2026-11-02"])) == nil)
  }

  @Test func `is refused because somebody signs in in this way already`() throws {
    let story = try Story.enquiry(.dorset)
    let typed: [String: Typed] = ["name": "Nadia", "kind": "mother", "account": "nadia"]
    #expect(try story.refusal(.amara, AddFamilyMember.self, typed) == "already-in-record")
  }

  @Test func `is refused because nobody here can be kept from a stranger`() throws {
    let story = try Story.enquiry(.dorset)
    let typed: [String: Typed] = ["name": "Leila", "kind": "friend", "not-for": "nobody"]
    #expect(try story.refusal(.amara, AddFamilyMember.self, typed) == "unknown-person")
  }
}
