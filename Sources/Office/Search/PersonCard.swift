// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Record
import Synchronization
import Timetable

/// A person of a family as search shows them to those who carry the family's meetings.
public struct PersonCard: Codable, Hashable, Sendable {
  public let id: PersonID
  public let name: String
  public let kind: PersonKind
  public let born: Day?
  /// The name by which the family calls itself.
  public let family: String
  /// Each kind of number, and the number.
  public let numbers: [String: String]
}

/// A child who is subject to a child protection plan, as the register answers (RG1).
public struct RegisterCard: Codable, Hashable, Sendable {
  public let name: String
  public let born: Day?
  public let category: String?
  public let since: Day
  /// Whom to ring: the social worker, and who else when they are away.
  public let call: [String]
}

extension PersonCard {
  init(_ person: Person, in record: FamilyRecord) {
    let kept = record.identifiers[person.id] ?? [:]
    self.init(
      id: person.id, name: person.name, kind: person.kind, born: person.born,
      family: record.family,
      numbers: Dictionary(uniqueKeysWithValues: kept.map { ($0.key.rawValue, $0.value) }))
  }
}

/// Cards of people, made once: most deeds change nobody.
final class PersonShelf: Sendable {
  private let kept: Mutex<LeastUsed<PersonCard, Card>>

  init(room: Int = 10_000) { kept = Mutex(LeastUsed(room: room)) }

  func card(_ person: PersonCard) throws -> Card {
    if let known = kept.withLock({ $0.value(person) }) { return known }
    let card = Card(
      kind: "person", body: try FamilyCards.encoder.encode(person), finds: SearchWords.of(person))
    kept.withLock { $0.keep(card, person, weight: 1) }
    return card
  }
}

extension FamilyRecord {
  /// One card for each person of the family, in the order in which they were named.
  func personCards(_ shelf: PersonShelf) throws -> [Card] {
    try people.filter(\.isFamily).map { person in
      var card = try shelf.card(PersonCard(person, in: self))
      card.finds += SearchWords.keeping(person.id, in: self)
      return card
    }
  }

  /// One card for each child who is subject to a child protection plan.
  func registerCards(_ encoder: JSONEncoder) throws -> [Card] {
    try register.filter { $0.plan == .childProtection }.compactMap { line in
      guard let child = person(line.child) else { return nil }
      let card = RegisterCard(
        name: child.name, born: child.born, category: line.category, since: line.since,
        call: callers)
      return Card(
        kind: "register", body: try encoder.encode(card),
        finds: SearchWords.of(PersonCard(child, in: self)))
    }
  }
}
