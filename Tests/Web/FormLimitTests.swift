// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Hummingbird
import Testing

@testable import Web

/// Each form has its own limit, in bytes and in fields, before it is decoded.
struct FormLimitTests {
  @Test func `signing in takes four thousand bytes and no more`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let page = try await town.signIn("amara.okafor", password: String(repeating: "p", count: 1_300))
    #expect(page.status == 422)
    for long in [1_400, 100_000, 5_000_000] {
      let page = try await town.signIn("x", password: String(repeating: "%", count: long))
      #expect(page.status == 413)
      #expect(page.shows("One form may be 4096 letters long."))
      #expect(page.shows("Go back: your words are still there."))
    }
  }

  @Test func `a form of many thousand fields is refused before it is decoded`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let sam = try await town.browser(of: "sam.price")
    let before = try await town.entries
    let start = "token=\(sam.formToken)&key=\(newKey())&words=Hello"
    let many = start + String(repeating: "&a=1", count: 2_000)
    let page = try await sam.sends(body: many, to: .family(town.family, .form("add-note")))
    #expect(page.status == 400)
    #expect(page.shows("This form could not be read"))
    let sixteen = String(repeating: "&", count: 16)
    for place in [Route.Place.signIn, .drafts, .search] {
      #expect(try await sam.sends(body: sixteen, to: place).status == 400, "\(place)")
    }
    #expect(try await town.entries == before)
    let few = start + String(repeating: "&a=1", count: 8)
    #expect(
      try await sam.sends(body: few, to: .family(town.family, .form("add-note"))).status == 303)
  }

  @Test func `every form takes all its fields at their longest, in any script`() {
    for deed in Deeds.all {
      let limit = FormLimit(of: deed.form)
      let letters = deed.form.fields.reduce(0) { sum, field in
        switch field.kind {
        case .words, .line: sum + (field.limit ?? 0)
        default: sum
        }
      }
      #expect(limit.bytes >= min(FormLimit.longest, 12 * letters), "\(deed.form.name)")
      #expect(limit.bytes <= FormLimit.longest, "\(deed.form.name)")
      #expect(limit.fields > deed.form.fields.count + 20, "\(deed.form.name)")
      #expect(FormLimit(for: .register).bytes < limit.bytes || letters < 3_000, "its own")
    }
  }

  @Test func `two hundred thousand letters pasted into a note come back in the box`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let pasted = String(repeating: "I say it again. ", count: 12_500)
    let page = try await nadia.posts("add-note", ["words": pasted])
    #expect(page.status == 422)
    #expect(page.shows(pasted))
  }
}
