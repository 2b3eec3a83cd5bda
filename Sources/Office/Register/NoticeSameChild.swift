// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Record
import Timetable

/// A child was named who may stand in the record of another family already. Whoever named the child
/// is asked to think of it, and learns neither who it is nor who knows them. The duty worker, who may
/// ask about any child, looks at both and rings (H14, decision 25).
public struct SameChildNoticed: Codable, Hashable, Sendable {
  /// One of the records that may be of one child.
  public struct Place: Codable, Hashable, Sendable {
    public let name: String
    public let born: Day?
    /// Whom to ring.
    public let call: [String]
  }

  /// The child as they were named now.
  public let named: Place
  public let others: [Place]
}

/// A notice, with when it was written.
public struct LoggedSameChild: Sendable {
  public let at: Instant
  public let noticed: SameChildNoticed
}

/// The stored form of a notice, in the register's own record: a promise.
private struct StoredNotice: Codable {
  static let name = "same-child-noticed"
  private(set) var event = Self.name
  private(set) var version = 1
  let content: SameChildNoticed
}

extension Office {
  /// Whether a child of this name may stand in the record of a family that this person does not carry.
  /// Where it may be so the duty worker is told, at once and whether or not the deed is done then: who
  /// asks for children leaves a trace.
  func isKnownElsewhere(
    _ name: String, _ born: Day, _ given: GivenName, _ request: DeedRequest,
    _ record: FamilyRecord
  ) async throws -> Bool {
    let others = try await known(given, born, request)
    guard !others.isEmpty else { return false }
    let asker = "\(request.actor.name), \(request.actor.title)"
    let noticed = SameChildNoticed(
      named: SameChildNoticed.Place(
        name: name, born: born,
        call: [asker] + record.callers.filter { !$0.hasPrefix(request.actor.name) }),
      others: others)
    if try await !sameChildren(limit: 20).contains(where: { $0.noticed == noticed }) {
      try await appendToRegisterLog(FamilyCards.encoder.encode(StoredNotice(content: noticed)))
    }
    return true
  }

  /// Children of this sound and day in families that this person does not carry, but for those who
  /// are kept from them.
  private func known(_ given: GivenName, _ born: Day, _ request: DeedRequest) async throws
    -> [SameChildNoticed.Place]
  {
    guard let sound = given.first else { return [] }
    var places: [SameChildNoticed.Place] = []
    for (row, card) in try await people(
      sounding: sound, among: .everyRecord, notFor: request.actor.account)
    where row.record != request.family.record && card.kind == .child && card.isLike(given, born) {
      let other = try await self.record(row.record)
      let standing = Standing(request.actor.account, in: other, on: today(for: other))
      if standing?.carriesTheMeeting == true { continue }
      places.append(
        SameChildNoticed.Place(name: card.name, born: card.born, call: other.callers))
    }
    return places
  }

  /// Children who may stand in two records, the newest first; nil for whom there is no register.
  public func sameChildren(by actor: Actor, limit: Int = 20) async throws -> [LoggedSameChild]? {
    actor.mayAskRegister ? try await sameChildren(limit: limit) : nil
  }

  private func sameChildren(limit: Int) async throws -> [LoggedSameChild] {
    var found: [LoggedSameChild] = []
    var end = try await store.version(of: .registerLog)
    while end > 0, found.count < limit {
      let start = max(0, end - 100)
      let page = try await store.entries(of: .registerLog, after: start).filter {
        $0.sequence <= end
      }
      for entry in page.reversed() {
        guard let notice = try? JSONDecoder().decode(StoredNotice.self, from: entry.body),
          notice.event == StoredNotice.name
        else { continue }
        found.append(
          LoggedSameChild(
            at: Instant(milliseconds: entry.instant), noticed: notice.content))
      }
      end = start
    }
    return Array(found.prefix(limit))
  }
}

extension FamilyRecord {
  /// Whom to ring about this family.
  var callers: [String] {
    relations.filter { [.socialWorker, .teamManager].contains($0.kind) }
      .compactMap { person($0.person) }.map { carrier in
        carrier.name + (carrier.role.map { ", \($0)" } ?? "")
      }
  }
}
