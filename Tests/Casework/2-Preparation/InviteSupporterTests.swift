// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Inviting somebody who stands beside a child or a parent (PF2, PF3, PF4).
struct InviteSupporterTests {
  private let lawyer: [String: Typed] = [
    "beside": "nadia", "support": "legal-adviser", "name": "Ada Finch", "why": "Nadia asks.",
  ]

  @Test func `records exactly who comes, beside whom, and as what`() throws {
    var story = try Story.preparation(.dorset)
    let events = try story.does(.ruth, InviteSupporter.self, lawyer, as: "ada")
    let ada = Person(
      id: PersonID("ada"), name: "Ada Finch", kind: .professional, agency: .other,
      role: "Legal adviser")
    #expect(
      events == [
        .preparation(
          .supporterInvited(
            SupporterInvited(
              supporter: ada, beside: .nadia, support: .legalAdviser, why: "Nadia asks.")))
      ])
  }

  @Test func `an advocate stands beside a child as an advocate`() throws {
    let story = try Story.preparation(.dorset)
    let joy = try #require(story.record.relations.first { $0.account == AccountID("joy.bell") })
    #expect(joy.kind == .advocate)
    #expect(joy.beside == .amira)
    #expect(story.record.person(.joy)?.agency == .advocacy)
  }

  @Test func `is refused because that person is in the record already`() throws {
    let story = try Story.preparation(.dorset)
    let typed = lawyer.but(["account": "yusuf"])
    #expect(try story.refusal(.ruth, InviteSupporter.self, typed) == "already-in-record")
  }

  @Test(arguments: ["lena", "nobody"])
  func `is refused because nobody of the family is there to stand beside`(person: String) throws {
    let story = try Story.preparation(.dorset)
    let typed = lawyer.but(["beside": "\(person)"])
    #expect(try story.refusal(.ruth, InviteSupporter.self, typed) == "unknown-person")
  }

  @Test func `is refused because no conference has been called`() throws {
    let story = try Story.enquiry(.dorset)
    #expect(try story.refusal(.amara, InviteSupporter.self, lawyer) == "no-conference")
  }
}
