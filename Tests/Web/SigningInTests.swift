// SPDX-License-Identifier: MIT
import HTTPTypes
import SignIn
import Testing

@testable import Web

struct SigningInTests {
  @Test
  func `signing in leads to one's work, with a cookie that no script and no other site can use`()
    async throws
  {
    let town = try await Town.at(.before("call-conference"))
    let page = try await town.signIn("amara.okafor")
    #expect(page.status == 303)
    #expect(page.headers[.location] == "/birmingham/work")
    let cookie = try #require(page.headers[.setCookie])
    #expect(cookie.hasPrefix("roundtable-birmingham="))
    #expect(cookie.contains("HttpOnly"))
    #expect(cookie.contains("SameSite=Strict"))
    #expect(cookie.contains("Path=/birmingham"))
    #expect(!cookie.contains("Secure"), "a demo on this machine has no https")
    #expect(page.headers[.strictTransportSecurity] == nil)
  }

  @Test func `outside the demo the cookie travels only over https`() async throws {
    let town = try await Town.at(.before("call-conference"), secure: true)
    let page = try await town.signIn("amara.okafor")
    #expect(page.headers[.setCookie]?.contains("Secure") == true)
    #expect(page.headers[.strictTransportSecurity] == "max-age=31536000")
  }

  @Test func `a wrong password and an unknown name get the same words, and no cookie`()
    async throws
  {
    let town = try await Town.at(.before("call-conference"))
    let wrong = try await town.signIn("amara.okafor", password: "not her password")
    let unknown = try await town.signIn("nobody.here", password: "not her password")
    for page in [wrong, unknown] {
      #expect(page.status == 422)
      #expect(page.shows("That name and password do not go together. Check both and try again."))
      #expect(page.headers[.setCookie] == nil)
      #expect(!page.holds("not her password"))
    }
    #expect(wrong.shows("amara.okafor"), "the name that was typed stays")
    #expect(
      wrong.text.replacing("amara.okafor", with: "")
        == unknown.text.replacing("nobody.here", with: ""))
  }

  @Test func `after ten wrong tries one has to wait, and is told how long`() async throws {
    let town = try await Town.at(.before("call-conference"))
    for _ in 1...10 { _ = try await town.signIn("nadia", password: "a wrong password") }
    let page = try await town.signIn("nadia")
    #expect(page.status == 422)
    #expect(page.shows("There were too many tries."))
    town.passes(minutes: 6)
    #expect(try await town.signIn("nadia").status == 303)
  }

  @Test func `whoever signed in on this browser before signs in whatever others guess`()
    async throws
  {
    let town = try await Town.at(.before("call-conference"))
    let before = try await town.signIn("nadia")
    let kept = before.headers[values: .setCookie].first { $0.contains("-device=") }
    let device = try #require(kept)
    for part in ["HttpOnly", "SameSite=Strict", "Path=/birmingham", "Max-Age=34560000"] {
      #expect(device.contains(part), "\(part)")
    }
    #expect(!device.contains("nadia"))
    for _ in 1...30 { _ = try await town.signIn("nadia", password: "a wrong password") }
    #expect(try await town.signIn("nadia").status == 422, "on a browser that nobody knows")
    let body = encoded(["name": ["nadia"], "password": [Town.password]])
    let cookie = String(device.prefix { $0 != ";" })
    let again = try await town.nobody.sends(body: body, to: .signIn, headers: [.cookie: cookie])
    #expect(again.status == 303)
    let other = encoded(["name": ["karim"], "password": ["a wrong password"]])
    for _ in 1...10 {
      _ = try await town.nobody.sends(body: other, to: .signIn, headers: [.cookie: cookie])
    }
    let stopped = try await town.nobody.sends(
      body: encoded(["name": ["karim"], "password": [Town.password]]), to: .signIn,
      headers: [.cookie: cookie])
    #expect(stopped.status == 422, "her browser opens nobody else's account")
  }

  @Test func `signing out ends the session for good`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    #expect(try await amara.opens(.work).status == 200)
    let out = try await amara.sends(body: "token=\(amara.formToken)", to: .signOut)
    #expect(out.status == 303)
    #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
    #expect(try await amara.opens(.work).status == 401)
  }

  @Test func `signing out from a page of an earlier session ends this one too`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let nadia = try await town.browser(of: "nadia")
    _ = try await nadia.sends(body: "token=of+an+earlier+session", to: .signOut)
    #expect(try await nadia.opens(.work).status == 401)
  }

  @Test func `nobody signs out somebody else from another site`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.sends(
      body: "token=\(nadia.formToken)", to: .signOut, headers: [.origin: "https://evil.example"])
    #expect(page.status == 403)
    #expect(try await nadia.opens(.work).status != 401)
  }

  @Test func `a session of one authority is nothing at another`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    let token = try #require(amara.cookie)
    for name in ["roundtable-dorset", "roundtable-birmingham"] {
      let page = try await amara.gets("/dorset/work", headers: [.cookie: "\(name)=\(token)"])
      #expect(page.status == 401)
    }
  }

  @Test func `whoever is not signed in is asked to sign in, wherever they go`() async throws {
    let town = try await Town.at(.whole)
    var answers: Set<String> = []
    for place in try await town.places where place != .practice && place != .signIn {
      let page = try await town.nobody.opens(place)
      #expect(page.status == 401, "\(place)")
      answers.insert(page.text)
    }
    #expect(answers.count == 1)
    let post = try await town.nobody.posts("add-note", ["words": "Hello"])
    #expect(post.status == 401)
    #expect(post.shows("Please sign in") && post.shows("Hello"), "to be copied by who sent it")
    #expect(answers.first?.contains("Please sign in") == true)
  }

  @Test func `a session ends half an hour after the last page`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    town.passes(minutes: 29)
    #expect(try await amara.opens(.work).status == 200)
    town.passes(minutes: 29)
    #expect(try await amara.opens(.work).status == 200)
    town.passes(minutes: 31)
    #expect(try await amara.opens(.work).status == 401)
  }

  @Test func `a session ends after twelve hours, however busy one is`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    for _ in 1...35 {
      town.passes(minutes: 20)
      #expect(try await amara.opens(.work).status == 200)
    }
    town.passes(minutes: 21)
    #expect(try await amara.opens(.work).status == 401)
  }

  @Test func `the demo offers its people, and nobody else does`() async throws {
    let demo = try await Town.at(.before("call-conference"), demo: true)
    #expect(try await demo.nobody.opens(.signIn).shows("Ruth Adeyemi"))
    let real = try await Town.at(.before("call-conference"))
    #expect(try await !real.nobody.opens(.signIn).shows("Ruth Adeyemi"))
  }
}
