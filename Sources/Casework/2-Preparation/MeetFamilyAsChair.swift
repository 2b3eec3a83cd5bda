// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Records that the chair spoke with the family before the conference (PC1 to PC4).
public struct MeetFamilyAsChair: Deed {
  static let with = Field<[PersonID]>.people("with", "With whom did you speak?", among: .family)
  static let day = Field<Day>.day("day", "On which day?")
  static let words = Field<String>.words(
    "words", "What did they ask, and how will they best take part?")

  public static let form = DeedForm(
    "meet-family-as-chair", title: "Record your talk with the family",
    purpose: "The family knows how the meeting will run, and how they can lead it.",
    button: "Keep this talk", serves: ["PC1", "PC2", "PC3", "PC4"], by: [.chair],
    fields: [with.face, day.face, words.face])

  let with: [PersonID]
  let day: Day
  let words: String

  public init(_ answers: Answers) throws(BadAnswers) {
    with = try answers(Self.with)
    day = try answers(Self.day)
    words = try answers(Self.words)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.conferenceInPreparation()
    try record.known(with)
    try now.happened(on: day)
    return [
      .preparation(.familyMetByChair(FamilyMetByChair(with: with, day: day, words: words)))
    ]
  }
}

/// The chair spoke with the family.
public struct FamilyMetByChair: Hashable, Codable, Sendable {
  public var with: [PersonID]
  public let day: Day
  public let words: String
}
