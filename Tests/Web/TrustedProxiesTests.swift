// SPDX-License-Identifier: MIT
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// Behind a proxy every connection comes from it: by whom is a request counted?
struct TrustedProxiesTests {
  private let proxies = TrustedProxies.reading(["10.0.0.5", "2001:db8::5"]).0

  private func client(
    _ header: HTTPField.Name, _ lines: String..., from peer: String = "10.0.0.5"
  ) -> String {
    var headers = HTTPFields()
    for line in lines { headers.append(HTTPField(name: header, value: line)) }
    return proxies.client(headers, from: peer)
  }

  @Test func `without a trusted proxy nobody's word is believed`() {
    let headers: HTTPFields = [.xForwardedFor: "203.0.113.9", .forwarded: "for=203.0.113.9"]
    #expect(TrustedProxies.none.client(headers, from: "10.0.0.5") == "10.0.0.5")
    #expect(proxies.client(headers, from: "198.51.100.1") == "198.51.100.1")
    #expect(proxies.client(headers, from: "unknown") == "unknown")
  }

  @Test func `the proxy's own last word counts, and what stands before it does not`() {
    #expect(client(.xForwardedFor, "203.0.113.9") == "203.0.113.9")
    #expect(client(.xForwardedFor, "1.1.1.1, 2.2.2.2, 203.0.113.9") == "203.0.113.9")
    #expect(client(.xForwardedFor, "1.1.1.1", "203.0.113.9") == "203.0.113.9")
    #expect(client(.forwarded, "for=1.1.1.1, for=203.0.113.9;proto=https") == "203.0.113.9")
    #expect(client(.forwarded, "proto=https;For=\"[2001:db8:7::9]:4711\"") == "2001:db8:7::9")
  }

  @Test func `a second trusted proxy is passed over, and only a trusted one`() {
    #expect(client(.xForwardedFor, "203.0.113.9, 2001:db8:0:0::5") == "203.0.113.9")
    #expect(client(.xForwardedFor, "1.1.1.1, 203.0.113.9, 10.0.0.6") == "10.0.0.6")
    #expect(client(.xForwardedFor, "10.0.0.5, 10.0.0.5") == "10.0.0.5")
  }

  @Test(arguments: [
    "", ",", "unknown", "203.0.113.9,", "203.0.113.9, _hidden", "999.1.1.1", "1.2.3", "::g",
    "203.0.113.9, <b>", "for=", "203.0.113.9 10.0.0.9",
  ])
  func `what is no address counts as the proxy's own`(_ words: String) {
    #expect(client(.xForwardedFor, words) == "10.0.0.5")
    #expect(client(.forwarded, words) == "10.0.0.5")
  }

  @Test func `whoever sends the other header too gains nothing`() {
    let both: HTTPFields = [.xForwardedFor: "203.0.113.9", .forwarded: "for=1.1.1.1"]
    #expect(proxies.client(both, from: "10.0.0.5") == "10.0.0.5")
    let same: HTTPFields = [.xForwardedFor: "203.0.113.9", .forwarded: "for=203.0.113.9"]
    #expect(proxies.client(same, from: "10.0.0.5") == "203.0.113.9")
  }

  @Test func `ports, and addresses of IPv4 that are written as IPv6, are the same address`() {
    #expect(client(.xForwardedFor, "203.0.113.9:4711", from: "::ffff:10.0.0.5") == "203.0.113.9")
    #expect(client(.xForwardedFor, "::ffff:203.0.113.9") == "203.0.113.9")
    #expect(client(.xForwardedFor, "2001:DB8:7:0:0:0:0:9") == "2001:db8:7::9")
  }

  @Test func `what is no address is not taken for a proxy`() {
    #expect(TrustedProxies.reading(["10.0.0.5", "proxy.local", "10.0.0.0/8"]).unknown.count == 2)
  }

  /// Behind a real port, so that the connection has an address: 127.0.0.1 or ::1.
  private func refused(
    _ proxies: TrustedProxies, _ forwarded: @Sendable (Int) -> String
  ) async throws -> Int {
    let town = try await Town.at(.before("call-conference"))
    let house = try House(
      authorities: town.house.authorities, secureCookies: false,
      limits: RequestLimits(mostKept: 1_000) { 0 }, proxies: proxies)
    let app = application(house, logger: town.app.logger)
    return try await app.test(.live) { client in
      var refused = 0
      for number in 1...410 {
        let answer = try await client.execute(
          uri: "/", method: .get, headers: [.xForwardedFor: forwarded(number)])
        if answer.status == .tooManyRequests { refused += 1 }
      }
      return refused
    }
  }

  @Test func `behind a proxy neighbours do not hold each other up, nor does a made-up past help`()
    async throws
  {
    let here = TrustedProxies.reading(["127.0.0.1", "::1"]).0
    #expect(try await refused(here) { "203.0.113.\($0 % 250)" } == 0)
    #expect(try await refused(here) { "198.51.100.\($0 % 250), 203.0.113.9" } == 10)
    #expect(try await refused(.none) { "203.0.113.\($0 % 250)" } == 10)
  }
}
