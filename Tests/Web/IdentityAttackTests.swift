// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Office
import Play
import Practice
import Testing
import Timetable

@testable import Web

/// Nothing that a client sends becomes or meets an identity (decision 16).
struct IdentityAttackTests {
  private static let colleague = CasePerson(
    account: AccountID("vi.lane"), name: "Vi Lane", title: "Health visitor", role: .partner,
    agency: .healthVisiting)

  private func town(_ moment: Moment) async throws -> Town {
    let file = try Town.firstConference()
    return try await Town.at(
      moment,
      playing: CaseFile(
        file: file.file, title: file.title, about: file.about, start: file.start,
        people: file.people + [Self.colleague], deeds: file.deeds))
  }

  @Test func `a substitute who is named under the key of a child does not become the child`()
    async throws
  {
    let town = try await town(.before("open-conference"))
    let amira = try await town.id(of: "Amira")
    let lena = try await town.browser(of: "lena.novak")
    let before = try #require(try await town.record.person(PersonID(amira)))
    let named = try await lena.posts(
      "name-substitute", ["account": ["vi.lane"], "why": ["She knows Jay."]], key: amira)
    #expect(named.status == 303)
    let record = try await town.record
    #expect(record.person(PersonID(amira)) == before)
    #expect(record.people.count { $0.id == before.id } == 1)
    let vi = try #require(record.person(of: AccountID("vi.lane")))
    #expect(vi.id.text != amira && vi.name == "Vi Lane")
    let seen = try await town.authority.office.seen(town.family, by: AccountID("vi.lane"))
    #expect(seen?.viewer.person != before.id)
  }

  @Test func `a note under the chair's identifier is a note, and its writer stays its writer`()
    async throws
  {
    let town = try await town(.inPart("decision"))
    let ruth = try await town.id(of: "Ruth Adeyemi")
    let sent = try await town.browser(of: "lena.novak").posts(
      "add-note", ["words": ["She sings to Jay."]], key: ruth)
    #expect(sent.status == 303)
    let note = try await town.record.conference?.notes.last
    #expect(note?.words == "She sings to Jay." && note?.id.text != ruth)
    #expect(try await town.record.name(note?.whose ?? PersonID("")) == "Lena Novak")
  }

  @Test
  func `the key of somebody else's deed takes nobody's words, and tells nothing of that deed`()
    async throws
  {
    let town = try await town(.inPart("decision"))
    let (lena, nadia) = (
      try await town.browser(of: "lena.novak"), try await town.browser(of: "nadia")
    )
    let key = newKey()
    #expect(try await lena.posts("add-note", ["words": ["Lena's."]], key: key).status == 303)
    let draft = try await nadia.sends(
      [
        "token": [nadia.formToken], "key": [key], "base": ["0"], "words": ["Not yet sent."],
      ], to: .draft("add-note"))
    #expect(draft.status == 204, "as for a key that nobody has used")
    #expect(try await nadia.posts("add-note", ["words": ["Nadia's."]], key: key).status == 303)
    let words = try await town.record.conference?.notes.suffix(2).map(\.words)
    #expect(words == ["Lena's.", "Nadia's."])
  }

  @Test func `one key for two deeds does both`() async throws {
    let town = try await town(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let key = newKey()
    #expect(try await ruth.posts("add-note", ["words": ["A note."]], key: key).status == 303)
    let line = try await ruth.posts("set-bottom-line", ["words": ["Nobody hits."]], key: key)
    #expect(line.status == 303)
    #expect(try await town.record.plan.bottomLines.last?.words == "Nobody hits.")
    #expect(try await town.record.plan.bottomLines.last?.id.text != key)
  }

  @Test
  func `other words under a key that was used come back, and are kept when they are sent again`()
    async throws
  {
    let town = try await town(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let key = newKey()
    #expect(try await nadia.posts("add-note", ["words": ["First."]], key: key).status == 303)
    let other = try await nadia.posts("add-note", ["words": ["Second."]], key: key)
    #expect(other.status == 409 && other.shows("Second."))
    #expect(other.problems.contains("in other words"))
    let renewed = try #require(other.hidden("key"))
    #expect(renewed != key)
    #expect(
      try await nadia.posts("add-note", ["words": ["Second."]], key: renewed).status == 303)
    let words = try await town.record.conference?.notes.suffix(2).map(\.words)
    #expect(words == ["First.", "Second."])
  }

  private static let opening: [String: [String]] = [
    "family": ["Okoro"], "strategy-discussion": ["2026-11-02"], "reason": ["A call to school."],
  ]

  /// Posts an opening as Eva Stone would, to this family's record and with this offer.
  private func opens(_ town: Town, _ family: FamilyID, offer: String?) async throws -> Page {
    let eva = try await town.browser(of: "eva.stone")
    var fields = Self.opening
    fields["token"] = [eva.formToken]
    fields["key"] = [newKey()]
    fields["begin"] = offer.map { [$0] }
    return try await eva.sends(
      body: encoded(fields), to: .family(family, .form("open-enquiry")))
  }

  @Test func `a record begins under an identifier that was offered to this person, and no other`()
    async throws
  {
    let town = try await town(.whole)
    let office = town.authority.office
    let own = office.newFamily(for: AccountID("eva.stone"))
    let others = office.newFamily(for: AccountID("amara.okafor"))
    var numbers = CountingNumbers(3)
    let madeUp = FamilyID.new(at: Instant(milliseconds: 0), using: &numbers)
    for (family, offer) in [
      (madeUp, nil), (madeUp, "x"), (madeUp, own.offer), (others.family, others.offer),
    ] {
      let page = try await opens(town, family, offer: offer)
      #expect(page.status == 404 && page.shows("A call to school."))
      #expect(try await !office.exists(family))
    }
    #expect(try await opens(town, own.family, offer: own.offer).status == 303)
    #expect(try await office.exists(own.family))
  }

  @Test func `the form for a new family brings its offer, and keeps it when it comes back`()
    async throws
  {
    let town = try await town(.whole)
    let eva = try await town.browser(of: "eva.stone")
    let form = try await eva.opens(.newFamily)
    let action = form.tags.compactMap { $0["action"] }.first { $0.contains("open-enquiry") }
    let parts = try #require(action).split(separator: "/").map(String.init)
    let family = try #require(parts.compactMap(FamilyID.init).first)
    let offer = try #require(form.hidden("begin"))
    let fields = ["token": [eva.formToken], "key": [newKey()], "begin": [offer]]
    let place = Route.Place.family(family, .form("open-enquiry"))
    let refused = try await eva.sends(body: encoded(fields), to: place)
    #expect(refused.status == 422 && refused.hidden("begin") == offer)
    let done = try await eva.sends(
      body: encoded(fields.merging(Self.opening) { $1 }), to: place)
    #expect(done.status == 303)
  }
}
