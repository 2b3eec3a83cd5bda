// SPDX-License-Identifier: MIT
import Synchronization

/// Who may sign in and who is signed in. Pages ask `session` at every request: it answers from
/// memory. One process at a time keeps a book; what another writes to the file is not seen.
public final class SignInBook: Sendable {
  struct State: Sendable {
    var enrolled: [String: Enrolled]
    var tries = TryCount()
    var live: LiveSessions
  }

  let state: Mutex<State>
  let store: SignInStore
  let hasher: PasswordHasher
  let clock: @Sendable () -> Int64
  let longest: Int64
  /// Checked in place of a hash that does not exist, so that unknown names take as long. Made
  /// when it is first needed, so that opening the book does not wait for it.
  private let hashingNobody = Mutex<Task<Result<String, SignInError>, Never>?>(nil)

  /// Opens the book, or a new one. Without a file it is kept in memory only; `clock` tells the time
  /// in milliseconds. Throws `storeDamaged` or `notServed` when the file cannot be trusted.
  public init(
    _ file: PeopleFile? = nil, options: Options = Options(),
    clock: @escaping @Sendable () -> Int64
  ) async throws(SignInError) {
    store = try SignInStore(file)
    hasher = try PasswordHasher(memory: options.argonMemory, passes: options.argonPasses)
    (self.clock, longest) = (clock, options.longest)
    let live = LiveSessions(
      try store.sessions(), idle: options.idle, longest: longest, at: clock())
    let enrolled = try store.accounts().map { (lookUpName($0.account.id), $0) }
    state = Mutex(
      State(enrolled: Dictionary(enrolled, uniquingKeysWith: { first, _ in first }), live: live))
  }

  func nobodysHash() async throws(SignInError) -> String {
    let hasher = self.hasher
    let hashing = hashingNobody.withLock { hashing in
      let begun =
        hashing
        ?? Task {
          await outcome { () async throws(SignInError) in
            try await hasher.hash(Array(SessionToken().text.utf8))
          }
        }
      hashing = begun
      return begun
    }
    return try await hashing.value.get()
  }

  /// Everyone who may sign in, in the order of their names.
  public func accounts() async -> [Account] {
    let all = state.withLock { $0.enrolled.values.map(\.account) }
    return all.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  public func account(_ id: String) -> Account? {
    state.withLock { $0.enrolled[lookUpName(id)]?.account }
  }

  /// The person behind a browser's token, or nil if nobody (still) is; they count as seen now.
  public func session(_ token: String) -> Session? {
    guard let hash = TokenHash(of: token) else { return nil }
    let now = clock()
    let (session, due) = state.withLock { state in
      (found(hash, token: token, in: &state, at: now), state.live.dueForStore(at: now))
    }
    if let due { Task { await tell(due) } }
    return session
  }

  private func found(
    _ hash: TokenHash, token: String, in state: inout State, at now: Int64
  ) -> Session? {
    guard let (kept, form) = state.live.look(hash, at: now, formToken: { formToken(for: token) }),
      let account = state.enrolled[lookUpName(kept.accountID)]?.account
    else { return nil }
    return Session(
      account: account, formToken: form, startedAt: kept.startedAt, seenAt: kept.seenAt,
      endsAt: kept.startedAt + longest)
  }

  /// Ends one session, at once and for good.
  public func signOut(_ token: String) async {
    guard let hash = TokenHash(of: token) else { return }
    state.withLock { if $0.live.contains(hash) { $0.live.end(hash) } }
    await flush()
  }

  /// Ends every session of a person, on whatever machine (ASVS 5.0 V7.4.3).
  public func signOutEverywhere(account id: String) async {
    let name = lookUpName(id)
    state.withLock { $0.live.endAll { lookUpName($0.accountID) == name } }
    await flush()
  }

  /// Tells the store now what it has not been told; call it before the server stops.
  public func flush() async {
    let now = clock()
    if let untold = state.withLock({ $0.live.takeUntold(at: now) }) { await tell(untold) }
  }

  /// A store that fails is told again at the next flush; nobody is signed in again meanwhile.
  func tell(_ untold: LiveSessions.Untold) async {
    do { try await store.tell(untold) } catch {
      state.withLock { $0.live.putBack(untold) }
    }
  }
}
