// SPDX-License-Identifier: MIT
import Timetable

/// How a field is drawn and what it accepts.
public enum FieldKind: Sendable, Hashable {
  case line
  case words
  case day
  case time
  case yesNo
  case tick
  case whole(ClosedRange<Int>)
  case one([Choice])
  case many([Choice])
  case person(PeopleScope)
  case people(PeopleScope)
  case account([AccountRole])
  /// The account of a professional of one's own agency.
  case colleague
  /// The name with which somebody of these roles signs in, typed in full. Nothing is offered:
  /// a list would tell who else is known to the authority.
  case signInName([AccountRole])
  /// A choice whose options the authority's practice gives.
  case practice(PracticeChoice)
  /// A choice among things that the record holds.
  case thing(ThingChoice)
  case things(ThingChoice)
  /// Who may read what is written.
  case readers(ReadersScope)

  public struct Choice: Sendable, Hashable {
    public let value: String
    public let words: String
  }
}

/// Which people of the record a field offers.
public enum PeopleScope: String, Sendable, Hashable {
  case anyone, children, adults, family, invited, professionals
  /// Also children whom the conference is not about.
  case everyChild = "every-child"
  case mayNotKnow = "anyone-but-you"
  case speakers = "you-or-whom-you-speak-for"
}

public enum PracticeChoice: String, Sendable, Hashable {
  case question, part, column, category, plan
}
public enum ThingChoice: String, Sendable, Hashable {
  case report, outcome, child, note, ask, passage, correction, entry, prompt
  case planItem = "plan-item"
  case tie, protection
  case askedLift = "protection-that-somebody-asked-to-lift"
  case step
  case ownReport = "report-of-your-own"
  case decided = "decided-child"
  case written = "written-entry"
  case wordsForFew = "kept-words"
  case anyNote = "any-note"
  case foldedNote = "folded-note"
}

/// A field as pages and documents see it: key, words, kind, and how to find what is wrong.
public struct FormField: Sendable {
  public let key: String
  public let label: String
  public let hint: String?
  public let kind: FieldKind
  public let required: Bool
  /// The most characters that it takes; nil where that has no meaning.
  public let limit: Int?
  /// Whether a worker writes this and the family reads it, so that it has to be plain. It is never
  /// a field for words of the family's or the child's own.
  public let isForFamily: Bool
  let check: @Sendable ([String]) -> String?

  func problem(in answers: Answers) -> FieldProblem? {
    check(answers.typed(key)).map { FieldProblem(field: key, label: label, words: $0) }
  }
}

/// What is wrong with one value, in words.
struct Unreadable: Error { let words: String }

/// A field with the type of its value: described once, used to draw and to decode.
public struct Field<Value: Sendable>: Sendable {
  public let key: String
  public let label: String
  let hint: String?
  let kind: FieldKind
  let required: Bool
  let limit: Int?
  private(set) var isForFamily = false
  let read: @Sendable ([String]) throws(Unreadable) -> Value

  /// The same field without its type, for the list of fields of a form.
  public var face: FormField {
    let read = self.read
    return FormField(
      key: key, label: label, hint: hint, kind: kind, required: required, limit: limit,
      isForFamily: isForFamily,
      check: { values in
        do throws(Unreadable) {
          _ = try read(values)
          return nil
        } catch { return error.words }
      })
  }

  init(
    _ key: String, _ label: String, hint: String?, kind: FieldKind, required: Bool, limit: Int?,
    missing: Value?, _ convert: @escaping @Sendable ([String]) throws(Unreadable) -> Value
  ) {
    (self.key, self.label, self.hint, self.kind) = (key, label, hint, kind)
    (self.required, self.limit) = (required, limit)
    self.read = { values throws(Unreadable) in
      let given = kind.given(values)
      if given.count > 1, kind.takesOne {
        throw Unreadable(words: "\(label): more than one answer came. Choose one.")
      }
      if kind == .day, values.count == 3, let left = FieldKind.leftOut(values), !given.isEmpty {
        throw Unreadable(words: "\(label): write the \(left) too, such as 24 11 2026.")
      }
      if given.isEmpty {
        guard let missing else { throw Unreadable(words: kind.missingWords(label)) }
        return missing
      }
      if let limit, let long = given.first(where: { $0.count > limit }) {
        let advice = kind == .words ? " Nothing is lost. Send it in two parts." : ""
        throw Unreadable(
          words: "\(label): this is \(long.count) characters long; at most \(limit) fit here."
            + advice)
      }
      return try convert(given)
    }
  }
}

extension Field {
  /// The same field, written by a worker and read by the family.
  var forFamily: Self {
    var field = self
    field.isForFamily = true
    return field
  }
}

extension FieldKind {
  /// What was filled in. A day comes as one text or, from its three boxes, as day, month and year.
  fileprivate func given(_ values: [String]) -> [String] {
    let filled = values.filter { $0.contains { !$0.isWhitespace } }
    guard self == .day, values.count == 3, !filled.isEmpty else { return filled }
    return [values.joined(separator: " / ")]
  }

  /// What of day, month and year is empty, in words; nil where nothing is.
  fileprivate static func leftOut(_ values: [String]) -> String? {
    let left = zip(["day", "month", "year"], values).filter { !$1.contains { !$0.isWhitespace } }
    return left.isEmpty ? nil : listed(left.map(\.0))
  }

  /// Whether one answer is asked for.
  fileprivate var takesOne: Bool {
    switch self {
    case .many, .things: false
    case .people(let scope): scope == .speakers
    case .line, .words, .day, .time, .yesNo, .tick, .whole, .one, .person, .account, .colleague,
      .signInName, .practice, .thing, .readers:
      true
    }
  }

  fileprivate func missingWords(_ label: String) -> String {
    switch self {
    case .line, .words, .day, .time, .whole, .signInName: "\(label): write something here."
    default: "\(label): choose one."
    }
  }
}
