// SPDX-License-Identifier: MIT

/// Keeps what people type until they send it, each for its writer alone.
///
/// A store MUST show an account only its own drafts, MUST NOT answer `keep` before the words would
/// survive the end of the process, and MUST refuse words for a key that has ended. All times are
/// milliseconds.
public protocol DraftStore: Sendable {
  /// Keeps what was typed.
  func keep(_ writing: Writing, of account: String) async throws(DraftError) -> Draft
  /// A person's drafts for one family's forms, the newest first.
  func drafts(of account: String, about family: String) async throws(DraftError) -> [Draft]
  /// All drafts of a person, the newest first.
  func drafts(of account: String) async throws(DraftError) -> [Draft]
  func draft(_ key: String, of account: String) async throws(DraftError) -> Draft?
  /// Deletes the draft: it was sent, or is not wanted. Later words for its key are refused.
  func end(_ key: String, of account: String) async throws(DraftError)
  /// Makes everything durable and closes.
  func close() async throws(DraftError)
}

/// Keys that have ended lately, so that a keystroke which arrives after the form was sent does not
/// bring its draft back. After a restart the record itself says which keys were sent.
struct EndedKeys<Key: Hashable & Sendable>: Sendable {
  private var young: Set<Key> = []
  private var old: Set<Key> = []
  private let most: Int

  /// - Parameter most: keys in a generation; at most twice as many are kept.
  init(most: Int = 20_000) { self.most = most }

  func holds(_ key: Key) -> Bool { young.contains(key) || old.contains(key) }

  mutating func add(_ key: Key) {
    if young.count >= most { (old, young) = (young, []) }
    young.insert(key)
  }
}
