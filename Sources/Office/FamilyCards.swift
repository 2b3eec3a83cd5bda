// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Practice
import Record
import Timetable

/// A family as lists show it to those who carry its meetings.
public struct FamilyCard: Codable, Hashable, Sendable {
  public let family: String
  public let about: String
  public let stage: String
  public let meeting: Day?
  public let time: ClockTime?
  public let children: Int
  public let protected: Int
}

/// Something that is due, as work lists show it.
public struct DueCard: Codable, Hashable, Sendable {
  public let title: String
  public let about: String
  public let why: String
  public let source: String
  public let anchor: Day
  public let anchorWords: String
  public let period: String
  public let due: Day
  public let arranged: Day?
  public let stage: String
}

/// The cards of one family: a pure function of its record and the practice.
struct FamilyCards {
  let cards: [Card]
  let relations: [RelationCard]

  /// The kind of the card by which whoever makes the arrangements finds a conference: its day and
  /// time, and nothing else.
  static let arranged = "arranged"

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// - Parameter shelf: spares making cards of people that were made before; it changes none.
  init(_ record: FamilyRecord, _ practice: Practice, _ shelf: PersonShelf) throws {
    let encoder = Self.encoder
    let conference = record.conference
    let open = conference?.closed == nil
    let family = FamilyCard(
      family: record.family, about: record.about, stage: record.stage.rawValue,
      meeting: open ? conference?.day : conference?.closed?.review,
      time: open ? conference?.time : nil, children: record.children.count,
      protected: record.register.count { $0.plan == .childProtection })
    var cards = [
      Card(
        kind: "family", day: family.meeting?.number, order: record.stage.rawValue,
        body: try encoder.encode(family))
    ]
    // People stand before what is due, so that they keep their places when it changes.
    cards += try record.personCards(shelf) + record.registerCards(encoder)
    for item in try record.dueList(practice) where item.doneOn == nil {
      let due = DueCard(
        title: item.title, about: item.about, why: item.why, source: item.source,
        anchor: item.anchor, anchorWords: item.anchorWords, period: item.period.inWords,
        due: item.due, arranged: item.arrangedFor, stage: record.stage.rawValue)
      cards.append(
        Card(kind: "due", day: item.due.number, order: item.rule, body: try encoder.encode(due)))
    }
    if let conference, conference.opened == nil, open, record.arranger != nil {
      cards.append(
        Card(
          kind: Self.arranged, day: conference.day.number, order: "\(conference.time)",
          body: Data()))
    }
    self.cards = cards
    relations = record.relations.map {
      RelationCard(
        account: $0.account.text, relation: $0.kind.rawValue, from: $0.from.number)
    }
  }
}
