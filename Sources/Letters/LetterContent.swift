// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Papers
import Practice
import Timetable

/// What one recipient's record says, for the places of a letter's text. It is made from what that
/// person may see and from nothing else, so what is kept from them cannot stand in their papers.
struct LetterContent: LetterSource {
  let seen: SeenRecord
  let practice: Practice
  /// The report that the paper is, where it is one.
  let report: Report?
  /// The child whose paper it is, where it is one child's.
  let child: PersonID?
  let labels: LetterLabels
  let today: Day

  var family: FamilyRecord { seen.family }
  var conference: Conference? { family.conference }
  var language: Language { labels.language }
  var me: PersonID { seen.viewer.person }

  init(
    _ seen: SeenRecord, _ practice: Practice, _ labels: LetterLabels, today: Day,
    report: Report? = nil, child: PersonID? = nil
  ) {
    (self.seen, self.practice, self.labels, self.today) = (seen, practice, labels, today)
    (self.report, self.child) = (report, child)
  }

  // MARK: Words of the record

  /// What somebody wrote, or a name: it stays as it is, in its own language.
  func kept(_ words: String) -> Words {
    language == .english ? Words(words) : .said(words, in: .english)
  }

  /// What the authority itself says: its translation, or its English where nobody has translated
  /// just these words.
  func translated(_ words: String) -> Words { translation(words).map { Words($0) } ?? kept(words) }

  /// The same with the English behind it in brackets, for what families hear spoken.
  func withEnglish(_ words: String) -> Words {
    guard let translation = translation(words) else { return kept(words) }
    return Words(translation + " (") + kept(words) + ")"
  }

  func translation(_ words: String) -> String? {
    language == .english ? nil : AuthorityWords.embedded(language)[words]
  }

  func name(_ person: PersonID) -> String { family.name(person) }

  /// "Lena Novak, health visitor" or "Nadia Khan, mother".
  func named(_ id: PersonID) -> Words {
    guard let person = family.person(id) else { return kept(name(id)) }
    let role = role(of: person)
    return role.runs.isEmpty
      ? kept(person.name) : labels.fill(.comma, kept(person.name), role)
  }

  /// What somebody is to the family, or does.
  func role(of person: Person) -> Words {
    if let beside = conference?.invitation(of: person.id)?.beside,
      let support = conference?.invitation(of: person.id)?.support
    {
      return labels.fill(
        .comma, Words(label(support)), labels.fill(.beside, kept(name(beside))))
    }
    if person.id == conference?.chair { return withEnglish(practice.term(.chair)) }
    if let role = person.role { return kept(role) }
    return label(person.kind).map { Words($0) } ?? Words([])
  }

  /// The children whom it is about, by name; the family's name where none is known.
  var about: Words {
    let children = conference?.children ?? family.children.map(\.id)
    return children.isEmpty ? kept(family.family) : list(children)
  }

  /// People by name, as the paper's language lists them.
  func list(_ people: [PersonID]) -> Words { labels.list(people.map { kept(name($0)) }) }

  private func label(_ kind: PersonKind) -> String? {
    switch kind {
    case .mother: labels[.mother]
    case .father: labels[.father]
    case .carer: labels[.carer]
    case .relative: labels[.relative]
    case .friend: labels[.friend]
    case .child: labels[.child].lowercased()
    case .unbornChild: labels[.notYetBorn]
    case .professional: nil
    }
  }

  private func label(_ support: SupportKind) -> String {
    switch support {
    case .advocate: labels[.advocate]
    case .interpreter: labels[.interpreter]
    case .friend: labels[.friend]
    case .legalAdviser: labels[.legalAdviser]
    }
  }

  // MARK: Places for words

  func words(_ word: LetterWord) -> Words? {
    switch word {
    case .recipient: kept(name(me))
    case .children: about
    case .child: (child ?? me).text.isEmpty ? nil : kept(name(child ?? me))
    case .authority: kept(practice.name)
    case .conference: term(.conference, .conference)
    case .plan: term(.childProtectionPlan, .plan)
    case .coreGroup: term(.coreGroup, .coreGroup)
    case .chairsTitle: term(.chair, .chair)
    case .chairMeets: translated(practice.chairMeetsFamily.value)
    case .deciders: translated(practice.deciders.value)
    case .wayToSpeak: practice.wayToSpeak.map { translated($0.value) }
    case .reportAuthor: report.map { named($0.author) }
    case .reportDay: report.map { Words(labels.day($0.sentOn)) }
    case .reportBy: reportClock.map { Words(labels.day($0.due)) }
    default: conference.flatMap { words(word, $0) }
    }
  }

  private func words(_ word: LetterWord, _ conference: Conference) -> Words? {
    switch word {
    case .day: Words(labels.day(conference.day))
    case .time: Words(labels.time(conference.time))
    case .place: kept(conference.place)
    case .heldOn: conference.opened.map { Words(labels.day($0.londonDay)) }
    case .chair: kept(name(conference.chair))
    case .socialWorker: family.enquiry.socialWorker.map { kept(name($0)) }
    case .tellsTheChild: teller(conference).map { kept(name($0)) }
    case .yourTime: ownTime(conference).map { Words(labels.time($0)) }
    case .why:
      conference.invitation(of: me).flatMap { $0.why.isEmpty ? nil : kept($0.why.endsAsSentence) }
    case .coreGroupDay: conference.closed?.firstCoreGroup.map { Words(labels.day($0)) }
    case .reviewDay: conference.closed?.review.map { Words(labels.day($0)) }
    case .reviewLimit: due(.firstReview).map { Words(labels.day($0.due)) }
    case .correctBy:
      limit(.minutesCorrections, conference.papers.minutesGivenOn ?? today)
    case .disagreeBy: limit(.professionalDissent, conference.opened?.londonDay)
    default: nil
    }
  }

  private func term(_ label: LetterLabel, _ term: Term) -> Words {
    self.term(label, practice.term(term))
  }

  /// The authority's own word with the English behind it; where nobody has translated it, the word
  /// that families know stands before the English.
  func term(_ label: LetterLabel, _ own: String) -> Words {
    if language == .english { return Words(own) }
    return Words((translation(own) ?? labels[label]) + " (") + kept(own) + ")"
  }

  private func teller(_ conference: Conference) -> PersonID? {
    let teller = conference.closed?.tellsTheChild ?? conference.takingPart.telling?.person
    return teller.flatMap { family.person($0)?.id }
  }

  private func ownTime(_ conference: Conference) -> ClockTime? {
    conference.separateTimes.last { $0.people.contains(me) }?.time
  }

  private func limit(_ rule: ClockRule, _ anchor: Day?) -> Words? {
    guard let anchor, let clock = practice.clock(rule) else { return nil }
    return (try? clock.period.due(from: anchor, calendar: .england)).map {
      Words(labels.day($0))
    }
  }

  func due(_ rule: ClockRule) -> DueItem? {
    (try? family.dueList(practice))?.first { $0.rule == rule.rawValue }
  }

  private var reportClock: DueItem? {
    due(.reportsToChair) ?? due(.reportsToEveryone) ?? due(.reportsToParents)
  }

  // MARK: Facts

  func holds(_ fact: LetterFact) -> Bool {
    switch fact {
    case .interpreter: conference?.invitation(of: me)?.needs.contains(.interpreter) == true
    case .severalChildren: (conference?.children.count ?? family.children.count) > 1
    case .protectionPlan: decided(.childProtection)
    case .childInNeedPlan: decided(.childInNeed)
    case .noPlan: decided(.none)
    case .scoring: practice.scale != nil
    case .planFirst: practice.planOrder.value == .before
    case .statement: practice.harmStatement.value
    case .reportExpected: conference?.invitation(of: me)?.reportExpected == true
    case .reportsInTime: reportsWereInTime
    case .draft: conference?.closed != nil && conference?.papers.finishedOn == nil
    case .cameToIt: conference?.present[me] != nil
    }
  }

  private func decided(_ plan: PlanKind) -> Bool {
    conference?.decisions.contains { $0.plan == plan } == true
  }

  private var reportsWereInTime: Bool {
    !family.reports.isEmpty && family.reports.allSatisfy { day(familyHad: $0) != nil }
  }

  /// The day before the conference from which the family had a report; nil where they had not.
  func day(familyHad report: Report) -> Day? {
    let held = conference?.opened?.londonDay ?? conference?.day
    return report.shared.filter { family.person($0.key)?.isFamily == true }.map(\.value).filter {
      day in held.map { day < $0 } ?? true
    }.min()
  }

  // MARK: Places for pieces

  func blocks(_ part: LetterPart) -> [Block] {
    switch part {
    case .people: people
    case .agenda: agenda
    case .writingAgenda: writingAgenda
    case .help: help
    case .expected: expected
    case .categories: categories
    case .disagreement: disagreement
    case .reportDates: reportDates
    case .reports: reports
    case .report: reportParts
    case .harmStatement: harmStatement
    case .familyWords: familyWords
    case .childWords: childWords
    case .outcomes: outcomes
    case .steps: steps(family.plan.outcomes)
    case .bottomLines: bottomLines
    case .safetyStatement: safetyStatement
    case .contingency: contingency
    case .seeing: seeing
    case .carriers: carriers
    case .childSteps: childSteps
    case .dates: dates
    case .attendance: attendance
    case .missing: missing
    case .talk: talk
    case .challenges: challenges
    case .scores: scores
    case .summingUp: summingUp
    case .views: views
    case .decisions: decisions
    case .childDecision: childDecision
    case .summary: summary
    case .dissent: dissent
    case .absentWords: absentWords
    case .changes: changes
    case .contacts: contacts
    }
  }

  /// A passage in the authority's own English, marked as such in another language.
  func inEnglish(_ blocks: [Block]) -> [Block] {
    language == .english || blocks.isEmpty ? blocks : [.passage(.english, blocks)]
  }

  /// Words that somebody wrote, paragraph by paragraph.
  func paragraphs(_ words: String) -> [Block] {
    inEnglish(
      words.split(whereSeparator: \.isNewline).map { .paragraph(Words(String($0))) })
  }

  /// Somebody's own words, to the letter.
  func own(_ words: String, _ whose: PersonID, _ when: String) -> Block {
    own(words, of: labels.fill(.said, kept(name(whose)), Words(when)))
  }

  func own(_ words: String, of whose: Words) -> Block {
    .own(OwnWords(words, of: whose, in: language == .english ? nil : .english))
  }
}

extension String {
  /// With a full stop where it has none.
  var endsAsSentence: String {
    let words = trimmed
    guard let last = words.last, !".!?…".contains(last) else { return words }
    return words + "."
  }
}
