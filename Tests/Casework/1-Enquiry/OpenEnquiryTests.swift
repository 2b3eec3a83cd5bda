// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Opening an enquiry (E1).
struct OpenEnquiryTests {
  @Test func `records exactly that the enquiry was opened, and who works with the family`() throws {
    var story = try Story(.portsmouth)
    let events = try story.does(.amara, OpenEnquiry.self, .opening, as: "enquiry-")
    let amara = Person(
      id: .amara, name: "Amara Okafor", kind: .professional, agency: .socialCare,
      role: "social worker", account: AccountID("amara.okafor"))
    let tom = Person(
      id: .tom, name: "Tom Reid", kind: .professional, agency: .socialCare,
      role: "team manager", account: AccountID("tom.reid"))
    #expect(
      events == [
        .enquiry(
          .opened(
            EnquiryOpened(
              family: "Hassan", strategyDiscussion: Hassans.began, reason: "Amira rang for help.",
              socialWorker: amara, teamManager: tom)))
      ])
    #expect(story.record.relations.map(\.kind) == [.socialWorker, .teamManager])
    #expect(story.record.stage == .enquiry)
  }

  @Test func `a family may begin without a team manager`() throws {
    var story = try Story(.portsmouth)
    try story.does(.amara, OpenEnquiry.self, .opening.without("team-manager"))
    #expect(story.record.people.map(\.name) == ["Amara Okafor"])
  }

  @Test func `is refused because the enquiry is open already`() throws {
    let story = try Story.enquiry(.portsmouth)
    #expect(try story.refusal(.amara, OpenEnquiry.self, .opening) == "already-open")
  }

  @Test func `is refused because the strategy discussion is still to come`() throws {
    let story = try Story(.portsmouth)
    let tomorrow: [String: Typed] = .opening.but(["strategy-discussion": "2026-11-03"])
    #expect(try story.refusal(.amara, OpenEnquiry.self, tomorrow) == "day-to-come")
  }

  @Test(arguments: ["nobody.known", "lena.novak", "nadia"])
  func `is refused because that is no team manager`(account: String) throws {
    let story = try Story(.portsmouth)
    let typed: [String: Typed] = .opening.but(["team-manager": "\(account)"])
    #expect(try story.refusal(.amara, OpenEnquiry.self, typed) == "unknown-person")
  }
}
