// SPDX-License-Identifier: MIT
import Access
import Casework
import Timetable

/// What is in the words of a deed and for whom it must not be, for whoever wrote them: only what the
/// writer may know.
public struct HeldBack: Sendable {
  public let held: [HeldWords]
  /// They want to let the words go and have not said why.
  public let asksWhy: Bool

  static let words =
    "These words hold something that is kept from somebody. Change them, keep them from that person, "
    + "or say why they may have them."
}

extension Office {
  /// What the writer chose for words that hold what is kept from somebody; nil where they hold
  /// nothing of it, or nothing that the writer may know. In either case the words are held.
  ///
  /// - Throws: what is in the words, while nothing is chosen.
  func chosen(
    for events: [CaseEvent], readBy readers: Audience?, _ request: DeedRequest, _ key: DeedKey,
    _ record: FamilyRecord, _ seen: SeenRecord?
  ) throws(DeedFailure) -> WordsChoice? {
    guard let seen else { return nil }
    let entries = events.map {
      CaseEntry(
        sequence: 0, at: moment(after: record), by: request.actor,
        onBehalfOf: record.spokenFor($0, by: request.actor.account), day: today,
        key: key, readers: readers, event: $0)
    }
    let held = seen.heldWords(in: entries, today: today(for: record))
    if held.isEmpty { return nil }
    let (way, why) = try choice(in: request.answers)
    if way == nil || way == .letGo && why == nil {
      throw .holds(HeldBack(held: held, asksWhy: way == .letGo))
    }
    return way.map {
      WordsChoice(way: $0, people: held.map(\.person), why: $0 == .letGo ? why : nil)
    }
  }

  private func choice(in answers: Answers) throws(DeedFailure) -> (WordsChoice.Way?, String?) {
    do throws(BadAnswers) {
      return (try answers(WordsChoice.way), try answers(WordsChoice.why))
    } catch {
      throw .bad(error)
    }
  }
}
