// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Something that is owed to each of several people, children, reports or pairs. It is done when it
/// is done for every one of them, or a reason says of that one why not. Readiness, prompts, due
/// days and the way so far all ask the same duty, so that none of them can say "done" alone.
public struct Duty: Hashable, Sendable {
  public let rule: DutyRule
  /// Where the practice states it; nil where this authority's practice does not ask for it.
  public let source: String?
  public let owed: [Owed]

  public var open: [Owed] { owed.filter(\.isOpen) }
  /// A thing that is owed to nobody has not been done.
  public var isDone: Bool { !owed.isEmpty && open.isEmpty }

  /// The day on which the last of it was done; nil while some of it is open. What a reason answers
  /// adds no day, and where reasons answer all of it there is none.
  public var doneOn: Day? { isDone ? owed.compactMap(\.day).max() : nil }

  /// One sentence for each that is open, and for each that a reason answers.
  public var still: String {
    owed.compactMap { one in
      switch one.standing {
      case .open: one.words
      case .excused(let reason): "\(one.about): \(reason)"
      case .done: nil
      }
    }.joined(separator: " ")
  }
}

/// What is owed to one of them, and how it stands.
public struct Owed: Hashable, Sendable {
  public let subject: Subject
  /// The one that it is about, by name.
  public let about: String
  public let standing: OwedStanding
  /// What is missing, as a sentence.
  public let words: String

  public var isOpen: Bool { standing == .open }
  var day: Day? { if case .done(let day) = standing { day } else { nil } }
}

public enum OwedStanding: Hashable, Sendable {
  case open
  /// Done, on a day where one is known.
  case done(Day?)
  /// Somebody said why not; that answers this one alone.
  case excused(String)
}

/// To whom, or for what, something is owed.
public enum Subject: Hashable, Sendable {
  case all
  case person(PersonID)
  case pair(PersonID, PersonID)
  /// A report that one person wrote, for another.
  case report(by: PersonID, to: PersonID)
  /// What somebody says or does for one child.
  case child(PersonID, by: PersonID)
  case outcome(OutcomeID)
  /// A part that nobody in the record has.
  case part(RelationKind)
  case step(ScoreStep)
  case day(Day)
  /// Who was at the table, as far as the quorum counts them.
  case table(socialCare: Int, agencies: [Agency])

  public var people: [PersonID] {
    switch self {
    case .person(let one): [one]
    case .pair(let one, let other), .report(let one, let other), .child(let one, let other):
      [one, other]
    case .all, .outcome, .part, .step, .day, .table: []
    }
  }

  /// The form in which a reason keeps what it answered.
  public var key: String {
    switch self {
    case .all: "all"
    case .person(let one): "person \(one)"
    case .pair(let one, let other): "pair \(min(one, other)) \(max(one, other))"
    case .report(let author, let reader): "report \(author) \(reader)"
    case .child(let child, let person): "child \(child) \(person)"
    case .outcome(let outcome): "outcome \(outcome)"
    case .part(let kind): "part \(kind.rawValue)"
    case .step(let step): "step \(step.rawValue)"
    case .day(let day): "day \(day)"
    case .table(let care, let agencies):
      (["table", "\(care)"] + agencies.map(\.rawValue).sorted()).joined(separator: " ")
    }
  }

  /// Whether a reason that was given for `key` answers this. A reason for too small a table holds
  /// while at least those are there who were there then.
  func isAnswered(by key: String?) -> Bool {
    guard let key else { return self == .all }
    guard case .table(let care, let agencies) = self else { return key == self.key }
    let words = key.split(separator: " ").map(String.init)
    guard words.count >= 2, words[0] == "table", let then = Int(words[1]) else { return false }
    return care >= then && Set(words.dropFirst(2)).isSubset(of: agencies.map(\.rawValue))
  }
}

/// A reason that was given, with the conference in which it was.
struct GivenReason: Hashable, Sendable {
  let departure: Departure
  let conference: ConferenceID?
}

extension FamilyRecord {
  /// Why this is not done for this one, where somebody said so in this conference.
  func reason(_ rule: String, _ subject: Subject) -> String? {
    reasons.last {
      $0.conference == conference?.id && $0.departure.rule == rule
        && subject.isAnswered(by: $0.departure.subject)
    }?.departure.reason
  }

  /// How something stands for one subject: done, answered by a reason, or open.
  func owed(
    _ rule: DutyRule, _ subject: Subject, _ about: String, done: OwedStanding?,
    _ missing: @autoclosure () -> String
  ) -> Owed {
    let standing = done ?? reason(rule.rawValue, subject).map(OwedStanding.excused) ?? .open
    return Owed(
      subject: subject, about: about, standing: standing,
      words: standing == .open ? missing() : "")
  }
}
