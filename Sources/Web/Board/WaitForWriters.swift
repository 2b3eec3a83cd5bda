// SPDX-License-Identifier: MIT
import Access
import Casework
import Drafts
import Office
import Synchronization
import Timetable

/// Closing is a step in which everybody's unsent words are looked at, each person's by themselves:
/// their board tells them. The chair learns that somebody still writes, and never who or what.
final class ClosingBell: Sendable {
  private let rung = Mutex<[FamilyID: Instant]>([:])
  /// For how long a board tells of it.
  private static let seconds = 5 * 60

  func ring(for family: FamilyID, at now: Instant) {
    rung.withLock { rung in
      rung = rung.filter { $0.value.adding(seconds: Self.seconds) > now }
      rung[family] = now
    }
  }

  func isRung(for family: FamilyID, at now: Instant) -> Bool {
    rung.withLock { $0[family].map { $0.adding(seconds: Self.seconds) > now } ?? false }
  }
}

extension SignedInVisit {
  /// Whether somebody else at the table, whom the chair sees there, has begun words for this meeting
  /// and not sent them. Their boards are told.
  func isSomebodyWriting(_ family: FamilyID) async -> Bool {
    guard let seen = try? await office.seen(family, by: actor.account), seen.viewer.isChair,
      let conference = seen.family.conference, let opened = conference.opened
    else { return false }
    let accounts = conference.inTheRoom.compactMap { seen.family.person($0)?.account }
    for account in accounts where account != actor.account {
      let kept = try? await authority.drafts.drafts(
        of: account.text, about: family.description)
      let isWriting = (kept ?? []).contains { $0.isForTheTable && $0.keptAt > opened.milliseconds }
      guard isWriting else { continue }
      authority.bell.ring(for: family, at: office.now)
      office.hub.tell(family)
      return true
    }
    return false
  }

  /// Whether the visitor's own board has to tell them so.
  func isToldOfClosing(_ family: FamilyID) async -> Bool {
    guard authority.bell.isRung(for: family, at: office.now) else { return false }
    return await drafts(about: family).contains(where: \.isForTheTable)
  }
}

extension Draft {
  /// Whether it is words for the meeting itself.
  fileprivate var isForTheTable: Bool {
    let table = Deeds.stages.filter { ["Conference", "Plan"].contains($0.title) }
    let said = fields.values.joined().contains { $0.contains { !$0.isWhitespace } }
    return said && table.contains { $0.deeds.contains { $0.form.name == place.form } }
  }
}
