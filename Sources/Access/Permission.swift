// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// May this person do this deed, to this record, now, and why?
public enum Permission: Hashable, Sendable {
  /// Allowed because of this relation.
  case allowed(because: RelationKind)
  /// They know the family, but this deed belongs to others.
  case notTheirs
  /// They have no relation to this family: for them it does not exist.
  case unknownFamily

  public static func asked(
    by actor: Actor, to form: DeedForm, on record: FamilyRecord, day: Day
  ) -> Permission {
    if record.entries.isEmpty { return toBegin(actor, form) }
    guard let standing = Standing(actor.account, in: record, on: day) else {
      return .unknownFamily
    }
    guard let reason = form.by.first(where: standing.kinds.contains) else { return .notTheirs }
    return .allowed(because: reason)
  }

  /// Only a social worker begins a record, and only by opening an enquiry (E1).
  private static func toBegin(_ actor: Actor, _ form: DeedForm) -> Permission {
    guard form.name == OpenEnquiry.form.name else { return .unknownFamily }
    return actor.role == .socialWorker ? .allowed(because: .socialWorker) : .notTheirs
  }
}
