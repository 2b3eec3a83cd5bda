// SPDX-License-Identifier: MIT
import Foundation
import Timetable

/// The sealed body of an entry: readable JSON with sorted keys, made to be read in fifty years.
public struct StoredEntry: Codable, Sendable {
  public let by: Actor
  public let onBehalfOf: PersonID?
  public let day: Day
  public let key: DeedKey
  /// Who reads it, where somebody chose; absent in entries for whoever reads entries of their kind.
  public let readers: Audience?
  public let event: CaseEvent
  /// Absent in most entries, and in all that were written before it could be said.
  public let choice: WordsChoice?

  public init(
    by: Actor, onBehalfOf: PersonID?, day: Day, key: DeedKey, readers: Audience? = nil,
    event: CaseEvent, choice: WordsChoice? = nil
  ) {
    (self.by, self.onBehalfOf, self.day) = (by, onBehalfOf, day)
    (self.key, self.readers) = (key, readers)
    (self.event, self.choice) = (event, choice)
  }

  private enum Keys: String, CodingKey {
    case event, version, by, day, key, readers, content
    case onBehalfOf = "on-behalf-of"
    case choice = "held-words"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    by = try container.decode(Actor.self, forKey: .by)
    onBehalfOf = try container.decodeIfPresent(PersonID.self, forKey: .onBehalfOf)
    day = try container.decode(Day.self, forKey: .day)
    key = try container.decode(DeedKey.self, forKey: .key)
    readers = try container.decodeIfPresent(Audience.self, forKey: .readers)
    choice = try container.decodeIfPresent(WordsChoice.self, forKey: .choice)
    event = try CaseEvent.read(
      container.decode(String.self, forKey: .event), container.decode(Int.self, forKey: .version),
      StoredContent(container: container, key: .content))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(event.storedName, forKey: .event)
    try container.encode(event.storedVersion, forKey: .version)
    try container.encode(by, forKey: .by)
    try container.encodeIfPresent(onBehalfOf, forKey: .onBehalfOf)
    try container.encode(day, forKey: .day)
    try container.encode(key, forKey: .key)
    try container.encodeIfPresent(readers, forKey: .readers)
    try container.encodeIfPresent(choice, forKey: .choice)
    try container.encode(event.content, forKey: .content)
  }

  /// The bytes that the record keeps.
  public func bytes() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// Reads the bytes that the record kept.
  public static func read(_ bytes: Data) throws -> StoredEntry {
    try JSONDecoder().decode(StoredEntry.self, from: bytes)
  }

  /// The entry at its place in the record.
  public func entry(sequence: Int, at: Instant) -> CaseEntry {
    CaseEntry(
      sequence: sequence, at: at, by: by, onBehalfOf: onBehalfOf, day: day, key: key,
      readers: readers, event: event, choice: choice)
  }
}
