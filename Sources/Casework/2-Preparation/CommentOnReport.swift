// SPDX-License-Identifier: MIT
import Practice

/// A parent or a child says what is right or wrong in a report that was shared with them. It stays
/// beside the report in their own words; the report itself is not rewritten (PR2, C7).
public struct CommentOnReport: Deed {
  static let report = Field<ReportID>.thing(.report, "report", "Which report?")
  static let words = Field<String>.words(
    "words", "What is right, what is wrong, what is missing?",
    hint: "Your words stay as you write them, beside the report.")
  static let readers = Field<WhoReads?>.readers(.ownWords)

  public static let form = DeedForm(
    "comment-on-report", title: "Say what you think of a report",
    purpose: "Put right what is wrong, and say what is missing.", button: "Keep my words",
    serves: ["PR2", "PS11", "C7"],
    by: [.familyMember, .advocate, .supporter, .socialWorker, .chair],
    fields: [report.face, words.face, Field<[PersonID]>.whose.face, readers.face])

  let report: ReportID
  let words: String
  let whose: [PersonID]
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    report = try answers(Self.report)
    words = try answers(Self.words)
    whose = try answers(Field<[PersonID]>.whose)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let found = try record.readable(report, by: now.actor.account, Self.report.key)
    let speaker = try record.familySpeaker(whose, now)
    guard found.shared[speaker] != nil || record.speaksBeside(speaker, found) else {
      throw Refusal(
        "not-shared", "Share the report with them first.", field: Self.report.key)
    }
    return [
      .reading(
        .commented(ReportCommented(report: report, person: speaker, words: words)))
    ]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    try record.audience(readers, of: record.speaker(whose, now))
  }
}

/// Somebody of the family said what they think of a report.
public struct ReportCommented: Hashable, Codable, Sendable {
  public let report: ReportID
  public let person: PersonID
  public let words: String

  public init(report: ReportID, person: PersonID, words: String) {
    (self.report, self.person, self.words) = (report, person, words)
  }
}

extension FamilyRecord {
  /// Whose words somebody of the family, or somebody for them, writes down.
  func familySpeaker(_ whose: [PersonID], _ now: Circumstance) throws(Refusal) -> PersonID {
    let speaker = try speaker(whose, now)
    guard person(speaker)?.isFamily == true else {
      throw Refusal(
        "whose-words", "Choose the child or family member whose words these are.",
        field: "whose")
    }
    return speaker
  }

  /// Whether the report was shared with someone who stands beside this person.
  func speaksBeside(_ person: PersonID, _ report: Report) -> Bool {
    conference?.invitations.contains { $0.beside == person && report.shared[$0.person] != nil }
      == true
  }
}
