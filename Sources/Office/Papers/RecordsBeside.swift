// SPDX-License-Identifier: MIT
import Record

/// Records that are no family's: they are sealed, chained and verified like every other, and no
/// family can have their names, which are those of the first second of 1970.
extension RecordID {
  /// Keeps the texts that the authority wrote for its letters.
  static let letterTexts = RecordID(at: 2, random: (0, 0))

  /// Keeps the papers that were given out, whole, as they were given.
  var papers: RecordID { beside(1) }

  /// Whether it is the record of a family.
  var isFamily: Bool { milliseconds >= 1000 }
}
