// SPDX-License-Identifier: MIT
import Timetable

/// Whether a translator has confirmed one part of a catalogue. What is confirmed are these words
/// for those English words: when either changes, the confirmation has lapsed.
public enum Confirmation: Hashable, Sendable {
  case notYet
  case confirmed(by: String, on: Day)
  case lapsed(by: String, on: Day)

  public var isConfirmed: Bool { if case .confirmed = self { true } else { false } }
}

extension Confirmation {
  /// What a written confirmation is worth now that the words have this mark.
  init(_ written: WrittenConfirmation?, mark: String) {
    guard let written else {
      self = .notYet
      return
    }
    self =
      written.mark == mark
      ? .confirmed(by: written.by, on: written.on) : .lapsed(by: written.by, on: written.on)
  }
}

/// A mark of words in their order (FNV-1a, 64 bits): other words have another one.
struct MarkOfWords {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  var written: String { String(hash, radix: 16) }

  mutating func add(_ words: String) {
    for byte in words.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}

/// A confirmation as it stands at the head of a file.
struct WrittenConfirmation: Hashable, Sendable {
  let by: String
  let on: Day
  /// The mark of the words that the translator has read, `Catalogues.mark`.
  let mark: String
}
