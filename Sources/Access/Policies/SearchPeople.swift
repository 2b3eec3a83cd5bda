// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// Through which relations somebody may search for people. Family and those who stand beside them
/// have no search; an invited professional finds nobody who is hidden from anybody.
public enum SearchScope: Hashable, Sendable {
  /// The families that they carry, with all that their cards say.
  case carried
  /// The families to whose conference they are invited, as their own lens shows the people.
  case invited

  public init?(_ actor: Actor) {
    switch actor.role {
    case .socialWorker, .teamManager, .chair: self = .carried
    case .partner: self = .invited
    case .family, .supporter, .duty, .businessSupport: return nil
    }
  }

  public var relations: [RelationKind] {
    switch self {
    case .carried: [.socialWorker, .teamManager, .chair]
    case .invited: [.professional]
    }
  }
}

extension FamilyRecord {
  /// The accounts that may not know of this person, whatever the day.
  public func accountsNotKnowing(_ person: PersonID) -> Set<AccountID> {
    guard let day = relations.map(\.from).max(), !unknownTo.isEmpty else { return [] }
    return Set(
      relations.map(\.account).filter { account in
        Standing(account, in: self, on: day).map {
          Lens.unknown(to: $0, self).contains(person)
        } ?? false
      })
  }
}
