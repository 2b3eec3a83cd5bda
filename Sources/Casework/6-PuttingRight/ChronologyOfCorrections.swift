// SPDX-License-Identifier: MIT

/// What was put right, told with both: what it said, and what it says now.
extension FamilyRecord {
  func told(_ event: CorrectionEvent, at place: Int, by tell: (CaseEvent) -> Told) -> Told {
    switch event {
    case .corrected(let corrected): told(corrected, at: place, by: tell)
    case .takenOut(let taken):
      ("\(everyone[taken.person] ?? "Somebody") was named in this family by mistake", taken.why)
    case .invitationWithdrawn(let withdrawn):
      ("The invitation of \(name(withdrawn.person)) was taken back", withdrawn.why)
    case .workerReplaced(let replaced):
      (
        "\(replaced.part.words) is \(replaced.now.name) from now on"
          + (replaced.before.map { ", in place of \(name($0))" } ?? ""), replaced.why
      )
    case .liftAsked(let asked):
      ("Asked to be lifted: " + protected(asked.corrects, tell), asked.why)
    case .lifted(let lifted): ("Lifted: " + protected(lifted.corrects, tell), lifted.why)
    }
  }

  private func told(_ corrected: EntryCorrected, at place: Int, by tell: (CaseEvent) -> Told)
    -> Told
  {
    let was = said(at: corrected.corrects, before: place).flatMap(itself)
    let before = was.map(tell)
    let now = corrected.event.flatMap(itself).map(tell)
    var words: [String] = []
    if before?.words != now?.words {
      words += [before?.words.map { "It said: \($0)" }, now?.words.map { "It says: \($0)" }]
        .compactMap(\.self)
    }
    words += differences(was, corrected.event)
    words += [corrected.why.map { "Because: \($0)" }].compactMap(\.self)
    let said = before.map { "“\($0.sentence)”" } ?? "What was written here before"
    return (
      now.map { "Put right: it said \(said), it says “\($0.sentence)”" }
        ?? "Put right: it said \(said), and that is not so",
      words.isEmpty ? nil : words.joined(separator: "\n")
    )
  }

  private func protected(_ place: Int, _ tell: (CaseEvent) -> Told) -> String {
    entry(at: place).flatMap { itself($0.event) }.map { tell($0).sentence } ?? "a protection"
  }

  /// What is said of a fact. What is said of an entry is not told inside another one: two that named
  /// each other would have no end.
  private func itself(_ event: CaseEvent) -> CaseEvent? {
    if case .correction = event { nil } else { event }
  }

  /// The names of everybody who was ever named here, also of those who were taken out.
  private var everyone: [PersonID: String] {
    entries.reduce(into: [:]) { names, entry in
      if let person = entry.event.somebodyNamed { names[person.id] = person.name }
    }
  }
}
