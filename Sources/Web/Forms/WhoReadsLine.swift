// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Office

/// Beside every box that holds words, before anything is sent: who will read this. It is asked of
/// everybody’s own lens, and names nobody whom the writer may not know.
extension FormDrawing {
  /// The sentence beside a box; nil for what is no box.
  func whoReads(_ field: FormField) -> String? {
    guard saysWhoReads(field) else { return nil }
    if isSharing { return readers(field.key, chosen: .everyone) }
    // What is folded away is for words of somebody else.
    let isOffered = drawnFields.contains {
      $0.key == WhoReads.field && !tucked.keys.contains($0.key)
    }
    if isOffered, isChosenFor(field) { return say.readers.chooseBelow }
    return readers(field.key, chosen: nil)
  }

  func saysWhoReads(_ field: FormField) -> Bool { isBox(field) && willRead != nil }

  /// Who will read it; where no attempt at the form was kept, the most people that it can be, so
  /// that nobody writes for fewer readers than there are.
  private func readers(_ key: String, chosen: WhoReads?) -> String {
    told(key, chosen: chosen).map(say.readers.willRead)
      ?? say.readers.mayRead(say.readers.everyone)
  }

  /// Words that are there already are given to more people.
  private var isSharing: Bool { form.name == ShareWords.form.name }

  /// A place to write in, of one line or of many.
  private func isBox(_ field: FormField) -> Bool { field.kind == .words || field.kind == .line }

  /// Whether what is written here is for whom the same form lets one choose.
  private func isChosenFor(_ field: FormField) -> Bool {
    found(field.key, nil, at: 0)?.isSaid ?? (field.kind == .words && field.key != "going-ahead")
  }

  /// Who would read the words if this were chosen; nil where the choice itself says it.
  func whoReads(choosing chosen: WhoReads) -> String? {
    // What is shared is known by the deed that wrote it, to everyone who reads it then.
    let words = form.fields.first { isSharing || (isBox($0) && isChosenFor($0)) }
    guard let key = words?.key, let people = told(key, chosen: chosen) else { return nil }
    switch chosen {
    case .everyone: return people == say.readers.everyone ? nil : people
    case .workers: return people == say.readers.workers ? nil : people
    case .caring, .carriers, .those: return people
    }
  }

  private func told(_ key: String, chosen: WhoReads?) -> String? {
    guard let willRead, var people = found(key, chosen, at: 0)?.readers else { return nil }
    guard let record else { return people.isEmpty ? say.readers.onlyYou : say.readers.everyone }
    let known = Set(record.family.people.map(\.id)).subtracting([record.viewer.person])
    people.formIntersection(known)
    // Whom one chooses in the form may read it too: those who read it either way are sure.
    var whoIsChosen = false
    if let second = found(key, chosen, at: 1)?.readers.intersection(known) {
      whoIsChosen = second != people
      people.formIntersection(second)
    }
    let sentence = named(people, among: known, willRead, record)
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

  /// Who would read what is written under `key`, by the first attempt in which it is kept; and
  /// whether it is what somebody says, for which one may choose.
  private func found(_ key: String, _ chosen: WhoReads?, at number: Int)
    -> (readers: Set<PersonID>, isSaid: Bool)?
  {
    guard let willRead, let deed = Deeds.named(form.name) else { return nil }
    if number == 1, !form.fields.contains(where: isChoiceOfPeople) { return nil }
    for attempt in Attempt.all(people: record?.family.people.count ?? 0) {
      let sample = sampleAnswers(about: key, chosen, number, attempt)
      guard let sought = sample.values[key]?.first,
        let told = willRead.readers(of: deed, sample, words: [sought]),
        let readers = told.readers[sought]
      else { continue }
      return (readers, told.said.contains(sought))
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
}
