// SPDX-License-Identifier: MIT
import Practice

/// Whoever was there, or whom it is about, asks that the record of the meeting be put right. Every
/// one is answered. Asking late is kept too; the chair sees that it was late.
public struct AskCorrection: Deed {
  static let what = Field<String>.line("what", "Which part is wrong?")
  static let words = Field<String>.words("words", "What should it say?")

  public static let form = DeedForm(
    "ask-correction", title: "Ask to put the record right",
    purpose: "Say what is wrong in the record of the meeting. You always get an answer.",
    button: "Send this", serves: ["A1", "A4"],
    by: [
      .familyMember, .advocate, .supporter, .professional, .socialWorker, .teamManager, .chair,
    ],
    fields: [what.face, words.face, Field<[PersonID]>.whose.face])

  let what: String
  let words: String
  let whose: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    what = try answers(Self.what)
    words = try answers(Self.words)
    whose = try answers(Field<[PersonID]>.whose)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceToRecord()
    let speaker = try record.speaker(whose, now)
    let isFamily = record.person(speaker)?.isFamily == true
    guard isFamily || conference.present[speaker] != nil else {
      throw Refusal(
        "not-there",
        "Only who was at the meeting can say what was said there. "
          + "Tell the chair if something else is wrong.")
    }
    return [
      .papers(
        .correctionAsked(
          CorrectionAsked(correction: now.ref(), person: speaker, what: what, words: words)))
    ]
  }
}

/// Somebody asked that the record of the meeting be put right.
public struct CorrectionAsked: Hashable, Codable, Sendable {
  public let correction: CorrectionID
  public let person: PersonID
  public let what: String
  public let words: String

  public init(correction: CorrectionID, person: PersonID, what: String, words: String) {
    (self.correction, self.person, self.what, self.words) = (correction, person, what, words)
  }
}

public typealias CorrectionID = Ref<Correction>
