// SPDX-License-Identifier: MIT
import CSodium
import Dispatch
import Synchronization

/// Argon2id by libsodium. At most two hashes are made at a time, on threads of their own, so that
/// a rush of sign-ins holds up neither the pages nor the memory of the machine.
final class PasswordHasher: Sendable {
  struct Load {
    var waiting = 0
    var running = 0
    var mostRunning = 0
    var done = 0
    var turn = 0
  }

  /// A hundred waiting are some three seconds of work; more is an attack or a broken client.
  static let longestQueue = 100

  private let memory: Int
  private let passes: UInt64
  private let lanes = [
    DispatchQueue(label: "password.1", qos: .userInitiated),
    DispatchQueue(label: "password.2", qos: .userInitiated),
  ]
  private let load = Mutex(Load())

  init(memory: Int, passes: Int) throws(SignInError) {
    guard sodium_init() >= 0 else { throw .storeDamaged(file: "libsodium") }
    self.memory = max(memory, crypto_pwhash_memlimit_min())
    self.passes = UInt64(max(passes, 1))
  }

  /// The most hashes that were ever made at the same moment.
  var mostRunning: Int { load.withLock { $0.mostRunning } }

  /// How many hashes were made or checked so far.
  var done: Int { load.withLock { $0.done } }

  /// The hash with its own salt and parameters, as libsodium writes it.
  func hash(_ password: [UInt8]) async throws(SignInError) -> String {
    let (passes, memory) = (passes, memory)
    let hashed = try await inTurn { argonHash(password, passes: passes, memory: memory) }
    guard let hashed else { throw .tooManyTries(secondsToWait: 5) }
    return hashed
  }

  /// Whether the password is the hashed one.
  func verify(_ password: [UInt8], against hash: String) async throws(SignInError) -> Bool {
    try await inTurn { argonVerify(password, against: hash) }
  }

  private func inTurn<Answer: Sendable>(
    _ work: @escaping @Sendable () -> Answer
  ) async throws(SignInError) -> Answer {
    let lane = load.withLock { load -> DispatchQueue? in
      guard load.waiting < Self.longestQueue else { return nil }
      load.waiting += 1
      load.turn = (load.turn + 1) % lanes.count
      return lanes[load.turn]
    }
    guard let lane else { throw .tooManyTries(secondsToWait: 5) }
    return await withCheckedContinuation { done in
      lane.async { done.resume(returning: self.counted(work)) }
    }
  }

  private func counted<Answer>(_ work: () -> Answer) -> Answer {
    load.withLock {
      $0.running += 1
      $0.mostRunning = max($0.mostRunning, $0.running)
    }
    defer {
      load.withLock {
        $0.running -= 1
        $0.done += 1
        $0.waiting -= 1
      }
    }
    return work()
  }
}

/// Nil when the machine has not the memory for it.
private func argonHash(_ password: [UInt8], passes: UInt64, memory: Int) -> String? {
  var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
  let letters = password.map(CChar.init(bitPattern:))
  guard crypto_pwhash_str(&text, letters, UInt64(letters.count), passes, memory) == 0 else {
    return nil
  }
  return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

private func argonVerify(_ password: [UInt8], against hash: String) -> Bool {
  let letters = password.map(CChar.init(bitPattern:))
  return crypto_pwhash_str_verify(hash, letters, UInt64(letters.count)) == 0
}
