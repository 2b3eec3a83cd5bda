// SPDX-License-Identifier: MIT
import Casework
import Cast
import Languages
import Testing
import Timetable

/// The record of the meeting: a draft that people can ask to put right, and then the final one.
struct RecordOfTheMeetingTests {
  /// The draft was given out on the day of the conference.
  private func given(_ authority: Authority = .birmingham) throws -> Story {
    var story = try Story.closed(authority)
    story.papers = [
      ReadyPaper(
        MadePaper(
          paper: "minutes", recipient: .nadia, language: .english, text: "R-1", seen: 3,
          digest: "n1", because: "family-member"), isHeld: false)
    ]
    try story.does(.ruth, ReleasePapers.self)
    return story
  }

  private let wrong: [String: Typed] = ["what": "The day.", "words": "It was a Monday."]

  // MARK: Asking and answering

  @Test func `Nadia asks to put something right, in her own words`() throws {
    #expect(
      try given().decides(.nadia, AskCorrection.self, wrong, as: "c")
        == [
          .papers(
            .correctionAsked(
              CorrectionAsked(
                correction: CorrectionID("c"), person: .nadia, what: "The day.",
                words: "It was a Monday.")))
        ])
  }

  @Test func `an advocate asks for Amira`() throws {
    let events = try given().decides(
      .joy, AskCorrection.self, wrong.but(["whose": "amira"]), as: "c")
    #expect(events.first?.whose == .amira)
  }

  @Test func `a grandmother who was not there can ask: it is about her family`() throws {
    #expect(try given().refusal(.samira, AskCorrection.self, wrong) == nil)
  }

  @Test func `a professional who was not there cannot say what was said`() throws {
    var story = try Story.preparation(.birmingham)
    story.now = Hassans.at("10:00", on: Hassans.meeting)
    try story.does(
      .ruth, OpenConference.self,
      ["present": .people(.nadia, .karim, .amara, .lena), "going-ahead": "Sam is ill."])
    try story.agreesPlan()
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(
        .ruth, DecideForChild.self, .protecting(child).but(["going-ahead": "Sam is ill."]))
    }
    try story.does(.ruth, CloseConference.self, .closing)
    #expect(try story.refusal(.sam, AskCorrection.self, wrong) == "not-there")
  }

  @Test func `the chair answers, with the reason`() throws {
    var story = try given()
    try story.does(.nadia, AskCorrection.self, wrong, as: "c")
    let typed: [String: Typed] = [
      "correction": "c", "accepted": "yes", "words": "You are right.", "now-says": "It was Monday.",
    ]
    #expect(
      try story.refusal(.ruth, AnswerCorrection.self, typed.without("now-says"))
        == "say-what-it-says-now")
    let answer = CorrectionAnswered(
      correction: CorrectionID("c"), accepted: true, words: "You are right.")
    #expect(
      try story.does(.ruth, AnswerCorrection.self, typed)
        == [
          .papers(
            .reworded(
              MinutesReworded(passage: .putRight(CorrectionID("c")), words: "It was Monday."))),
          .papers(.correctionAnswered(answer)),
        ])
    #expect(story.record.conference?.additions.map(\.words) == ["It was Monday."])
    #expect(story.record.conference?.papers.corrections.first?.answer == answer)
    #expect(try story.decides(.ruth, AnswerCorrection.self, typed).isEmpty)
  }

  @Test func `an answer belongs to something that was asked`() throws {
    #expect(
      try given().refusal(
        .ruth, AnswerCorrection.self, ["correction": "x", "accepted": "no", "words": "No."])
        == "no-such-correction")
  }

  // MARK: Other words

  @Test func `the chair puts the summary into other words, and the first words stay`() throws {
    var story = try given()
    let reworded = MinutesReworded(passage: .summary, words: "We agreed on a plan.")
    #expect(
      try story.does(
        .ruth, RewordMinutes.self, ["passage": "summary", "words": "We agreed on a plan."])
        == [.papers(.reworded(reworded))])
    #expect(story.record.conference?.words(of: .summary) == "We agreed on a plan.")
    #expect(story.record.conference?.closed?.summary == "We agreed.")
  }

  @Test func `the same words again are no change`() throws {
    #expect(
      try given().decides(
        .ruth, RewordMinutes.self, ["passage": "summary", "words": "We agreed."]
      ).isEmpty)
  }

  @Test(arguments: ["note.1", "reasons.nobody", "view.nadia", "risks"])
  func `nobody else's words, and nothing that nobody wrote, can be put into other words`(
    passage: String
  ) throws {
    #expect(
      try given().refusal(
        .ruth, RewordMinutes.self, ["passage": "\(passage)", "words": "No harm was done."])
        == "no-such-passage")
  }

  // MARK: The end

  @Test func `it is final after the days for corrections, without a prompt`() throws {
    var story = try given()
    story.now = Hassans.at("10:00", on: try #require(Day("2026-12-04")))
    #expect(
      try story.does(.ruth, FinishMinutes.self) == [.papers(.minutesFinished(MinutesFinished()))])
    #expect(story.record.conference?.papers.finishedOn == Day("2026-12-04"))
  }

  @Test func `on the last day for corrections the chair is asked why`() throws {
    var story = try given()
    story.now = Hassans.at("10:00", on: try #require(Day("2026-12-03")))
    #expect(try story.refusal(.ruth, FinishMinutes.self) == "needs-reason")
    let events = try story.decides(
      .ruth, FinishMinutes.self, ["going-ahead": "Everyone has agreed to it."])
    #expect(events.count == 2 && events.last == .papers(.minutesFinished(MinutesFinished())))
  }

  @Test func `while somebody waits for an answer the chair is asked why`() throws {
    var story = try given()
    try story.does(.nadia, AskCorrection.self, wrong, as: "c")
    story.now = Hassans.at("10:00", on: try #require(Day("2026-12-18")))
    #expect(try story.refusal(.ruth, FinishMinutes.self) == "needs-reason")
    try story.does(
      .ruth, AnswerCorrection.self,
      ["correction": "c", "accepted": "no", "words": "It was Tuesday."])
    #expect(try story.refusal(.ruth, FinishMinutes.self) == nil)
  }

  @Test func `nothing is final before the draft was given`() throws {
    #expect(try Story.closed(.birmingham).refusal(.ruth, FinishMinutes.self) == "draft-not-given")
  }

  @Test func `after it is final nothing of it is asked, answered or put into other words`() throws {
    var story = try given()
    try story.does(.nadia, AskCorrection.self, wrong, as: "c")
    try story.does(.ruth, FinishMinutes.self, ["going-ahead": "She agrees."])
    #expect(try story.refusal(.nadia, AskCorrection.self, wrong) == "minutes-final")
    #expect(
      try story.refusal(
        .ruth, AnswerCorrection.self, ["correction": "c", "accepted": "yes", "words": "Yes."])
        == "minutes-final")
    #expect(
      try story.refusal(.ruth, RewordMinutes.self, ["passage": "summary", "words": "Other."])
        == "minutes-final")
    #expect(try story.refusal(.ruth, FinishMinutes.self) == "minutes-final")
  }

  @Test func `before the conference is closed there is no record to put right`() throws {
    let story = try Story.decided(.birmingham)
    #expect(try story.refusal(.nadia, AskCorrection.self, wrong) == "not-closed")
    #expect(try story.refusal(.ruth, FinishMinutes.self) == "not-closed")
  }
}
