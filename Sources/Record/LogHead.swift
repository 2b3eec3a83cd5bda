// SPDX-License-Identifier: MIT
import Foundation

/// How far a store's log has come: its number of entries, and the hash that covers them all.
///
/// Kept somewhere else (printed, mailed, on another machine) it is a witness: a store that holds the
/// same entries, and perhaps more behind them, extends it; an older or another one does not.
public struct LogHead: Sendable, Hashable, Codable {
  public let entries: Int
  /// 32 bytes, as Base64 in JSON.
  public let log: Data

  public init(entries: Int, log: Data) { (self.entries, self.log) = (entries, log) }
}

/// Whether a log goes on from each of some heads, looked at entry by entry.
struct ExpectedHeads {
  /// Those that the log has not reached, the nearest first.
  private var ahead: ArraySlice<LogHead>

  init(_ heads: [LogHead]) { ahead = heads.sorted { $0.entries < $1.entries }[...] }

  /// Looks at the log at one of its positions, from 0 on.
  mutating func pass(_ tip: LogTip) throws(BadEntry) {
    while let head = ahead.first, head.entries == tip.position {
      guard tip.log == head.log else {
        throw BadEntry(
          position: tip.position, record: nil, sequence: nil,
          what: "The first \(head.entries) entries are not those of the head that was expected: "
            + "this is another store, or it was written anew.")
      }
      ahead.removeFirst()
    }
  }

  /// Looks at where the log ends.
  func end(_ tip: LogTip) throws(BadEntry) {
    guard let head = ahead.last else { return }
    throw BadEntry(
      position: tip.position + 1, record: nil, sequence: nil,
      what: "The store ends after \(tip.position) entries, but the head that was expected had "
        + "\(head.entries): an older store was put in its place, or its end was cut off.")
  }
}
