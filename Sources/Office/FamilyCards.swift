// SPDX-License-Identifier: MIT
import Access
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
  /// Who carries the meeting and does not see all of it; nil when there is nobody. For them the
  /// card is made from what they see.
  let unlike: [AccountID]?

  init(_ record: FamilyRecord, unlike: [AccountID]? = nil) {
    let conference = record.conference
    let open = conference?.closed == nil
    (family, about, stage) = (record.family, record.about, record.stage.rawValue)
    meeting = open ? conference?.day : conference?.closed?.review
    time = open ? conference?.time : nil
    children = record.children.count
    protected = record.register.count { $0.plan == .childProtection }
    self.unlike = unlike
  }
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
  let unlike: [AccountID]?

  init(_ item: DueItem, in record: FamilyRecord, unlike: [AccountID]? = nil) {
    (title, about, why, source) = (item.title, item.about, item.why, item.source)
    (anchor, anchorWords, period) = (item.anchor, item.anchorWords, item.period.inWords)
    (due, arranged, stage) = (item.due, item.arrangedFor, record.stage.rawValue)
    self.unlike = unlike
  }
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
    let unlike = record.carriersWhoSeeLess
    let family = FamilyCard(record, unlike: unlike)
    var cards = [
      Card(
        kind: "family", day: family.meeting?.number, order: record.stage.rawValue,
        body: try encoder.encode(family))
    ]
    // People stand before what is due, so that they keep their places when it changes.
    cards += try record.personCards(shelf) + record.registerCards(encoder)
    for item in try record.dueList(practice) where item.doneOn == nil {
      let due = DueCard(item, in: record, unlike: unlike)
      cards.append(
        Card(kind: "due", day: item.due.number, order: item.rule, body: try encoder.encode(due)))
    }
    if let conference = record.conference, conference.opened == nil, conference.closed == nil,
      record.arranger != nil
    {
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

extension FamilyRecord {
  /// Who carries the meeting and was asked out of a part of it, or may not know of somebody: what
  /// a list tells them is made from what they see. Nil when there is nobody.
  fileprivate var carriersWhoSeeLess: [AccountID]? {
    let carriers = Set(
      relations.filter { SearchScope.carried.relations.contains($0.kind) }.map(\.account))
    let parts = conferences.flatMap(\.closedParts)
    let notKnowing = unknownTo.keys.reduce(into: Set<AccountID>()) {
      $0.formUnion(accountsNotKnowing($1))
    }
    let unlike = carriers.filter { account in
      notKnowing.contains(account)
        || parts.contains { isOut(account, without: $0.without, standIns: $0.standIns) }
    }
    return unlike.isEmpty ? nil : unlike.sorted()
  }
}
