// SPDX-License-Identifier: MIT
import Practice

/// Says who of business support makes the arrangements of a conference (PR3, PF3): who books, writes
/// to people, and looks whether everyone has answered and every report is in.
public struct NameArranger: Deed {
  static let arranger = Field<AccountID>.account(
    "arranger", "Who makes the arrangements?", [.businessSupport])

  public static let form = DeedForm(
    "name-arranger", title: "Say who makes the arrangements",
    purpose: "One person books what is needed and sees whether everything is there in time.",
    button: "Keep this", serves: ["PR3", "PF3"],
    by: [.socialWorker, .teamManager, .chair, .arranger], staleAfter: [.arranging],
    fields: [arranger.face])

  let arranger: AccountID

  public init(_ answers: Answers) throws(BadAnswers) { arranger = try answers(Self.arranger) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.conferenceInPreparation()
    guard let actor = now.directory[arranger], actor.role == .businessSupport else {
      throw Refusal(
        "unknown-arranger", "Choose somebody of business support from the list.",
        field: Self.arranger.key)
    }
    let known = record.people.first { $0.account == arranger }
    if let known, record.arranger == known.id { return [] }
    return [
      .preparation(
        .arrangerNamed(
          ArrangerNamed(
            arranger: known ?? Person(staff: actor, id: now.ref(), role: actor.title))))
    ]
  }
}

/// It was said who makes the arrangements; whoever made them before does so no more.
public struct ArrangerNamed: Hashable, Codable, Sendable {
  public let arranger: Person
  public init(arranger: Person) { self.arranger = arranger }
}

extension FamilyRecord {
  /// Who makes the arrangements now.
  public var arranger: PersonID? { arrangers.last }

  /// One person makes the arrangements at a time: the tie of whoever did before ends with it.
  mutating func arranges(_ named: ArrangerNamed, _ entry: CaseEntry) {
    if person(named.arranger.id) == nil { people.append(named.arranger) }
    relations.removeAll { $0.kind == .arranger }
    arrangers.removeAll { $0 == named.arranger.id }
    arrangers.append(named.arranger.id)
    relate(named.arranger.account, .arranger, as: named.arranger.id, from: entry.day)
  }
}
