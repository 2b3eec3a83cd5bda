// SPDX-License-Identifier: MIT

/// One session as it is kept in memory and in the store; never with its token.
struct KeptSession: Sendable, Equatable {
  let accountID: String
  let startedAt: Int64
  var seenAt: Int64
  /// Made anew from the token after a restart.
  var formToken: String?
}

/// All sessions, and what of them the store has not been told yet.
struct LiveSessions: Sendable {
  struct Untold: Sendable {
    var seen: [TokenHash: KeptSession] = [:]
    var ended: Set<TokenHash> = []
    var isEmpty: Bool { seen.isEmpty && ended.isEmpty }
  }

  static let betweenFlushes: Int64 = 60_000

  let idle: Int64
  let longest: Int64
  private var kept: [TokenHash: KeptSession]
  private var untold = Untold()
  private var flushedAt: Int64
  private var lapsed = LapsedSessions()

  init(_ kept: [TokenHash: KeptSession], idle: Int64, longest: Int64, at now: Int64) {
    (self.kept, self.idle, self.longest, flushedAt) = (kept, idle, longest, now)
    endDead(at: now)
  }

  func contains(_ hash: TokenHash) -> Bool { kept[hash] != nil }

  mutating func begin(_ session: KeptSession, as hash: TokenHash) { kept[hash] = session }

  /// The session if it is still alive, noted as seen now; a dead one is ended.
  mutating func look(
    _ hash: TokenHash, at now: Int64, formToken: () -> String
  ) -> (KeptSession, formToken: String)? {
    guard var session = kept[hash] else { return nil }
    guard session.isAlive(at: now, idle: idle, longest: longest) else {
      lapse(hash, session, at: now)
      return nil
    }
    let form = session.formToken ?? formToken()
    session.seenAt = max(session.seenAt, now)
    session.formToken = form
    kept[hash] = session
    untold.seen[hash] = session
    return (session, form)
  }

  mutating func end(_ hash: TokenHash) {
    kept[hash] = nil
    untold.seen[hash] = nil
    untold.ended.insert(hash)
  }

  mutating func endAll(where isMeant: (KeptSession) -> Bool) {
    for hash in kept.filter({ isMeant($0.value) }).keys { end(hash) }
  }

  private mutating func endDead(at now: Int64) {
    for (hash, session) in kept where !session.isAlive(at: now, idle: idle, longest: longest) {
      lapse(hash, session, at: now)
    }
  }

  private mutating func lapse(_ hash: TokenHash, _ session: KeptSession, at now: Int64) {
    end(hash)
    lapsed.add(hash, session.accountID, at: now)
  }

  /// Whose session this was, if it ended by time and not long ago.
  func lapsedAccount(_ hash: TokenHash, at now: Int64) -> String? {
    lapsed.account(of: hash, at: now)
  }

  /// What to tell the store, at most once a minute; the dead are ended on the way.
  mutating func dueForStore(at now: Int64) -> Untold? {
    guard abs(now - flushedAt) >= Self.betweenFlushes else { return nil }
    endDead(at: now)
    return takeUntold(at: now)
  }

  mutating func takeUntold(at now: Int64) -> Untold? {
    flushedAt = now
    guard !untold.isEmpty else { return nil }
    defer { untold = Untold() }
    return untold
  }

  /// The store could not be told: what is newer stays, the rest is told next time.
  mutating func putBack(_ failed: Untold) {
    untold.ended.formUnion(failed.ended)
    untold.seen.merge(failed.seen.filter { kept[$0.key] != nil }) { newer, _ in newer }
  }
}

extension KeptSession {
  /// What the clock may be set back without ending a session: clocks are put right by moments.
  static let leeway: Int64 = 60_000

  /// A session that begins or was seen in the future has ended too: the clock was set back, and
  /// nobody can say any more how long it has lasted.
  func isAlive(at now: Int64, idle: Int64, longest: Int64) -> Bool {
    now - seenAt < idle && now - startedAt < longest && seenAt - now <= Self.leeway
  }
}
