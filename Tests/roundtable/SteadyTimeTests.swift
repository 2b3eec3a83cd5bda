// SPDX-License-Identifier: MIT
import Testing
import Timetable

@testable import roundtable

struct SteadyTimeTests {
  @Test func `goes on from its start as time passes, whatever the machine's clock shows`()
    async throws
  {
    let start = try #require(Instant("1999-12-31T23:59:59Z"))
    let (time, began) = (SteadyTime(from: start), ContinuousClock.now)
    let first = time.milliseconds
    #expect(first >= start.milliseconds)
    try await Task.sleep(for: .milliseconds(30))
    let passed = Int64((ContinuousClock.now - began) / .milliseconds(1))
    #expect((first + 30...start.milliseconds + passed + 1_000).contains(time.milliseconds))
  }
}
