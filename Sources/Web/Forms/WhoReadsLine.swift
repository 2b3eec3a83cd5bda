// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Office

/// Beside every box that holds words, before anything is sent: who will read this. It is asked of
/// everybody’s own lens, and names nobody whom the writer may not know.
extension FormDrawing {
  /// The sentence beside a box; nil where nobody can say yet.
  func whoReads(_ field: FormField) -> String? {
    guard isBox(field), willRead != nil else { return nil }
    if isSharing { return told(field.key, chosen: .everyone).map(say.readers.willRead) }
    if drawnFields.contains(where: { $0.key == WhoReads.field }), isChosenFor(field) {
      return say.readers.chooseBelow
    }
    return told(field.key, chosen: nil).map(say.readers.willRead)
  }

  /// Words that are there already are given to more people.
  private var isSharing: Bool { form.name == ShareWords.form.name }

  /// A place to write in, of one line or of many.
  func isBox(_ field: FormField) -> Bool { field.kind == .words || field.kind == .line }

  /// Whether what is written here is for whom the same form lets one choose.
  private func isChosenFor(_ field: FormField) -> Bool {
    guard let willRead, let told = told(of: field.key, nil, willRead, at: 0) else {
      return field.kind == .words && field.key != "going-ahead"
    }
    return told.said.contains(probe(field.key))
  }

  /// Who would read the words if this were chosen.
  func whoReads(choosing chosen: WhoReads) -> String? {
    let words = form.fields.first { isSharing || (isBox($0) && isChosenFor($0)) }
    return words.flatMap { told($0.key, chosen: chosen) }
  }

  private func told(_ key: String, chosen: WhoReads?) -> String? {
    guard let willRead, var people = readers(of: key, chosen, willRead, at: 0) else { return nil }
    guard let record else { return people.isEmpty ? say.readers.onlyYou : say.readers.everyone }
    // Whom one chooses in the form may read it too: those who read it either way are sure.
    var whoIsChosen = false
    if let second = readers(of: key, chosen, willRead, at: 1) {
      whoIsChosen = second != people
      people.formIntersection(second)
    }
    let known = Set(record.family.people.map(\.id)).subtracting([record.viewer.person])
    let sentence = named(people.intersection(known), among: known, willRead, record)
    if form.name == GiveScore.form.name { return say.readers.onlyYouUntilOpened(sentence) }
    return whoIsChosen ? say.readers.andChosen(sentence) : sentence
  }

  private func named(
    _ people: Set<PersonID>, among known: Set<PersonID>, _ willRead: WhoWillRead,
    _ record: SeenRecord
  ) -> String {
    if people.isEmpty { return say.readers.onlyYou }
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
  ) -> Set<PersonID>? {
    told(of: key, chosen, willRead, at: number)?.readers[sought(key, number)]
  }

  /// The first answer in which what is written under `key` is kept.
  private func told(
    of key: String, _ chosen: WhoReads?, _ willRead: WhoWillRead, at number: Int
  ) -> WhoWillRead.Told? {
    guard let deed = Deeds.named(form.name) else { return nil }
    if number == 1, !form.fields.contains(where: isChoiceOfPeople) { return nil }
    for days in [0, 14] {
      for speaks in [false, true] {
        let sample = sampleAnswers(chosen, number, inDays: days, forOthers: speaks)
        let told = willRead.readers(of: deed, sample, words: probes(number))
        if let told, told.readers[sought(key, number)] != nil { return told }
      }
    }
    return nil
  }

  private func isChoiceOfPeople(_ field: FormField) -> Bool {
    guard field.required, fixed[field.key] == nil else { return false }
    switch field.kind {
    case .person, .people, .thing(.wordsForFew): return true
    default: return false
    }
  }

  private func probes(_ number: Int) -> [String] {
    let boxes = form.fields.filter(isBox).map { probe($0.key) }
    return isSharing ? boxes + [shared(number)] : boxes
  }

  private func sought(_ key: String, _ number: Int) -> String {
    isSharing && key == "words" ? shared(number) : probe(key)
  }

  /// What is shared is known by the deed that wrote it, to everyone who reads it then.
  private func shared(_ number: Int) -> String {
    let options = things(.wordsForFew)
    return (number == 0 ? options.first : options.last)?.value ?? ""
  }
}
