// SPDX-License-Identifier: MIT
import HTTPTypes
import Hummingbird
import Testing

@testable import Web

/// Only names that were given are answered.
struct ServedNamesTests {
  private func asks(_ house: House, for host: String?, _ method: HTTPRequest.Method = .get)
    async throws -> Response
  {
    try await Door(house).respond(
      to: Request(
        head: HTTPRequest(method: method, scheme: "http", authority: host, path: "/birmingham"),
        body: RequestBody(buffer: ByteBuffer())), context: WebContext(address: "127.0.0.1"))
  }

  @Test func `a name that nobody gave gets no page of ours, whatever is asked for`() async throws {
    let town = try await Town.at(.before("call-conference"))
    for host in [
      "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:8080",
      "127.0.0.2", "[::2]:8080", "localhost:8080x", "localhost evil", "user@localhost", "[::1",
    ] {
      for method in [HTTPRequest.Method.get, .post, .head] {
        let answer = try await asks(town.house, for: host, method)
        #expect(answer.status == .misdirectedRequest, "\(host)")
        #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
        #expect(answer.headers[.contentSecurityPolicy] != nil)
      }
    }
    for none in [nil, ""] {
      #expect(try await asks(town.house, for: none).status == .badRequest)
    }
  }

  @Test(arguments: ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080", "localhost."])
  func `this machine's own names are served where no other was given`(_ host: String)
    async throws
  {
    let town = try await Town.at(.before("call-conference"))
    #expect(try await asks(town.house, for: host).status == .ok)
  }

  @Test func `names that were given are served, and then no other`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let (names, unknown) = ServedNames.reading(["Roundtable.Example.gov.uk", "10.0.0.7"])
    #expect(unknown.isEmpty)
    let house = try House(authorities: [town.authority], secureCookies: false, names: names)
    for host in ["roundtable.example.gov.uk", "roundtable.example.gov.uk:443", "10.0.0.7"] {
      #expect(try await asks(house, for: host).status == .ok, "\(host)")
    }
    for host in ["localhost", "example.gov.uk", "x.roundtable.example.gov.uk"] {
      #expect(try await asks(house, for: host).status == .misdirectedRequest, "\(host)")
    }
  }

  @Test(arguments: ["https://a.example", "a.example:8080", "a.example/", "*", "", "a b"])
  func `what is no name is not taken for one`(_ text: String) {
    #expect(ServedNames.reading([text]).unknown == [text])
  }
}
