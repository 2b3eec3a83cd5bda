// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// The record of the meeting is final: it supersedes the draft, and both are kept (A1).
public struct FinishMinutes: Deed {
  public static let form = DeedForm(
    "finish-minutes", title: "Make the record of the meeting final",
    purpose: "Everyone then gets the final record. The draft is kept beside it.",
    button: "Make it final", serves: ["A1", "C20"], by: [.chair], staleAfter: [.minutes],
    fields: [Departure.reason.face])

  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceToRecord()
    guard conference.papers.minutesGivenOn != nil else {
      throw Refusal(
        "draft-not-given", "Give out the draft first, so that people can say what is wrong in it.")
    }
    let prompts = try record.promptsBeforeFinishing(conference, practice, now)
    return try Departure.events(for: prompts, reason: goingAhead) + [
      .papers(.minutesFinished(MinutesFinished()))
    ]
  }
}

/// The record of the meeting is final.
public struct MinutesFinished: Hashable, Codable, Sendable {
  public init() {}
}

extension FamilyRecord {
  /// Somebody still waits for an answer, or can still ask.
  fileprivate func promptsBeforeFinishing(
    _ conference: Conference, _ practice: Practice, _ now: Circumstance
  ) throws(Refusal) -> [Prompt] {
    guard let clock = practice.clock(.minutesCorrections) else { return [] }
    var prompts: [Prompt] = []
    let waiting = conference.papers.corrections.filter { $0.answer == nil }
    if !waiting.isEmpty {
      prompts.append(
        Prompt(
          rule: "corrections-answered", about: "the record of the meeting",
          words: "\(listed(waiting.map { name($0.asked.person) })) asked to put something right "
            + "and has no answer yet.", source: clock.source))
    }
    if let given = conference.papers.minutesGivenOn {
      let due = try clock.due(from: given)
      if now.day <= due {
        prompts.append(
          Prompt(
            rule: clock.rule.rawValue, about: "the record of the meeting",
            words: "People can ask for a correction until \(due.inWords). \(clock.why)",
            source: clock.source))
      }
    }
    return prompts
  }
}
