// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Office
import Practice
import Timetable

/// What a field offers: people through the visitor's own lens, and the practice's words.
extension FormDrawing {
  typealias Option = (value: String, words: String)

  func people(_ scope: PeopleScope) -> [Option] {
    guard let record else { return [] }
    return chosen(scope, record).map { ($0.id.text, visit.say.people.named($0)) }
  }

  private func chosen(_ scope: PeopleScope, _ record: SeenRecord) -> [Person] {
    let arrangers = record.family.arrangers
    let people = record.family.people.filter { !arrangers.contains($0.id) }
    switch scope {
    case .anyone: return people
    case .children:
      let about = record.family.conference?.children
      return people.filter { $0.isChild && (about?.contains($0.id) ?? true) }
    case .everyChild: return people.filter(\.isChild)
    case .adults: return people.filter { !$0.isChild }
    case .family: return people.filter(\.isFamily)
    case .professionals: return people.filter(\.isProfessional)
    case .mayNotKnow: return people.filter { $0.id != record.viewer.person }
    case .invited:
      let invited = record.family.conference?.invitations.map(\.person) ?? []
      return invited.compactMap(record.family.person)
    case .speakers:
      return people.filter {
        $0.id != record.viewer.person
          && record.family.maySpeak(record.viewer.account, for: $0.id)
      }
    }
  }

  func accounts(_ roles: [AccountRole]) -> [Option] {
    visit.authority.people.filter { roles.contains($0.role) }.map {
      ($0.account.text, "\($0.name), \($0.title)")
    }
  }

  /// Others who sign in for the visitor's own agency; of other agencies nobody is named.
  var colleagues: [Option] {
    let people = visit.authority.people
    let own = people.first { $0.account == visit.actor.account }
    guard let agency = own?.agency else { return [] }
    return people.filter {
      $0.agency == agency && $0.role == .partner && $0.account != visit.actor.account
    }.map { ($0.account.text, "\($0.name), \($0.title)") }
  }

  func choices(_ choice: PracticeChoice) -> [Option] {
    switch choice {
    case .question: practice.questions.map { ($0.id, say.ownText($0.words)) }
    case .part: practice.agenda.map { ($0.id, say.ownText($0.title)) }
    case .category: practice.categories.map { ($0.id, say.ownText($0.words)) }
    case .plan: PlanKind.allCases.map { ($0.rawValue, $0.choice(practice)) }
    case .column:
      (practice.agenda.first { $0.id == record?.family.conference?.part }?.noteColumns ?? [])
        .map { ($0.id, say.ownText($0.title)) }
    }
  }

  func things(_ choice: ThingChoice) -> [Option] {
    guard let record else { return [] }
    switch choice {
    case .report:
      return record.family.reports.map {
        ($0.id.text, record.family.title(of: $0))
      }
    case .ownReport:
      return record.family.reports.filter { $0.author == record.viewer.person }.map {
        ($0.id.text, record.family.title(of: $0))
      }
    case .tie: return record.family.ties.map { ($0.id.text, record.family.words(of: $0)) }
    case .protection: return record.family.protections.map { ($0.id.text, $0.words) }
    case .askedLift:
      return record.family.protections.filter { record.family.openLift(of: $0) != nil }.map {
        ($0.id.text, $0.words)
      }
    case .step:
      return record.family.plan.outcomes.flatMap(\.actions).map {
        ($0.id.text, "\(record.family.name($0.who)): \($0.what)")
      }
    case .decided:
      return (record.family.conference?.decisions ?? []).map {
        ($0.child.text, record.family.name($0.child))
      }
    case .written: return written(record)
    case .note:
      return notes(record) { $0.isBy(record.viewer.account) && !$0.ownWords }
    case .anyNote: return notes(record) { $0.foldedAway == nil }
    case .foldedNote: return notes(record) { $0.foldedAway != nil }
    case .ask:
      return record.family.openAsks.map {
        ($0.id.text, "\(record.family.name($0.person)) asks for \($0.name)")
      }
    case .passage:
      return (record.family.conference?.passages ?? []).map {
        ($0.id.text, record.family.title(of: $0))
      }
    case .correction:
      return (record.family.conference?.papers.corrections ?? []).filter { $0.answer == nil }.map {
        ($0.id.text, "\(record.family.name($0.asked.person)): \($0.asked.what)")
      }
    case .wordsForFew:
      return record.family.sharable(by: record.viewer.account).map { kept in
        let words = kept.words.count > 80 ? "\(kept.words.prefix(79))…" : kept.words
        let whose = kept.whose.map(record.family.name)
        return (kept.key.text, (whose.map { "\($0): " } ?? "") + words)
      }
    case .entry:
      return record.waitingWords(today: visit.office.today).filter { !$0.isOwn }.map {
        ($0.entry.key.text, "Words of \($0.entry.by.name), \($0.entry.day.shortWords)")
      }
    case .outcome: return record.family.plan.outcomes.map { ($0.id.text, $0.words) }
    case .planItem: return record.family.planItems
    case .prompt:
      return record.family.asks(practice, on: visit.office.today).map { ($0.id, $0.words) }
    case .child:
      let undecided = record.family.conference?.children.filter {
        record.family.conference?.decision(for: $0) == nil
      }
      return (undecided ?? []).map { ($0.text, record.family.name($0)) }
    }
  }

  /// What the viewer may take back, the newest first: its day, what it was, and who wrote it.
  private func written(_ record: SeenRecord) -> [Option] {
    let lines = zip(record.family.entries, record.family.chronology(practice))
    let line = Dictionary(lines.map { ($0.sequence, $1) }) { first, _ in first }
    return record.family.writtenThings(by: record.viewer.account).reversed().compactMap { thing in
      guard let line = line[thing.entry.sequence] else { return nil }
      let words = line.words.map { ": " + $0.prefix(60) } ?? ""
      return (thing.id.text, "\(line.day.shortWords). \(line.sentence)\(words). \(line.by)")
    }
  }

  /// Notes by the beginning of what they say.
  private func notes(_ record: SeenRecord, where isOffered: (Note) -> Bool) -> [Option] {
    (record.family.conference?.notes.filter(isOffered) ?? []).map { note in
      (note.id.text, note.words.count > 80 ? "\(note.words.prefix(79))…" : note.words)
    }
  }
}

extension FamilyRecord {
  /// "Karim Hassan, parent of, Amira".
  func words(of tie: Tie) -> String {
    "\(name(tie.from)), \((tie.inWords ?? tie.kind.words).lowercased()), \(name(tie.to))"
  }

  /// What a part of the record of the meeting is called.
  func title(of passage: WrittenPassage) -> String {
    switch passage.id {
    case .risks: "Summed up: risks and strengths"
    case .threshold: "Summed up: significant harm"
    case .summary: "How and why it was decided"
    default: "Reasons for \(passage.id.child.map(name) ?? "a child")"
    }
  }

  /// What stands in the plan and can be taken out of it.
  fileprivate var planItems: [(String, String)] {
    plan.outcomes.flatMap { outcome in
      [(outcome.id.text, "Aim: \(outcome.words)")]
        + outcome.actions.map { ($0.id.text, "Step: \(name($0.who)) – \($0.what)") }
    } + plan.bottomLines.map { ($0.id.text, "Bottom line: \($0.words)") }
  }

  /// A person as lists name them: "Lena Novak, health visitor".
  func named(_ person: Person) -> String {
    person.role.map { "\(person.name), \($0)" } ?? "\(person.name)\(person.kind.after)"
  }
}

extension PersonKind {
  var after: String {
    switch self {
    case .child: " (child)"
    case .unbornChild: " (not yet born)"
    case .mother: ", mother"
    case .father: ", father"
    case .carer: ", carer"
    case .relative: ", relative"
    case .friend: ", friend of the family"
    case .professional: ""
    }
  }
}
