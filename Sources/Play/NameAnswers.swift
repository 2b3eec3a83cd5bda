// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Timetable

/// Turns the names of a case into what a form sends: a case says "Amira", a form her identifier.
///
/// Names are found among the people whom the actor may see. Whom they do not know they cannot
/// choose: such a name goes on as it is written, and the deed is refused.
struct NameAnswers {
  let authority: String
  let start: Instant
  let family: FamilyRecord?

  func answers(
    _ act: CaseAct, to form: DeedForm, problem: (String, String) -> CaseError
  ) throws -> Answers {
    var values: [String: [String]] = [:]
    for field in form.everyField {
      guard let typed = act.answers[field.key]?.value(for: authority) else { continue }
      values[field.key] = try typed.map { try value($0, of: field, problem) }
    }
    return Answers(values)
  }

  private func value(
    _ text: String, of field: FormField, _ problem: (String, String) -> CaseError
  ) throws -> String {
    switch field.kind {
    case .person, .people, .thing(.child), .thing(.decided): try person(text, problem)
    case .thing(.report), .thing(.ownReport): try report(of: text, problem)
    case .thing(.tie): tie(text)
    case .thing(.protection), .thing(.askedLift): protection(text)
    case .thing(.step): planItem(text)
    case .thing(.written): written(text)
    case .thing(.outcome): outcome(text)
    case .thing(.planItem): planItem(text)
    case .thing(.entry): entry(text)
    case .thing(.note), .thing(.anyNote), .thing(.foldedNote), .things: note(text)
    case .thing(.correction):
      family?.conference?.papers.corrections.last { $0.asked.what == text }?.id.text ?? text
    case .thing(.wordsForFew): family?.wordsForFew.last { $0.words == text }?.key.text ?? text
    case .thing(.passage): try passage(text, problem)
    case .thing(.prompt): try owed(text, problem)
    case .thing(.ask): family?.asks.last { $0.name == text }?.id.text ?? text
    case .day: try CaseDay(text)?.day(from: start).description ?? text
    case .time:
      readMinutesBefore(text).map { start.adding(seconds: -60 * $0).londonTime.description }
        ?? text
    default: text
    }
  }

  private func person(_ name: String, _ problem: (String, String) -> CaseError) throws -> String {
    let found = (family?.people ?? []).filter { $0.name == name }
    if found.count > 1 { throw problem(name, "is the name of more than one person in this record") }
    return found.first?.id.text ?? name
  }

  /// What is owed to people: "chair-meets-family person Karim Hassan", "must-not-meet pair Nadia
  /// Hassan and Karim Hassan".
  private func owed(_ text: String, _ problem: (String, String) -> CaseError) throws -> String {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, ["person", "pair", "report", "child"].contains(words[1]) else {
      return text
    }
    let people = try words[2].components(separatedBy: " and ").map { try person($0, problem) }
    return ([words[0], words[1]] + (words[1] == "pair" ? people.sorted() : people))
      .joined(separator: " ")
  }

  /// A part that the chair wrote: "summary", or "reasons" and the name of the child.
  private func passage(_ text: String, _ problem: (String, String) -> CaseError) throws -> String {
    guard text.hasPrefix("reasons ") else { return text }
    return Passage.reasons(
      for: PersonID(try person(String(text.dropFirst("reasons ".count)), problem))
    ).text
  }

  /// The last report that this person sent.
  private func report(of author: String, _ problem: (String, String) -> CaseError) throws
    -> String
  {
    let person = try person(author, problem)
    return family?.reports.last { $0.author.text == person }?.id.text ?? author
  }

  /// The last thing in the plan that says this.
  private func planItem(_ words: String) -> String {
    guard let plan = family?.plan else { return words }
    let step = plan.outcomes.flatMap(\.actions).last { $0.what == words }?.id.text
    let line = plan.bottomLines.last { $0.words == words }?.id.text
    return step ?? line ?? outcome(words)
  }

  /// "Karim Hassan, Parent of, Amira".
  private func tie(_ text: String) -> String {
    family?.ties.last { tie in
      family.map { "\($0.name(tie.from)), \(tie.kind.words), \($0.name(tie.to))" } == text
    }?.id.text ?? text
  }

  /// The last entry with these words that can be taken back.
  private func written(_ words: String) -> String {
    family?.writtenThings.last { $0.entry.event.freeWords.contains(words) }?.id.text ?? words
  }

  private func protection(_ words: String) -> String {
    family?.protections.last { $0.words == words }?.id.text ?? words
  }

  /// The deed that last wrote these words.
  private func entry(_ words: String) -> String {
    family?.entries.last { $0.event.freeWords.contains(words) }?.key.text ?? words
  }

  private func note(_ words: String) -> String {
    family?.conference?.notes.last { $0.words == words }?.id.text ?? words
  }

  private func outcome(_ words: String) -> String {
    family?.plan.outcomes.last { $0.words == words }?.id.text ?? words
  }
}
