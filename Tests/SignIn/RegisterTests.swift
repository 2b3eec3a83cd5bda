// SPDX-License-Identifier: MIT
import Testing

@testable import SignIn

struct RegisterTests {
  let clock = StillClock()

  private func refused(_ password: String, for account: Account = amara) async throws
    -> SignInError?
  {
    let book = try await book(clock)
    return await refusal { () async throws(SignInError) in
      try await book.register(account, password: password)
    }
  }

  @Test func `those who are registered are listed by name and found by any capitals`() async throws
  {
    let book = try await bookWithAmara(clock)
    try await book.register(jo, password: goodPassword)
    #expect(await book.accounts() == [amara, jo])
    #expect(book.account(" Amara.Okafor ") == amara)
    #expect(book.account("amara") == nil)
  }

  @Test(arguments: ["amara.okafor", "Amara.Okafor", " amara.okafor "])
  func `a name that is taken is refused and the first person keeps it`(id: String) async throws {
    let book = try await bookWithAmara(clock)
    let other = Account(id: id, name: "Someone Else", role: "police", title: "")
    let answer = await refusal { () async throws(SignInError) in
      try await book.register(other, password: "lantern-gravel-tide-5")
    }
    #expect(answer == .accountTaken)
    #expect(book.account("amara.okafor") == amara)
    _ = try await book.signIn(id: "amara.okafor", password: goodPassword, from: "a")
  }

  @Test func `of many who register one name at once only one gets it`() async throws {
    let book = try await book(clock)
    let answers = await withTaskGroup(of: SignInError?.self) { group in
      for _ in 0..<8 {
        group.addTask {
          await refusal { () async throws(SignInError) in
            try await book.register(amara, password: goodPassword)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.filter { $0 == nil }.count == 1)
    #expect(answers.filter { $0 == .accountTaken }.count == 7)
    #expect(book.account(amara.id) == amara)
  }

  @Test func `a password has twelve to two hundred and fifty-six characters`() async throws {
    #expect(try await refused("mossy-orbit") == .passwordTooShort(least: 12))
    #expect(try await refused("mossy-orbits") == nil)
    let long = String(repeating: "kettle-orbit-mossy-x", count: 12) + "kettle-orbit-mos"
    #expect(long.count == 256)
    #expect(try await refused(long) == nil)
    #expect(try await refused(long + "s") == .passwordTooLong(most: 256))
    let flag = "🏴󠁧󠁢󠁥󠁮󠁧󠁿"
    #expect(
      try await refused("kettle-orbit" + String(repeating: flag, count: 60))
        == .passwordTooLong(most: 256))
  }

  @Test(arguments: [
    "password1234", "P4ssw0rd!2026", "123456789012", "aaaaaaaaaaaa", "abababababab",
    "Qwertyuiop123", "September2026!", "safeguarding1", "letmeinletmein", "Welcome-2025-!",
  ])
  func `a common password is refused`(password: String) async throws {
    #expect(try await refused(password) == .passwordTooCommon)
  }

  @Test(arguments: ["mossy-AMARA-kettle", "0kaf0r-kettle-pond", "amara.okafor.pond"])
  func `a password with one's own name in it is refused`(password: String) async throws {
    #expect(try await refused(password) == .passwordTooCommon)
  }

  @Test(arguments: ["correct horse battery", "september rain on tin", "kettle-orbit-mossy-92"])
  func `a few words that do not belong together are let through`(password: String) async throws {
    #expect(try await refused(password) == nil)
  }

  @Test func `those who are registered are still there after a restart`() async throws {
    try await withStorePath { path in
      _ = try await bookWithAmara(at: path, clock)
      let again = try await book(at: path, clock)
      #expect(await again.accounts() == [amara])
      _ = try await again.signIn(id: "amara.okafor", password: goodPassword, from: "a")
    }
  }
}
