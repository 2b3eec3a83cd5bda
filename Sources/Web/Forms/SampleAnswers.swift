// SPDX-License-Identifier: MIT
import Access
import Casework
import Office
import Timetable

/// A form filled in as somebody might, to ask who would read it. What is written in it stands
/// nowhere else, so that it can be found again.
extension FormDrawing {
  func probe(_ key: String) -> String { "zq\(key)zq" }

  /// The form filled in as somebody might: what is fixed, and the first answer where one is needed.
  func sampleAnswers(_ chosen: WhoReads?, _ number: Int, inDays: Int, forOthers: Bool) -> Answers {
    var values: [String: [String]] = [:]
    for field in form.fields {
      if let fixed = fixed[field.key] {
        values[field.key] = [fixed]
      } else if field.key == WhoReads.field {
        values[field.key] = chosen.map { [$0.rawValue] }
      } else if field.key == "whose" {
        let family = forOthers ? speakers.first : nil
        values[field.key] = family.map { [$0] }
      } else if field.required || isBox(field) {
        values[field.key] = answer(to: field, number, inDays: inDays)
      }
    }
    return Answers(values)
  }

  /// Family for whom the visitor may speak, a child first where the words are a child’s.
  private var speakers: [String] {
    let people = people(.speakers).map(\.value)
    return people.filter { record?.family.person(PersonID($0))?.isFamily == true }
  }

  private func answer(to field: FormField, _ number: Int, inDays: Int) -> [String]? {
    func picked(_ options: [Option]) -> [String]? {
      (number == 0 ? options.first : options.last).map { [$0.value] }
    }
    switch field.kind {
    case .words, .line: return [probe(field.key)]
    case .day: return [visit.office.today.adding(days: inDays).description]
    case .time: return ["10:00"]
    case .yesNo: return ["yes"]
    case .whole(let range): return ["\(max(range.lowerBound, 1))"]
    case .one(let choices), .many(let choices): return choices.first.map { [$0.value] }
    case .person(let scope), .people(let scope): return picked(people(scope))
    case .account(let roles): return accounts(roles).first.map { [$0.value] }
    case .practice(let choice): return choices(choice).first.map { [$0.value] }
    case .thing(let choice): return picked(things(choice))
    case .things(let choice): return things(choice).prefix(2).map(\.value)
    case .tick, .colleague, .signInName, .readers: return nil
    }
  }
}
