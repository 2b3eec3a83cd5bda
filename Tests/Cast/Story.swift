// SPDX-License-Identifier: MIT
import Casework
import Practice
import Timetable

/// What somebody types into one field: one value, or several.
public struct Typed: Sendable, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
  public let values: [String]
  public init(stringLiteral value: String) { values = [value] }
  public init(arrayLiteral elements: String...) { values = elements }
  private init(values: [String]) { self.values = values }
  public init(_ values: [String]) { self.values = values }

  public static func people(_ people: PersonID...) -> Typed {
    Typed(values: people.map(\.text))
  }
}

extension Identities {
  /// Names a thing after the key of its deed, so that a test can foresee it.
  public static let ofKeys = Identities { key, _, mark in key.text + mark }
}

/// A family's record as it grows deed by deed, decided by nothing but the casework itself.
public struct Story: Sendable {
  public private(set) var record = FamilyRecord()
  public var practice: Practice
  /// The time; every deed takes a minute.
  public var now: Instant
  /// The papers that are ready, for the deed that gives them out.
  public var papers: [ReadyPaper] = []
  /// The places of entries that whoever puts something right does not see.
  public var unseen: Set<Int> = []
  /// Accounts that have another role now than the directory of the tests says.
  public var titles: [AccountID: AccountRole] = [:]
  private var count = 0

  public init(_ practice: Practice, from now: Instant = Hassans.at("10:00", on: Hassans.began)) {
    (self.practice, self.now) = (practice, now)
  }

  public init(_ authority: Authority) throws { self.init(try authority.practice()) }

  /// What `actor` would add to the record by a deed; nothing is recorded.
  /// - Throws: `Refusal`, or `BadAnswers` when the form is not filled in well.
  public func decides<D: Deed>(
    _ actor: Actor, _ deed: D.Type, _ typed: [String: Typed] = [:], as key: String? = nil,
    on day: Day? = nil
  ) throws -> [CaseEvent] {
    let key = DeedKey(key ?? "deed-\(count)")
    var now = Circumstance(
      actor: actor, at: now, day: day, key: key, identities: .ofKeys,
      directory: directory)
    now.papers = papers
    now.sees = Set(record.entries.map(\.sequence)).subtracting(unseen)
    return try deed.decode(Answers(typed.mapValues(\.values))).decide(record, practice, now)
  }

  private var directory: [AccountID: Actor] {
    titles.reduce(into: Hassans.directory) { all, other in
      guard let actor = all[other.key] else { return }
      all[other.key] = Actor(
        account: actor.account, name: actor.name, title: actor.title, role: other.value,
        agency: actor.agency)
    }
  }

  /// Does a deed and records what came of it. `key` becomes the identifier of what it makes.
  @discardableResult
  public mutating func does<D: Deed>(
    _ actor: Actor, _ deed: D.Type, _ typed: [String: Typed] = [:], as key: String? = nil,
    on day: Day? = nil
  ) throws -> [CaseEvent] {
    let key = key ?? "deed-\(count)"
    let events = try decides(actor, deed, typed, as: key, on: day)
    let readers = try audience(actor, deed, typed, as: key, on: day)
    for event in events { write(event, by: actor, for: readers, key: key, on: day) }
    count += 1
    now = now.adding(seconds: 60)
    return events
  }

  /// Who would read what `actor` writes, where somebody chose.
  public func audience<D: Deed>(
    _ actor: Actor, _ deed: D.Type, _ typed: [String: Typed], as key: String = "k",
    on day: Day? = nil
  ) throws -> Audience? {
    let now = Circumstance(
      actor: actor, at: now, day: day, key: DeedKey(key), identities: .ofKeys,
      directory: Hassans.directory)
    return try deed.decode(Answers(typed.mapValues(\.values))).audience(record, now)
  }

  /// A minute passes in which somebody else might have done a deed.
  public mutating func waits() {
    count += 1
    now = now.adding(seconds: 60)
  }

  /// The code of the refusal of a deed; nil when it would be recorded.
  public func refusal<D: Deed>(
    _ actor: Actor, _ deed: D.Type, _ typed: [String: Typed] = [:], on day: Day? = nil
  ) throws -> String? {
    do {
      _ = try decides(actor, deed, typed, on: day)
      return nil
    } catch let refusal as Refusal { return refusal.code }
  }

  private mutating func write(
    _ event: CaseEvent, by actor: Actor, for readers: Audience?, key: String, on day: Day?
  ) {
    let spokenFor = event.whose.flatMap {
      $0 == record.person(of: actor.account)?.id ? nil : $0
    }
    record.evolve(
      CaseEntry(
        sequence: record.version + 1, at: now, by: actor, onBehalfOf: spokenFor,
        day: day ?? now.londonDay, key: DeedKey(key), readers: readers, event: event))
  }
}
