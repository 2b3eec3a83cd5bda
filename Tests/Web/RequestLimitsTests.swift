// SPDX-License-Identifier: MIT
import Hummingbird
import Synchronization
import Testing

@testable import Web

struct RequestLimitsTests {
  /// A clock that a test moves; it begins at zero.
  private final class Seconds: Sendable {
    private let moment = Mutex(0.0)
    var now: Double { moment.withLock { $0 } }
    func pass(_ seconds: Double) { moment.withLock { $0 += seconds } }
  }

  @Test func `a room full of people gets its pages at once, and a script does not`() {
    let time = Seconds()
    let limits = RequestLimits(mostKept: 100) { time.now }
    let answers = (1...10_000).map { _ in limits.count(.address("10.0.0.1")) }
    #expect(answers.filter { $0 == nil }.count == 400)
    #expect(answers.last == .some(1))
    #expect(limits.count(.address("10.0.0.2")) == nil)
    time.pass(1)
    #expect((1...100).filter { _ in limits.count(.address("10.0.0.1")) == nil }.count == 40)
  }

  @Test func `whoever is signed in is counted on their own`() {
    let time = Seconds()
    let limits = RequestLimits(mostKept: 100) { time.now }
    for _ in 1...700 { _ = limits.count(.person(authority: "dorset", account: "a")) }
    #expect(limits.count(.person(authority: "dorset", account: "a")) != nil)
    #expect(limits.count(.person(authority: "dorset", account: "b")) == nil)
    #expect(limits.count(.person(authority: "portsmouth", account: "a")) == nil)
  }

  @Test func `not more addresses are kept than there is room for`() {
    let time = Seconds()
    let limits = RequestLimits(mostKept: 100) { time.now }
    for number in 1...10_000 {
      _ = limits.count(.address("\(number)"))
      time.pass(0.001)
    }
    #expect(limits.kept <= 100)
  }

  @Test(arguments: [
    ("10.1.2.3", "10.1.2.3"), ("unknown", "unknown"), ("::ffff:10.1.2.3", "::ffff:10.1.2.3"),
    ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:db8::7", "2001:db8:0:0"), ("::1", "0:0:0:0"),
  ])
  func `an address of IPv6 is counted with its network`(_ address: String, _ network: String) {
    #expect(RequestLimits.network(address) == network)
  }

  @Test func `too many requests from one address are refused in words, others are served`()
    async throws
  {
    let time = Seconds()
    let town = try await Town.at(.before("call-conference"))
      .with(limits: RequestLimits(mostKept: 100) { time.now })
    let amara = try await town.browser(of: "amara.okafor")
    var refused: Page?
    var served = 0
    for _ in 1...1_000 {
      let page = try await town.nobody.gets("/")
      if page.status == 200 { served += 1 } else { refused = page }
    }
    #expect(served == 400)
    #expect(refused?.status == 429 && refused?.headers[.retryAfter] == "1")
    #expect(refused?.shows("Too many pages were asked for at once") == true)
    #expect(try await amara.opens(.work).status == 200, "signed in, from the same address")
    time.pass(10)
    #expect(try await town.nobody.gets("/").status == 200)
  }
}

extension Town {
  fileprivate func with(limits: RequestLimits) async throws -> Town {
    try await with(authority, limits: limits)
  }
}
