// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Foundation
import Letters
import Testing
import Timetable

/// Dates for people's own diaries, which others look at too (PP7).
struct DiaryDatesTests {
  private static let everyone: [Actor] = [
    .amara, .tom, .ruth, .lena, .sam, .nadia, .karim, .samira, .joy, .yusuf,
  ]

  private func dates(_ actor: Actor, _ story: Story) throws -> DiaryDates {
    DiaryDates(
      try #require(
        SeenRecord(story.record, by: actor.account, today: story.now.londonDay)))
  }

  private func told(_ actor: Actor, _ story: Story) throws -> [String] {
    try dates(actor, story).entries.map { entry in
      [entry.day.description, entry.time.map { "\($0)" }, entry.place].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  @Test func `everyone who is invited or carries it gets the conference, and nobody else`() throws {
    let story = try Story.preparation(.portsmouth)
    for actor in Self.everyone {
      #expect(
        try told(actor, story) == (actor == .samira ? [] : ["2026-11-19 10:00 Civic Centre"]),
        "\(actor.name)")
    }
  }

  @Test func `whoever comes at a time of their own gets that time alone`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.ruth, PlanSeparateTimes.self, .separateTimes)
    for actor in [Actor.karim, .yusuf] {
      #expect(try told(actor, story) == ["2026-11-19 11:30 Civic Centre"])
    }
    #expect(try told(.nadia, story) == ["2026-11-19 10:00 Civic Centre"])
    try story.does(
      .ruth, PlanSeparateTimes.self,
      [String: Typed].separateTimes.without("time").but(["way": "heard-in-another-way"]))
    #expect(try told(.karim, story).isEmpty)
  }

  @Test func `afterwards the core group and the review, each a whole day, for whom they are`()
    throws
  {
    let story = try Story.closed(.portsmouth)
    for actor in [Actor.amara, .nadia, .karim, .lena] {
      #expect(try told(actor, story) == ["2026-12-01", "2027-02-18"], "\(actor.name)")
    }
    for actor in [Actor.ruth, .sam, .joy] {
      #expect(try told(actor, story) == ["2027-02-18"], "\(actor.name)")
    }
  }

  @Test func `says nothing of whom or what it is about`() throws {
    let secret = [
      "Hassan", "Amira", "Jay", "Nadia", "Karim", "Ruth", "Roundtable", "hild", "onference",
      "rotection", "eview", "ore group",
    ]
    for story in [try Story.preparation(.dorset), try Story.closed(.dorset)] {
      for actor in Self.everyone {
        let text = try dates(actor, story).text(at: story.now)
        for word in secret { #expect(!text.contains(word), "\(word) for \(actor.name)") }
      }
    }
  }

  @Test(arguments: [
    "Nadia's flat", "At the Hassans", "Child Protection Unit", "4 Elm Road",
    "The Refuge",
  ])
  func `a place that tells of the family is left out`(place: String) throws {
    var story = try Story.enquiry(.portsmouth)
    try story.does(.amara, RecordAddress.self, ["person": "nadia", "address": "4 Elm Road"])
    try story.does(
      .tom, ConcludeEnquiry.self, ["outcome": "likely-significant-harm", "reasons": "Harm."])
    let typed = [String: Typed].calling.but(["place": .people(PersonID(place))])
    try story.does(.amara, CallConference.self, typed, as: "conference-")
    let text = try dates(.amara, story).text(at: story.now)
    #expect(text.contains("SUMMARY:Meeting"))
    #expect(!text.contains("LOCATION"))
  }

  @Test func `a place stands where only a telephone number of the family is recorded`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, RecordAddress.self, ["person": "nadia", "phone": "07700 900123"])
    #expect(try dates(.nadia, story).text(at: story.now).contains("LOCATION"))
  }

  @Test func `is the file that the standard asks for, to the byte`() throws {
    let story = try Story.preparation(.portsmouth)
    let dates = try dates(.nadia, story)
    let id = try #require(dates.entries.first).id
    #expect(
      dates.text(at: Hassans.at("09:30", on: Hassans.began))
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Meeting//EN", "METHOD:PUBLISH",
          "BEGIN:VEVENT", "UID:\(id)", "DTSTAMP:20261102T093000Z", "DTSTART:20261119T100000Z",
          "SUMMARY:Meeting", "LOCATION:Civic Centre", "CLASS:PRIVATE", "END:VEVENT",
          "END:VCALENDAR",
        ].map { $0 + "\r\n" }.joined())
    let after = try Story.closed(.portsmouth)
    #expect(
      try self.dates(.nadia, after).text(at: after.now)
        .contains("\r\nDTSTART;VALUE=DATE:20261201\r\n"))
  }

  @Test func `long and odd places are folded and escaped`() throws {
    var story = try Story.preparation(.portsmouth)
    let place = "Room 1, Town Hall; \\ " + String(repeating: "é€😀", count: 20)
    try story.does(
      .ruth, RedateConference.self,
      [
        "day": "2026-11-20", "time": "10:00", "why": "Snow.",
        "place": .people(PersonID(place)),
      ])
    let text = try dates(.nadia, story).text(at: story.now)
    for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(
      text.replacing("\r\n ", with: "").contains(
        "LOCATION:Room 1\\, Town Hall\\; \\\\ " + String(repeating: "é€😀", count: 20) + "\r\n"))
  }

  @Test(arguments: [("2026-11-20", "20261120T100000Z"), ("2027-06-03", "20270603T090000Z")])
  func `summer time is right, and another day is the same entry`(day: String, start: String)
    throws
  {
    var story = try Story.preparation(.portsmouth)
    let before = try dates(.nadia, story).entries.map(\.id)
    try story.does(
      .ruth, RedateConference.self,
      ["day": "\(day)", "time": "10:00", "why": "Snow.", "going-ahead": "It must be."])
    let dates = try dates(.nadia, story)
    #expect(dates.text(at: story.now).contains("DTSTART:\(start)\r\n"))
    #expect(dates.entries.map(\.id) == before)
    #expect(try self.dates(.karim, story).entries.map(\.id) != before)
  }
}
