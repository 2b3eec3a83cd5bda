// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Record
import Timetable

/// A child was named who may stand in the record of another family already. Whoever named the child
/// does not learn of it: nobody without a relation may know that a child is known. The duty worker,
/// who may ask about any child, looks at both and rings (H14, decision 25).
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
  /// Tells the duty worker, and nobody else, where a child whom these events name may be known.
  func noticeSameChild(_ events: [CaseEvent], _ request: DeedRequest, _ grown: FamilyRecord)
    async throws(DeedFailure)
  {
    guard looksForLikeness else { return }
    for child in events.compactMap(\.somebodyNamed) where child.kind == .child {
      guard let born = child.born else { continue }
      do {
        let others = try await known(child, born, request, grown.family)
        guard !others.isEmpty else { continue }
        let named = SameChildNoticed.Place(
          name: child.name, born: born, call: grown.callers)
        let body = try FamilyCards.encoder.encode(
          StoredNotice(content: SameChildNoticed(named: named, others: others)))
        try await appendToRegisterLog(body)
      } catch {
        throw .failed(step: "telling the duty desk")
      }
    }
  }

  /// Children of this sound and day in families that this person does not carry.
  private func known(
    _ child: Person, _ born: Day, _ request: DeedRequest, _ family: String
  ) async throws -> [SameChildNoticed.Place] {
    let given = GivenName(child.name, of: family)
    guard let sound = given.first else { return [] }
    var places: [SameChildNoticed.Place] = []
    for (row, card) in try await people(sounding: sound, among: .everyRecord, notFor: nil)
    where row.record != request.family.record && card.kind == .child && card.isLike(given, born) {
      let other = try await record(row.record)
      let standing = Standing(request.actor.account, in: other, on: today(for: other))
      if standing?.carriesTheMeeting == true { continue }
      places.append(
        SameChildNoticed.Place(name: card.name, born: card.born, call: other.callers))
    }
    return places
  }

  /// Children who may stand in two records, the newest first; nil for whom there is no register.
  public func sameChildren(by actor: Actor, limit: Int = 20) async throws -> [LoggedSameChild]? {
    guard actor.mayAskRegister else { return nil }
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
