// SPDX-License-Identifier: MIT
import Timetable

/// One entry of a family's record: an event, who wrote it, for whom, and when.
public struct CaseEntry: Hashable, Sendable {
  /// Its place in this record, from 1.
  public let sequence: Int
  /// When it was written, in UTC.
  public let at: Instant
  public let by: Actor
  /// The person for whom it was written down, when that is somebody else.
  public let onBehalfOf: PersonID?
  /// The day on which it happened.
  public let day: Day
  public let key: DeedKey
  /// Who reads it, where somebody chose; nil: whoever reads entries of its kind.
  public let readers: Audience?
  public let event: CaseEvent

  public init(
    sequence: Int, at: Instant, by: Actor, onBehalfOf: PersonID? = nil, day: Day, key: DeedKey,
    readers: Audience? = nil, event: CaseEvent
  ) {
    (self.sequence, self.at, self.by, self.onBehalfOf) = (sequence, at, by, onBehalfOf)
    (self.day, self.key, self.readers, self.event) = (day, key, readers, event)
  }

  /// The same entry at another place in the record.
  public func at(place: Int) -> CaseEntry {
    CaseEntry(
      sequence: place, at: at, by: by, onBehalfOf: onBehalfOf, day: day, key: key,
      readers: readers, event: event)
  }

  /// The same entry saying less; only the lens needs it.
  public func saying(_ event: CaseEvent) -> CaseEntry {
    CaseEntry(
      sequence: sequence, at: at, by: by, onBehalfOf: onBehalfOf, day: day, key: key,
      readers: readers, event: event)
  }
}
