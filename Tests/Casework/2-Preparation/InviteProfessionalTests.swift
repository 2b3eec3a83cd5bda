// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Inviting a professional (PF6, PS9, PR1).
struct InviteProfessionalTests {
  private let mina: [String: Typed] = [
    "account": "mina.shah", "why": "She helps.", "report-expected": "no", "not-for": "karim",
  ]
  private let gp: [String: Typed] = [
    "name": "Dr Lowe", "agency": "gp", "role": "GP", "why": "Knows them.",
    "report-expected": "yes",
  ]

  @Test func `records exactly a professional of the list, and from whom she is hidden`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.amara, InviteProfessional.self, mina, as: "mina")
    let person = Person(
      id: .mina, name: "Mina Shah", kind: .professional, agency: .domesticAbuse,
      role: "Refuge worker", account: AccountID("mina.shah"))
    #expect(
      events == [
        .preparation(
          .professionalInvited(
            ProfessionalInvited(
              professional: person, why: "She helps.", reportExpected: false, notFor: [.karim])))
      ])
    #expect(story.record.unknownTo[.mina] == [.karim])
    #expect(story.record.relations.last?.kind == .professional)
  }

  @Test func `records a professional who does not sign in, by name, agency and role`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, InviteProfessional.self, gp, as: "gp")
    let doctor = try #require(story.record.person(PersonID("gp")))
    #expect([doctor.name, doctor.role, doctor.agency?.rawValue] == ["Dr Lowe", "GP", "gp"])
    #expect(story.record.reportsExpected.contains(doctor.id))
    #expect(story.record.person(of: AccountID("gp")) == nil)
  }

  @Test func `someone invited again stays the same person`() throws {
    var story = try Story.preparation(.portsmouth)
    let before = story.record.people.count
    try story.does(
      .amara, InviteProfessional.self,
      ["account": "lena.novak", "why": "Again.", "report-expected": "no"])
    #expect(story.record.people.count == before)
    #expect(story.record.conference?.invitation(of: .lena)?.why == "Again.")
  }

  @Test func `whoever is hidden stays hidden when invited again`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, InviteProfessional.self, mina, as: "mina")
    try story.does(.amara, InviteProfessional.self, mina.but(["not-for": "samira"]))
    #expect(story.record.unknownTo[.mina] == [.karim, .samira])
  }

  @Test func `is refused because no conference has been called`() throws {
    let story = try Story.enquiry(.portsmouth)
    #expect(try story.refusal(.amara, InviteProfessional.self, gp) == "no-conference")
  }

  @Test(arguments: ["name", "agency", "role"])
  func `is refused because it is not clear who is invited`(missing: String) throws {
    let story = try Story.preparation(.portsmouth)
    #expect(try story.refusal(.amara, InviteProfessional.self, gp.without(missing)) == "who")
  }

  @Test(arguments: ["no.one", "ned.wood", "nadia", "yusuf", "amara.okafor"])
  func `is refused because that account is no partner's`(account: String) throws {
    let story = try Story.preparation(.portsmouth)
    let typed = mina.but(["account": "\(account)"])
    #expect(try story.refusal(.amara, InviteProfessional.self, typed) == "unknown-person")
  }

  @Test func `is refused because nobody here can be kept from a stranger`() throws {
    let story = try Story.preparation(.portsmouth)
    let typed = mina.but(["not-for": "nobody"])
    #expect(try story.refusal(.amara, InviteProfessional.self, typed) == "unknown-person")
  }
}
