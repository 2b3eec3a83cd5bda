// SPDX-License-Identifier: MIT
import NIOCore

/// How long this server waits for the other end of a line, and for what.
///
/// Each time is counted from its beginning, so that a byte now and then lengthens none of them. Only
/// a body gets more time for what has come of it: words that really travel, on however thin a line,
/// arrive; a body that drips does not.
struct Patience: Sendable {
  /// For a request's first lines, from the first byte or, at first, from the connection.
  var head = TimeAmount.seconds(10)
  /// Between an answer and the next question. Longer than a proxy keeps its own lines to us.
  var between = TimeAmount.seconds(75)
  /// For a body of any length, and so much more for each second's worth of it.
  var body = TimeAmount.seconds(30)
  var bytesPerSecond = 4_096
  var bodyAtMost = TimeAmount.seconds(300)
  /// For somebody who asked to take in the answer, when not a byte of it goes out.
  var taking = TimeAmount.seconds(60)
  /// For the last answer of a line to arrive, before the line is cut.
  var farewell = TimeAmount.seconds(2)
  /// When the server stops: for bodies that are on their way, and for answers.
  var stoppingBody = TimeAmount.seconds(2)
  var stopping = TimeAmount.seconds(5)
}

/// What a connection is at, and until when.
struct ConnectionProgress {
  enum Doing: Equatable {
    /// Connected, and not a byte has come.
    case silent
    /// The first lines of a request are coming.
    case asking
    /// Its body is coming.
    case sending
    /// All has come; the answer is on its way.
    case answering
    /// Answered, and nothing is asked.
    case resting
  }

  private(set) var doing = Doing.silent
  private(set) var received = 0
  /// The bytes of first lines that are not whole yet.
  private(set) var unread = 0
  private var since: NIODeadline
  private var owed = 0

  init(at now: NIODeadline) { since = now }

  /// Whether a request waits for its answer.
  var isOwed: Bool { owed > 0 }

  mutating func bytesCame(_ count: Int, at now: NIODeadline) {
    switch doing {
    case .silent, .resting: (doing, since, unread) = (.asking, now, count)
    case .asking: unread += count
    case .sending, .answering: break
    }
  }

  mutating func headCame(at now: NIODeadline) {
    (doing, since, received, unread) = (.sending, now, 0, 0)
    owed += 1
  }

  mutating func bodyCame(_ count: Int) { received += count }

  mutating func endCame(at now: NIODeadline) {
    (doing, since) = (owed > 0 ? .answering : .resting, now)
  }

  mutating func answered(at now: NIODeadline) {
    owed = max(0, owed - 1)
    if owed == 0, doing == .answering { (doing, since) = (.resting, now) }
  }

  /// Until when the other end has time; nil while it is our turn.
  func deadline(_ patience: Patience) -> NIODeadline? {
    switch doing {
    case .silent, .asking: since + patience.head
    case .resting: since + patience.between
    case .sending:
      since
        + min(
          patience.bodyAtMost,
          patience.body + .seconds(Int64(received / patience.bytesPerSecond)))
    case .answering: nil
    }
  }
}

/// A body did not arrive in time.
struct SentTooSlowly: Error {}
/// The server stops, and a body that was on its way is not waited for.
struct ServerStops: Error {}
