// SPDX-License-Identifier: MIT
import Testing

@testable import Web

struct WellMadePagesTests {
  @Test(arguments: [
    ("birmingham", Moment.before("call-conference")), ("birmingham", .before("open-conference")),
    ("birmingham", .inPart("sharing")), ("birmingham", .before("open-scores")),
    ("birmingham", .inPart("scores")), ("birmingham", .inPart("views")),
    ("birmingham", .inPart("decision")), ("birmingham", .inPart("ending")), ("birmingham", .whole),
    ("dorset", .inPart("plan")), ("portsmouth", .inPart("child")),
    ("warwickshire", .inPart("parents-views")),
  ])
  func `every page is well made for every reader`(_ authority: String, _ moment: Moment)
    async throws
  {
    let town = try await Town.at(moment, of: authority, demo: true)
    for (name, browser) in try await town.browsers() {
      for place in try await town.places where place != .family(town.family, .diary) {
        let page = try await browser.opens(place)
        if page.status != 303 { expectWellMade(page, "\(name) \(place)") }
      }
    }
  }

  @Test func `pages that say what went wrong are well made too`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let pages = [
      try await town.nobody.gets("/"), try await town.nobody.gets("/nothing"),
      try await town.nobody.opens(.work), try await town.signIn("x", password: "y"),
      try await ruth.posts("decide-for-child", [:], key: newKey()),
      try await ruth.posts("add-action", [:], key: newKey()),
      try await ruth.posts("close-conference", ["summary": "Too soon"]),
      try await ruth.sends([:], to: .form("add-note")),
      try await ruth.posts("record-address", ["address": "Not hers to do"]),
    ]
    for page in pages { expectWellMade(page, page.inner("title") ?? "") }
  }

  private func expectWellMade(_ page: Page, _ place: String) {
    let tags = page.tags
    func count(_ name: String) -> Int { tags.count { $0.name == name } }
    #expect(page.text.hasPrefix("<!DOCTYPE html>") || page.text.hasPrefix("<!doctype html>"))
    #expect(tags.first { $0.name == "html" }?["lang"] == "en-GB", "\(place)")
    #expect(count("h1") == 1, "\(place)")
    #expect(count("main") == 1, "\(place)")
    #expect(page.inner("title")?.isEmpty == false, "\(place)")
    #expect(page.inner("h1")?.isEmpty == false, "\(place)")
    let ids = tags.compactMap { $0["id"] }
    let twice = Dictionary(grouping: ids, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
    #expect(twice == [], "\(place)")
    expectLabels(tags, Set(ids), place)
    expectWorkWithoutScript(tags, place)
  }

  private func expectLabels(_ tags: [Tag], _ ids: Set<String>, _ place: String) {
    let labelled = Set(tags.filter { $0.name == "label" }.compactMap { $0["for"] })
    for tag in tags where ["input", "select", "textarea"].contains(tag.name) {
      guard tag["type"] != "hidden" else { continue }
      #expect(labelled.contains(tag["id"] ?? ""), "\(place): \(tag["name"] ?? "")")
    }
    #expect(labelled.subtracting(ids) == [], "\(place)")
    for attribute in ["aria-describedby", "aria-labelledby"] {
      let named = tags.compactMap { $0[attribute] }.flatMap {
        $0.split(separator: " ").map(String.init)
      }
      #expect(Set(named).subtracting(ids) == [], "\(place) \(attribute)")
    }
    let places = tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
    #expect(Set(places.map { String($0.dropFirst()) }).subtracting(ids) == [], "\(place)")
    #expect(places.contains("#main"), "\(place): no way past what stands on every page")
    #expect(
      tags.count { $0.name == "fieldset" } == tags.count { $0.name == "legend" }, "\(place)")
  }

  private func expectWorkWithoutScript(_ tags: [Tag], _ place: String) {
    let forms = tags.filter { $0.name == "form" }
    for form in forms {
      #expect(["post", "get"].contains(form["method"]), "\(place)")
      #expect(form["action"]?.hasPrefix("/") == true, "\(place)")
    }
    let buttons = tags.filter { $0.name == "button" }
    #expect(buttons.allSatisfy { $0["type"] == "submit" }, "\(place)")
    // One that asks for something else, such as a check of the words, is not the form's own.
    let own = buttons.filter { $0["formaction"] == nil }
    let single = own.count { $0["name"] != "language" }
    let choices = forms.count { $0["action"] == "/languages" }
    #expect(single == forms.count - choices, "\(place): a form without its button")
    #expect(own.count - single == 8 * choices, "\(place): a language without its button")
    let links = tags.filter { $0.name == "a" }.compactMap { $0["href"] }
    #expect(links.allSatisfy { !$0.isEmpty && !$0.hasPrefix("javascript") }, "\(place)")
    #expect(!tags.contains { $0.name == "meta" && $0["http-equiv"] != nil }, "\(place)")
  }

  @Test func `every link on every page leads somewhere for its reader`() async throws {
    for moment in [Moment.before("call-conference"), .inPart("decision"), .whole] {
      let town = try await Town.at(moment)
      for (name, browser) in try await town.browsers() {
        var known: [String: Int] = [:]
        for place in try await town.places {
          for tag in try await browser.opens(place).tags where tag.name == "a" {
            guard let link = tag["href"], link.hasPrefix("/"), known[link] == nil else { continue }
            known[link] = try await browser.gets(link).status
            #expect([200, 303].contains(known[link]), "\(name) on \(place): \(link)")
          }
        }
      }
    }
  }
}
