// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Records a meeting with a child before the conference. What the child said stays in the child's
/// own words (PF4, PF5, PS7).
public struct MeetChild: Deed {
  static let child = Field<PersonID>.person("child", "Which child?", among: .children)
  static let day = Field<Day>.day("day", "On which day?")
  static let with = Field<[PersonID]>.optionalPeople(
    "with", "Who else was there?", among: .anyone, hint: "Choose nobody if you met alone.")
  static let how = Field<[WayOfTalking]>.many("how", "How did you talk?")
  static let explained = Field<[ChildTopic]>.many("explained", "What did you explain?")
  static let words = Field<String?>.optionalWords(
    "words", "What did the child say?",
    hint: "In the child's own words. Nobody will change them.")
  static let readers = Field<WhoReads?>.readers(.ownWords)

  public static let form = DeedForm(
    "meet-child", title: "Record your meeting with a child",
    purpose: "Hear the child first, and tell them what will happen.", button: "Keep this meeting",
    serves: ["PF4", "PF5", "PS7"], by: [.socialWorker, .teamManager, .chair],
    fields: [child.face, day.face, with.face, how.face, explained.face, words.face, readers.face])

  let child: PersonID
  let day: Day
  let with: [PersonID]
  let how: [WayOfTalking]
  let explained: [ChildTopic]
  let words: String?
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    child = try answers(Self.child)
    day = try answers(Self.day)
    with = try answers(Self.with)
    how = try answers(Self.how)
    explained = try answers(Self.explained)
    words = try answers(Self.words)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.beforeTheConferenceEnds()
    try record.bornChild(child, Self.child.key)
    try record.known(with)
    try now.happened(on: day)
    return [
      .takingPart(
        .childMet(
          ChildMet(
            child: child, day: day, with: with.filter { $0 != child }, how: how,
            explained: explained, words: words)))
    ]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    words == nil ? nil : try record.audience(readers, of: child)
  }
}

/// A child was met.
public struct ChildMet: Hashable, Codable, Sendable {
  public let child: PersonID
  public let day: Day
  /// Who else was there; empty when the child was met alone.
  public let with: [PersonID]
  public let how: [WayOfTalking]
  public let explained: [ChildTopic]
  /// What the child said, verbatim.
  public let words: String?

  public init(
    child: PersonID, day: Day, with: [PersonID], how: [WayOfTalking], explained: [ChildTopic],
    words: String?
  ) {
    (self.child, self.day, self.with) = (child, day, with)
    (self.how, self.explained, self.words) = (how, explained, words)
  }
}

/// How somebody talked with a child.
public enum WayOfTalking: String, Codable, ChoiceWords {
  case talking, drawing, app, play

  public var words: String {
    switch self {
    case .talking: "Talking"
    case .drawing: "Drawing or writing"
    case .app: "An app"
    case .play: "Playing"
    }
  }
}

/// What is explained to a child before a conference.
public enum ChildTopic: String, Codable, ChoiceWords {
  case whyMeeting = "why-people-meet"
  case whoComes = "who-will-be-there"
  case yourSay = "how-they-can-have-their-say"
  case whatAfter = "what-happens-after"
  case whoTells = "who-will-tell-them"

  public var words: String {
    switch self {
    case .whyMeeting: "Why people meet"
    case .whoComes: "Who will be there"
    case .yourSay: "How they can have their say"
    case .whatAfter: "What happens after"
    case .whoTells: "Who will tell them what was agreed"
    }
  }
}

extension FamilyRecord {
  /// Refuses somebody who is not a child of the record, or not yet born.
  func bornChild(_ id: PersonID, _ field: String) throws(Refusal) {
    guard let child = person(id), child.isChild else {
      throw Refusal(
        "unknown-child", "Choose a child who is in this family's record.", field: field)
    }
    if child.kind == .unbornChild {
      throw Refusal(
        "not-yet-born", "A baby who is not yet born cannot be met or asked.", field: field)
    }
  }
}
