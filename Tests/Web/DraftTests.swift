// SPDX-License-Identifier: MIT
import Casework
import Drafts
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import Office
import Play
import Testing
import Timetable

@testable import Web

/// Nothing that anyone writes is ever lost, and nobody else ever reads it.
struct DraftTests {
  private let words = "I hid the \"canary\" <from> him & said nothing."

  /// What a form's script tells while somebody types.
  private func types(
    _ browser: Browser, _ words: String, into deed: String = "add-note", key: String,
    base: String = "0", more: [String: [String]] = [:], headers: HTTPFields = [:]
  ) async throws -> Page {
    var fields = more
    fields["token"] = [browser.formToken]
    fields["key"] = [key]
    fields["base"] = [base]
    fields["words"] = [words]
    return try await browser.sends(fields, to: .draft(deed), headers: headers)
  }

  @Test func `words that are typed are there again, on another device and after signing in again`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let kept = try await types(nadia, words, key: newKey())
    #expect(kept.status == 204 && kept.bytes.isEmpty)
    #expect(kept.headers[.draftVersion] == "1")
    let phone = try await town.browser(of: "nadia")
    let page = try await phone.opens(.form("add-note"))
    #expect(page.shows(words))
    #expect(page.shows("Not sent yet."))
    #expect(page.shows("Start again"))
  }

  @Test func `nobody but the writer ever sees a draft, on any page`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    _ = try await types(nadia, words, key: newKey())
    _ = try await types(
      nadia, words, key: newKey(), more: ["fixed": ["part"], "part": ["decision"]])
    for (name, browser) in try await town.browsers() where name != "nadia" {
      for place in try await town.places + [.drafts, .family(town.family, .readers)] {
        let page = try await browser.opens(place)
        #expect(!page.shows(words) && !page.shows("canary"), "\(name) \(place)")
      }
    }
  }

  @Test func `another person's key opens nothing and deletes nothing`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let key = newKey()
    _ = try await types(nadia, words, key: key)
    let page = try await ruth.opens(
      .family(town.family, .form("add-note")), asking: "?draft=\(key)")
    #expect(!page.shows(words))
    let hers = try await types(ruth, "Ruth's.", key: key, base: "any")
    #expect(hers.headers[.draftVersion] == "1", "a draft of her own")
    _ = try await ruth.sends(
      body: encoded(["token": [ruth.formToken], "start-again": [key]]), to: .drafts)
    #expect(try await nadia.opens(.form("add-note")).shows(words))
  }

  @Test func `once it was sent the draft is gone, and a late keystroke does not bring it back`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let key = newKey()
    _ = try await types(nadia, words, key: key)
    #expect(try await nadia.posts("add-note", ["words": [words]], key: key).status == 303)
    #expect(try await nadia.opens(.drafts).shows("There are none."))
    for base in ["1", "any", "0"] {
      #expect(try await types(nadia, words + "!", key: key, base: base).status == 410)
    }
    #expect(try await nadia.opens(.drafts).shows("There are none."))
  }

  @Test func `a draft whose end was lost is not shown: the record holds its words`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let key = newKey()
    #expect(try await nadia.posts("add-note", ["words": [words]], key: key).status == 303)
    let place = DraftPlace(family: town.family.description, form: "add-note")
    let other = MemoryDrafts { town.clock.now.milliseconds }
    let house = AuthorityHouse(
      id: town.authority.id, name: town.authority.name, office: town.authority.office,
      signIn: town.authority.signIn, drafts: other, readings: town.authority.readings)
    _ = try await other.keep(
      Writing(key: key, place: place, base: .any, changes: ["words": .values([words])]),
      of: "nadia")
    let again = try await town.with(house).browser(of: "nadia")
    let page = try await again.opens(.form("add-note"))
    #expect(page.status == 200 && !page.shows(words))
    #expect(await other.drafts(of: "nadia").isEmpty)
  }

  @Test func `a refused form's words are kept without any script`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let refused = try await nadia.posts(
      "add-note", ["words": [words], "column": ["no-such-column"]])
    #expect(refused.status == 422 && refused.shows(words))
    let later = try await town.browser(of: "nadia").opens(.form("add-note"))
    #expect(later.shows(words) && later.shows("Not sent yet."))
  }

  @Test func `words that are too long to be sent are kept while they are made shorter`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let long = "I say it all. " + String(repeating: "word ", count: 10_000)
    #expect(try await nadia.posts("add-note", ["words": long]).status == 422)
    #expect(try await nadia.opens(.form("add-note")).shows(long))
    let longer = try await types(
      nadia, String(repeating: "x", count: 100_001), key: newKey())
    #expect(longer.status == 413)
    #expect(longer.text.contains("100001 characters long; at most 100000 are kept"))
  }

  @Test func `starting again deletes the words and leads back to the page`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let key = newKey()
    _ = try await types(nadia, words, key: key)
    let back = Route.authority("birmingham", .family(town.family, .board)).link.text
    let again = try await nadia.sends(
      body: encoded(["token": [nadia.formToken], "start-again": [key], "back": [back]]),
      to: .drafts)
    #expect(again.status == 303 && again.headers[.location] == back)
    #expect(try await !nadia.opens(.form("add-note")).shows(words))
    #expect(try await types(nadia, words, key: key, base: "any").status == 410)
    let elsewhere = try await nadia.sends(
      body: encoded([
        "token": [nadia.formToken], "start-again": [newKey()], "back": ["//evil.example/x"],
      ]), to: .drafts)
    #expect(elsewhere.headers[.location] == "/birmingham/drafts")
  }

  @Test func `a draft of another part's form does not stand in this part's form`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    _ = try await types(
      nadia, words, key: newKey(),
      more: ["fixed": ["part column"], "part": ["somewhere"], "column": ["else"]])
    #expect(try await !nadia.opens(.form("add-note")).shows(words))
    let list = try await nadia.opens(.drafts)
    #expect(list.shows(words), "it is never lost")
    let link = try #require(list.tags.first { $0["href"]?.contains("?draft=") == true }?["href"])
    #expect(try await nadia.gets(link).shows(words))
  }

  @Test func `two windows write two drafts, and neither takes the other's words`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let key = newKey()
    _ = try await types(nadia, "At the desk.", key: key)
    #expect(try await types(nadia, "On the phone.", key: key, base: "1").status == 204)
    #expect(try await types(nadia, "At the desk, too.", key: key, base: "1").status == 409)
    _ = try await types(nadia, "At the desk, too.", key: newKey())
    let list = try await nadia.opens(.drafts)
    #expect(list.shows("On the phone.") && list.shows("At the desk, too."))
  }

  @Test func `whoever lost their relation keeps their words, and not the family's name`()
    async throws
  {
    let town = try await Town.at(.whole)
    let eva = try await town.browser(of: "eva.stone")
    #expect(try await types(eva, words, key: newKey()).status == 204)
    let list = try await eva.opens(.drafts)
    #expect(list.shows(words) && list.shows("a family that you no longer work with"))
    #expect(!list.shows("Go on writing"))
    for person in try await town.record.people {
      #expect(!list.shows(person.name), "\(person.name)")
    }
    let sent = try await eva.posts("add-note", ["words": ["Sent to a family not mine."]])
    #expect(sent.status == 404)
    #expect(try await eva.opens(.drafts).shows("Sent to a family not mine."))
  }

  @Test func `an enquiry that is being written has no family yet, and is kept`() async throws {
    let town = try await Town.at(.whole)
    let amara = try await town.browser(of: "amara.okafor")
    let answers = ["token": [amara.formToken], "key": [newKey()], "base": ["0"]]
    let form = try #require(Deeds.named("open-enquiry")?.form.fields.first { $0.kind == .words })
    let kept = try await amara.sends(
      answers.merging([form.key: [words]]) { one, _ in one }, to: .draft("open-enquiry"))
    #expect(kept.status == 204)
    #expect(try await amara.opens(.newFamily).shows(words))
    #expect(try await amara.opens(.work).shows("Words you have not sent"))
  }

  @Test func `a draft needs the session's own token, from this site`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let key = newKey()
    let forged = try await nadia.sends(
      ["token": ["x"], "key": [key], "base": ["0"], "words": [words]], to: .draft("add-note"))
    #expect(forged.status == 403)
    let elsewhere = try await types(
      nadia, words, key: key, headers: [.origin: "https://evil.example"])
    #expect(elsewhere.status == 403)
    #expect(try await town.nobody.sends([:], to: .draft("add-note")).status == 401)
    #expect(try await types(nadia, words, into: "no-such-deed", key: key).status == 404)
    for odd in ["", "x", "1.5", "-"] {
      #expect(try await types(nadia, words, key: key, base: odd).status == 400, "\(odd)")
    }
    #expect(try await nadia.opens(.drafts).shows("There are none."))
  }

  @Test func `an ordinary keystroke sends less than two kilobytes, also in a long text`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let key = newKey()
    let long = String(repeating: "word ", count: 9_000)
    _ = try await types(nadia, long, key: key)
    let body = encoded([
      "token": [nadia.formToken], "key": [key], "base": ["1"],
      "splice": ["words 5 0 A new sentence in the middle. "],
    ])
    #expect(body.utf8.count < 2_000)
    #expect(
      try await nadia.sends(
        body: body, to: .family(town.family, .draft("add-note"))
      ).status == 204)
    #expect(
      try await nadia.opens(.form("add-note")).shows("word A new sentence in the middle. word"))
  }
}

/// A store whose disk has failed.
private struct BrokenDrafts: DraftStore {
  func keep(_ writing: Writing, of account: String) async throws(DraftError) -> Draft {
    throw .disk(step: "writing a draft")
  }
  func drafts(of account: String, about family: String) async throws(DraftError) -> [Draft] {
    throw .disk(step: "reading drafts")
  }
  func drafts(of account: String) async throws(DraftError) -> [Draft] {
    throw .disk(step: "reading drafts")
  }
  func draft(_ key: String, of account: String) async throws(DraftError) -> Draft? {
    throw .disk(step: "reading drafts")
  }
  func end(_ key: String, of account: String) async throws(DraftError) {
    throw .disk(step: "deleting a draft")
  }
  func close() async throws(DraftError) {}
}

/// What people do with families goes on when drafts cannot be kept.
struct BrokenDraftTests {
  @Test func `without drafts pages open, deeds are done, and a refused form keeps its words`()
    async throws
  {
    let whole = try await Town.at(.inPart("decision"))
    let town = try await whole.with(
      AuthorityHouse(
        id: whole.authority.id, name: whole.authority.name, office: whole.authority.office,
        signIn: whole.authority.signIn, drafts: BrokenDrafts(),
        readings: whole.authority.readings))
    let nadia = try await town.browser(of: "nadia")
    let amara = try await town.browser(of: "amara.okafor")
    #expect(try await nadia.opens(.board).status == 200)
    #expect(try await amara.opens(.work).status == 200)
    #expect(try await nadia.posts("add-note", ["words": "Said."]).status == 303)
    let refused = try await nadia.posts("add-note", ["words": "Kept here.", "column": "none"])
    #expect(refused.status == 422 && refused.shows("Kept here."))
    let kept = try await nadia.sends(
      ["token": [nadia.formToken], "key": [newKey()], "base": ["0"], "words": ["Typed."]],
      to: .draft("add-note"))
    #expect(kept.status == 503 && !kept.shows("Typed."))
  }
}

extension Town {
  /// The same town behind a door of its own, with something else behind it.
  func with(_ authority: AuthorityHouse, limits: RequestLimits = RequestLimits()) async throws
    -> Town
  {
    let house = try House(authorities: [authority], secureCookies: false, limits: limits)
    let app = application(house, logger: app.logger)
    return Town(
      house: house, authority: authority, app: app, client: try await app.test(.router) { $0 },
      clock: clock, family: family, people: people)
  }
}
