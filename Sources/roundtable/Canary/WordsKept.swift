// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Languages
import Office
import Timetable

/// What somebody must not find: every word of every entry of their authority that is in no entry
/// that they see.
struct WordsKept: Sendable {
  let words: FindWords
  /// In what kind of entry each word stands.
  let kinds: [String: String]

  /// The same with more words of one kind.
  func and(_ kind: String, _ more: some Sequence<String>) -> WordsKept {
    let kinds = more.reduce(into: kinds) { $0[$1] = kind }
    return WordsKept(words: FindWords(kinds.keys), kinds: kinds)
  }
}

/// Tells what is kept from each reader of one authority's records.
struct KeepWords {
  private var entries = WordsOfEntries()
  private let records: [(family: FamilyID, record: FamilyRecord)]
  private let today: Day
  private let openly: [UInt8]
  private let languages = Language.allCases.map(\.englishName).joined(separator: "\n")
  private var all: Set<String> = []
  private var kinds: [String: String] = [:]

  /// - Parameter openly: what is written in the practice, which anybody may read.
  init(
    _ records: [(family: FamilyID, record: FamilyRecord)], today: Day, openly: [UInt8]
  ) throws {
    (self.records, self.today, self.openly) = (records, today, openly)
    for (_, record) in records {
      for entry in record.entries {
        for word in try entries.words(of: entry) {
          all.insert(word)
          kinds[word] = entry.event.name
        }
      }
    }
  }

  /// What is kept from somebody who signs in. Professionals choose among each other by name, and
  /// staff read who looked at a record; what staff and families are called by their part, such as
  /// "mother", is no secret.
  mutating func from(_ actor: Actor, colleagues: [Actor]) throws -> WordsKept {
    let known = [actor] + colleagues.filter { actor.knowsByName($0) }
    let titles = colleagues.filter { $0.role != .partner }.map(\.title)
    return try without(
      known.flatMap { [$0.name, $0.title, $0.account.text] } + titles,
      seen: records.compactMap { SeenRecord($0.record, by: actor.account, today: today) })
  }

  /// What is kept from somebody who is given papers, of whichever family.
  mutating func from(_ person: PersonID, of record: FamilyRecord) throws -> WordsKept {
    let seen = SeenRecord(record, asGivenTo: person, today: today)
    return try without([], seen: seen.map { [$0] } ?? [])
  }

  private mutating func without(_ known: [String], seen: [SeenRecord]) throws -> WordsKept {
    var words: Set<String> = []
    for record in seen { words.formUnion(try entries.words(of: record.family.entries)) }
    let kept = all.subtracting(words)
    // What stands within something that they see is not kept from them either; whom they know they
    // read by name and part, in one run of words.
    let named = seen.flatMap { record in
      record.family.people.compactMap { person in person.role.map { "\(person.name), \($0)" } }
    }
    let text = (Array(words) + known + named).joined(separator: "\n") + "\n" + languages
    let within = FindWords(kept).every(in: Array(FindWords.asOnPages(text).utf8) + [10] + openly)
    let sought = kept.subtracting(within)
    return WordsKept(words: FindWords(sought), kinds: kinds.filter { sought.contains($0.key) })
  }
}

extension Actor {
  fileprivate func knowsByName(_ other: Actor) -> Bool {
    switch role {
    case .family, .supporter: false
    case .partner: other.role != .family && other.role != .supporter
    default: true
    }
  }
}
