// SPDX-License-Identifier: MIT
import Access
import Casework
import Practice
import Record
import Timetable

/// Who will read what somebody is about to write: the deed is decided as if it were done, and
/// everybody’s own lens is asked. So a form cannot say one thing and the record do another.
public struct WhoWillRead: Sendable {
  private let record: FamilyRecord
  private let readership: Readership
  private let practice: Practice
  private let now: Circumstance

  init(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance, today: Day) {
    (self.record, self.practice, self.now) = (record, practice, now)
    readership = Readership(record, today: today)
  }

  /// Everyone who receives anything of this record.
  public var everyone: Set<PersonID> { Set(readership.everyone.map(\.person)) }

  public var professionals: Set<PersonID> {
    Set(readership.everyone.filter(\.isProfessional).map(\.person))
  }

  /// Who would read each of `words`, which stand in `answers`; nil when the deed would be refused.
  public func readers(of deed: any Deed.Type, _ answers: Answers, words: [String])
    -> [String: Set<PersonID>]?
  {
    guard let entries = entries(of: deed, answers), !entries.isEmpty else { return nil }
    let readers = readership.readers(of: entries)
    let whole = entries.map(\.event)
    let told = words.filter { "\(whole)".contains($0) }
    var found: [String: Set<PersonID>] = Dictionary(
      uniqueKeysWithValues: told.map { ($0, []) })
    for reader in readers {
      let seen = reader.seen == whole ? nil : "\(reader.seen)"
      for word in told where seen?.contains(word) ?? true {
        found[word, default: []].insert(reader.person)
      }
    }
    return found
  }

  private func entries(of deed: any Deed.Type, _ answers: Answers) -> [CaseEntry]? {
    do {
      let done = try deed.decode(answers)
      let events = try done.decide(record, practice, now)
      let readers = try done.audience(record, now)
      return events.map { event in
        CaseEntry(
          sequence: 0, at: now.at, by: now.actor,
          onBehalfOf: record.spokenFor(event, by: now.actor.account), day: now.day, key: now.key,
          readers: readers, event: event)
      }
    } catch { return nil }
  }
}

extension Office {
  /// Who will read what this person writes about a family.
  public func whoWillRead(_ family: FamilyID, by actor: Actor) async throws -> WhoWillRead {
    let record = try await record(family.record)
    return WhoWillRead(
      record, try practice(for: record),
      Circumstance(
        actor: actor, at: moment(after: record), day: today, key: DeedKey("not-written"),
        identities: store.naming.identities(of: family), directory: directory()),
      today: today(for: record))
  }
}
