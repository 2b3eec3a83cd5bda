// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Records the chair's consultation with the social worker and the team manager (PC5, PS13;
/// Dorset 4.7: always).
public struct ConsultBeforeConference: Deed {
  static let with = Field<[PersonID]>.people("with", "With whom?", among: .professionals)
  static let day = Field<Day>.day("day", "On which day?")
  static let agreed = Field<String>.words(
    "agreed", "What was discussed and agreed?",
    hint: "Anything confidential, conflict, orders; how the family can lead. Staff only.")

  public static let form = DeedForm(
    "consult-before-conference", title: "Record the consultation before the conference",
    purpose: "The chair, the social worker and the manager think ahead together.",
    button: "Keep this consultation", serves: ["PC5", "PS13"], by: [.chair, .socialWorker],
    fields: [with.face, day.face, agreed.face])

  let with: [PersonID]
  let day: Day
  let agreed: String

  public init(_ answers: Answers) throws(BadAnswers) {
    with = try answers(Self.with)
    day = try answers(Self.day)
    agreed = try answers(Self.agreed)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.conferenceInPreparation()
    try record.known(with)
    try now.happened(on: day)
    return [
      .preparation(.consultationHeld(ConsultationHeld(with: with, day: day, agreed: agreed)))
    ]
  }
}

/// The chair, the social worker and the manager consulted.
public struct ConsultationHeld: Hashable, Codable, Sendable {
  public let with: [PersonID]
  public let day: Day
  public let agreed: String

  public init(with: [PersonID], day: Day, agreed: String) {
    (self.with, self.day, self.agreed) = (with, day, agreed)
  }
}
