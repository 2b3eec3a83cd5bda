// SPDX-License-Identifier: MIT
import Casework
import Markup
import Testing

@testable import Web

/// Finding a person, and asking the register, as people do it in a browser.
struct SearchPageTests {
  private func finds(_ typed: String, _ browser: Browser) async throws -> Page {
    try await browser.sends(body: encoded(["find": [typed]]), to: .search)
  }

  @Test func `says who was found, why, and where they belong`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    #expect(try await amara.opens(.search).status == 200)
    let page = try await finds("Ameera 14/03/2016", amara)
    #expect(page.status == 200)
    #expect(page.text.contains("Child in the Hassan family. Sounds alike, same day of birth."))
    #expect(page.text.contains("NHS number 943 476 5919"))
    #expect(
      page.text.contains(Route.authority("birmingham", .family(town.family, .overview)).link.text))
    #expect(try await finds("Nobody", amara).text.contains("Nobody was found"))
  }

  @Test func `no name stands in an address`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    let forms = try await finds("Amira", amara).tags.filter { $0.name == "form" }
    #expect(forms.allSatisfy { $0["method"] == "post" })
    let asked = try await amara.opens(.search, asking: "?find=Amira")
    #expect(!asked.text.contains("Child in the Hassan family"))
  }

  @Test(arguments: ["nadia", "karim", "joy.bell", "bea.lund"])
  func `there is no search for the family, for supporters and for the duty worker`(name: String)
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let browser = try await town.browser(of: name)
    #expect(try await browser.opens(.search).status == 404)
    #expect(try await finds("Amira", browser).status == 404)
  }

  @Test func `what somebody types into the box comes back as it is, and does nothing`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    let page = try await finds("\"><script>x</script>", amara)
    #expect(!page.text.contains("<script>x"))
    #expect(page.tags.first { $0["id"] == "find" }?["value"] == "\"><script>x</script>")
  }
}

struct RegisterPageTests {
  private let question: [String: [String]] = [
    "asked": ["Amira"], "caller": ["Dr Lee"], "called-back": ["023 9228 6000"],
    "why": ["A burn on the arm."],
  ]

  private func asks(_ fields: [String: [String]], _ browser: Browser) async throws -> Page {
    var fields = fields
    fields["token"] = [browser.formToken]
    return try await browser.sends(body: encoded(fields), to: .register)
  }

  @Test func `answers the duty worker, and shows who asked`() async throws {
    let town = try await Town.at(.whole)
    let bea = try await town.browser(of: "bea.lund")
    #expect(try await bea.opens(.work).status == 303)
    let page = try await asks(question, bea)
    #expect(page.status == 200)
    #expect(page.text.contains("yes, since"))
    #expect(page.text.contains("Amara Okafor"))
    let later = try await bea.opens(.register)
    #expect(!later.text.contains("yes, since"))
    #expect(later.text.contains("A burn on the arm."))
    #expect(later.text.contains("Dr Lee"))
  }

  @Test func `asks for the reason before it answers, and keeps the words`() async throws {
    let town = try await Town.at(.whole)
    let bea = try await town.browser(of: "bea.lund")
    var without = question
    without["why"] = nil
    let page = try await asks(without, bea)
    #expect(page.status == 422)
    #expect(!page.text.contains("yes, since"))
    #expect(page.tags.first { $0["id"] == "caller" }?["value"] == "Dr Lee")
    #expect(try await bea.opens(.register).text.contains("Nobody has asked yet"))
  }

  @Test func `the duty worker sees no page of a family`() async throws {
    let town = try await Town.at(.whole)
    let bea = try await town.browser(of: "bea.lund")
    for place in try await town.places {
      guard case .family = place else { continue }
      #expect(try await bea.opens(place).status == 404, "\(place)")
    }
    #expect(try await bea.opens(.newFamily).status == 404)
  }

  @Test(arguments: ["amara.okafor", "ruth.adeyemi", "lena.novak", "nadia", "joy.bell"])
  func `the register is there for nobody else`(name: String) async throws {
    let town = try await Town.at(.whole)
    let browser = try await town.browser(of: name)
    #expect(try await browser.opens(.register).status == 404)
    #expect(try await asks(question, browser).status == 404)
  }

  @Test func `a form without its token asks nothing`() async throws {
    let town = try await Town.at(.whole)
    let bea = try await town.browser(of: "bea.lund")
    let page = try await bea.sends(body: encoded(question), to: .register)
    #expect(page.status == 403)
    #expect(try await bea.opens(.register).text.contains("Nobody has asked yet"))
  }
}
