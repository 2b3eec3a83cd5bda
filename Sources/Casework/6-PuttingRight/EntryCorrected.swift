// SPDX-License-Identifier: MIT

/// What an earlier entry says was put right: what it says now, or that it is not so. Both stand in
/// the record; everything that is derived is derived as if the entry had said so from the start.
public struct EntryCorrected: Hashable, Sendable {
  /// The place of the entry that is put right; the same when it is put right a second time.
  public let corrects: Int
  /// The stored name of what it said, "family-member-added".
  public let what: String
  /// What it says now; nil when it is not so at all.
  public let event: CaseEvent?
  /// Why, in the words of whoever put it right; nil where that is not for the reader.
  public let why: String?

  public init(corrects: Int, what: String, event: CaseEvent?, why: String?) {
    (self.corrects, self.what, self.event, self.why) = (corrects, what, event, why)
  }
}

extension EntryCorrected: Codable {
  private enum Keys: String, CodingKey { case corrects, event, version, content, why }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    corrects = try container.decode(Int.self, forKey: .corrects)
    what = try container.decode(String.self, forKey: .event)
    why = try container.decodeIfPresent(String.self, forKey: .why)
    let version = try container.decode(Int.self, forKey: .version)
    event =
      container.contains(.content)
      ? try CaseEvent.read(what, version, StoredContent(container: container, key: .content)) : nil
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(corrects, forKey: .corrects)
    try container.encode(what, forKey: .event)
    try container.encode(event?.storedVersion ?? 1, forKey: .version)
    if let event { try container.encode(event.content, forKey: .content) }
    try container.encodeIfPresent(why, forKey: .why)
  }
}

/// What the entries of a record say now, where that is not what they said at first.
struct PutRight: Hashable, Sendable {
  private var events: [Int: CaseEvent?] = [:]
  private var everSaid: [Int: [CaseEvent]] = [:]
  private var takenOut: Set<PersonID> = []

  init() {}

  init(_ entries: some Sequence<CaseEntry>) {
    for entry in entries {
      guard case .correction(let event) = entry.event else { continue }
      switch event {
      case .corrected(let corrected):
        if corrected.corrects < entry.sequence {
          events[corrected.corrects] = .some(corrected.event)
          if let event = corrected.event { everSaid[corrected.corrects, default: []].append(event) }
        }
      case .takenOut(let taken): takenOut.insert(taken.person)
      case .invitationWithdrawn, .workerReplaced, .liftAsked, .lifted: continue
      }
    }
  }

  var isEmpty: Bool { events.isEmpty && takenOut.isEmpty }

  /// Whether anything of this entry may be other than it said at first.
  func isAbout(_ entry: CaseEntry) -> Bool {
    !takenOut.isEmpty || events[entry.sequence] != nil
  }

  /// What this entry said at first, and everything that it was ever put right to say.
  func everySaid(_ entry: CaseEntry) -> [CaseEvent] {
    [entry.event] + (everSaid[entry.sequence] ?? [])
  }

  /// What this entry says now; nil when it is not so at all.
  func saidNow(_ entry: CaseEntry) -> CaseEvent? {
    let said = events[entry.sequence] ?? entry.event
    if case .correction = said { return said }
    return takenOut.reduce(said) { $0?.without($1) }
  }
}

extension FamilyRecord {
  /// What this entry says now; nil when it is not so at all.
  public func saidNow(_ entry: CaseEntry) -> CaseEvent? { putRight.saidNow(entry) }

  /// The entry at this place as it was written; nil where there is none.
  public func entry(at place: Int) -> CaseEntry? {
    if place > 0, place <= entries.count, entries[place - 1].sequence == place {
      return entries[place - 1]
    }
    return entries.first { $0.sequence == place }
  }

  /// What the entry at this place had come to say before the entry at `later` was written; nil
  /// where it was not so any more.
  public func said(at place: Int, before later: Int) -> CaseEvent? {
    for entry in entries.reversed() where entry.sequence < later {
      if case .correction(.corrected(let earlier)) = entry.event, earlier.corrects == place {
        return earlier.event
      }
    }
    return entry(at: place)?.event
  }

  /// The day on which the entry at this place was last put right; nil where it never was.
  public func putRight(at place: Int) -> CaseEntry? {
    guard !putRight.isEmpty else { return nil }
    return entries.last {
      if case .correction(.corrected(let later)) = $0.event {
        later.corrects == place
      } else {
        false
      }
    }
  }

  /// Every entry, and beside each what it was put right to say, whoever wrote it first. What is kept
  /// from somebody is sought in both: putting right lifts no protection.
  public var everythingSaid: [CaseEntry] { putRight.isEmpty ? entries : saidWithCorrections }

  /// The entry that this one puts right, and what it says from then on; nil where it puts none right
  /// or says that it is not so at all.
  public func saidAnew(by entry: CaseEntry) -> (first: CaseEntry, event: CaseEvent)? {
    guard case .correction(.corrected(let corrected)) = entry.event, let event = corrected.event,
      let first = self.entry(at: corrected.corrects)
    else { return nil }
    return (first, event)
  }
}
