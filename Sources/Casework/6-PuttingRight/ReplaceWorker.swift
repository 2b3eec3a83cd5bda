// SPDX-License-Identifier: MIT
import Practice

/// Somebody else becomes the family's social worker, its manager or its chair, at once (PC7, PC8, PL10).
/// Whoever was it before sees the family no more from that moment; what they wrote stays theirs.
public struct ReplaceWorker: Deed {
  static let part = Field<CarryingPart>.one("part", "Who changes?")
  static let account = Field<AccountID>.account(
    "account", "Who is it from now on?", [.socialWorker, .teamManager, .chair])
  static let why = Field<String>.words(
    "why", "Why?", hint: "For those who work with the family.")

  public static let form = DeedForm(
    "replace-worker", title: "Change the social worker, the manager or the chair",
    purpose: "When somebody leaves, falls ill, or must not carry this any more.",
    button: "Change it now", serves: ["PC7", "PC8", "PL10"],
    by: [.teamManager, .socialWorker, .chair], staleAfter: [.calling],
    fields: [part.face, account.face, why.face, Departure.reason.face])

  let part: CarryingPart
  let account: AccountID
  let why: String
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    part = try answers(Self.part)
    account = try answers(Self.account)
    why = try answers(Self.why)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let actor = now.directory[account], actor.role == part.role else {
      throw Refusal(
        "unknown-worker", "Choose somebody from the list who does this work.",
        field: Self.account.key)
    }
    if part == .chair && record.conference == nil { throw .noConference }
    try record.refuseOutranking(part, now)
    let before = record.relations.first { $0.kind == part.relation }
    if before?.account == account { return [] }
    let known = record.person(of: account)
    let person =
      known ?? Person(staff: actor, id: now.ref("w"), role: practice.term(part.term))
    return try Departure.events(for: prompts(record, practice), reason: goingAhead) + [
      .correction(
        .workerReplaced(
          WorkerReplaced(part: part, before: before?.person, now: person, why: why)))
    ]
  }

  /// The chair has no other part in the family's case (PC8).
  private func prompts(_ record: FamilyRecord, _ practice: Practice) -> [Prompt] {
    let others: Set<RelationKind> =
      part == .chair ? [.socialWorker, .teamManager] : [.chair]
    let hasAnother = (record.relations + record.endedRelations).contains {
      $0.account == account && others.contains($0.kind)
    }
    guard hasAnother, let note = practice.note("independent-chair") else { return [] }
    return [
      Prompt(
        rule: note.id, about: "the conference",
        words: "This person has, or had, another part in this family's case. \(note.words)",
        source: note.source)
    ]
  }
}

extension FamilyRecord {
  /// The chair is independent of the family's team: a social worker does not choose another one
  /// (PC8).
  fileprivate func refuseOutranking(_ part: CarryingPart, _ now: Circumstance) throws(Refusal) {
    let mine = Set(relations.filter { $0.account == now.actor.account }.map(\.kind))
    guard part == .chair, mine.isDisjoint(with: [.chair, .teamManager]) else { return }
    throw Refusal(
      "chair-is-independent",
      "The chair or the team manager says who chairs. Ask one of them.",
      field: ReplaceWorker.part.key)
  }
}

/// Who carries the meetings of a family.
public enum CarryingPart: String, Codable, ChoiceWords {
  case socialWorker = "social-worker"
  case teamManager = "team-manager"
  case chair

  public var words: String {
    switch self {
    case .socialWorker: "The social worker"
    case .teamManager: "The team manager"
    case .chair: "The chair of the conference"
    }
  }

  var relation: RelationKind {
    switch self {
    case .socialWorker: .socialWorker
    case .teamManager: .teamManager
    case .chair: .chair
    }
  }

  var role: AccountRole {
    switch self {
    case .socialWorker: .socialWorker
    case .teamManager: .teamManager
    case .chair: .chair
    }
  }

  var term: Term {
    switch self {
    case .socialWorker: .socialWorker
    case .teamManager: .teamManager
    case .chair: .chair
    }
  }
}

/// Somebody else carries the meetings from now on. Why is nil where that is not for the reader.
public struct WorkerReplaced: Hashable, Codable, Sendable {
  public let part: CarryingPart
  /// Who did so before; nil where there was nobody, or where they are not for the reader.
  public let before: PersonID?
  public let now: Person
  public let why: String?

  public init(part: CarryingPart, before: PersonID?, now: Person, why: String?) {
    (self.part, self.before, self.now, self.why) = (part, before, now, why)
  }
}

extension FamilyRecord {
  mutating func replace(_ replaced: WorkerReplaced, _ entry: CaseEntry) {
    let kind = replaced.part.relation
    for person in relations.filter({ $0.kind == kind }).map(\.person) {
      end([kind], of: person, on: entry.day)
    }
    if person(replaced.now.id) == nil { people.append(replaced.now) }
    relate(replaced.now.account, kind, as: replaced.now.id, from: entry.day)
    if replaced.part == .socialWorker { enquiry.socialWorker = replaced.now.id }
    updateConference { $0.hand(over: replaced) }
  }
}

extension Conference {
  /// Whoever takes over is invited in the place of who did it before, and owes the report that has
  /// not come. In a meeting that goes on they are here.
  fileprivate mutating func hand(over replaced: WorkerReplaced) {
    if replaced.part == .chair { chair = replaced.now.id }
    guard closed == nil, replaced.part != .teamManager else { return }
    let old = replaced.before.flatMap { invitation(of: $0) }
    invitations.removeAll { $0.person == replaced.before || $0.person == replaced.now.id }
    invitations.append(
      Invitation(
        person: replaced.now.id, why: old?.why ?? "", needs: [], needsInWords: nil,
        reportExpected: replaced.part == .socialWorker, beside: nil, support: nil))
    guard isOpen, let before = replaced.before, let attendance = present[before] else { return }
    present[replaced.now.id] = attendance
  }
}
