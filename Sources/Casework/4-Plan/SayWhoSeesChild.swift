// SPDX-License-Identifier: MIT
import Practice

/// Says how often one member of the core group sees a child, and how (PL8: for each member, and for
/// all contacts).
public struct SayWhoSeesChild: Deed {
  static let who = Field<PersonID>.person("who", "Who sees the child?", among: .anyone)
  static let children = Field<[PersonID]>.people("children", "Which children?", among: .children)
  static let every = Field<Int>.whole("every", "At least once in how many days?", 1...90)
  static let how = Field<String>.words(
    "how", "Where and how?", hint: "At home, at school, alone, with whom, announced or not."
  ).forFamily

  public static let form = DeedForm(
    "say-who-sees-child", title: "Say who sees the child, and how often",
    purpose: "Each person who carries the plan says how often they see each child.",
    button: "Add to the plan", serves: ["PL8"], by: [.chair, .socialWorker],
    fields: [who.face, children.face, every.face, how.face])

  let who: PersonID
  let children: [PersonID]
  let every: Int
  let how: String

  public init(_ answers: Answers) throws(BadAnswers) {
    who = try answers(Self.who)
    children = try answers(Self.children)
    every = try answers(Self.every)
    how = try answers(Self.how)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.planInTheMaking()
    try record.known([who])
    guard children.allSatisfy(conference.children.contains) else { throw .unknownChild }
    let said = children.map { SeeingChild(who: who, child: $0, every: every, how: how) }
    if said.allSatisfy(record.plan.seeing.contains) { return [] }
    return [.plan(.whoSeesChildSaid(WhoSeesChildSaid(seeing: said)))]
  }
}

/// Somebody sees a child at least once in so many days.
public struct SeeingChild: Hashable, Codable, Sendable {
  public let who: PersonID
  public let child: PersonID
  /// Days; at least once in so many.
  public let every: Int
  public let how: String

  public init(who: PersonID, child: PersonID, every: Int, how: String) {
    (self.who, self.child, self.every, self.how) = (who, child, every, how)
  }

  /// "at least once a week"
  public var often: String {
    switch every {
    case 1: "every day"
    case 7: "at least once a week"
    case let days where days.isMultiple(of: 7): "at least once in \(days / 7) weeks"
    default: "at least once in \(every) days"
    }
  }
}

/// How often somebody sees children was said. What they said before of these children is replaced.
public struct WhoSeesChildSaid: Hashable, Codable, Sendable {
  public let seeing: [SeeingChild]
  public init(seeing: [SeeingChild]) { self.seeing = seeing }
}
