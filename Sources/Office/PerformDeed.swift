// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Practice
import Record
import Timetable

extension Office {
  /// Does a deed: once for each key, decided against the record as it is, durable when it returns.
  public func perform(_ request: DeedRequest) async throws(DeedFailure) -> DeedResult {
    guard let deed = Deeds.named(request.deed) else { throw .unknownDeed }
    guard request.family.record.isFamily else { throw .unknownFamily }
    return try await turns.taking(request.family.record) { () async throws(DeedFailure) in
      try await perform(deed, request)
    }
  }

  private func perform(_ deed: any Deed.Type, _ request: DeedRequest) async throws(DeedFailure)
    -> DeedResult
  {
    let key = store.naming.key(of: request)
    for attempt in 0..<Self.tries {
      let record = try await open(request.family, afresh: attempt > 0)
      try mayDo(deed.form, request, record)
      switch record.sending(key, sent: request.key, by: request.actor.account) {
      case .new: break
      case .done: return .repeated
      case .doneInOtherWords: throw .sentBefore
      }
      let seen = seenShelf.seen(
        record, request.family.record, by: request.actor.account, today: today(for: record))
      try refuseStale(deed.form, request, seen)
      let isAboutPapers = deed is ReleasePapers.Type || deed is CheckPaper.Type
      let written = isAboutPapers ? try await write(record) : []
      let (events, readers) = try await decide(deed, request, key, record, seen, written)
      if events.isEmpty { return .repeated }
      let choice = try chosen(for: events, readBy: readers, request, key, record, seen)
      try await keep(written, givenBy: events, request)
      if let grown = try await append(events, for: readers, choice, request, key, record) {
        shelf.keep(grown, request.family.record)
        hub.tell(request.family.record)
        return .recorded(events.map(\.name))
      }
    }
    throw .busy
  }

  private func open(_ family: FamilyID, afresh: Bool) async throws(DeedFailure) -> FamilyRecord {
    do {
      return try await record(family.record, afresh: afresh)
    } catch {
      throw .failed(step: "reading the record")
    }
  }

  private func mayDo(_ form: DeedForm, _ request: DeedRequest, _ record: FamilyRecord)
    throws(DeedFailure)
  {
    if record.entries.isEmpty,
      request.offer != offer(of: request.family, to: request.actor.account)
    {
      throw .unknownFamily
    }
    switch Permission.asked(by: request.actor, to: form, on: record, day: today(for: record)) {
    case .allowed: return
    case .notTheirs: throw .notTheirs(form)
    case .unknownFamily: throw .unknownFamily
    }
  }

  /// Only what the actor can read anew makes their form stale.
  private func refuseStale(_ form: DeedForm, _ request: DeedRequest, _ seen: SeenRecord?)
    throws(DeedFailure)
  {
    guard let count = request.seen, let seen else { return }
    if seen.family.changed(form.staleAfter, after: count) { throw .stale }
  }

  /// Everyone's papers, for the deeds that check them and give them out.
  private func write(_ record: FamilyRecord) async throws(DeedFailure) -> [WrittenPaper] {
    do {
      return try await writtenPapers(record)
    } catch {
      throw .failed(step: "writing the papers")
    }
  }

  /// The papers are on the disk before the record says that they were given.
  private func keep(
    _ written: [WrittenPaper], givenBy events: [CaseEvent], _ request: DeedRequest
  ) async throws(DeedFailure) {
    guard !written.isEmpty else { return }
    do {
      try await keepPapers(written, givenBy: events, in: request.family, by: request.actor)
    } catch {
      throw .failed(step: "keeping the papers")
    }
  }

  private func decide(
    _ deed: any Deed.Type, _ request: DeedRequest, _ key: DeedKey, _ record: FamilyRecord,
    _ seen: SeenRecord?,
    _ written: [WrittenPaper]
  ) async throws(DeedFailure) -> ([CaseEvent], Audience?) {
    var now = Circumstance(
      actor: request.actor, at: moment(after: record), day: request.happened ?? today,
      key: key, identities: store.naming.identities(of: request.family), directory: directory(),
      likenesses: try await likenesses(of: deed, in: request, record))
    now.papers = written.map(\.ready)
    if deed is any PutsRight.Type { now.sees = Set(seen?.places ?? []) }
    if !request.isMeant, let at = saidBefore(deed, request, record, now) {
      throw .asked(.saidBefore(at: at))
    }
    do {
      let practice = try practice(for: record)
      let done = DecideAsSeen(
        deed: deed, record: record, practice: practice, now: now, seen: seen,
        practiceSeen: try seen.map(self.practice(for:)) ?? practice)
      let events = try done.events(for: request.answers)
      try record.refuseTaken(events, under: key)
      let readers = try done.audience(for: request.answers)
      if request.asksWhoReads, readers == nil { try record.refuseUnasked(events, deed) }
      return (events, readers)
    } catch let error as BadAnswers {
      throw .bad(error)
    } catch let error as Refusal {
      throw .refused(error)
    } catch {
      throw .failed(step: "reading the practice")
    }
  }

  /// The record with the events in it, once they are on the disk; nil when others were first.
  private func append(
    _ events: [CaseEvent], for readers: Audience?, _ choice: WordsChoice?, _ request: DeedRequest,
    _ key: DeedKey,
    _ record: FamilyRecord
  ) async throws(DeedFailure) -> FamilyRecord? {
    let (at, today) = (moment(after: record), today)
    var grown = record
    do {
      var bodies: [Data] = []
      for event in events {
        let stored = StoredEntry(
          by: request.actor, onBehalfOf: record.spokenFor(event, by: request.actor.account),
          day: request.happened ?? today, key: key, readers: readers, event: event,
          choice: choice)
        bodies.append(try stored.bytes())
        grown.evolve(stored.entry(sequence: grown.version + 1, at: at))
      }
      let cards = try FamilyCards(grown, practice(for: grown), personShelf)
      let outcome = try await store.append(
        Append(
          record: request.family.record, expected: record.version, instant: at.milliseconds,
          bodies: bodies, cards: cards.cards, relations: cards.relations))
      if case .appended = outcome { return grown }
      return nil
    } catch let error as Refusal {
      throw .refused(error)
    } catch {
      throw .failed(step: "writing the record")
    }
  }
}

extension FamilyRecord {
  /// A child’s words are read by whom the child chose (PF4): whoever writes them down asks.
  fileprivate func refuseUnasked(_ events: [CaseEvent], _ deed: any Deed.Type) throws(Refusal) {
    let asks = deed.form.fields.contains { $0.kind == .readers(.ownWords) }
    guard asks, events.compactMap(\.whoSaid).contains(where: { person($0)?.isChild == true })
    else { return }
    throw Refusal(
      "who-may-read", "Choose who may read this. If you write for a child, ask the child first.",
      field: WhoReads.field)
  }

  /// The person for whom these words were written down, when the writer is somebody else.
  func spokenFor(_ event: CaseEvent, by account: AccountID) -> PersonID? {
    guard let whose = event.whose, whose != person(of: account)?.id else { return nil }
    return whose
  }
}
