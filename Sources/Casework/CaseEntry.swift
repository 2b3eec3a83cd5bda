// SPDX-License-Identifier: MIT
import Synchronization
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
  /// What the writer chose where the words hold what is kept from somebody; nil in most entries.
  public let choice: WordsChoice?
  private let derived = Derived()

  public init(
    sequence: Int, at: Instant, by: Actor, onBehalfOf: PersonID? = nil, day: Day, key: DeedKey,
    readers: Audience? = nil, event: CaseEvent, choice: WordsChoice? = nil
  ) {
    (self.sequence, self.at, self.by, self.onBehalfOf) = (sequence, at, by, onBehalfOf)
    (self.day, self.key, self.readers) = (day, key, readers)
    (self.event, self.choice) = (event, choice)
  }

  /// The same entry at another place in the record.
  public func at(place: Int) -> CaseEntry {
    CaseEntry(
      sequence: place, at: at, by: by, onBehalfOf: onBehalfOf, day: day, key: key,
      readers: readers, event: event, choice: choice)
  }

  /// The same entry saying less; only the lens needs it.
  public func saying(_ event: CaseEvent) -> CaseEntry {
    CaseEntry(
      sequence: sequence, at: at, by: by, onBehalfOf: onBehalfOf, day: day, key: key,
      readers: readers, event: event, choice: choice)
  }
}

extension CaseEntry {
  /// A value that follows from this entry alone, derived when it is first asked for and then kept
  /// with it, for every reader of the record. One value of each type.
  public func once<Value: Sendable>(_ derive: () -> Value) -> Value { derived.once(derive) }

  /// What was derived says nothing of its own: two equal entries stay equal.
  private final class Derived: Hashable, Sendable {
    private let kept = Mutex<[ObjectIdentifier: any Sendable]>([:])

    func once<Value: Sendable>(_ derive: () -> Value) -> Value {
      let key = ObjectIdentifier(Value.self)
      if let kept = kept.withLock({ $0[key] }) as? Value { return kept }
      let value = derive()
      kept.withLock { $0[key] = value }
      return value
    }

    static func == (_: Derived, _: Derived) -> Bool { true }
    func hash(into _: inout Hasher) {}
  }
}
