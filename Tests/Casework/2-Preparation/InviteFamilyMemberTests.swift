// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Inviting someone of the family (PS3, PS4, PF3).
struct InviteFamilyMemberTests {
  private let typed: [String: Typed] = [
    "person": "samira", "why": "She helps.", "needs": ["interpreter", "transport"],
    "needs-in-words": "Urdu.",
  ]

  @Test func `records exactly who is asked to come, why, and what they need`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.amara, InviteFamilyMember.self, typed)
    #expect(
      events == [
        .preparation(
          .familyMemberInvited(
            FamilyMemberInvited(
              person: .samira, why: "She helps.", needs: [.interpreter, .transport],
              needsInWords: "Urdu.")))
      ])
    #expect(story.record.conference?.invitation(of: .samira)?.needsInWords == "Urdu.")
  }

  @Test func `an invitation written anew stands instead of the first`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, InviteFamilyMember.self, typed)
    try story.does(.amara, InviteFamilyMember.self, typed.but(["why": "Amira asks for her."]))
    let hers = story.record.conference?.invitations.filter { $0.person == .samira }
    #expect(hers?.map(\.why) == ["Amira asks for her."])
  }

  @Test func `is refused because no conference has been called`() throws {
    let story = try Story.enquiry(.portsmouth)
    #expect(try story.refusal(.amara, InviteFamilyMember.self, typed) == "no-conference")
  }

  @Test func `is refused because the conference is closed`() throws {
    let story = try Story.closed(.portsmouth)
    #expect(try story.refusal(.amara, InviteFamilyMember.self, typed) == "conference-closed")
  }

  @Test func `is refused because a baby who is not yet born cannot come`() throws {
    let story = try Story.preparation(.portsmouth)
    let typed = typed.but(["person": "baby"])
    #expect(try story.refusal(.amara, InviteFamilyMember.self, typed) == "not-yet-born")
  }

  @Test(arguments: ["lena", "nobody"])
  func `is refused because that is nobody of the family`(person: String) throws {
    let story = try Story.preparation(.portsmouth)
    let typed = typed.but(["person": "\(person)"])
    #expect(try story.refusal(.amara, InviteFamilyMember.self, typed) == "unknown-person")
  }
}
