// SPDX-License-Identifier: MIT

/// Counts failed tries: ten in five minutes for a name (Cyber Essentials), from wherever they come.
///
/// A browser that has signed in with the name before is counted for itself, so that nobody else's
/// guesses keep its person out. An address may guess more often than a name may be guessed: a whole
/// building is behind one, and few of its people mistype.
///
/// A try is counted before the password is looked at and given back if it was right, so that
/// guesses sent all at once are counted too and a full room behind one address can still sign in.
struct TryCount: Sendable {
  enum Of: Hashable, Sendable {
    case name(String)
    case address(String)
    case device(String)

    var most: Int {
      switch self {
      case .name, .device: 10
      case .address: 60
      }
    }
  }

  static let within: Int64 = 5 * 60_000
  /// Names that were tried long ago are forgotten when there are this many.
  static let mostKept = 10_000

  private var tries: [Of: [Int64]] = [:]

  var kept: Int { tries.count }

  /// Counts one try of each, or says how many seconds to wait and counts none.
  mutating func begin(_ counted: [Of], at now: Int64) -> Int? {
    forgetOld(at: now)
    for one in counted {
      let left = recent(one, at: now)
      tries[one] = left.isEmpty ? nil : left
    }
    let waits = counted.compactMap { wait(for: tries[$0] ?? [], most: $0.most, at: now) }
    if let longest = waits.max() { return longest }
    for one in counted { tries[one, default: []].append(now) }
    return nil
  }

  /// Gives back a try that began at that time: the password was right.
  mutating func giveBack(_ counted: [Of], begunAt moment: Int64) {
    for one in counted {
      guard let place = tries[one]?.lastIndex(of: moment) else { continue }
      tries[one]?.remove(at: place)
      if tries[one]?.isEmpty == true { tries[one] = nil }
    }
  }

  private func wait(for tries: [Int64], most: Int, at now: Int64) -> Int? {
    guard tries.count >= most, let oldest = tries.first else { return nil }
    return Int((oldest + Self.within - now + 999) / 1000)
  }

  /// A clock that was set back leaves tries in the future; they count as made now, and from now.
  private func recent(_ one: Of, at now: Int64) -> [Int64] {
    (tries[one] ?? []).map { min($0, now) }.filter { now - $0 < Self.within }
  }

  private mutating func forgetOld(at now: Int64) {
    guard tries.count >= Self.mostKept else { return }
    tries = tries.filter { ($0.value.last ?? 0) > now - Self.within }
  }
}
