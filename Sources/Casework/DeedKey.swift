// SPDX-License-Identifier: MIT

/// The key under which a deed is done at most once, however often it is sent.
public typealias DeedKey = Ref<Circumstance>

extension DeedKey {
  /// The key as a record keeps it (decision 16).
  ///
  /// - Parameters:
  ///   - sending: names the form in this person's hands; the same however often it is sent.
  ///   - said: names what was said with it.
  public init(sending: String, said: String) { self.init("\(sending).\(said)") }

  /// What every sending of one form by one person has in common.
  fileprivate var sending: String { String(text.prefix { $0 != "." }) }
}

/// What a record knows of a deed that is sent.
public enum Sending: Hashable, Sendable {
  case new
  /// It was done, in these words.
  case done
  /// The form was sent before in other words, and those were kept.
  case doneInOtherWords
}

/// Which deeds a record holds, and whose they are.
struct DeedsDone: Sendable {
  private var done: [String: (key: DeedKey, by: AccountID)] = [:]

  mutating func add(_ entry: CaseEntry) {
    let sending = entry.key.sending
    if done[sending] == nil { done[sending] = (entry.key, entry.by.account) }
  }

  func sending(_ key: DeedKey) -> Sending {
    guard let known = done[key.sending] else { return .new }
    return known.key == key ? .done : .doneInOtherWords
  }

  /// Old entries hold the key just as the browser made it: it counts for whoever wrote them.
  func isOld(_ key: DeedKey, by account: AccountID) -> Bool {
    done[key.text].map { $0.key == key && $0.by == account } ?? false
  }
}
