// SPDX-License-Identifier: MIT
import Synchronization
import Testing

@testable import SignIn

struct SigningInTests {
  let clock = StillClock()

  private func refused(_ book: SignInBook, _ id: String, _ password: String, from: String = "a")
    async -> SignInError?
  {
    await refusal { () async throws(SignInError) in
      _ = try await book.signIn(id: id, password: password, from: from)
    }
  }

  @Test func `the right name and password sign in, with a capital and a space too`() async throws {
    let book = try await bookWithAmara(clock)
    let token = try await book.signIn(id: " Amara.Okafor", password: goodPassword, from: "a")
    let session = book.session(token.text)
    #expect(session?.account == amara)
    #expect(session?.startedAt == clock.now)
    #expect(session?.endsAt == clock.now + 12 * hour * 1000)
  }

  @Test func `a wrong password and an unknown name get the same answer`() async throws {
    let book = try await bookWithAmara(clock)
    #expect(await refused(book, "amara.okafor", "kettle-orbit-mossy-93") == .wrongNameOrPassword)
    #expect(await refused(book, "nobody", goodPassword) == .wrongNameOrPassword)
    #expect(await refused(book, "amara.okafor", "") == .wrongNameOrPassword)
    let endless = String(repeating: goodPassword, count: 100)
    #expect(await refused(book, "amara.okafor", endless) == .wrongNameOrPassword)
  }

  @Test func `an unknown name costs one hash of the same strength, like a wrong password`()
    async throws
  {
    let book = try await bookWithAmara(clock)
    let kept = book.state.withLock { $0.enrolled["amara.okafor"]?.passwordHash } ?? ""
    let strength = { (hash: String) in hash.split(separator: "$").prefix(3) }
    let nobodys = try await book.nobodysHash()
    #expect(strength(nobodys) == strength(kept) && strength(kept).count == 3)
    let before = book.hasher.done
    _ = await refused(book, "amara.okafor", "lantern-gravel-tide-5")
    #expect(book.hasher.done == before + 1)
    _ = await refused(book, "nobody", "lantern-gravel-tide-5")
    #expect(book.hasher.done == before + 2)
    _ = await refused(book, "nobody", String(repeating: "x", count: 5000))
    #expect(book.hasher.done == before + 3)
  }

  @Test func `an unknown name is not answered sooner`() async throws {
    let book = try await book(clock, options: .init(argonMemory: 16 << 20, argonPasses: 2))
    try await book.register(amara, password: goodPassword)
    func shortest(_ id: String) async -> Duration {
      var times: [Duration] = []
      for turn in 0..<5 {
        let begun = ContinuousClock.now
        _ = await refused(book, id, "lantern-gravel-tide-5", from: "\(id)\(turn)")
        times.append(.now - begun)
      }
      return times.min() ?? .zero
    }
    let (known, unknown) = (await shortest("amara.okafor"), await shortest("nobody"))
    #expect(unknown * 10 > known, "\(unknown) and \(known): a busy machine may double either")
  }

  @Test func `the letter é is the same however a keyboard sends it`() async throws {
    let book = try await book(clock)
    try await book.register(amara, password: "caf\u{E9}-orbit-mossy")
    _ = try await book.signIn(id: "amara.okafor", password: "cafe\u{301}-orbit-mossy", from: "a")
  }

  @Test func `the parameters we run with are 64 MiB and two passes of Argon2id`() async throws {
    let book = try await book(clock, options: .init())
    let hash = try await book.nobodysHash()
    #expect(hash.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
  }

  @Test func `two hashes are made at a time and no more`() async throws {
    let hasher = try PasswordHasher(memory: 8 << 20, passes: 2)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<16 { group.addTask { _ = try? await hasher.hash(Array("mossy".utf8)) } }
    }
    #expect(hasher.mostRunning == 2)
  }

  @Test func `when a hundred wait the next is asked to come back`() async throws {
    let hasher = try PasswordHasher(memory: 4 << 20, passes: 1)
    let answers = await withTaskGroup(of: SignInError?.self) { group in
      for _ in 0..<400 {
        group.addTask {
          await refusal { () async throws(SignInError) in _ = try await hasher.hash([1]) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.filter { $0 == nil }.count >= 100)
    #expect(answers.contains(.tooManyTries(secondsToWait: 5)))
    #expect(try await hasher.hash([1]).hasPrefix("$argon2id$"))
  }

  @Test func `answers are plain words that name no file`() {
    let all: [SignInError] = [
      .wrongNameOrPassword, .tooManyTries(secondsToWait: 250), .passwordTooShort(least: 12),
      .passwordTooLong(most: 256), .passwordTooCommon, .accountTaken,
      .storeDamaged(file: "/secret/place"),
    ]
    #expect(all.allSatisfy { $0.words.hasSuffix(".") && !$0.words.contains("/") })
    #expect(Set(all.map(\.words)).count == all.count)
    let forged = SignInError.notServed(file: "/secret/place", why: .forged(rows: ["amara"]))
    #expect(forged.words == SignInError.storeDamaged(file: "/secret/place").words)
    #expect(SignInError.tooManyTries(secondsToWait: 250).words.contains("5 minutes"))
    #expect(SignInError.tooManyTries(secondsToWait: 1).words.contains("1 second "))
  }
}
