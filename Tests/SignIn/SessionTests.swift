// SPDX-License-Identifier: MIT
import Testing

@testable import SignIn

struct SessionTests {
  let clock = StillClock()

  private func signedIn(at path: String? = nil) async throws -> (SignInBook, String) {
    let book = try await bookWithAmara(at: path, clock)
    return (book, try await book.signIn(id: amara.id, password: goodPassword, from: "a").text)
  }

  @Test func `a token is 256 random bits and no two are alike`() {
    let tokens = (0..<1000).map { _ in SessionToken().text }
    #expect(Set(tokens).count == 1000)
    #expect(tokens.allSatisfy { $0.utf8.count == 43 && !$0.contains("=") })
    #expect(base64url([0xFB, 0xFF, 0xBF]) == "-_-_")
    #expect(base64url([0x66]) == "Zg")
    #expect(base64url([0x66, 0x6F]) == "Zm8")
  }

  @Test func `a token that was never given out is nobody's`() async throws {
    let (book, token) = try await signedIn()
    #expect(book.session(SessionToken().text) == nil)
    #expect(book.session("") == nil)
    #expect(book.session(token + "A") == nil)
    #expect(book.session(String(token.dropLast())) == nil)
  }

  @Test
  func `half an hour without a request ends a session and a request a second before keeps it`()
    async throws
  {
    let (book, token) = try await signedIn()
    for _ in 0..<3 {
      clock.forward(seconds: 30 * minute - 1)
      #expect(book.session(token) != nil)
    }
    clock.forward(seconds: 30 * minute)
    #expect(book.session(token) == nil)
    clock.forward(seconds: -30 * minute)
    #expect(book.session(token) == nil, "what has ended stays ended")
  }

  @Test func `twelve hours end a session however busy it is`() async throws {
    let (book, token) = try await signedIn()
    for _ in 0..<36 {
      #expect(book.session(token) != nil)
      clock.forward(seconds: 20 * minute)
    }
    #expect(book.session(token) == nil)
  }

  @Test func `signing out ends this session and no other`() async throws {
    let (book, token) = try await signedIn()
    let other = try await book.signIn(id: amara.id, password: goodPassword, from: "a").text
    await book.signOut(token)
    #expect(book.session(token) == nil)
    #expect(book.session(other) != nil)
  }

  @Test func `signing out everywhere ends all of a person's sessions and nobody else's`()
    async throws
  {
    let (book, token) = try await signedIn()
    let other = try await book.signIn(id: amara.id, password: goodPassword, from: "a").text
    try await book.register(jo, password: goodPassword)
    let jos = try await book.signIn(id: jo.id, password: goodPassword, from: "a").text
    await book.signOutEverywhere(account: "Amara.Okafor")
    #expect(book.session(token) == nil)
    #expect(book.session(other) == nil)
    #expect(book.session(jos)?.account == jo)
  }

  @Test func `a form belongs to one session`() async throws {
    let (book, token) = try await signedIn()
    let other = try await book.signIn(id: amara.id, password: goodPassword, from: "a").text
    let (mine, theirs) = try (#require(book.session(token)), #require(book.session(other)))
    #expect(mine.accepts(formToken: mine.formToken))
    #expect(!mine.accepts(formToken: theirs.formToken))
    #expect(!mine.accepts(formToken: ""))
    #expect(!mine.accepts(formToken: String(mine.formToken.dropLast()) + "?"))
    #expect(mine.formToken != token)
    #expect(book.session(token)?.formToken == mine.formToken)
  }

  @Test func `neither a log nor a dump shows the secrets`() async throws {
    let (book, token) = try await signedIn()
    let session = try #require(book.session(token))
    let given = SessionToken()
    var shown = "\(session) \(given) \(String(reflecting: given))"
    dump(given, to: &shown)
    #expect(!shown.contains(given.text) && !shown.contains(session.formToken))
  }

  @Test func `asking a hundred times who someone is costs less than one password`() async throws {
    let (book, token) = try await signedIn()
    _ = book.session(token)
    let batches = (0..<10).map { _ in
      ContinuousClock().measure { for _ in 0..<100 { _ = book.session(token) } }
    }
    let hasher = try PasswordHasher(memory: 64 << 20, passes: 2)
    let began = ContinuousClock.now
    _ = try await hasher.hash(Array("mossy-lantern".utf8))
    #expect(try #require(batches.min()) < ContinuousClock.now - began)
  }
}
