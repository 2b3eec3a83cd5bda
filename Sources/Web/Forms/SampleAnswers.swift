// SPDX-License-Identifier: MIT
import Access
import Casework
import Office
import Timetable

/// How a form is filled in as somebody might, to ask who would read it. What one form needs another
/// refuses: so several are tried, the likeliest first.
struct Attempt {
  var inDays = 0
  /// In the words of somebody for whom the visitor may speak.
  var forOthers = false
  /// What is answered of the fields that need no answer.
  var also = Also.nothing
  /// Of each list the last answer.
  var last = false
  /// Where one line is asked for, a number that is well formed for the NHS and can be rung.
  var digits = false
  /// From which person on people are chosen.
  var turn = 0

  enum Also {
    case nothing
    /// What is chosen from a list of the practice.
    case choices
    /// What is written by hand instead of chosen: a name, an agency, a role.
    case lines
    case everything

    func asks(for kind: FieldKind) -> Bool {
      switch (self, kind) {
      case (.everything, _), (.choices, .practice), (.lines, .line), (.lines, .many): true
      case (.nothing, _), (.choices, _), (.lines, _): false
      }
    }
  }

  private static let likely: [Attempt] = [
    .init(), .init(forOthers: true), .init(inDays: 14), .init(inDays: 14, forOthers: true),
    .init(also: .everything), .init(also: .choices), .init(also: .lines), .init(last: true),
    .init(digits: true), .init(turn: 1), .init(turn: 2), .init(turn: 3),
    .init(also: .everything, last: true), .init(also: .everything, digits: true),
    .init(inDays: 14, turn: 1),
  ]

  /// The likely ones, then each further person.
  static func all(people: Int) -> [Attempt] {
    likely + (people > 4 ? (4..<people).map { .init(turn: $0) } : [])
  }
}

extension FormDrawing {
  /// What is written under `key` to be found again: it stands nowhere else.
  func probe(_ key: String, _ attempt: Attempt) -> String {
    let isLine = form.fields.first { $0.key == key }?.kind == .line
    return attempt.digits && isLine ? "9990000018" : "zq\(key)zq"
  }

  /// The form filled in so that what is asked about is in it.
  ///
  /// - Parameter number: 0 for the first people whom one may choose, 1 for the last.
  func sampleAnswers(
    about key: String, _ chosen: WhoReads?, _ number: Int, _ attempt: Attempt
  ) -> Answers {
    var values: [String: [String]] = [:]
    var turn = attempt.turn
    for field in form.fields {
      if let fixed = fixed[field.key] {
        values[field.key] = [fixed]
      } else if field.key == WhoReads.field {
        values[field.key] = chosen.map { [$0.rawValue] }
      } else if field.key == "whose" {
        values[field.key] = attempt.forOthers ? speakers.first.map { [$0] } : nil
      } else if field.required || isReason(field) || field.key == key
        || attempt.also.asks(for: field.kind)
      {
        values[field.key] = answer(to: field, about: key, number, turn, attempt)
        if isPerson(field) { turn += 1 }
      }
    }
    return Answers(values)
  }

  /// Why somebody goes ahead: asked only where a prompt stands in the way, which it answers.
  private func isReason(_ field: FormField) -> Bool {
    ["going-ahead", "quorum-exception"].contains(field.key)
  }

  private func isPerson(_ field: FormField) -> Bool {
    if case .person = field.kind { return true }
    return false
  }

  /// Family for whom the visitor may speak.
  private var speakers: [String] {
    let people = people(.speakers).map(\.value)
    return people.filter { record?.family.person(PersonID($0))?.isFamily == true }
  }

  private func answer(
    to field: FormField, about key: String, _ number: Int, _ turn: Int, _ attempt: Attempt
  ) -> [String]? {
    func one(_ options: [String], at place: Int = 0, fromEnd: Bool = false) -> [String]? {
      if options.isEmpty { return nil }
      return [options[fromEnd ? options.count - 1 : place % options.count]]
    }
    switch field.kind {
    case .words: return [probe(field.key, attempt)]
    case .line:
      let isOther = attempt.digits && field.key != key
      return [isOther ? "9990000026" : probe(field.key, attempt)]
    case .day: return [visit.office.today.adding(days: attempt.inDays).description]
    case .time: return ["10:00"]
    case .yesNo: return [attempt.last ? "no" : "yes"]
    case .whole(let range): return ["\(max(range.lowerBound, 1))"]
    case .one(let choices), .many(let choices):
      return one(choices.map(\.value), fromEnd: attempt.last)
    case .person(let scope): return one(people(scope).map(\.value), at: turn, fromEnd: number == 1)
    case .people(let scope):
      return one(people(scope).map(\.value), at: attempt.turn, fromEnd: number == 1)
    case .account(let roles): return one(accounts(roles).map(\.value))
    case .practice(let choice): return one(choices(choice).map(\.value), fromEnd: attempt.last)
    case .thing(let choice): return one(things(choice).map(\.value), fromEnd: number == 1)
    case .things(let choice): return things(choice).prefix(2).map(\.value)
    case .tick, .colleague, .signInName, .readers: return nil
    }
  }
}
