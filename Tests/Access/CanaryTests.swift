// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Practice
import Testing
import Timetable

/// Every secret, looked for in everything that every person receives.
struct CanaryTests {
  private static let carriers = ["Amara Okafor", "Tom Reid", "Ruth Adeyemi"]
  private static let professionals = carriers + ["Lena Novak", "Sam Price", "Mina Shah"]
  private static let everyoneElse = professionals + ["Nadia Hassan", "Grandma Samira", "Joy Bell"]
  private static let all = everyoneElse + ["Karim Hassan", "Yusuf Ali"]

  /// Who may receive what, before the scores are opened.
  static let mayReceive: [Canary: [String]] = [
    .address: carriers + ["Nadia Hassan"],
    .oldAddress: carriers + ["Nadia Hassan"],
    .withheld: professionals + ["Nadia Hassan"],
    .withheldWhy: professionals,
    .report: professionals + ["Nadia Hassan", "Karim Hassan", "Yusuf Ali"],
    .refugeWorker: everyoneElse + ["Kit Moran"],
    .refugeWords: everyoneElse,
    .refugeReport: professionals + ["Nadia Hassan"],
    .score: ["Lena Novak"],
    .consultation: carriers,
    .needs: carriers + ["Nadia Hassan", "Kit Moran"],
    .answer: professionals + ["Nadia Hassan"],
    .ownWords: professionals + ["Joy Bell"],
    .meeting: carriers + ["Nadia Hassan"],
    .number: carriers,
    .departure: carriers,
    .forFew: carriers + ["Nadia Hassan"],
    .talkAlone: ["Ruth Adeyemi", "Karim Hassan"],
  ]

  private static let people: [Actor] = [
    .amara, .tom, .ruth, .lena, .sam, .mina, .nadia, .samira, .joy, .karim, .yusuf,
    .kit,
  ]

  @Test(arguments: Canary.allCases)
  func `reaches those who may know it, and is in nothing that others receive`(
    canary: Canary
  ) throws {
    let story = try Story.secrets()
    let received = try Self.people.filter {
      everything(in: try SeenRecord.of($0, story)).contains(canary.rawValue)
    }
    let expected = try #require(Self.mayReceive[canary])
    #expect(Set(received.map(\.name)) == Set(expected))
  }

  @Test func `once the scores are opened everyone at the table sees them together`() throws {
    let story = try Story.secrets(opened: true)
    for actor in Self.people where actor != .kit {
      let text = everything(in: try SeenRecord.of(actor, story))
      #expect(text.contains(Canary.score.rawValue), "\(actor.name)")
    }
  }

  @Test func `before that the chair learns only that a score was given`() throws {
    let seen = try SeenRecord.of(.ruth, try Story.secrets()).family
    let given = try #require(seen.conference?.scores[.lena])
    #expect(given.score == nil)
    let sams = try SeenRecord.of(.sam, try Story.secrets()).family
    #expect(sams.conference?.scores.isEmpty == true)
  }

  @Test func `scores that were never opened stay closed when a later conference opens its own`()
    throws
  {
    var story = try Story.secrets()
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(.ruth, DecideForChild.self, .protecting(child))
    }
    try story.does(.ruth, CloseConference.self, .closing)
    try story.does(
      .amara, CallConference.self,
      .calling.but(["day": "2026-11-20", "going-ahead": "Something new happened."]))
    try story.does(
      .ruth, OpenConference.self, ["present": .people(.amara), "going-ahead": "It is urgent."])
    try story.does(.amara, GiveScore.self, ["score": "3", "reason": "A new score."])
    try story.does(.ruth, OpenScores.self)
    let text = everything(in: try SeenRecord.of(.nadia, story))
    #expect(!text.contains(Canary.score.rawValue))
    #expect(text.contains("A new score."))
  }

  @Test func `the family never learns how others sign in`() throws {
    let story = try Story.secrets(opened: true)
    for actor in [Actor.nadia, .karim, .samira, .joy, .yusuf, .kit] {
      let text = everything(in: try SeenRecord.of(actor, story))
      let others = Hassans.directory.values.filter { $0 != actor && $0.account.text.contains(".") }
      #expect(others.filter { text.contains($0.account.text) }.map(\.name) == [], "\(actor.name)")
    }
  }

  @Test func `from whom anything is kept is known only to those who carry the meeting`() throws {
    let story = try Story.secrets()
    for actor in [Actor.nadia, .karim, .samira, .joy, .yusuf] {
      let seen = try SeenRecord.of(actor, story).family
      #expect(seen.unknownTo.isEmpty)
      #expect(seen.addresses.values.allSatisfy { $0.notFor.isEmpty })
      #expect(seen.reports.flatMap(\.parts).allSatisfy { $0.notFor.isEmpty && $0.reason == nil })
    }
    #expect(try SeenRecord.of(.lena, story).family.unknownTo.isEmpty)
    #expect(try SeenRecord.of(.ruth, story).family.unknownTo == [.mina: [.karim]])
  }
}
