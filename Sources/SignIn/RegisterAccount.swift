// SPDX-License-Identifier: MIT
import Synchronization

extension SignInBook {
  /// Lets someone sign in from now on. A name that is taken is refused, whatever its capitals;
  /// nothing is replaced.
  public func register(_ account: Account, password: String) async throws(SignInError) {
    try PasswordRules.check(password, of: account)
    let name = lookUpName(account.id)
    try refuseTaken(name)
    let hash = try await hasher.hash(PasswordRules.bytes(of: password))
    let enrolled = Enrolled(account: account, passwordHash: hash)
    try claim(name, for: enrolled)
    do throws(SignInError) {
      try await store.add(enrolled)
    } catch {
      state.withLock { $0.enrolled[name] = nil }
      throw error
    }
  }

  private func refuseTaken(_ name: String) throws(SignInError) {
    guard !name.isEmpty, state.withLock({ $0.enrolled[name] == nil }) else { throw .accountTaken }
  }

  /// Taken in memory before the store is told, so that of two at once only one gets the name.
  private func claim(_ name: String, for enrolled: Enrolled) throws(SignInError) {
    let isMine = state.withLock { state in
      guard state.enrolled[name] == nil else { return false }
      state.enrolled[name] = enrolled
      return true
    }
    guard isMine else { throw .accountTaken }
  }
}
