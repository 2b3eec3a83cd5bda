// SPDX-License-Identifier: MIT
import Practice

/// Somebody who is invited says whether they come (PP1, PP7, PF5).
public struct PromiseAttendance: Deed {
  static let answer = Field<Coming>.one("answer", "Will you be there?")
  static let words = Field<String?>.optionalWords(
    "words", "More about it", hint: "By video, only for a part, what would make it possible.")
  static let whose = Field<[PersonID]>.optionalPeople(
    "whose", "For whom do you answer?", among: .speakers,
    hint: "Leave it empty when you answer for yourself.")

  public static let form = DeedForm(
    "promise-attendance", title: "Say whether you come",
    purpose: "People who must plan the meeting know who will be there.", button: "Keep my answer",
    serves: ["PP1", "PP7", "PF5", "PC6"],
    by: [
      .professional, .socialWorker, .teamManager, .chair, .familyMember, .advocate, .supporter,
      .arranger,
    ], fields: [answer.face, words.face, whose.face])

  let answer: Coming
  let words: String?
  let whose: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    answer = try answers(Self.answer)
    words = try answers(Self.words)
    whose = try answers(Self.whose)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    let person = try record.speaker(whose, now)
    guard conference.invitation(of: person) != nil else {
      throw Refusal("not-invited", "Only people who are invited say whether they come.")
    }
    let promised = AttendancePromised(person: person, answer: answer, words: words)
    if conference.takingPart.promises[person] == promised { return [] }
    return [.takingPart(.attendancePromised(promised))]
  }
}

/// Somebody said whether they come.
public struct AttendancePromised: Hashable, Codable, Sendable {
  public let person: PersonID
  public let answer: Coming
  public let words: String?

  public init(person: PersonID, answer: Coming, words: String?) {
    (self.person, self.answer, self.words) = (person, answer, words)
  }
}

/// Whether somebody comes.
public enum Coming: String, Codable, ChoiceWords {
  case coming
  case notComing = "not-coming"
  case notSure = "not-sure"

  public var words: String {
    switch self {
    case .coming: "Yes, I come"
    case .notComing: "No, I cannot come"
    case .notSure: "I do not know yet"
    }
  }

  /// What others read of it.
  public var toldOf: String {
    switch self {
    case .coming: "comes"
    case .notComing: "cannot come"
    case .notSure: "does not know yet"
    }
  }
}
