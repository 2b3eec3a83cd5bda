// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Office
import Practice
import Timetable

/// Beside every box that holds words, before anything is sent: who will read this. It is asked of
/// everybody’s own lens, and names nobody whom the writer may not know.
extension FormDrawing {
  /// The sentence beside a box; nil where nobody can say yet.
  func whoReads(_ field: FormField) -> String? {
    guard field.kind == .words, willRead != nil else { return nil }
    if drawnFields.contains(where: { $0.key == WhoReads.field }), field.key != "going-ahead" {
      return say.readers.chooseBelow
    }
    return told(field.key, chosen: nil).map(say.readers.willRead)
  }

  /// Who would read the words if this were chosen.
  func whoReads(choosing chosen: WhoReads) -> String? {
    let words = form.fields.first { $0.kind == .words && $0.key != "going-ahead" }
    return words.flatMap { told($0.key, chosen: chosen) }
  }

  private func told(_ key: String, chosen: WhoReads?) -> String? {
    guard let willRead, let record else { return nil }
    let first = readers(of: key, chosen, willRead, at: 0)
    guard var people = first?.readers else { return nil }
    // Whom one chooses in the form may read it too: those who read it either way are sure.
    var whoIsChosen = false
    if let second = readers(of: key, chosen, willRead, at: 1) {
      let changed = people.symmetricDifference(second.readers)
      whoIsChosen = !changed.isEmpty
      people.formIntersection(second.readers)
    }
    let known = Set(record.family.people.map(\.id)).subtracting([record.viewer.person])
    let sentence = named(people.intersection(known), among: known, willRead, record)
    return whoIsChosen ? say.readers.andChosen(sentence) : sentence
  }

  private func named(
    _ people: Set<PersonID>, among known: Set<PersonID>, _ willRead: WhoWillRead,
    _ record: SeenRecord
  ) -> String {
    if people.isEmpty {
      return form.name == GiveScore.form.name ? say.readers.onlyYouScores : say.readers.onlyYou
    }
    let everyone = willRead.everyone.intersection(known)
    if people.isSuperset(of: everyone) { return say.readers.everyone }
    let workers = willRead.professionals.intersection(known)
    guard workers.count > 3, people.isSuperset(of: workers) else { return list(people, record) }
    let others = people.subtracting(workers)
    return others.isEmpty
      ? say.readers.workers : say.readers.workersAnd(list(others, record))
  }

  private func list(_ people: Set<PersonID>, _ record: SeenRecord) -> String {
    say.calendar.list(
      record.family.people.filter { people.contains($0.id) }.map {
        $0.isFamily ? $0.name : say.people.named($0)
      })
  }

  private func readers(
    of key: String, _ chosen: WhoReads?, _ willRead: WhoWillRead, at number: Int
  ) -> (readers: Set<PersonID>, Bool)? {
    guard let deed = Deeds.named(form.name) else { return nil }
    if number == 1, !form.fields.contains(where: isChoiceOfPeople) { return nil }
    for days in [0, 14] {
      for speaks in [false, true] {
        let sample = sample(chosen, number, inDays: days, forOthers: speaks)
        let found = willRead.readers(of: deed, sample, words: [probe(key)])
        if let readers = found?[probe(key)] { return (readers, speaks) }
      }
    }
    return nil
  }

  private func isChoiceOfPeople(_ field: FormField) -> Bool {
    guard field.required, fixed[field.key] == nil else { return false }
    switch field.kind {
    case .person, .people: return true
    default: return false
    }
  }

  private func probe(_ key: String) -> String { "zq\(key)zq" }

  /// The form filled in as somebody might: what is fixed, and the first answer where one is needed.
  private func sample(_ chosen: WhoReads?, _ number: Int, inDays: Int, forOthers: Bool) -> Answers {
    var values: [String: [String]] = [:]
    for field in form.fields {
      if let fixed = fixed[field.key] {
        values[field.key] = [fixed]
      } else if field.key == WhoReads.field {
        values[field.key] = chosen.map { [$0.rawValue] }
      } else if field.key == "whose" {
        let family = forOthers ? speakers.first : nil
        values[field.key] = family.map { [$0] }
      } else if field.required || field.kind == .words {
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
    case .words: return [probe(field.key)]
    case .line: return ["x"]
    case .day: return [visit.office.today.adding(days: inDays).description]
    case .time: return ["10:00"]
    case .yesNo: return ["yes"]
    case .whole(let range): return ["\(max(range.lowerBound, 1))"]
    case .one(let choices), .many(let choices): return choices.first.map { [$0.value] }
    case .person(let scope), .people(let scope): return picked(people(scope))
    case .account(let roles): return accounts(roles).first.map { [$0.value] }
    case .practice(let choice): return choices(choice).first.map { [$0.value] }
    case .thing(let choice): return things(choice).first.map { [$0.value] }
    case .things(let choice): return things(choice).prefix(2).map(\.value)
    case .tick, .colleague, .signInName, .readers: return nil
    }
  }
}

extension FormDrawing {
  /// Between whom this visitor chooses here.
  func choices(_ scope: ReadersScope) -> [WhoReads] {
    let isChild = record.flatMap { $0.family.person($0.viewer.person) }?.isChild == true
    let writesForChild = people(.speakers).contains { option in
      record?.family.person(PersonID(option.value))?.isChild == true
    }
    return scope.choices.filter { $0 != .caring || isChild || writesForChild || asksForChild }
  }

  private var asksForChild: Bool {
    form.fields.contains { $0.key == "child" || $0.key == "person" }
  }

  /// The words of a choice: a child reads them as to a child.
  func words(of choice: WhoReads) -> String {
    let isChild = record.flatMap { $0.family.person($0.viewer.person) }?.isChild == true
    return say.readers.words(of: choice, toChild: isChild)
  }

  /// What is chosen before anybody chooses: as it always was. Nothing for a child’s words: whoever
  /// writes asks.
  func chosenReaders(_ scope: ReadersScope, _ typed: [String]) -> String? {
    if let typed = typed.first { return typed }
    switch scope {
    case .table: return WhoReads.everyone.rawValue
    case .talk: return form.name == MeetFamilyAsChair.form.name ? WhoReads.those.rawValue : nil
    case .ownWords:
      let isAdultFamily =
        record.map { seen in
          seen.viewer.isFamilySide && seen.family.person(seen.viewer.person)?.isChild == false
        } ?? false
      return isAdultFamily && people(.speakers).isEmpty ? WhoReads.workers.rawValue : nil
    case .sharing: return nil
    }
  }
}
