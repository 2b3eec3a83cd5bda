// SPDX-License-Identifier: MIT

/// Who waits for the press: one paper of each asker in turn, so that somebody's forty letters do not
/// hold up another's one.
struct FairTurns<Turn> {
  private var order: [String] = []
  private var waiting: [String: [Turn]] = [:]
  private(set) var count = 0

  mutating func add(_ turn: Turn, for asker: String) {
    if waiting[asker] == nil { order.append(asker) }
    waiting[asker, default: []].append(turn)
    count += 1
  }

  /// The next to be served; the asker goes to the end where more of theirs wait.
  mutating func next() -> Turn? {
    guard let asker = order.first, var turns = waiting[asker], !turns.isEmpty else { return nil }
    order.removeFirst()
    let turn = turns.removeFirst()
    waiting[asker] = turns.isEmpty ? nil : turns
    if !turns.isEmpty { order.append(asker) }
    count -= 1
    return turn
  }
}
