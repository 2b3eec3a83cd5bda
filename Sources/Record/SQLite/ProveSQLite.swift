// SPDX-License-Identifier: MIT
import GRDB

// What can be asked of a store before anybody is shown anything of it.
extension SQLiteStore {
  /// Recomputes everything that the store can prove.
  /// - Parameter expected: heads that were kept elsewhere, from each of which the log MUST go on.
  public func verify(
    expecting expected: [LogHead], progress: (@Sendable (Int, Int) -> Void)?
  ) async throws -> Verification {
    try refuseIfClosed()
    return try await VerifySQLite(
      keyring: keyring, outside: outside, checkpointEntries: mostUncovered, expected: expected,
      progress: progress
    ).run(in: pool)
  }

  /// Proves quickly that the store ends as its newest checkpoint and the file beside the key say.
  /// Nil if it does.
  public func proveStart() async throws -> BadEntry? {
    let proof = ProveStart(
      keyring: keyring, outside: outside, checkpointEntries: mostUncovered)
    return try await read { try proof.run(in: $0) }
  }

  /// - Throws: `StoreError.unbound` or `.belongsElsewhere` unless the file says this of itself.
  public func prove(_ belonging: Belonging) async throws {
    let found = try await read { [file] in try file.belonging(in: $0) }
    guard found == belonging else {
      throw StoreError.belongsElsewhere(file: file.path, authority: found.authority)
    }
  }

  /// How far the log has come.
  public func head() async throws -> LogHead {
    let tip = try await read { try Checkpointing.current(nil, in: $0) }
    return LogHead(entries: tip.position, log: tip.log)
  }

  /// The checkpoint of the store beside this one that MUST be there.
  public func namesBeside() async throws -> CheckpointName? {
    try await read { try Checkpointing.newest(in: $0)?.beside }
  }

  /// Whether this store holds a checkpoint that the store beside it names.
  public func holds(_ name: CheckpointName) async throws -> Bool {
    try await read { try Checkpointing.stored(name.number, in: $0)?.name == name }
  }

  /// So many entries at most stand behind the newest checkpoint, whatever a store was opened with.
  private var mostUncovered: Int { max(checkpointing.entries, 256) }
}
