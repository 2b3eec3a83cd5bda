// SPDX-License-Identifier: MIT
import Synchronization

/// How many requests one person, or one address that nobody is signed in from, may make.
///
/// Each has a bucket that fills again steadily. The numbers let a whole room behind one address
/// open its pages, and everyone in it type; only a script gets further. A person who is signed in
/// is counted on their own, so that neighbours behind the same address do not hold them up.
public final class RequestLimits: Sendable {
  enum Of: Hashable, Sendable {
    case address(String)
    case person(authority: String, account: String)
    /// What one person says on boards.
    case notes(authority: String, account: String)
  }

  struct Allowance: Sendable {
    /// At once.
    let most: Double
    /// And so many more each second.
    let perSecond: Double
  }

  static let address = Allowance(most: 400, perSecond: 40)
  static let person = Allowance(most: 600, perSecond: 60)
  /// More than anybody thinks of in a minute, and what was written while a line was down, at once.
  static let notes = Allowance(most: 30, perSecond: 0.5)

  private static func allowance(_ one: Of) -> Allowance {
    switch one {
    case .address: address
    case .person: person
    case .notes: notes
    }
  }

  private struct Bucket {
    var left: Double
    var at: Double
  }

  private let buckets = Mutex<[Of: Bucket]>([:])
  private let mostKept: Int
  /// The time in seconds, from any beginning; it never runs backwards.
  private let clock: @Sendable () -> Double

  public convenience init() {
    let start = ContinuousClock.now
    self.init(mostKept: 20_000) { (ContinuousClock.now - start) / .seconds(1) }
  }

  init(mostKept: Int, clock: @escaping @Sendable () -> Double) {
    (self.mostKept, self.clock) = (mostKept, clock)
  }

  var kept: Int { buckets.withLock { $0.count } }

  /// Counts one request. Answers nil, or how many seconds to wait when there were too many.
  func count(_ one: Of) -> Int? {
    let allowance = Self.allowance(one)
    let now = clock()
    return buckets.withLock { buckets in
      var bucket = buckets[one] ?? Bucket(left: allowance.most, at: now)
      bucket.left = min(allowance.most, bucket.left + (now - bucket.at) * allowance.perSecond)
      bucket.at = now
      let isAllowed = bucket.left >= 1
      if isAllowed { bucket.left -= 1 }
      if buckets[one] == nil, buckets.count >= mostKept { makeRoom(&buckets, at: now) }
      buckets[one] = bucket
      return isAllowed ? nil : Int(((1 - bucket.left) / allowance.perSecond).rounded(.up))
    }
  }

  /// Forgets those whose bucket is full again by now; if none is, all.
  private func makeRoom(_ buckets: inout [Of: Bucket], at now: Double) {
    buckets = buckets.filter { one, bucket in
      let allowance = Self.allowance(one)
      return bucket.left + (now - bucket.at) * allowance.perSecond < allowance.most
    }
    if buckets.count >= mostKept { buckets = [:] }
  }

  /// The address as it is counted: for IPv6 the network, of which a home or an office has one.
  static func network(_ address: String) -> String {
    guard address.contains(":"), !address.hasPrefix("::ffff:") else { return address }
    let halves = address.split(separator: "::", omittingEmptySubsequences: false)
    var groups = halves.first.map { $0.split(separator: ":").map(String.init) } ?? []
    while groups.count < 4 { groups.append("0") }
    return groups.prefix(4).joined(separator: ":")
  }
}
