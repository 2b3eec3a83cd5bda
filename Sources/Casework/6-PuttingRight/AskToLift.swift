// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Somebody who carries the meeting asks that a restriction, or what keeps an address from somebody,
/// be lifted. Until somebody else agrees, it stands (H2).
public struct AskToLift: PutsRight {
  static let what = Field<ProtectionID>.thing(.protection, "what", "What is to be lifted?")
  static let why = Field<String>.words(
    "why", "Why is it not needed any more?", hint: "What changed, and who has looked at the risk.")

  public static let form = DeedForm(
    "ask-to-lift", title: "Ask to lift a restriction",
    purpose: "It stands until somebody else who carries the meeting has agreed.",
    button: "Ask", serves: ["PS5", "PC5"], by: [.socialWorker, .teamManager, .chair],
    staleAfter: [.restrictions, .addresses], fields: [what.face, why.face])

  let what: ProtectionID
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    what = try answers(Self.what)
    why = try answers(Self.why)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let protection = record.protections(seenBy: now).first(where: { $0.id == what }),
      let place = protection.places.last
    else {
      throw Refusal(
        "unknown-protection", "Choose one of those that stand in the record.",
        field: Self.what.key)
    }
    if record.lifts.contains(where: { $0.corrects == place && $0.liftedOn == nil }) { return [] }
    return [
      .correction(.liftAsked(LiftAsked(corrects: place, from: protection.from, why: why)))
    ]
  }
}

/// Somebody asked that a protection be lifted.
public struct LiftAsked: Hashable, Codable, Sendable {
  /// The place of the entry that protects.
  public let corrects: Int
  /// From whom an address was kept; empty for a restriction.
  public let from: [PersonID]
  public let why: String

  public init(corrects: Int, from: [PersonID], why: String) {
    (self.corrects, self.from, self.why) = (corrects, from, why)
  }
}

/// A protection that somebody asked to lift, and what became of it.
public struct Lift: Hashable, Sendable {
  /// The place of the asking.
  public let asked: Int
  /// The place of the entry that protects.
  public let corrects: Int
  public let from: [PersonID]
  public let why: String
  public let askedBy: Actor
  public internal(set) var liftedOn: Day?

  init(_ asked: LiftAsked, at entry: CaseEntry) {
    (self.asked, corrects, from) = (entry.sequence, asked.corrects, asked.from)
    (why, askedBy) = (asked.why, entry.by)
  }
}

/// Something that protects somebody and can be lifted: a restriction, or an address that is kept from
/// somebody.
public struct Protection: Hashable, Sendable {
  public let id: ProtectionID
  /// The places of the entries that say so.
  let places: [Int]
  /// In words, for the list from which it is chosen.
  public let words: String
  public let from: [PersonID]
}

/// What tells one protection from another: what it is and whom it is about.
public typealias ProtectionID = Ref<Protection>

extension FamilyRecord {
  /// What protects somebody now, of what this account's form may offer.
  func protections(seenBy now: Circumstance) -> [Protection] {
    protections.filter { $0.places.allSatisfy(now.sees.contains) }
  }

  /// What protects somebody now: for the forms of those who carry the meeting.
  public var protections: [Protection] {
    restrictions.map { restriction in
      Protection(
        id: restriction.id, places: [restriction.sequence],
        words: "\(restriction.kind?.words ?? "Kept apart"): "
          + listed(restriction.people.map(name)), from: [])
    } + keptAddresses
  }

  private var keptAddresses: [Protection] {
    addresses.keys.sorted().compactMap { person in
      let places = entries.compactMap { entry in
        putRight.saidNow(entry)?.address.flatMap {
          $0.person == person && !$0.notFor.isEmpty ? entry.sequence : nil
        }
      }
      let from = addresses[person]?.notFor ?? []
      guard !from.isEmpty, !places.isEmpty else { return nil }
      return Protection(
        id: ProtectionID("address \(person)"), places: places,
        words: "Where \(name(person)) can be found is kept from \(listed(from.map(name)))",
        from: from)
    }
  }
}

extension Restriction {
  public var id: ProtectionID {
    ProtectionID(
      "\(kind?.rawValue ?? "apart") " + people.map(\.text).sorted().joined(separator: " "))
  }
}
