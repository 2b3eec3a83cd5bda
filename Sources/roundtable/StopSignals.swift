// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import Synchronization

/// Waits to be told to stop, as service managers and terminals do it.
///
/// The first signal lets the server end in order: boards are told, drafts and the checkpoint are
/// written. A second one ends it at once, and so does the clock when ending in order takes too long:
/// what was answered is on the disk already.
final class StopSignals: Sendable {
  /// In seconds. Service managers wait ten before they kill.
  static let patience = 9

  private let asked: AsyncStream<Void>
  /// Kept so that they go on listening; nobody else touches them.
  nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

  init() {
    let queue = DispatchQueue(label: "stop signals")
    let (asked, ask) = AsyncStream<Void>.makeStream()
    let told = Told(queue, ask)
    self.asked = asked
    sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { told.came(number) }
      source.activate()
      return source
    }
  }

  /// Returns when the first signal has come.
  func first() async { for await _ in asked { return } }
}

/// How often the program was told.
private final class Told: Sendable {
  private let count = Mutex(0)
  private let queue: DispatchQueue
  private let ask: AsyncStream<Void>.Continuation

  init(_ queue: DispatchQueue, _ ask: AsyncStream<Void>.Continuation) {
    (self.queue, self.ask) = (queue, ask)
  }

  func came(_ number: Int32) {
    let before = count.withLock { count in
      defer { count += 1 }
      return count
    }
    guard before == 0 else { _exit(128 + number) }
    ask.yield()
    queue.asyncAfter(deadline: .now() + .seconds(StopSignals.patience)) {
      Output.console.note("Ending in order took too long. What was kept is kept.")
      _exit(1)
    }
  }
}
