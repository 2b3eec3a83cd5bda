// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Records that the chair spoke with the family before the conference (PC1 to PC4).
public struct MeetFamilyAsChair: Deed {
  static let with = Field<[PersonID]>.people("with", "With whom did you speak?", among: .family)
  static let day = Field<Day>.day("day", "On which day?")
  static let explained = Field<[ChairTopic]>.many("explained", "What did you go through?")
  static let words = Field<String>.words(
    "words", "What did they ask, and how will they best take part?")
  static let readers = Field<WhoReads?>.readers(.talk)

  public static let form = DeedForm(
    "meet-family-as-chair", title: "Record your talk with the family",
    purpose: "The family knows how the meeting will run, and how they can lead it.",
    button: "Keep this talk", serves: ["PC1", "PC2", "PC3", "PC4"], by: [.chair],
    fields: [with.face, day.face, explained.face, words.face, readers.face])

  let with: [PersonID]
  let day: Day
  let explained: [ChairTopic]
  let words: String
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    with = try answers(Self.with)
    day = try answers(Self.day)
    explained = try answers(Self.explained)
    words = try answers(Self.words)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.conferenceInPreparation()
    try record.known(with)
    try now.happened(on: day)
    let met = CaseEvent.preparation(
      .familyMetByChair(FamilyMetByChair(with: with, day: day, words: words)))
    guard !explained.isEmpty else { return [met] }
    return [
      met, .takingPart(.chairExplained(ChairExplained(with: with, explained: explained))),
    ]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    record.audience(readers, ofTalkWith: with)
  }
}

/// What the chair went through with the family in the talk that was recorded just before.
public struct ChairExplained: Hashable, Codable, Sendable {
  public let with: [PersonID]
  public let explained: [ChairTopic]

  public init(with: [PersonID], explained: [ChairTopic]) {
    (self.with, self.explained) = (with, explained)
  }
}

/// What a chair goes through with a family before the conference (PC1 to PC4).
public enum ChairTopic: String, Codable, ChoiceWords {
  case purpose = "why-and-what-for"
  case format = "how-it-runs"
  case hardThings = "how-hard-things-are-said"
  case takePart = "how-best-to-take-part"
  case expert = "expert-in-their-child"
  case worries = "their-questions-and-worries"
  case support = "prepared-and-supported"

  public var words: String {
    switch self {
    case .purpose: "Why the conference is held, and what it is for"
    case .format: "How it will run"
    case .hardThings: "How hard and private things will be said"
    case .takePart: "How they can best take part"
    case .expert: "That they know their child best, and how to say it"
    case .worries: "Their questions and worries"
    case .support: "Whether they feel prepared, and who is beside them"
    }
  }
}

/// The chair spoke with the family.
public struct FamilyMetByChair: Hashable, Codable, Sendable {
  public let with: [PersonID]
  public let day: Day
  public let words: String

  public init(with: [PersonID], day: Day, words: String) {
    (self.with, self.day, self.words) = (with, day, words)
  }
}
