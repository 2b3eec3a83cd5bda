// SPDX-License-Identifier: MIT

/// An entry that somebody puts right: where it stands, what it says now, and who wrote it.
struct EntryToPutRight {
  let entry: CaseEntry
  /// What it says now, after whatever was put right before.
  let said: CaseEvent

  /// The entry that says from now on what `event` says; nothing when it says so already.
  func now(_ event: CaseEvent?, _ why: String) -> [CaseEvent] {
    if event == said { return [] }
    return [
      .correction(
        .corrected(
          EntryCorrected(corrects: entry.sequence, what: said.name, event: event, why: why)))
    ]
  }
}

extension FamilyRecord {
  /// The entries that say this now, oldest first, of those that the actor sees. What a client sends
  /// is never believed to be an entry: it names a person or a thing, and this looks for it.
  func entries(seenBy now: Circumstance, saying isIt: (CaseEvent) -> Bool) -> [EntryToPutRight] {
    entries.compactMap { entry in
      if case .correction = entry.event { return nil }
      guard now.sees.contains(entry.sequence), let said = putRight.saidNow(entry), isIt(said)
      else { return nil }
      return EntryToPutRight(entry: entry, said: said)
    }
  }

  /// What belongs to the conference that is prepared, held or was held last.
  func entriesOfThisConference(
    seenBy now: Circumstance, saying isIt: (CaseEvent) -> Bool
  ) -> [EntryToPutRight] {
    let called = entries.last {
      if case .preparation(.conferenceCalled) = $0.event { true } else { false }
    }
    let start = called?.sequence ?? 0
    return entries(seenBy: now, saying: isIt).filter { $0.entry.sequence > start }
  }
}

extension Refusal {
  static let nothingChanged = Refusal(
    "nothing-to-put-right", "Say what is right instead: nothing in this form differs yet.")
  static let nothingToPutRight = Refusal(
    "nothing-of-this", "Choose something that stands in the record.")
}

extension Field where Value == String {
  /// Every correction says why.
  static let whyCorrected = words(
    "why", "Why is it put right?",
    hint: "What was wrong, and how you know. Whoever reads what is put right can read this.")
}
