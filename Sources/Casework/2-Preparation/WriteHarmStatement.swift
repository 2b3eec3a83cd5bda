// SPDX-License-Identifier: MIT
import Practice

/// Writes the danger or harm statement, with the family where possible (PS6, C3).
public struct WriteHarmStatement: Deed {
  static let words = Field<String>.words(
    "words", "The statement",
    hint: "Who is worried, what they fear will happen to the child, and what it would do to them."
  ).forFamily
  static let withFamily = Field<[PersonID]>.optionalPeople(
    "with", "Who of the family wrote it with you?", among: .family)

  public static let form = DeedForm(
    "write-harm-statement", title: "Write the harm statement",
    purpose: "Name the harm in words that the family knows as true.",
    button: "Keep the statement", serves: ["PS6", "C3"], by: [.socialWorker, .chair],
    staleAfter: [.harmStatement], fields: [words.face, withFamily.face])

  let words: String
  let withFamily: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    words = try answers(Self.words)
    withFamily = try answers(Self.withFamily)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    guard conference.closed == nil else { throw .closed }
    try record.known(withFamily)
    if conference.harmStatement?.words == words { return [] }
    return [
      .preparation(
        .harmStatementWritten(HarmStatementWritten(words: words, with: withFamily)))
    ]
  }
}

/// The harm statement was written, or written anew.
public struct HarmStatementWritten: Hashable, Codable, Sendable {
  public let words: String
  public let with: [PersonID]

  public init(words: String, with: [PersonID]) {
    self.words = words
    self.with = with
  }
}
