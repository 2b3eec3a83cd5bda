// SPDX-License-Identifier: MIT
import Synchronization

/// Which connections are open, and from where: so many of one address, so many in all.
///
/// Where there is no room, a connection on which nothing is asked makes it, the one that has rested
/// longest; a browser opens another when it needs one. So lines that only stand there keep nobody
/// out. Connections of a trusted proxy carry everybody: of them, requests are counted by whom the
/// proxy names.
final class ConnectionBook: Sendable {
  struct Most: Sendable {
    /// In all; a program that may open fewer files has fewer.
    var inAll = 2_000
    /// Of one address: a whole building, each with a board open.
    var ofAddress = 512
    /// Of those, on which nothing was ever asked.
    var silentOfAddress = 64
  }

  /// A place in the book.
  struct Place: Hashable, Sendable {
    fileprivate let number: Int
    fileprivate let address: String
  }

  private enum Doing { case silent, busy, resting }

  private struct Line {
    var doing = Doing.silent
    /// Counts up with every change, so that the smallest has rested longest.
    var turn: Int
    let close: @Sendable () -> Void
  }

  private struct Lines {
    var turn = 0
    var count = 0
    var of: [String: [Int: Line]] = [:]
    var requests: [String: Int] = [:]

    @discardableResult mutating func remove(_ address: String, _ number: Int) -> Line? {
      guard let line = of[address]?.removeValue(forKey: number) else { return nil }
      count -= 1
      if of[address]?.isEmpty == true { of[address] = nil }
      return line
    }
  }

  private static let proxies = "proxies"
  let most: Most
  private let lines = Mutex(Lines())

  init(_ most: Most = Most()) { self.most = most }

  var count: Int { lines.withLock(\.count) }

  /// Writes down a new connection; nil if there is no room for it.
  /// - Parameter address: nil for a trusted proxy.
  func open(from address: String?, close: @escaping @Sendable () -> Void) -> Place? {
    let (place, victim) = lines.withLock { lines -> (Place?, Line?) in
      let victim = room(&lines, for: address)
      guard victim.isThere else { return (nil, nil) }
      lines.turn += 1
      lines.count += 1
      let place = Place(number: lines.turn, address: address ?? Self.proxies)
      lines.of[place.address, default: [:]][place.number] = Line(turn: lines.turn, close: close)
      return (place, victim.made)
    }
    victim?.close()
    return place
  }

  private func room(_ lines: inout Lines, for address: String?) -> (isThere: Bool, made: Line?) {
    if let address, let own = lines.of[address] {
      let silent = own.filter { $0.value.doing == .silent }
      if silent.count >= most.silentOfAddress, let oldest = oldest(silent) {
        return (true, lines.remove(address, oldest))
      }
      if own.count >= most.ofAddress {
        guard let oldest = oldest(own.filter { $0.value.doing != .busy }) else {
          return (false, nil)
        }
        return (true, lines.remove(address, oldest))
      }
    }
    guard lines.count >= most.inAll else { return (true, nil) }
    let free = lines.of.flatMap { address, own in
      own.filter { $0.value.doing != .busy }.map { (address, $0.key, $0.value.turn) }
    }
    guard let oldest = free.min(by: { $0.2 < $1.2 }) else { return (false, nil) }
    return (true, lines.remove(oldest.0, oldest.1))
  }

  private func oldest(_ lines: [Int: Line]) -> Int? {
    lines.min { $0.value.turn < $1.value.turn }?.key
  }

  func asks(_ place: Place) { note(place, .busy) }
  func rests(_ place: Place) { note(place, .resting) }

  private func note(_ place: Place, _ doing: Doing) {
    lines.withLock { lines in
      lines.turn += 1
      lines.of[place.address]?[place.number]?.doing = doing
      lines.of[place.address]?[place.number]?.turn = lines.turn
    }
  }

  func closes(_ place: Place) {
    lines.withLock { lines in _ = lines.remove(place.address, place.number) }
  }

  /// Counts a request that a proxy passes on; false if whoever asks has too many on their way.
  func begins(for client: String) -> Bool {
    lines.withLock { lines in
      guard lines.requests[client, default: 0] < most.ofAddress else { return false }
      lines.requests[client, default: 0] += 1
      return true
    }
  }

  func ends(for client: String) {
    lines.withLock { lines in
      let left = (lines.requests[client] ?? 0) - 1
      lines.requests[client] = left > 0 ? left : nil
    }
  }
}
