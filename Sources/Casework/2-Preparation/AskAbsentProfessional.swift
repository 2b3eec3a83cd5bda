// SPDX-License-Identifier: MIT
import Practice

/// After the conference the chair writes to an invited professional who did not come, or did not
/// report, and asks why (PR10). Birmingham's "did not attend or send a report" can be read both
/// ways: the letter is offered for either, and asked for where both are missing.
public struct AskAbsentProfessional: Deed {
  static let person = Field<PersonID>.person("person", "To whom?", among: .invited)
  static let words = Field<String>.words(
    "words", "What do you write?", hint: "What was missed at the table, and what you ask.")

  public static let form = DeedForm(
    "ask-absent-professional", title: "Write to a professional who did not come",
    purpose: "Ask why somebody neither came nor sent a report, so that the child is not missed.",
    button: "Keep this letter", serves: ["PR10", "C23"], by: [.chair],
    fields: [person.face, words.face])

  let person: PersonID
  let words: String

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    words = try answers(Self.words)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    guard conference.closed != nil else {
      throw Refusal("not-closed", "Close the conference first. They may still come.")
    }
    try record.invited(person, Self.person.key)
    guard record.missed.contains(where: { $0.person == person }) else {
      throw Refusal(
        "came-and-reported",
        "This is for invited professionals who did not come, or of whom a report is missing.",
        field: Self.person.key)
    }
    return [
      .takingPart(
        .absentProfessionalAsked(AbsentProfessionalAsked(person: person, words: words)))
    ]
  }
}

/// The chair asked a professional why they neither came nor reported.
public struct AbsentProfessionalAsked: Hashable, Codable, Sendable {
  public let person: PersonID
  public let words: String

  public init(person: PersonID, words: String) { (self.person, self.words) = (person, words) }
}

/// A professional who was missed: they did not come, or no report came, or neither.
public struct MissedProfessional: Hashable, Sendable {
  public let person: PersonID
  public let came: Bool
  public let reported: Bool

  /// What was missed, in words.
  public var words: String {
    switch (came, reported) {
    case (true, _): "came, and sent no report"
    case (false, true): "did not come; a report is here"
    case (false, false): "neither came nor sent a report"
    }
  }
}

extension FamilyRecord {
  /// Invited professionals who did not come, or of whom a report is missing, and for whom nobody
  /// else came or reported.
  public var missed: [MissedProfessional] {
    guard let conference else { return [] }
    let sent = reports(for: conference)
    return conference.invitations.filter { $0.beside == nil }.compactMap { invitation in
      guard person(invitation.person)?.isProfessional == true else { return nil }
      let all = [invitation.person] + standingIn(for: invitation.person, conference)
      let came = all.contains { conference.present[$0] != nil }
      let reported = sent.contains { all.contains($0.author) }
      guard !came || (invitation.reportExpected && !reported) else { return nil }
      return MissedProfessional(person: invitation.person, came: came, reported: reported)
    }
  }

  /// Those of them who neither came nor reported.
  public var stayedAway: [PersonID] {
    missed.filter { !$0.came && !$0.reported }.map(\.person)
  }

  /// Who comes in somebody's place, and in whose place somebody comes.
  func standingIn(for id: PersonID, _ conference: Conference) -> [PersonID] {
    conference.takingPart.substitutes.compactMap { named in
      if named.absent == id { return named.substitute.id }
      return named.substitute.id == id ? named.absent : nil
    }
  }
}
