// SPDX-License-Identifier: MIT
import GRDB

extension SQLiteStore {
  /// Takes a store as it stands for the right one: one of an earlier version, which does not say to
  /// whom it belongs, or a copy that was put back on purpose. It is proved first, all but what the
  /// file beside the key and the store beside say; then it says to whom it belongs, and a checkpoint
  /// is written from which both go on. What the file beside the key said is kept under another name.
  ///
  /// - Returns: the first bad thing; nothing was changed then.
  /// - Throws: `StoreError.belongsElsewhere` for the store of another authority.
  public func adopt(
    as belonging: Belonging, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws -> BadEntry? {
    let known: Belonging?
    do { known = try await read { [file] in try file.belonging(in: $0) } } catch StoreError.unbound
    { known = nil }
    guard known.map({ ($0.authority, $0.holds) == (belonging.authority, belonging.holds) }) ?? true
    else {
      throw StoreError.belongsElsewhere(file: file.path, authority: known?.authority ?? "")
    }
    let found = try await VerifySQLite(
      keyring: keyring, outside: outside, checkpointEntries: max(checkpointing.entries, 256),
      asksOutside: false, progress: progress
    ).run(in: pool)
    if let bad = found.firstBad { return bad }
    // The file beside the key is not written by two at once: the queue first does what it would.
    let newest = try await queue.write(assurance: .checkpointOutside) {
      [file, checkpointing] db, tip in
      try file.keep(belonging, in: db)
      try checkpointing.restart(&tip, in: db)
      return tip.checkpoint
    }
    try outside.restart(with: newest)
    return nil
  }
}
