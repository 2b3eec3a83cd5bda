// SPDX-License-Identifier: MIT
import Casework

/// Words that hold what is kept from the viewer by name (an address, a telephone number, a school,
/// somebody hidden) are not in what they see: not on a page, not on a board, not in a paper. So it
/// is for words that were written before anything was kept, too. What somebody wrote themselves stays
/// theirs: they know it, and words that vanish would tell them that they were right.
///
/// Words that their writer kept from the viewer are held whatever they say. Words that two people let
/// go are held again only where they hold what was kept later.
struct HoldWords {
  let kept: KeptValues
  private let viewer: Standing
  /// What was kept from the viewer when somebody let the words of this deed go.
  private let letGo: [DeedKey: KeptValues]

  init(from viewer: Standing, _ kept: KeptValues, _ record: FamilyRecord) {
    (self.viewer, self.kept) = (viewer, kept)
    letGo = Self.letGo(to: viewer, record)
  }

  private static func letGo(to viewer: Standing, _ record: FamilyRecord) -> [DeedKey: KeptValues] {
    var letGo: [DeedKey: KeptValues] = [:]
    for entry in record.entries {
      guard case .papers(.wordsLetGo(let said)) = entry.event,
        said.people.contains(viewer.person)
      else { continue }
      letGo[said.entry] = said.mayGo ? KeptValues(keptFrom: viewer, record, until: entry) : nil
    }
    return letGo
  }

  /// How much of the entry is held back from the viewer for its words.
  func held(_ entry: CaseEntry) -> WordsHeld {
    guard holdsAny(of: entry) else { return .nothing }
    return left(of: entry) == nil ? .all : .some
  }

  /// What is left of the entry; nil when nothing is.
  func left(of entry: CaseEntry) -> CaseEntry? {
    guard holdsAny(of: entry) else { return entry }
    return entry.event.readable { !holds(PlainText($0), of: entry) }.map(entry.saying)
  }

  private func holdsAny(of entry: CaseEntry) -> Bool {
    if kept.isEmpty && entry.choice == nil { return false }
    if viewer.signsIn && entry.by.account == viewer.account { return false }
    return entry.plainWords.texts.contains { holds($0, of: entry) }
  }

  private func holds(_ text: PlainText, of entry: CaseEntry) -> Bool {
    if let then = letGo[entry.key] {
      let found = kept.found(in: text)
      return !found.isEmpty && !Set(found).isSubset(of: then.found(in: text))
    }
    return entry.choice?.keeps(from: viewer.selves) == true || kept.isIn(text)
  }
}

/// How much of an entry is held back from a viewer.
enum WordsHeld {
  case nothing, some, all
}

extension WordsChoice {
  fileprivate func keeps(from people: Set<PersonID>) -> Bool {
    way == .keep && !people.isDisjoint(with: self.people)
  }
}

extension KeptValues {
  /// What was kept from the viewer when this entry was written.
  fileprivate init(keptFrom viewer: Standing, _ record: FamilyRecord, until entry: CaseEntry) {
    let then = FamilyRecord(record.entries.prefix { $0.sequence <= entry.sequence })
    self.init(
      keptFrom: viewer, then, hidden: Lens.unknown(to: viewer, then),
      addresses: Lens.addressesKept(from: viewer, then))
  }
}

/// The free words of an entry as they are searched.
struct PlainWords: Sendable {
  let texts: [PlainText]
}

extension CaseEntry {
  /// Made plain once, however many readers the record has.
  var plainWords: PlainWords {
    once { PlainWords(texts: event.freeWords.map { PlainText($0) }) }
  }
}
