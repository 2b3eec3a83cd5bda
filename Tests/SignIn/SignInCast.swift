// SPDX-License-Identifier: MIT
import Foundation
import Synchronization

@testable import SignIn

/// A clock that stands still until it is moved, in milliseconds.
final class StillClock: Sendable {
  private let moment = Mutex<Int64>(1_795_000_000_000)
  var now: Int64 { moment.withLock { $0 } }
  func forward(seconds: Int64) { moment.withLock { $0 += seconds * 1000 } }
}

let minute: Int64 = 60
let hour: Int64 = 3600

let amara = Account(id: "amara.okafor", name: "Amara Okafor", role: "chair", title: "Chair")
let jo = Account(id: "jo.lee", name: "Jo Lee", role: "socialWorker", title: "Social worker")
let goodPassword = "kettle-orbit-mossy-92"

/// The cheapest hash there is, so that the tests are quick.
let cheap = SignInBook.Options(argonMemory: 8192, argonPasses: 1)

/// A file of accounts under a key of the tests'.
func peopleFile(
  _ path: String, key: UInt8 = 3, _ kind: PeopleKind = .real
) -> PeopleFile {
  PeopleFile(path: path, key: [UInt8](repeating: key, count: 32), kind: kind)
}

func book(
  at path: String? = nil, _ clock: StillClock, options: SignInBook.Options = cheap
) async throws -> SignInBook {
  try await SignInBook(path.map { peopleFile($0) }, options: options) { clock.now }
}

func bookWithAmara(at path: String? = nil, _ clock: StillClock) async throws -> SignInBook {
  let book = try await book(at: path, clock)
  try await book.register(amara, password: goodPassword)
  return book
}

/// A path for a store of its own, which is removed afterwards.
func withStorePath(_ test: (String) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try await test(folder.appending(path: "signin.sqlite").path)
}

/// How a try to sign in or register is refused, or nil when it is not.
func refusal(_ work: () async throws(SignInError) -> Void) async -> SignInError? {
  do throws(SignInError) {
    try await work()
    return nil
  } catch { return error }
}
