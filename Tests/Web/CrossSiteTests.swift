// SPDX-License-Identifier: MIT
import HTTPTypes
import Testing

@testable import Web

struct CrossSiteTests {
  private static let note = ["words": ["I was here."]]

  @Test func `a form of this session is done`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let before = try await town.entries
    let page = try await nadia.posts(
      "add-note", Self.note,
      headers: [.origin: "http://localhost", .secFetchSite: "same-origin"])
    #expect(page.status == 303)
    #expect(try await town.entries == before + 1)
  }

  @Test(arguments: ["", "wrong", "none"])
  func `a form without the token of its session is refused`(_ token: String) async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let before = try await town.entries
    var fields = Self.note
    fields["key"] = [newKey()]
    if token != "none" { fields["token"] = [token] }
    let page = try await nadia.sends(fields, to: .form("add-note"))
    #expect(page.status == 403)
    #expect(page.shows("Nothing was changed."))
    #expect(try await town.entries == before)
  }

  @Test func `the token of somebody else's session is no token`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let karim = try await town.browser(of: "karim")
    let again = try await town.browser(of: "nadia")
    let before = try await town.entries
    for other in [karim, again] {
      var fields = Self.note
      (fields["key"], fields["token"]) = ([newKey()], [other.formToken])
      #expect(try await nadia.sends(fields, to: .form("add-note")).status == 403)
    }
    #expect(try await town.entries == before)
  }

  @Test(arguments: [
    "https://evil.example", "http://localhost.evil.example", "http://evil.example/localhost",
    "null", "http://localhost:81",
  ])
  func `a post that another site began is refused`(_ origin: String) async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let before = try await town.entries
    let page = try await nadia.posts("add-note", Self.note, headers: [.origin: origin])
    #expect(page.status == 403)
    #expect(page.shows("This came from another site"))
    #expect(try await town.entries == before)
  }

  @Test(arguments: ["cross-site", "same-site"])
  func `a post that the browser calls another site's is refused`(_ site: String) async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let before = try await town.entries
    let page = try await nadia.posts("add-note", Self.note, headers: [.secFetchSite: site])
    #expect(page.status == 403)
    #expect(try await town.entries == before)
  }

  @Test func `no other site signs anybody in`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let page = try await town.nobody.sends(
      body: encoded(["name": ["karim"], "password": [Town.password]]), to: .signIn,
      headers: [.secFetchSite: "cross-site"])
    #expect(page.status == 403)
    #expect(page.headers[.setCookie] == nil)
  }

  @Test func `a link changes nothing`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let before = try await town.entries
    for place in try await town.places { _ = try await ruth.opens(place) }
    let query = encoded(["token": [ruth.formToken], "key": [newKey()], "words": ["By link"]])
    _ = try await ruth.opens(.family(town.family, .form("set-bottom-line")), asking: "?" + query)
    _ = try await ruth.opens(.signOut)
    #expect(try await town.entries == before)
    #expect(try await ruth.opens(.work).status == 200)
  }
}
