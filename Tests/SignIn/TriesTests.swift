// SPDX-License-Identifier: MIT
import Testing

@testable import SignIn

struct TriesTests {
  let clock = StillClock()

  private func guess(
    _ book: SignInBook, _ id: String = "amara.okafor", _ password: String = "wrong-orbit-mossy",
    from address: String
  ) async -> SignInError? {
    await refusal { () async throws(SignInError) in
      _ = try await book.signIn(id: id, password: password, from: address)
    }
  }

  @Test func `after ten wrong tries for a name even the right password must wait`() async throws {
    let book = try await bookWithAmara(clock)
    for turn in 0..<10 {
      #expect(await guess(book, from: "address \(turn)") == .wrongNameOrPassword)
      clock.forward(seconds: 10)
    }
    let blocked = await guess(book, "amara.okafor", goodPassword, from: "home")
    #expect(blocked == .tooManyTries(secondsToWait: 200))
    clock.forward(seconds: 199)
    #expect(await guess(book, from: "home") == .tooManyTries(secondsToWait: 1))
    clock.forward(seconds: 1)
    #expect(await guess(book, "amara.okafor", goodPassword, from: "home") == nil)
  }

  @Test func `after ten wrong tries from an address nobody signs in from there`() async throws {
    let book = try await bookWithAmara(clock)
    for turn in 0..<10 { _ = await guess(book, "name \(turn)", from: "café") }
    let there = await guess(book, "amara.okafor", goodPassword, from: "café")
    #expect(there == .tooManyTries(secondsToWait: 300))
    #expect(await guess(book, "amara.okafor", goodPassword, from: "home") == nil)
  }

  @Test func `a room of thirty people behind one address can sign in`() async throws {
    let book = try await bookWithAmara(clock)
    for _ in 0..<30 {
      #expect(await guess(book, "amara.okafor", goodPassword, from: "Civic Offices") == nil)
    }
  }

  @Test func `signing in rightly does not forgive earlier wrong tries`() async throws {
    let book = try await bookWithAmara(clock)
    for _ in 0..<9 { _ = await guess(book, from: "a") }
    #expect(await guess(book, "amara.okafor", goodPassword, from: "a") == nil)
    #expect(await guess(book, from: "a") == .wrongNameOrPassword)
    #expect(await guess(book, from: "a") == .tooManyTries(secondsToWait: 300))
  }

  @Test func `guesses sent all at once are counted like others`() async throws {
    let book = try await bookWithAmara(clock)
    let looked = await withTaskGroup(of: Bool.self) { group in
      for turn in 0..<40 {
        group.addTask { await guess(book, from: "address \(turn)") == .wrongNameOrPassword }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(looked == 10)
  }

  @Test func `ten thousand made-up names are forgotten when their time is over`() {
    var tries = TryCount()
    for turn in 0..<TryCount.mostKept { _ = tries.begin([.name("\(turn)")], at: 0) }
    #expect(tries.kept == TryCount.mostKept)
    _ = tries.begin([.name("one more")], at: TryCount.within)
    #expect(tries.kept == 1)
  }

  @Test func `a clock that is set back locks nobody out for longer`() {
    var tries = TryCount()
    for _ in 0..<10 { _ = tries.begin([.name("amara")], at: 1_000_000) }
    #expect(tries.begin([.name("amara")], at: 0) == 300)
    #expect(tries.begin([.name("amara")], at: 299_999) == 1)
    #expect(tries.begin([.name("amara")], at: 300_000) == nil)
  }
}
