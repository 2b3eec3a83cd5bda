// SPDX-License-Identifier: MIT
import Testing
import Timetable

@testable import roundtable

struct SteadyTimeTests {
  @Test func `goes on from its start as time passes, whatever the machine's clock shows`()
    async throws
  {
    let start = try #require(Instant("1999-12-31T23:59:59Z"))
    let before = ContinuousClock.now
    let time = SteadyTime(from: start)
    let after = ContinuousClock.now
    let first = time.milliseconds
    #expect(first >= start.milliseconds)
    try await Task.sleep(for: .milliseconds(30))
    let least = Int64((ContinuousClock.now - after) / .milliseconds(1))
    let shown = time.milliseconds
    let most = Int64((ContinuousClock.now - before) / .milliseconds(1))
    #expect(shown >= first + 30)
    #expect((least...most + 1).contains(shown - start.milliseconds))
  }
}
