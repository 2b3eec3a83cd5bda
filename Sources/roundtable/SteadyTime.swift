// SPDX-License-Identifier: MIT
import Timetable

/// The time by which sessions end and tries are counted: the machine's clock as it stood at the
/// start, and what has passed since. However that clock is set meanwhile, nobody is signed out and
/// nobody stays signed in for longer.
struct SteadyTime: Sendable {
  private let start: Instant
  private let began = ContinuousClock.now

  init(from start: Instant) { self.start = start }

  /// Milliseconds UTC since 1970.
  var milliseconds: Int64 {
    start.milliseconds + Int64((ContinuousClock.now - began) / .milliseconds(1))
  }
}
