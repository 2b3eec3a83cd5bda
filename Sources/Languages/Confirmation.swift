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

/// A confirmation as it stands at the head of a file.
struct WrittenConfirmation: Hashable, Sendable {
  let by: String
  let on: Day
  /// The mark of the words that the translator has read, `Catalogues.mark`.
  let mark: String
}
