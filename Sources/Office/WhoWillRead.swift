// SPDX-License-Identifier: MIT
import Access
import Casework
import Practice
import Record
import Synchronization
import Timetable

/// Who will read what somebody is about to write: the deed is decided as if it were done, and
/// everybody’s own lens is asked. So a form cannot say one thing and the record do another.
public struct WhoWillRead: Sendable {
  private let record: FamilyRecord
  private let readership: Readership
  private let practice: Practice
  private let practiceSeen: Practice
  private let now: Circumstance
  private let seen: SeenRecord?
  private let answered: Answered

  init(
    _ record: FamilyRecord, _ practice: Practice, _ now: Circumstance, seen: SeenRecord?,
    practiceSeen: Practice, _ readership: Readership, _ answered: Answered
  ) {
    (self.record, self.practice, self.now) = (record, practice, now)
    (self.seen, self.practiceSeen) = (seen, practiceSeen)
    (self.readership, self.answered) = (readership, answered)
  }

  /// Everyone who receives anything of this record.
  public var everyone: Set<PersonID> { Set(readership.everyone.map(\.person)) }

  public var professionals: Set<PersonID> {
    Set(readership.everyone.filter(\.isProfessional).map(\.person))
  }

  /// Who would read what of a form.
  public struct Told: Sendable {
    /// By each of the words that are kept.
    public let readers: [String: Set<PersonID>]
    /// Those of the words that somebody said, for which one may choose who reads them.
    public let said: Set<String>
  }

  /// Who would read each of `words`, which stand in `answers`; nil when the deed would be refused.
  public func readers(of deed: any Deed.Type, _ answers: Answers, words: [String]) -> Told? {
    answered.once(now.actor.account, deed.form.name, answers, words) {
      found(deed, answers, words)
    }
  }

  private func found(_ deed: any Deed.Type, _ answers: Answers, _ words: [String]) -> Told? {
    guard let entries = entries(of: deed, answers), !entries.isEmpty else { return nil }
    let readers = readership.readers(of: entries)
    let whole = entries.map(\.event)
    let told = Set(words).filter { "\(whole)".contains($0) }
    var found: [String: Set<PersonID>] = Dictionary(
      uniqueKeysWithValues: told.map { ($0, []) })
    for reader in readers {
      let seen = reader.seen == whole ? nil : "\(reader.seen)"
      for word in told where seen?.contains(word) ?? true {
        found[word, default: []].insert(reader.person)
      }
    }
    return Told(readers: found, said: Set(whole.compactMap(\.saidWords)))
  }

  private func entries(of deed: any Deed.Type, _ answers: Answers) -> [CaseEntry]? {
    do {
      let done = DecideAsSeen(
        deed: deed, record: record, practice: practice, now: now, seen: seen,
        practiceSeen: practiceSeen)
      let events = try done.events(for: answers)
      let readers = try done.audience(for: answers)
      return events.flatMap { event in
        let entry = CaseEntry(
          sequence: 0, at: now.at, by: now.actor,
          onBehalfOf: record.spokenFor(event, by: now.actor.account), day: now.day, key: now.key,
          readers: readers, event: event)
        return [entry] + opened(event).map { entry.saying($0) }
      }
    } catch { return nil }
  }

  /// A score is for whom it is once the chair opens all of them.
  private func opened(_ event: CaseEvent) -> [CaseEvent] {
    if case .conference(.scoreGiven) = event { return [.conference(.scoresOpened)] }
    return []
  }
}

/// What was asked of one version of a record, and answered: a page draws one form’s fields one by one
/// and asks the same of each, and the same page is opened again.
final class Answered: Sendable {
  private struct Question: Hashable {
    let by: AccountID
    let deed: String
    let answers: Answers
    let words: [String]
  }

  private let kept = Mutex<[Question: WhoWillRead.Told?]>([:])

  func once(
    _ by: AccountID, _ deed: String, _ answers: Answers, _ words: [String],
    _ find: () -> WhoWillRead.Told?
  ) -> WhoWillRead.Told? {
    let question = Question(by: by, deed: deed, answers: answers, words: words)
    if let kept = kept.withLock({ $0[question] }) { return kept }
    let found = find()
    kept.withLock {
      if $0.count >= Self.most { $0.removeAll() }
      $0[question] = .some(found)
    }
    return found
  }

  /// What some dozen people ask of a page full of forms.
  private static let most = 2_000
}

extension Office {
  /// Who will read what this person, who sees this of a family, writes about it; with nothing to
  /// see, about a family whose record is still to be begun.
  public func whoWillRead(
    _ family: FamilyID, by actor: Actor, seeing seen: SeenRecord?
  ) async throws -> WhoWillRead {
    let record = seen == nil ? FamilyRecord() : try await record(family.record)
    let today = today(for: record)
    let (readership, answered) =
      seen == nil
      ? (Readership(record, today: today), Answered())
      : readershipShelf.readership(of: record, family.record, today: today)
    return WhoWillRead(
      record, try practice(for: record),
      Circumstance(
        actor: actor, at: moment(after: record), day: self.today, key: DeedKey("not-written"),
        identities: store.naming.identities(of: family), directory: directory()),
      seen: seen, practiceSeen: try seen.map(practice(for:)) ?? practice(for: record),
      readership, answered)
  }
}
