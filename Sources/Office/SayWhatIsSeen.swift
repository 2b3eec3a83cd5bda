// SPDX-License-Identifier: MIT
import Access
import Casework
import Practice

/// Whether a deed can be is decided on the whole record. What is said of it is decided again, on what
/// the actor sees: so no refusal and no prompt, of no deed, can name or hint at what they may not
/// know. Where only what they do not see stands in the way, a prompt is not theirs to answer and the
/// deed goes on; what cannot be is refused without a word of why.
struct DecideAsSeen {
  let deed: any Deed.Type
  let record: FamilyRecord
  let practice: Practice
  let now: Circumstance
  /// What the actor sees; nil before there is a record.
  let seen: SeenRecord?
  let practiceSeen: Practice

  /// Written where a reason would stand, for prompts that the actor may not know; it is never kept.
  private static let unasked = "\u{FFFC}unasked"

  func events(for given: Answers) throws -> [CaseEvent] {
    let answers = seen.map { given.known(to: $0, deed.form) } ?? given
    do {
      return try deed.decode(answers).decide(record, practice, now)
    } catch let refusal as Refusal {
      guard let seen else { throw refusal }
      _ = try deed.decode(answers).decide(seen.family, practiceSeen, circumstance(for: seen))
      guard refusal.asks != nil, let field = refusal.field else { throw Refusal.notAsItStands }
      return try events(answering: field, answers)
    }
  }

  /// Who reads the words, where somebody chose.
  func audience(for given: Answers) throws -> Audience? {
    let answers = seen.map { given.known(to: $0, deed.form) } ?? given
    return try deed.decode(answers).audience(record, now)
  }

  /// The events without a word of the prompts that only the whole record has.
  private func events(answering field: String, _ answers: Answers) throws -> [CaseEvent] {
    var answers = answers
    answers.values[field] = [Self.unasked]
    do {
      return try deed.decode(answers).decide(record, practice, now).filter { event in
        !event.freeWords.contains { $0.contains(Self.unasked) }
      }
    } catch is Refusal {
      throw Refusal.notAsItStands
    }
  }

  /// The papers of those whom the actor knows.
  private func circumstance(for seen: SeenRecord) -> Circumstance {
    var now = now
    now.papers = now.papers.filter { seen.family.person($0.made.recipient) != nil }
    now.sees = Set(seen.family.entries.map(\.sequence))
    return now
  }
}

extension Refusal {
  /// Something stands in the way that the actor may not know: this says nothing of it.
  static let notAsItStands = Refusal(
    "not-as-it-stands",
    "This cannot be kept as it stands. Your words are still here. Ask the social worker or the "
      + "chair of the meeting.")
}

extension Answers {
  /// The answers, in which whoever and whatever the actor does not see is what nobody has: there is
  /// no other answer for somebody hidden than for nobody.
  fileprivate func known(to seen: SeenRecord, _ form: DeedForm) -> Answers {
    var answers = self
    for field in form.fields {
      guard let isKnown = seen.family.isKnown(field.kind) else { continue }
      answers.values[field.key] = values[field.key].map { ids in
        ids.map { id in isKnown(id) || id.allSatisfy(\.isWhitespace) ? id : "nobody" }
      }
    }
    return answers
  }
}

extension FamilyRecord {
  /// Whether something that such a field chooses is in this record; nil where the field chooses
  /// nothing of a record.
  fileprivate func isKnown(_ kind: FieldKind) -> ((String) -> Bool)? {
    switch kind {
    case .person, .people: { person(PersonID($0)) != nil }
    case .thing(let choice), .things(let choice): { holds(choice, $0) }
    case .line, .words, .day, .time, .yesNo, .tick, .whole, .one, .many, .account, .colleague,
      .signInName, .practice, .readers:
      nil
    }
  }

  private func holds(_ choice: ThingChoice, _ id: String) -> Bool {
    switch choice {
    case .report, .ownReport: reports.contains { $0.id.text == id }
    case .outcome: plan.outcomes.contains { $0.id.text == id }
    case .child, .decided: person(PersonID(id)) != nil
    case .written: writtenThings.contains { $0.id.text == id }
    case .tie: ties.contains { $0.id.text == id }
    case .protection, .askedLift: protections.contains { $0.id.text == id }
    case .step: plan.outcomes.contains { $0.actions.contains { $0.id.text == id } }
    case .entry: entries.contains { $0.key.text == id }
    case .note, .anyNote, .foldedNote:
      conferences.contains { $0.notes.contains { $0.id.text == id } }
    case .ask: asks.contains { $0.id.text == id }
    case .passage: conferences.contains { $0.passages.contains { $0.id.text == id } }
    case .correction:
      conferences.contains { $0.papers.corrections.contains { $0.id.text == id } }
    case .planItem: plan.items.contains { $0.text == id }
    case .prompt: holdsSubject(of: id)
    case .wordsForFew: wordsForFew.contains { $0.key.text == id }
    }
  }

  /// Whether everybody whom something owed is about is in this record: "parents-met person nadia".
  private func holdsSubject(of owed: String) -> Bool {
    let words = owed.split(separator: " ").dropFirst().map(String.init)
    switch words.first {
    case "person", "pair", "report", "child":
      return words.dropFirst().allSatisfy { person(PersonID($0)) != nil }
    case "outcome": return words.dropFirst().allSatisfy { holds(.outcome, $0) }
    default: return true
    }
  }
}
