// SPDX-License-Identifier: MIT
import Synchronization

extension SignInBook {
  /// Signs someone in. Wrong names and wrong passwords take the same time and get the same
  /// answer. `address` is where the try came from; for IPv6 pass the /64 network. `device` is what
  /// the browser brought: for a name that it has signed in with, it is counted for itself.
  public func signIn(
    id: String, password: String, from address: String, on device: KnownDevice = KnownDevice(nil)
  ) async throws(SignInError) -> SessionToken {
    let name = lookUpName(id)
    let counted: [TryCount.Of] =
      device.mark(for: name, store.seal).map { [.device($0)] } ?? [.name(name), .address(address)]
    let begun = clock()
    if let seconds = state.withLock({ $0.tries.begin(counted, at: begun) }) {
      throw .tooManyTries(secondsToWait: seconds)
    }
    let found = await outcome { () async throws(SignInError) in
      try await person(named: name, password: password)
    }
    if found != .failure(.wrongNameOrPassword) {
      state.withLock { $0.tries.giveBack(counted, begunAt: begun) }
    }
    return try await begin(found.get())
  }

  /// What the browser keeps from now on, when somebody has signed in with this name on it.
  public func device(_ device: KnownDevice, after id: String) -> KnownDevice {
    var device = device
    device.remember(lookUpName(id), store.seal)
    return device
  }

  private func person(
    named name: String, password: String
  ) async throws(SignInError) -> Account {
    let enrolled = state.withLock { $0.enrolled[name] }
    let bytes = PasswordRules.fits(password) ? PasswordRules.bytes(of: password) : []
    let hash: String
    if let enrolled { hash = enrolled.passwordHash } else { hash = try await nobodysHash() }
    let isRight = try await hasher.verify(bytes, against: hash)
    guard let enrolled, isRight else { throw .wrongNameOrPassword }
    return enrolled.account
  }

  /// Begins in memory before the store: a "sign out everywhere" in between is seen afterwards.
  private func begin(_ account: Account) async throws(SignInError) -> SessionToken {
    let (token, now) = (SessionToken(), clock())
    guard let hash = TokenHash(of: token.text) else { throw .wrongNameOrPassword }
    let session = KeptSession(
      accountID: account.id, startedAt: now, seenAt: now, formToken: formToken(for: token.text))
    state.withLock { $0.live.begin(session, as: hash) }
    try await write(session, as: hash)
    return token
  }

  /// Writes down a session that has begun, unless it could not be or was ended meanwhile.
  func write(_ session: KeptSession, as hash: TokenHash) async throws(SignInError) {
    do throws(SignInError) {
      try await store.add(session, as: hash)
    } catch {
      state.withLock { $0.live.end(hash) }
      throw error
    }
    await endIfSignedOut(hash)
  }

  private func endIfSignedOut(_ hash: TokenHash) async {
    let isGone = state.withLock { state in
      guard !state.live.contains(hash) else { return false }
      state.live.end(hash)
      return true
    }
    if isGone { await flush() }
  }
}

func outcome<Answer>(
  _ work: () async throws(SignInError) -> Answer
) async -> Result<Answer, SignInError> {
  do throws(SignInError) { return .success(try await work()) } catch { return .failure(error) }
}
