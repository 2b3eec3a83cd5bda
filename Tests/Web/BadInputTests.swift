// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import Markup
import Testing

@testable import Web

struct BadInputTests {
  /// People of whom each deed belongs to at least one.
  private static let doers = ["amara.okafor", "ruth.adeyemi", "lena.novak", "nadia", "tom.reid"]

  private func doer(of deed: any Deed.Type) -> String {
    let kinds: [RelationKind] = [
      .socialWorker, .chair, .professional, .familyMember, .teamManager,
    ]
    return zip(kinds, Self.doers).first { deed.form.by.contains($0.0) }?.1 ?? "amara.okafor"
  }

  /// Something for every field: words that are right, and everything else impossible.
  private func impossible(_ form: DeedForm) -> [String: [String]] {
    var answers: [String: [String]] = [:]
    for field in form.fields {
      answers[field.key] =
        switch field.kind {
        case .line: ["Typed into \(field.key) & kept"]
        case .words: ["Typed into \(field.key),\nas \"I\" said it"]
        case .day: ["31/02/2026"]
        case .time: ["25:61"]
        case .whole: ["very many"]
        default: ["nobody-offered-this"]
        }
    }
    let hasMistake = form.fields.contains { field in
      if case .line = field.kind { return false }
      if case .words = field.kind { return false }
      return true
    }
    if !hasMistake, let first = form.fields.first {
      answers[first.key] = [String(repeating: "long ", count: 10_001)]
    }
    return answers
  }

  private func isTyped(_ kind: FieldKind) -> Bool {
    switch kind {
    case .line, .words, .day, .time, .whole: true
    default: false
    }
  }

  @Test func `whatever is impossible, every typed word comes back and nothing is recorded`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let before = try await town.entries
    for deed in Deeds.all where !deed.form.fields.isEmpty {
      let browser = try await town.browser(of: doer(of: deed))
      let answers = impossible(deed.form)
      let page = try await browser.posts(deed.form.name, answers)
      #expect(page.status == 422, "\(deed.form.name)")
      for field in deed.form.fields where isTyped(field.kind) {
        let typed = answers[field.key]?[0] ?? ""
        guard case .day = field.kind else {
          #expect(page.shows(typed), "\(deed.form.name) \(field.key)")
          continue
        }
        // A day comes back in its three boxes, figure by figure as it was typed.
        let boxes = page.tags.filter { $0["name"] == field.key }.map { $0["value"] }
        #expect(boxes == ["31", "02", "2026"], "\(deed.form.name) \(field.key)")
      }
      #expect(page.shows("Your words are kept."), "\(deed.form.name)")
      #expect(page.inner("title")?.hasPrefix("Error: ") == true)
    }
    #expect(try await town.entries == before)
  }

  @Test func `every field that is needed says so when it is missing`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let before = try await town.entries
    for deed in Deeds.all where deed.form.fields.contains(where: \.required) {
      let browser = try await town.browser(of: doer(of: deed))
      for blank in [[], [" \n\t "]] {
        let answers = Dictionary(uniqueKeysWithValues: deed.form.fields.map { ($0.key, blank) })
        let page = try await browser.posts(deed.form.name, answers)
        #expect(page.status == 422, "\(deed.form.name)")
        for field in deed.form.fields where field.required {
          #expect(page.problems.contains(escaped("\(field.label): ")), "\(field.key)")
        }
      }
    }
    #expect(try await town.entries == before)
  }

  @Test func `words that are too long come back whole, with how long they may be`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let long = "I say it all. " + String(repeating: "word ", count: 10_000)
    let page = try await nadia.posts("add-note", ["words": long])
    #expect(page.status == 422)
    #expect(page.shows(long))
    #expect(
      page.problems.contains(
        "50014 characters long; at most 5000 fit here. Nothing is lost. Send it in two parts."))
  }

  @Test func `a person who is not in the record is refused`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    let page = try await amara.posts(
      "record-address", ["person": "somebody-else", "address": "12 Kept Lane"])
    #expect(page.status == 422)
    #expect(page.problems.contains("Choose someone who is in this family&#39;s record."))
    #expect(page.shows("12 Kept Lane"))
  }

  @Test func `nothing is decided before the conference was opened`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await ruth.posts(
      "decide-for-child",
      [
        "child": try await town.id(of: "Amira"), "threshold": "yes", "plan": "child-protection",
        "category": "emotional", "reasons": "She has lived in fear.",
      ])
    #expect(page.status == 422)
    #expect(page.problems.contains("The conference has not been opened yet."))
    #expect(page.shows("She has lived in fear."))
  }

  @Test func `a category without the threshold is refused, and choices and words stay`()
    async throws
  {
    let town = try await Town.at(.before("decide-for-child"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let amira = try await town.id(of: "Amira")
    let page = try await ruth.posts(
      "decide-for-child",
      [
        "child": amira, "threshold": "no", "plan": "child-in-need", "category": "emotional",
        "reasons": "It was hard to say.",
      ])
    #expect(page.status == 422)
    #expect(page.problems.contains("Choose it only when the threshold is met."))
    #expect(page.shows("It was hard to say."))
    for value in [amira, "no", "child-in-need", "emotional"] {
      let kept = page.tags.contains {
        $0["value"] == value && ($0["selected"] ?? $0["checked"]) != nil
      }
      #expect(kept, "\(value)")
    }
    #expect(try await town.record.conference?.decisions.isEmpty == true)
  }

  @Test func `the same form sent twice is done once and answered alike`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let before = try await town.entries
    let key = newKey()
    let first = try await nadia.posts("add-note", ["words": ["Once."]], key: key)
    let second = try await nadia.posts("add-note", ["words": ["Once."]], key: key)
    #expect(first.status == 303)
    #expect(second.status == first.status && second.headers == first.headers)
    #expect(try await town.entries == before + 1)
  }

  @Test func `the same form sent twenty times at once is done once`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let before = try await town.entries
    let key = newKey()
    let answers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...20 {
        group.addTask {
          try await nadia.posts("add-note", ["words": ["At once."]], key: key).status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(answers) == [303])
    #expect(try await town.entries == before + 1)
  }

  @Test
  func `a note that the board sends by itself is answered without a page, unless it is refused`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let key = newKey()
    for _ in 1...2 {
      let page = try await nadia.posts(
        "add-note", ["words": ["From the board."]], key: key, headers: [.board: "1"])
      #expect(page.status == 204 && page.bytes.isEmpty)
    }
    let refused = try await nadia.posts(
      "add-note", ["words": ["Kept."], "column": ["none"]], headers: [.board: "1"])
    #expect(refused.status == 422 && refused.shows("Kept."))
  }

  @Test func `a form is stale after someone else's change, keeps its words, and can be sent again`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let amara = try await town.browser(of: "amara.okafor")
    let drawn = try await ruth.opens(.form("write-harm-statement"))
    let seen = try #require(drawn.hidden("seen").flatMap { Int($0) })
    #expect(
      try await amara.posts("write-harm-statement", ["words": "Amara was first."]).status == 303)
    let stale = try await ruth.posts(
      "write-harm-statement", ["words": ["Ruth's words."]], seen: seen)
    #expect(stale.status == 409)
    #expect(stale.shows("Somebody else changed this after you opened the page."))
    #expect(stale.shows("Ruth's words."))
    #expect(try await town.record.conference?.harmStatement?.words == "Amara was first.")
    let again = try await ruth.posts(
      "write-harm-statement", ["words": ["Ruth's words."]],
      seen: stale.hidden("seen").flatMap { Int($0) })
    #expect(again.status == 303)
    #expect(try await town.record.conference?.harmStatement?.words == "Ruth's words.")
  }

  @Test func `no error shows how the house is made`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let people = try await town.record.people
    var pages: [Page] = []
    for deed in Deeds.all {
      for name in Self.doers + ["karim"] {
        let browser = try await town.browser(of: name)
        pages.append(try await browser.posts(deed.form.name, impossible(deed.form)))
        pages.append(try await browser.posts(deed.form.name, [:], key: newKey()))
        pages.append(try await browser.sends([:], to: .form(deed.form.name)))
      }
    }
    for page in pages where page.status >= 400 {
      let said = page.problems.isEmpty ? page.text : page.problems
      for inside in [
        "Optional(", "nil", "Casework", "Swift", "SELECT", "SQL", "Refusal", "BadAnswers",
        "Error Domain", "fatal", "0x", "nobody-offered-this",
      ] {
        #expect(!said.contains(inside), "\(inside): \(said.prefix(400))")
      }
      let readable = withoutTags(said)
      for person in people { #expect(!readable.contains(person.id.text)) }
    }
  }

  private func withoutTags(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: " ")
  }
}
