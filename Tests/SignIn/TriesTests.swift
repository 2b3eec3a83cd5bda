// SPDX-License-Identifier: MIT
import Testing

@testable import SignIn

struct TriesTests {
  let clock = StillClock()

  private func guess(
    _ book: SignInBook, _ id: String = "amara.okafor", _ password: String = "wrong-orbit-mossy",
    from address: String, on device: KnownDevice = KnownDevice(nil)
  ) async -> SignInError? {
    await refusal { () async throws(SignInError) in
      _ = try await book.signIn(id: id, password: password, from: address, on: device)
    }
  }

  @Test func `whoever signed in on this browser before is not kept out by anybody's guesses`()
    async throws
  {
    let book = try await bookWithAmara(clock)
    let known = book.device(KnownDevice(nil), after: "Amara.Okafor ")
    for turn in 0..<100 { _ = await guess(book, from: "address \(turn % 50)") }
    #expect(
      await guess(book, "amara.okafor", goodPassword, from: "home")
        == .tooManyTries(secondsToWait: 300), "on a browser that nobody knows")
    let brought = KnownDevice(known.text)
    #expect(await guess(book, "amara.okafor", goodPassword, from: "address 1", on: brought) == nil)
    #expect(await guess(book, "AMARA.okafor", goodPassword, from: "home", on: brought) == nil)
  }

  @Test func `a browser that is known may guess as often as any, and no more`() async throws {
    let book = try await bookWithAmara(clock)
    let known = book.device(KnownDevice(nil), after: "amara.okafor")
    for turn in 0..<10 {
      #expect(await guess(book, from: "\(turn)", on: known) == .wrongNameOrPassword)
    }
    #expect(
      await guess(book, "amara.okafor", goodPassword, from: "home", on: known)
        == .tooManyTries(secondsToWait: 300))
    #expect(
      await guess(book, "amara.okafor", goodPassword, from: "home") == nil,
      "a stolen device keeps nobody out elsewhere")
  }

  @Test func `a browser is known for the names that signed in on it, and for no other house`()
    async throws
  {
    let book = try await bookWithAmara(clock)
    try await book.register(jo, password: "lantern-gravel-tide-5")
    let known = book.device(KnownDevice(nil), after: "jo.lee")
    for turn in 0..<10 { _ = await guess(book, from: "\(turn)") }
    let other = try await bookWithAmara(clock).device(KnownDevice(nil), after: "amara.okafor")
    let long = String(repeating: ".", count: 100_000)
    let flipped = String(known.text.dropLast()) + (known.text.hasSuffix("A") ? "B" : "A")
    for device in [known, other, KnownDevice("x"), KnownDevice(long), KnownDevice(flipped)] {
      #expect(
        await guess(book, "amara.okafor", goodPassword, from: "home", on: device)
          == .tooManyTries(secondsToWait: 300))
    }
  }

  @Test func `what a browser keeps names nobody, knows eight people, and outlives a restart`()
    async throws
  {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      var device = book.device(KnownDevice(nil), after: "amara.okafor")
      #expect(device.text.utf8.count == 65 && !device.text.contains("amara"))
      #expect(book.device(device, after: "amara.okafor").text == device.text)
      #expect(book.device(KnownDevice(nil), after: "amara.okafor").text != device.text)
      for turn in 1...7 { device = book.device(device, after: "name \(turn)") }
      for turn in 0..<10 { _ = await guess(book, from: "\(turn)") }
      let again = try await self.again(path)
      for turn in 0..<10 { _ = await guess(again, from: "\(turn)") }
      #expect(await guess(again, "amara.okafor", goodPassword, from: "home", on: device) == nil)
      #expect(book.device(device, after: "the ninth").text.split(separator: ".").count == 8)
    }
  }

  private func again(_ path: String) async throws -> SignInBook {
    try await book(at: path, clock)
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

  @Test func `one building's mistakes keep its people not out, and one script's guesses end`()
    async throws
  {
    let book = try await bookWithAmara(clock)
    for turn in 0..<59 { _ = await guess(book, "name \(turn)", from: "Civic Offices") }
    #expect(await guess(book, "amara.okafor", goodPassword, from: "Civic Offices") == nil)
    _ = await guess(book, "name 59", from: "Civic Offices")
    let there = await guess(book, "name 60", from: "Civic Offices")
    #expect(there == .tooManyTries(secondsToWait: 300))
    let known = book.device(KnownDevice(nil), after: "amara.okafor")
    #expect(
      await guess(book, "amara.okafor", goodPassword, from: "Civic Offices", on: known) == nil)
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
