// SPDX-License-Identifier: MIT
import Casework
import Testing

@testable import Web

/// Whoever sends a form that is refused is told so, with eyes or with ears, with a script or without.
struct RefusedFormsTests {
  private static let doers: [(RelationKind, String)] = [
    (.socialWorker, "amara.okafor"), (.chair, "ruth.adeyemi"), (.professional, "lena.novak"),
    (.familyMember, "nadia"), (.teamManager, "tom.reid"),
  ]

  private func doer(of deed: any Deed.Type) -> String {
    Self.doers.first { deed.form.by.contains($0.0) }?.1 ?? "amara.okafor"
  }

  /// Nothing where something is needed, and nonsense everywhere else.
  private func broken(_ form: DeedForm) -> [String: [String]] {
    var answers: [String: [String]] = [:]
    for field in form.fields where !field.required {
      answers[field.key] =
        field.kind == .words || field.kind == .line
        ? [String(repeating: "long ", count: 10_001)] : ["nobody-offered-this"]
    }
    return answers
  }

  @Test func `each form, broken once, begins at what is wrong and leads to every field`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    var refused = 0
    for deed in Deeds.all where !deed.form.fields.isEmpty {
      let browser = try await town.browser(of: doer(of: deed))
      let page = try await browser.posts(deed.form.name, broken(deed.form))
      guard page.status == 422 else { continue }
      refused += 1
      expectTold(page, deed.form.name)
    }
    #expect(refused >= 47, "nearly every form was refused: \(refused)")
  }

  @Test func `so do signing in, the register and a letter's text`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let duty = try await town.browser(of: "bea.lund")
    expectTold(try await town.signIn("nobody", password: "wrong"), "sign in")
    expectTold(
      try await duty.sends(body: encoded(["token": [duty.formToken]]), to: .register), "register")
  }

  @Test func `words that came too late begin at what became of them`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let page = try await town.nobody.posts("add-note", ["words": ["Too late."]])
    let first = page.tags.first { $0["autofocus"] != nil }
    #expect(first?.name == "h1" && first?["tabindex"] == "-1")
    #expect(page.inner("title")?.hasPrefix("Error: ") == true)
  }

  private func expectTold(_ page: Page, _ place: String) {
    #expect(page.inner("title")?.hasPrefix("Error: ") == true, "\(place)")
    let begun = page.tags.filter { $0["autofocus"] != nil }
    #expect(begun.count == 1 && begun[0]["class"] == "error-summary", "\(place)")
    #expect(begun.first?["tabindex"] == "-1" && begun.first?["role"] == "alert", "\(place)")
    let ids = Dictionary(
      page.tags.compactMap { tag in tag["id"].map { ($0, tag) } },
      uniquingKeysWith: { one, _ in one })
    let summary = page.problems.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
    for id in summary {
      let field = ids[id]
      #expect(["input", "select", "textarea"].contains(field?.name), "\(place): \(id)")
      let wrong = page.tags.filter { $0["aria-invalid"] == "true" }
      let isWrong = field?["aria-invalid"] == "true" || field?["type"] == "radio"
      #expect(isWrong && !wrong.isEmpty, "\(place): \(id) does not say that it is wrong")
      // A group of boxes says it for all of them.
      let told = page.tags.contains { tag in
        let describing = (tag["aria-describedby"] ?? "").split(separator: " ")
        return describing.contains("\(id)-error")
          || tag["id"] == id && describing.contains { ids[String($0)]?["role"] == "alert" }
      }
      #expect(told, "\(place): nothing says what is wrong with \(id)")
    }
  }
}

/// Names and somebody's own words stay as they are in a browser that translates pages.
struct UntranslatedTests {
  @Test func `own words, who said them and who is in the room are not translated`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    for name in ["ruth.adeyemi", "nadia"] {
      let page = try await town.browser(of: name).opens(.board)
      let tags = page.tags
      let own = tags.filter { $0["class"]?.contains("note-own-words") == true }
      #expect(!own.isEmpty && own.allSatisfy { $0["translate"] == "no" }, "\(name)")
      let by = tags.filter { $0["class"] == "by" }
      #expect(!by.isEmpty && by.allSatisfy { $0["translate"] == "no" }, "\(name)")
      #expect(tags.contains { $0["class"] == "you" && $0["translate"] == "no" })
      #expect(page.holds("<bdi dir=\"auto\" translate=\"no\">Lena Novak"), "\(name)")
    }
  }

  /// A child is heard as they spoke: a browser that translates a page leaves their words alone.
  @Test func `what a child said is not translated on any page or paper that holds it`() async throws
  {
    let town = try await Town.at(.whole)
    let record = try await town.record
    let children = Set(record.people.filter { $0.kind == .child }.map(\.id))
    let own = record.entries.compactMap { entry -> String? in
      guard case .preparation(.ownWordsGiven(let given)) = entry.event,
        children.contains(given.person)
      else { return nil }
      return given.words
    }
    let notes = record.conference?.notes.filter { children.contains($0.whose) } ?? []
    let said = own + notes.filter(\.ownWords).map(\.words)
    #expect(said.count >= 2)
    var seen = 0
    for name in ["amara.okafor", "ruth.adeyemi", "nadia"] {
      let browser = try await town.browser(of: name)
      var pages = [Page]()
      for place in try await town.places { pages.append(try await browser.opens(place)) }
      pages.append(try await browser.opens(PapersPageTests.minutes))
      for from in [100, 200] {
        let way = "/birmingham/families/\(town.family)/chronology?from=\(from)"
        pages.append(try await browser.gets(way))
      }
      for page in pages {
        for words in said {
          let parts = page.parts(holding: words)
          seen += parts.count
          for part in parts { #expect(part.isLeftAlone, "\(name): \(words)") }
        }
      }
    }
    #expect(seen > 3)
  }
}

/// One place of a page at which words stand.
private struct PartOfPage {
  /// Whether some element around it says that browsers do not translate it.
  let isLeftAlone: Bool
}

extension Page {
  /// Where these words stand among the words of a page: not in its attributes.
  fileprivate func parts(holding words: String) -> [PartOfPage] {
    let empty: Set<String> = ["meta", "link", "br", "hr", "input", "img", "wbr", "source"]
    // What follows an apostrophe is written in another way in a page.
    let sought = words.prefix { $0 != "'" }
    var parts: [PartOfPage] = []
    var around: [(name: String, isLeftAlone: Bool)] = []
    for piece in text.split(separator: "<", omittingEmptySubsequences: true) {
      let halves = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = halves[0]
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("/") {
        if let last = around.lastIndex(where: { $0.name == name }) {
          around.removeSubrange(last...)
        }
      } else if !empty.contains(name), !tag.hasSuffix("/"), !tag.hasPrefix("!") {
        around.append((name, tag.contains("translate=\"no\"")))
      }
      if halves.count == 2, halves[1].contains(sought) {
        parts.append(PartOfPage(isLeftAlone: around.contains(where: \.isLeftAlone)))
      }
    }
    return parts
  }
}
