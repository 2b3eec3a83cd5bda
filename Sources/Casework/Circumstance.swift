// SPDX-License-Identifier: MIT
import Timetable

/// Everything about a deed that the deed itself may not look up: who, when, and who else exists.
public struct Circumstance: Sendable {
  public let actor: Actor
  public let at: Instant
  /// The day on which it happened; it may be earlier than the day on which it is written.
  public let day: Day
  public let key: DeedKey
  /// Everyone who can sign in at this authority, to be named in invitations.
  public let directory: [AccountID: Actor]
  /// Whom the actor may know in other families, and who may be the one whom the deed names.
  public let likenesses: [Likeness]
  /// Gives what the deed makes its identifiers.
  let identities: Identities

  /// The places of the entries that the actor sees; only for deeds that put one of them right. Of
  /// what somebody does not see they can put nothing right, nor learn that it is there.
  public var sees: Set<Int> = []

  /// The papers that are ready, made from this record; only for the deed that gives them out.
  public var papers: [ReadyPaper] = []

  public init(
    actor: Actor, at: Instant, day: Day? = nil, key: DeedKey, identities: Identities,
    directory: [AccountID: Actor] = [:], likenesses: [Likeness] = []
  ) {
    self.identities = identities
    (self.actor, self.at, self.day) = (actor, at, day ?? at.londonDay)
    (self.key, self.directory, self.likenesses) = (key, directory, likenesses)
  }

  /// The account of this sign-in name, when somebody of this role has it (decision 8). What is
  /// wrong with a name is not said: the answer must not tell who else signs in here.
  func account(_ typed: AccountID?, _ role: AccountRole, field: String) throws(Refusal)
    -> AccountID?
  {
    guard let typed else { return nil }
    let known = directory[typed] ?? directory.values.first { $0.account.reads(typed) }
    guard let known, known.role == role else {
      throw Refusal(
        "unknown-sign-in-name",
        "Nobody whom you can add here signs in with this name. Ask them how it is written.",
        field: field)
    }
    return known.account
  }

  /// The identifier of the thing that this deed makes; `mark` tells two things of one deed apart.
  func ref<Kind: Identified>(_ mark: String = "") -> Ref<Kind> {
    Ref(identities.make(key, Kind.thing, mark))
  }
}

extension AccountID {
  /// Whether this is the account that signs in with a typed name: capitals do not matter there.
  fileprivate func reads(_ typed: AccountID) -> Bool { text.lowercased() == typed.text }
}
