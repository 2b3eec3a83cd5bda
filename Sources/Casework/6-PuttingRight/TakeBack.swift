// SPDX-License-Identifier: MIT
import Practice

/// Says that something is not so that was written by mistake and has no form of its own to put it
/// right: a number, a meeting, a word of one's own. What is right is then written anew. It stays in
/// the record, and nothing that is derived knows it any more.
public struct TakeBack: PutsRight {
  static let entry = Field<WrittenID>.thing(.written, "entry", "What was written by mistake?")

  public static let form = DeedForm(
    "take-back", title: "Take back something written by mistake",
    purpose: "It stays in the record, with what you say here. Then write it as it is.",
    button: "Take it back", serves: ["A1", "PF7"],
    by: [
      .socialWorker, .teamManager, .chair, .professional, .familyMember, .advocate, .supporter,
    ],
    fields: [entry.face, Field<String>.whyCorrected.face])

  let entry: WrittenID
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    entry = try answers(Self.entry)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.refusePaused(now)
    let things = record.things(seenBy: now)
    guard let thing = things.first(where: { $0.id == entry }) else {
      throw Refusal(
        "not-to-take-back",
        "Choose something that you may take back. What somebody else said is theirs.",
        field: Self.entry.key)
    }
    return EntryToPutRight(entry: thing.entry, said: thing.entry.event).now(nil, why)
  }
}

/// An entry that can be taken back.
public struct WrittenThing: Sendable {
  public let id: WrittenID
  public let entry: CaseEntry
}

/// What tells one such entry from another: the key of its deed, and which one of that deed's.
public typealias WrittenID = Ref<WrittenThing>

extension FamilyRecord {
  /// Everything that somebody may take back and that still stands, oldest first.
  public var writtenThings: [WrittenThing] { things { _ in true } }

  /// What this account may take back, oldest first.
  public func writtenThings(by account: AccountID) -> [WrittenThing] {
    writtenThings.filter { mayTakeBack($0.entry, account) }
  }

  /// Counted among what the actor sees, so that they and the record mean the same entry.
  fileprivate func things(seenBy now: Circumstance) -> [WrittenThing] {
    things { now.sees.contains($0.sequence) }
      .filter { mayTakeBack($0.entry, now.actor.account) }
  }

  private func things(_ isSeen: (CaseEntry) -> Bool) -> [WrittenThing] {
    var count: [DeedKey: Int] = [:]
    return entries.compactMap { entry in
      guard isSeen(entry) else { return nil }
      count[entry.key, default: 0] += 1
      guard entry.event.takenBackBy != .nobody, saidNow(entry) != nil else { return nil }
      return WrittenThing(
        id: WrittenID("\(entry.key) \(count[entry.key] ?? 0)"), entry: entry)
    }
  }

  private func mayTakeBack(_ entry: CaseEntry, _ account: AccountID) -> Bool {
    let mine = relations.filter { $0.account == account }
    let kinds = Set(mine.map(\.kind))
    let isTheirs = mine.contains { relation in
      entry.event.whose.map { $0 == relation.person || $0 == relation.beside } ?? false
    }
    let isWriter = entry.by.account == account
    switch entry.event.takenBackBy {
    case .nobody: return false
    case .writer: return isWriter || isTheirs
    case .carriers:
      return isWriter || !kinds.isDisjoint(with: [.socialWorker, .teamManager, .chair])
    case .chairInSession: return kinds.contains(.chair) && conference?.isOpen == true
    }
  }
}
