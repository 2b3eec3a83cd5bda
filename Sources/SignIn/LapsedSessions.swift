// SPDX-License-Identifier: MIT
import Synchronization

/// Whose the sessions were that ended by time, for half a day and in this process only: words that
/// were sent a moment too late are kept for their writer, and for nobody else.
struct LapsedSessions: Sendable {
  static let kept: Int64 = 12 * 3_600_000
  static let most = 10_000

  private var ended: [TokenHash: (account: String, at: Int64)] = [:]

  mutating func add(_ hash: TokenHash, _ account: String, at now: Int64) {
    if ended.count >= Self.most { ended = ended.filter { now - $0.value.at < Self.kept / 12 } }
    if ended.count >= Self.most { ended = [:] }
    ended[hash] = (account, now)
  }

  func account(of hash: TokenHash, at now: Int64) -> String? {
    ended[hash].flatMap { abs(now - $0.at) < Self.kept ? $0.account : nil }
  }
}

extension SignInBook {
  /// The account whose session this token was, when it has ended by time (not by signing out), and
  /// the form was made for that very session. Lets nobody in: it only says whose words these are.
  public func writer(ofEnded token: String, formToken sent: String) -> String? {
    guard let hash = TokenHash(of: token) else { return nil }
    let now = clock()
    let account = state.withLock { $0.live.lapsedAccount(hash, at: now) }
    guard let account, sameBytes(formToken(for: token), sent) else { return nil }
    return self.account(account)?.id
  }
}

/// Whether both are the same; takes the same time for any answer.
func sameBytes(_ one: String, _ other: String) -> Bool {
  let (one, other) = (Array(one.utf8), Array(other.utf8))
  guard one.count == other.count else { return false }
  return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
