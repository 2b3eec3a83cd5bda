// SPDX-License-Identifier: MIT
import Foundation
import HTTPTypes
import Testing

@testable import Web

struct SafeHeadersTests {
  @Test func `nothing of a family stays in a cache, and no other site frames or scripts a page`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    var pages: [Page] = []
    for place in try await town.places { pages.append(try await ruth.opens(place)) }
    pages += [
      try await town.nobody.gets("/"), try await town.nobody.gets("/no/such/place"),
      try await town.nobody.opens(.work), try await town.signIn("ruth.adeyemi"),
      try await town.signIn("ruth.adeyemi", password: "wrong"),
      try await ruth.posts("set-bottom-line", ["words": "No shouting."]),
      try await ruth.posts("set-bottom-line", ["words": ""]),
      try await ruth.sends([:], to: .form("set-bottom-line")),
      try await ruth.sends(body: "", to: .signOut, headers: [.origin: "https://evil.example"]),
      try await ruth.sends(body: String(repeating: "x", count: 4_000_001), to: .signIn),
    ]
    #expect(Set(pages.map(\.status)).isSuperset(of: [200, 303, 401, 403, 404, 413, 422]))
    for page in pages { safe(page) }
  }

  private func safe(_ page: Page) {
    #expect(page.headers[.cacheControl] == "no-store")
    #expect(page.headers[.xContentTypeOptions] == "nosniff")
    #expect(page.headers[.referrerPolicy] == "same-origin")
    let policy = page.headers[.contentSecurityPolicy] ?? ""
    for rule in [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'",
      "base-uri 'none'", "frame-ancestors 'none'",
    ] {
      #expect(policy.contains(rule))
    }
    #expect(!policy.contains("unsafe") && !policy.contains("*"))
    // Only a picture on a paper, which we drew ourselves, may stand in the page's own bytes.
    #expect(
      policy.split(separator: ";").filter { $0.contains("data:") }.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
        == ["img-src 'self' data:"])
  }

  @Test func `no page needs what its own policy forbids`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    for place in try await town.places {
      for tag in try await ruth.opens(place).tags {
        #expect(tag.name != "style" && tag["style"] == nil)
        #expect(tag.name != "script" || tag["src"]?.hasPrefix("/assets/") == true)
        #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") })
        #expect(tag.name != "form" || tag["action"]?.hasPrefix("/") == true)
      }
    }
  }

  @Test(arguments: Asset.names)
  func `the style sheet and the scripts are kept for a year`(_ name: String) async throws {
    let town = try await Town.at(.before("add-family-member"))
    let asset = try await town.nobody.gets("/assets/\(name)")
    #expect(asset.status == 200 && !asset.bytes.isEmpty)
    #expect(asset.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(asset.headers[.xContentTypeOptions] == "nosniff")
    #expect(asset.headers[.setCookie] == nil)
    let type = name.hasSuffix(".css") ? "text/css" : "text/javascript"
    #expect(asset.headers[.contentType] == "\(type); charset=utf-8")
    #expect(asset.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
    #expect(asset.headers[.referrerPolicy] == "same-origin")
  }

  @Test func `every asset of a page is there, and a new version has a new address`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let page = try await town.browser(of: "nadia").opens(.board)
    let assets = page.tags.compactMap { $0["src"] ?? ($0.name == "link" ? $0["href"] : nil) }
    #expect(assets.count == 5)
    for asset in assets {
      #expect(asset.contains("?v="))
      #expect(try await town.nobody.gets(asset).status == 200)
    }
  }

  @Test func `places that only a measurement needs are not there`() async throws {
    let town = try await Town.at(.before("add-family-member"))
    #expect(try await town.nobody.gets("/bench/subscriptions").status == 404)
    #expect(try await town.nobody.gets("/assets/nothing.css").status == 404)
    #expect(try await town.nobody.gets("/assets/..%2f..%2fPackage.swift").status == 404)
  }
}
