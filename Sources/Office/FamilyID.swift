// SPDX-License-Identifier: MIT
import Record
import Timetable

/// The identifier of a family's record, as links carry it.
public struct FamilyID: Hashable, Sendable, CustomStringConvertible {
  package let record: RecordID
  /// The identifier as text, written out once: a page makes many links from it.
  public let description: String

  package init(_ record: RecordID) { (self.record, description) = (record, record.description) }

  /// Reads the identifier out of a link; nil when it is not one.
  public init?(_ text: String) {
    guard let record = RecordID(text) else { return nil }
    self.init(record)
  }

  /// The identifier of a record that is still to be begun.
  public static func new(at now: Instant, using random: inout some RandomNumberGenerator)
    -> FamilyID
  {
    FamilyID(RecordID(at: now.milliseconds, random: (random.next(), random.next())))
  }
}
