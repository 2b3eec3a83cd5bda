// SPDX-License-Identifier: MIT

/// Keeps drafts in memory; for tests.
public actor MemoryDrafts: DraftStore {
  private struct ID: Hashable {
    let account: String
    let key: String
  }

  private var kept: [ID: Draft] = [:]
  private var ended = EndedKeys<ID>()
  private let limits: DraftLimits
  private let clock: @Sendable () -> Int64

  public init(limits: DraftLimits = DraftLimits(), clock: @escaping @Sendable () -> Int64) {
    (self.limits, self.clock) = (limits, clock)
  }

  public func keep(_ writing: Writing, of account: String) throws(DraftError) -> Draft {
    let id = ID(account: account, key: writing.key)
    guard !ended.holds(id) else { throw .ended }
    let draft = try writing.written(on: kept[id], at: clock(), within: limits)
    if kept[id] == nil, kept.keys.count(where: { $0.account == account }) >= limits.drafts {
      throw .tooMany(most: limits.drafts)
    }
    kept[id] = draft
    return draft
  }

  public func drafts(of account: String, about family: String) -> [Draft] {
    drafts(of: account).filter { $0.place.family == family }
  }

  public func drafts(of account: String) -> [Draft] {
    let oldest = clock() - limits.milliseconds
    return kept.filter { $0.key.account == account && $0.value.keptAt > oldest }.map(\.value)
      .newestFirst
  }

  public func draft(_ key: String, of account: String) -> Draft? {
    drafts(of: account).first { $0.key == key }
  }

  public func end(_ key: String, of account: String) {
    let id = ID(account: account, key: key)
    kept[id] = nil
    ended.add(id)
  }

  public func close() {}
}

extension [Draft] {
  var newestFirst: [Draft] { sorted { ($0.keptAt, $0.key) > ($1.keptAt, $1.key) } }
}
