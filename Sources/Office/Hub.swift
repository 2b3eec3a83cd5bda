// SPDX-License-Identifier: MIT
import Casework
import Record
import Synchronization

/// Tells open boards that their family's record has grown. It says that there is something new,
/// never what: each board looks again through its own viewer's lens.
public final class Hub: Sendable {
  private struct State {
    var next = 0
    var isStopped = false
    var listeners: [RecordID: [Int: AsyncStream<Void>.Continuation]] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  /// A stream that speaks once after each growth; unread words are merged into one.
  public func listen(to family: FamilyID) -> (news: AsyncStream<Void>, subscription: Subscription) {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state in
      state.next += 1
      if state.isStopped {
        continuation.finish()
      } else {
        state.listeners[family.record, default: [:]][state.next] = continuation
      }
      return state.next
    }
    return (stream, Subscription(hub: self, family: family, number: number))
  }

  /// Lets every open board of a family look again, though its record has not grown.
  public func tell(_ family: FamilyID) { tell(family.record) }

  func tell(_ record: RecordID) {
    let listeners = state.withLock { Array(($0.listeners[record] ?? [:]).values) }
    for listener in listeners { listener.yield() }
  }

  fileprivate func nudge(_ family: FamilyID, _ number: Int) {
    state.withLock { $0.listeners[family.record]?[number] }?.yield()
  }

  /// Ends every stream, for good: the service stops.
  public func stop() {
    let all = state.withLock { state in
      defer { state.listeners = [:] }
      state.isStopped = true
      return state.listeners.values.flatMap(\.values)
    }
    for listener in all { listener.finish() }
  }

  public var isStopped: Bool { state.withLock(\.isStopped) }

  fileprivate func forget(_ family: FamilyID, _ number: Int) {
    let gone = state.withLock { state in
      let gone = state.listeners[family.record]?.removeValue(forKey: number)
      if state.listeners[family.record]?.isEmpty == true { state.listeners[family.record] = nil }
      return gone
    }
    gone?.finish()
  }

  /// How many boards are open now.
  public var subscriptions: Int {
    state.withLock { $0.listeners.values.reduce(0) { $0 + $1.count } }
  }

  /// One open board. Whoever listens MUST end it when the board is closed.
  public struct Subscription: Sendable {
    fileprivate let hub: Hub
    fileprivate let family: FamilyID
    fileprivate let number: Int
    public func end() { hub.forget(family, number) }

    /// Speaks to this board alone, as if there were news: it looks whether it may still listen.
    public func nudge() { hub.nudge(family, number) }
  }
}
