// SPDX-License-Identifier: MIT
import Practice

/// A second person who carries the meeting agrees that a protection is lifted. From then on it does
/// not hold; that it did, and why it was lifted, stays in the record (H2).
public struct AgreeToLift: PutsRight {
  static let what = Field<ProtectionID>.thing(.askedLift, "what", "What is to be lifted?")
  static let why = Field<String>.words(
    "why", "Why do you agree?", hint: "What you looked at yourself.")

  public static let form = DeedForm(
    "agree-to-lift", title: "Agree to lift a restriction",
    purpose: "Two people look before anybody is less protected.", button: "Agree, and lift it",
    serves: ["PS5", "PC5"], by: [.teamManager, .chair, .socialWorker],
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
      let lift = record.openLift(of: protection), now.sees.contains(lift.asked)
    else {
      throw Refusal(
        "not-asked", "Somebody asks first that it be lifted.", field: Self.what.key)
    }
    guard lift.askedBy.account != now.actor.account else {
      throw Refusal(
        "a-second-person",
        "You asked for this yourself. Somebody else who carries the meeting agrees.",
        field: Self.what.key)
    }
    return [
      .correction(
        .lifted(ProtectionLifted(corrects: lift.corrects, from: lift.from, why: why)))
    ]
  }
}

/// A protection was lifted by a second person. Why is nil where that is not for the reader.
public struct ProtectionLifted: Hashable, Codable, Sendable {
  /// The place of the entry that protected.
  public let corrects: Int
  /// From whom an address is kept no more; empty for a restriction.
  public let from: [PersonID]
  public let why: String?

  public init(corrects: Int, from: [PersonID], why: String?) {
    (self.corrects, self.from, self.why) = (corrects, from, why)
  }
}

extension FamilyRecord {
  /// The asking that still waits for a second person.
  public func openLift(of protection: Protection) -> Lift? {
    lifts.last { $0.liftedOn == nil && protection.places.contains($0.corrects) }
  }

  mutating func lift(_ lifted: ProtectionLifted, _ entry: CaseEntry) {
    for place in lifts.indices where lifts[place].corrects == lifted.corrects {
      lifts[place].liftedOn = lifts[place].liftedOn ?? entry.day
    }
    restrictions.removeAll { $0.sequence == lifted.corrects }
    guard let person = self.entry(at: lifted.corrects)?.event.address?.person else { return }
    addresses[person]?.notFor.removeAll { lifted.from.contains($0) }
  }
}
