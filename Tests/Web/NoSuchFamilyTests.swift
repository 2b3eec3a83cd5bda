// SPDX-License-Identifier: MIT
import Casework
import Office
import Play
import Testing

@testable import Web

struct NoSuchFamilyTests {
  private static let strangers = ["eva.stone", "karim", "lena.novak", "ruth.adeyemi"]

  /// A town in which nobody but the social worker has a relation yet, and a family that is nowhere.
  private func town() async throws -> (town: Town, nowhere: FamilyID) {
    let town = try await Town.at(.before("add-family-member"))
    var numbers = CountingNumbers(99)
    return (town, .new(at: town.clock.now, using: &numbers))
  }

  @Test(arguments: strangers)
  func `without a relation a family's pages are those of a family that does not exist`(
    _ name: String
  ) async throws {
    let (town, nowhere) = try await town()
    let browser = try await town.browser(of: name)
    for page in try await town.pages {
      let real = try await browser.opens(.family(town.family, page))
      let none = try await browser.opens(.family(nowhere, page))
      #expect(real.status == 404, "\(page)")
      #expect(real.status == none.status && real.bytes == none.bytes, "\(page)")
      #expect(real.headers == none.headers, "\(page)")
    }
    let known = try await town.browser(of: "amara.okafor").opens(.overview)
    #expect(known.status == 200, "the family is there for its social worker")
  }

  @Test(arguments: strangers)
  func `without a relation a deed is answered as for a family that does not exist`(
    _ name: String
  ) async throws {
    let (town, nowhere) = try await town()
    let browser = try await town.browser(of: name)
    let before = try await town.entries
    for deed in Deeds.all {
      let body = encoded(["token": [browser.formToken], "key": [newKey()], "words": ["Hello"]])
      let real = try await browser.sends(
        body: body, to: .family(town.family, .form(deed.form.name)))
      let none = try await browser.sends(body: body, to: .family(nowhere, .form(deed.form.name)))
      #expect(real.status == 404, "\(deed.form.name)")
      #expect(real.status == none.status && real.bytes == none.bytes, "\(deed.form.name)")
    }
    #expect(try await town.entries == before)
  }

  @Test func `the same page answers whoever may not open it, and whoever is lost`() async throws {
    let town = try await Town.at(.whole)
    let eva = try await town.browser(of: "eva.stone")
    let family = try await eva.opens(.overview)
    let nonsense = try await eva.gets("/birmingham/families/nothing/at/all")
    let deed = try await eva.opens(.form("no-such-deed"))
    #expect(family.bytes == nonsense.bytes && family.bytes == deed.bytes)
    #expect(family.status == 404)
  }
}
