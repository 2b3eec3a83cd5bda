// SPDX-License-Identifier: MIT

/// That somebody read something of a family, or was refused, and why. It holds no word of the
/// family's record.
public struct Reading: Hashable, Sendable {
  /// The account that asked; nil when nobody was signed in.
  public let account: String?
  /// What was asked for, such as `plan` or `do/add-note`.
  public let what: String
  public let answer: Answer
  /// When it was first asked for, in milliseconds UTC since 1970.
  public internal(set) var at: Int64
  /// When it was last asked for.
  public internal(set) var until: Int64
  /// How often, from `at` to `until`.
  public internal(set) var count: Int

  public enum Answer: Hashable, Sendable {
    /// It was shown because of these relations to the family.
    case seen(because: [String])
    /// It was refused for this reason.
    case refused(because: String)
  }

  init(account: String?, what: String, answer: Answer, at: Int64) {
    (self.account, self.what, self.answer) = (account, what, answer)
    (self.at, self.until, count) = (at, at, 1)
  }
}

extension Reading: Codable {
  private enum Key: String, CodingKey { case account, what, seen, refused, at, until, count }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    account = try box.decodeIfPresent(String.self, forKey: .account)
    what = try box.decode(String.self, forKey: .what)
    if let reason = try box.decodeIfPresent(String.self, forKey: .refused) {
      answer = .refused(because: reason)
    } else {
      answer = .seen(because: try box.decode([String].self, forKey: .seen))
    }
    at = try box.decode(Int64.self, forKey: .at)
    until = try box.decode(Int64.self, forKey: .until)
    count = try box.decode(Int.self, forKey: .count)
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encodeIfPresent(account, forKey: .account)
    try box.encode(what, forKey: .what)
    switch answer {
    case .seen(let relations): try box.encode(relations, forKey: .seen)
    case .refused(let reason): try box.encode(reason, forKey: .refused)
    }
    try box.encode(at, forKey: .at)
    try box.encode(until, forKey: .until)
    try box.encode(count, forKey: .count)
  }
}

/// The log cannot take more: what it holds is not on the disk yet. Nothing of a family may be shown
/// until it can be written down that it was.
public struct ReadingsNotWritten: Error {}
