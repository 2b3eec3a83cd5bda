// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// The family's chronology: sentences, and people's own words as they were.
struct ChronologyTests {
  @Test func `tells the way in sentences that name people`() throws {
    let story = try Story.closed(.portsmouth)
    let lines = story.record.chronology(story.practice).map(\.sentence)
    #expect(lines.count == story.record.entries.count)
    #expect(lines.first == "Enquiry opened after the strategy discussion on 2 November 2026")
    #expect(
      lines.contains(
        "Conference called for Amira, Jay and The baby on Thursday 19 November 2026, 10:00, "
          + "Civic Centre"))
    #expect(lines.contains("Joy Bell invited beside Amira as advocate"))
    #expect(lines.contains("Decided for Jay: a child protection plan, emotional"))
    #expect(lines.last == "Conference closed. Joy Bell tells the children")
  }

  @Test func `keeps words as they were said, and who wrote them down`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .joy, GiveOwnWords.self, ["words": " I sing\nso he can't hear. ", "whose": "amira"])
    let line = try #require(story.record.chronology(story.practice).last)
    #expect(line.sentence == "Amira said for the conference")
    #expect(line.words == " I sing\nso he can't hear. ")
    #expect(line.by == "Joy Bell, Advocate")
    #expect(line.day == Hassans.began)
  }

  @Test func `every event there is has a sentence`() {
    for (place, event) in EventExamples.all.enumerated() {
      var record = FamilyRecord()
      record.evolve(
        CaseEntry(
          sequence: place + 1, at: Hassans.at("10:00", on: Hassans.began), by: .amara,
          day: Hassans.began, key: DeedKey("key-\(place)"), event: event))
      let lines = (try? Authority.dorset.practice()).map { record.chronology($0) } ?? []
      #expect(lines.map(\.sentence.isEmpty) == [false], "\(event.name)")
    }
  }
}
