// SPDX-License-Identifier: MIT
import PlainWords
import Practice
import Synchronization

/// The word lists of an authority's practices, made once for each version.
final class WordLists: Sendable {
  private let made = Mutex<[String: WordList]>([:])

  func list(of practice: Practice) -> WordList {
    if let list = made.withLock({ $0[practice.version] }) { return list }
    let list = WordList(practice)
    made.withLock { made in
      // A version bears the day: only those of the last days are asked for.
      if made.count >= 20 { made.removeAll() }
      made[practice.version] = list
    }
    return list
  }
}
