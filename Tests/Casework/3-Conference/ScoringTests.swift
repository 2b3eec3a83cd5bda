// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Giving a score, privately and with a reason (C15).
struct GiveScoreTests {
  private let four: [String: Typed] = ["score": "4", "reason": "They are safer than in spring."]

  @Test func `records exactly a score and its reason`() throws {
    var story = try Story.session(.birmingham)
    let events = try story.does(.lena, GiveScore.self, four)
    let score = Score(value: 4, reason: "They are safer than in spring.")
    #expect(events == [.conference(.scoreGiven(ScoreGiven(whose: .lena, score: score)))])
  }

  @Test func `somebody may change their mind until the scores are opened`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.lena, GiveScore.self, four)
    try story.does(.lena, GiveScore.self, four.but(["score": "6"]))
    #expect(story.record.conference?.scores[.lena]?.score?.value == 6)
    try story.does(.ruth, OpenScores.self)
    #expect(try story.refusal(.lena, GiveScore.self, four) == "scores-open")
  }

  @Test func `stays quiet when the same score is given again`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.lena, GiveScore.self, four)
    #expect(try story.decides(.lena, GiveScore.self, four).isEmpty)
  }

  @Test(arguments: [Authority.portsmouth, .warwickshire, .dorset])
  func `is refused because this authority does not score`(authority: Authority) throws {
    let story = try Story.session(authority)
    #expect(try story.refusal(.lena, GiveScore.self, four) == "no-scores")
    #expect(try story.refusal(.ruth, OpenScores.self) == "no-scores")
  }

  @Test func `is refused because the number is not on the scale`() throws {
    var story = try Story.session(.birmingham)
    #expect(throws: BadAnswers.self) {
      try story.decides(.lena, GiveScore.self, four.but(["score": "11"]))
    }
    story.practice = try Authority.birmingham.practice(writing: ["highest: 10": "highest: 6"])
    #expect(try story.refusal(.lena, GiveScore.self, four.but(["score": "6"])) == nil)
    #expect(try story.refusal(.lena, GiveScore.self, four.but(["score": "7"])) == "off-the-scale")
  }

  @Test func `is refused because it is another's score`() throws {
    let story = try Story.session(.birmingham)
    let typed = four.but(["whose": "nadia"])
    #expect(try story.refusal(.karim, GiveScore.self, typed) == "not-yours-to-say")
  }
}

/// Opening all scores together (C15).
struct OpenScoresTests {
  @Test func `records exactly that the scores were opened, once`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.lena, GiveScore.self, ["score": "4", "reason": "So."])
    #expect(try story.does(.ruth, OpenScores.self) == [.conference(.scoresOpened)])
    #expect(try story.decides(.ruth, OpenScores.self).isEmpty)
  }

  @Test func `is refused because nobody has scored yet`() throws {
    let story = try Story.session(.birmingham)
    #expect(try story.refusal(.ruth, OpenScores.self) == "no-scores-yet")
  }
}

/// What the rules of the scale ask the chair to think about. They never decide.
struct ScoreRuleTests {
  private let most = ["most-score-zero"]
  private let above = ["majority-above-five"]

  @Test func `when most score zero the chair is reminded, when half do not`() throws {
    #expect(try reminders([0, 0, 5]) == most)
    #expect(try reminders([0, 0, 0]) == most)
    #expect(try reminders([0, 5]) == [])
    #expect(try reminders([0, 0, 1, 1]) == [])
  }

  @Test func `when the majority scores above five the chair is reminded, at five not`() throws {
    #expect(try reminders([6, 7, 0]) == above)
    #expect(try reminders([5, 5, 5]) == [])
    #expect(try reminders([6, 6, 5, 5]) == [])
  }

  @Test func `the family's scores stand apart and do not tip the rule`() throws {
    var story = try scored([5, 5])
    for parent in [Actor.nadia, .karim] {
      try story.does(parent, GiveScore.self, ["score": "0", "reason": "So."])
    }
    try story.does(.ruth, OpenScores.self)
    let tally = story.record.tally(story.practice)
    #expect(tally.professionals == [5, 5])
    #expect(tally.family == [0, 0])
    #expect(!rules(story).contains("most-score-zero"))
  }

  @Test func `nothing is counted before the scores are opened`() throws {
    let story = try scored([0, 0, 0])
    #expect(
      story.record.tally(story.practice) == ScoreTally(professionals: [], family: []))
    #expect(!rules(story).contains("most-score-zero"))
  }

  @Test func `where the authority counts the family, their scores are counted`() throws {
    var story = try scored([5, 5])
    try story.does(.nadia, GiveScore.self, ["score": "0", "reason": "So."])
    try story.does(.ruth, OpenScores.self)
    let counting = try Authority.birmingham.practice(
      writing: ["family: apart": "family: counted"])
    #expect(story.record.tally(counting).professionals == [0, 5, 5])
  }

  private func scored(_ scores: [Int]) throws -> Story {
    var story = try Story.session(.birmingham)
    for (actor, score) in zip([Actor.lena, .sam, .amara, .ruth], scores) {
      try story.does(actor, GiveScore.self, ["score": "\(score)", "reason": "So."])
    }
    return story
  }

  private func reminders(_ scores: [Int]) throws -> [String] {
    var story = try scored(scores)
    try story.does(.ruth, OpenScores.self)
    return rules(story).filter { (most + above).contains($0) }
  }

  private func rules(_ story: Story) -> [String] {
    story.scoreRules
  }
}

extension Story {
  /// Which rules of the scale still ask something of the chair: by the first thing that each asks.
  var scoreRules: [String] {
    record.prompts(practice, on: now.londonDay).filter { $0.state == "open" }.compactMap {
      switch $0.prompt.subject {
      case .step(.tellManagers): "most-score-zero"
      case .step(.childInNeedTalk): "majority-above-five"
      default: nil
      }
    }
  }
}

/// Whoever is not there, or not born, says nothing at the meeting.
struct WhoCanSayTests {
  @Test func `somebody who is not at the meeting gives no number`() throws {
    let story = try Story.session(.birmingham)
    #expect(
      try story.refusal(.samira, GiveScore.self, ["score": "3", "reason": "So."])
        == "not-at-the-meeting")
  }

  @Test func `a baby who is not born yet says, answers and reads nothing`() throws {
    let story = try Story.session(.birmingham)
    #expect(
      try story.refusal(.amara, GiveFamilyView.self, ["words": "Home.", "whose": "baby"])
        == "not-born-yet")
    #expect(
      try story.refusal(
        .amara, RecordAnswer.self, ["question": "what-happened", "person": "baby", "words": "So."])
        == "not-born-yet")
  }
}
