// SPDX-License-Identifier: MIT
import Casework
import Practice
import Record
import Timetable

/// What somebody is asked before a deed is done. A tick answers it; nothing is refused for good.
public enum DeedQuestion: Hashable, Sendable {
  /// The same person said the same to the same question before: perhaps the way back in a browser
  /// led to a form that was sent already.
  case saidBefore(at: Instant)
  /// Somebody at the table has words that they have not sent.
  case stillWriting

  public var words: String {
    switch self {
    case .saidBefore(let at):
      "You said the very same on \(at.londonDay.inWords) at \(at.londonTime). It is kept."
    case .stillWriting:
      "Somebody at the table is still writing. Their board tells them so now. Wait a moment."
    }
  }
}

extension Office {
  /// When this person last said the very same to the same question; nil where the deed asks for no
  /// words. What a deed becomes depends on its key alone, so it is decided once more with the key
  /// of each earlier one and compared.
  func saidBefore(
    _ deed: any Deed.Type, _ request: DeedRequest, _ record: FamilyRecord, _ now: Circumstance
  ) -> Instant? {
    let isSaid = deed.form.fields.contains { field in
      field.kind == .words && request.answers.typed(field.key).contains { !$0.isEmpty }
    }
    guard isSaid, let practice = try? practice(for: record),
      let decoded = try? deed.decode(request.answers)
    else { return nil }
    let own = record.entries.reversed().lazy.filter { $0.by.account == request.actor.account }
    for entry in own.prefix(Self.lookedBack) {
      let then = Circumstance(
        actor: now.actor, at: now.at, day: now.day, key: entry.key,
        identities: store.naming.identities(of: request.family),
        directory: now.directory, likenesses: now.likenesses)
      let same = try? decoded.decide(record, practice, then)
      if same?.contains(entry.event) == true { return entry.at }
    }
    return nil
  }

  /// How many of somebody's own entries are compared.
  private static let lookedBack = 50
}
