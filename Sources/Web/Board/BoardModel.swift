// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Practice
import Timetable

/// Everything that one viewer's board shows at one moment: every word and every flag.
struct BoardModel: Sendable {
  /// What the board itself says, in the viewer's language. Staff read English.
  let say: LanguageWords
  let steps: [Step]
  let part: AgendaPart?
  let isOpen: Bool
  let isClosed: Bool
  let columns: [Column]
  /// What came after the chair had closed.
  let lateNotes: [Note]
  let presence: [Presence]
  /// Said to professionals only: for the family it is a word without use.
  let quorum: String?
  let prompts: [Prompt]
  let scores: Scores?
  let views: [View]
  let familyViews: [Said]
  let decisions: [Decided]
  let undecided: [Child]
  let next: AgendaPart?
  let isChair: Bool
  /// The viewer waits outside: this page tells them so, and nothing else.
  let isPausedForViewer: Bool
  /// A break, or a part without somebody; nil while everyone is at the table.
  let meanwhile: [String]
  /// The break alone: it names nobody and may stand on the wall.
  let pause: String?
  let summingUp: RisksSummedUp?
  let support: [Said]
  let challenges: [Challenge]
  let escalations: [ScoresEscalated]
  /// The plan as it stands, through the viewer's own lens.
  let plan: PlanPaper
  /// Where harm and a good life are put into words that all have agreed.
  let statements: [Statement]
  let scoreTalks: [ScoresTalkedThrough]
  /// What helps the chair to make everyone think again.
  let thinkAgain: PracticeNote?

  struct Step: Sendable { let title: String, isDone: Bool, isCurrent: Bool }
  struct Note: Sendable {
    let id: String, words: String, by: String, isOwnWords: Bool
    /// Why the chair folded it away.
    var foldedAway: String?
  }
  struct Column: Sendable { let id: String, title: String, prompt: String, notes: [Note] }
  struct Presence: Sendable { let name: String, detail: String, isHere: Bool }
  struct Said: Sendable { let words: String, by: String }
  struct View: Sendable {
    let by: String, child: String, plan: Outcome, reasons: String, offer: String?
  }
  /// A kind of plan: the authority's own term, and the kind of harm that it names.
  struct Outcome: Sendable { let plan: String?, harm: String? }
  struct Child: Sendable { let id: String, name: String }
  struct Decided: Sendable {
    let child: String, outcome: Outcome, reasons: String, dissents: [Said]
  }
  /// An agreed text, under the authority's own term for it.
  struct Statement: Sendable { let term: String, words: String }
  struct Challenge: Sendable { let about: String, question: String, outcome: String }
  struct Score: Sendable { let name: String, value: Int, reason: String, isFamily: Bool }
  struct Scores: Sendable {
    let question: String
    let lowest: Step
    let highest: Step
    let highestValue: Int

    struct Step: Sendable { let number: String, means: String }

    /// The viewer's own, before and after.
    let own: String?
    /// How many have been given; only the chair learns it before all are opened.
    let given: Int?
    let opened: [Score]?
  }

  /// - Parameter isToldOfClosing: the chair would like to close, and the viewer has unsent words.
  init(
    _ seen: SeenRecord, _ practice: Practice, today: Day, _ say: LanguageWords,
    isToldOfClosing: Bool = false
  ) {
    self.say = say
    let family = seen.family
    let conference = family.conference
    let agenda = practice.agenda
    let current = agenda.firstIndex { $0.id == conference?.part }
    let begun = Set(conference?.parts.map(\.part) ?? [])
    steps = agenda.enumerated().map { index, part in
      Step(
        title: part.title, isDone: begun.contains(part.id) && index != current,
        isCurrent: index == current)
    }
    part = current.map { agenda[$0] }
    next = practice.part(after: conference?.part)
    isOpen = conference?.isOpen ?? false
    isClosed = conference?.closed != nil
    isChair = seen.viewer.isChair
    isPausedForViewer = isOpen && family.isOut(seen.viewer.account)
    pause = Self.pause(conference, say)
    let closing = isToldOfClosing ? say.board.closingSoon : nil
    meanwhile = [closing, pause, Self.closedPart(conference, family, say)].compactMap(\.self)
    lateNotes =
      conference.map { conference in
        conference.notes.filter(conference.isLate).map { Self.drawn($0, conference, family, say) }
      } ?? []
    summingUp = conference?.summingUp
    support =
      conference?.supportAskedFor.map { asked in
        let whose = family.name(asked.whose)
        let from = say.calendar.list(asked.from.map(family.name))
        return Said(
          words: asked.words,
          by: (asked.from.isEmpty ? whose : say.board.askedFrom(whose, from))
            + family.kept(asked.words, of: asked.whose, say))
      } ?? []
    challenges =
      conference?.challenges.filter { $0.part == conference?.part }.map {
        Challenge(about: $0.against.words, question: $0.question, outcome: $0.outcome)
      } ?? []
    escalations = conference?.escalations ?? []
    plan = PlanPaper(seen, practice, say)
    let texts = [
      (Term.harmStatement, conference?.harmStatement?.words),
      (.safetyStatement, family.plan.safetyStatement),
    ]
    statements = texts.compactMap { term, words in
      words.map { Statement(term: practice.term(term), words: $0) }
    }
    scoreTalks = conference?.scoreTalks ?? []
    let isTalk = part.map { [.talk, .scores, .views].contains($0.kind) } ?? false
    thinkAgain = isTalk && seen.viewer.isChair ? practice.note("critical-friend") : nil
    columns = Self.columns(part, conference, family, say)
    presence = Self.presence(conference, family, say)
    quorum =
      seen.viewer.isProfessional
      ? conference.map { family.quorum(practice, present: $0.inTheRoom).words } : nil
    prompts =
      seen.viewer.isChair
      ? family.prompts(practice, on: today).filter { $0.reason == nil }.map(\.prompt) : []
    scores = practice.scale.map { Self.scores($0, conference, family, seen.viewer, say) }
    views =
      conference?.views.map {
        View(
          by: family.name($0.whose), child: family.name($0.child),
          plan: Self.plan($0.plan, practice, named: $0.named), reasons: $0.reasons, offer: $0.offer)
      } ?? []
    familyViews =
      conference?.familyViews.map {
        Said(
          words: $0.words,
          by: family.name($0.whose) + family.kept($0.words, of: $0.whose, say))
      } ?? []
    decisions =
      conference?.decisions.map {
        Decided(
          child: family.name($0.child),
          outcome: Self.plan($0.plan, practice, harm: $0.category, named: $0.named),
          reasons: $0.reasons, dissents: Self.dissents($0.child, conference, family, say))
      } ?? []
    undecided =
      conference?.children.filter { conference?.decision(for: $0) == nil }.map {
        Child(id: $0.text, name: family.name($0))
      } ?? []
  }

  private static func plan(
    _ kind: PlanKind, _ practice: Practice, harm: String? = nil, named: String?
  ) -> Outcome {
    let category = practice.categories.first { $0.id == harm }?.words
    return Outcome(plan: kind.term.map(practice.term) ?? named, harm: category)
  }

  private static func columns(
    _ part: AgendaPart?, _ conference: Conference?, _ family: FamilyRecord, _ say: LanguageWords
  ) -> [Column] {
    guard let part, let conference else { return [] }
    return part.noteColumns.map { column in
      Column(
        id: column.id, title: column.title, prompt: column.prompt,
        notes: conference.notes.filter { $0.part == part.id && $0.column == column.id }.map {
          drawn($0, conference, family, say)
        })
    }
  }

  private static func drawn(
    _ note: Casework.Note, _ conference: Conference, _ family: FamilyRecord, _ say: LanguageWords
  ) -> Note {
    let late = conference.isLate(note) ? " · \(say.board.late)" : ""
    return Note(
      id: note.id.text, words: note.words, by: byline(note, family, say) + late,
      isOwnWords: note.ownWords, foldedAway: note.foldedAway)
  }

  /// "Amira's words, through Joy Bell · 10:14"
  private static func byline(
    _ note: Casework.Note, _ family: FamilyRecord, _ say: LanguageWords
  ) -> String {
    let person = family.person(note.whose)
    let name = person?.name ?? say.board.someone
    let role = person?.role.map { ", \($0)" } ?? ""
    let whose = note.ownWords ? say.board.ownWordsOf(name) : "\(name)\(role)"
    let said =
      name == note.writtenBy.name ? whose : say.board.through(whose, note.writtenBy.name)
    let changed = note.earlierWords.isEmpty ? "" : " · \(say.board.reworded)"
    let kept = family.kept(note.words, of: note.whose, say)
    return "\(said) · \(say.calendar.time(note.at.londonTime))\(changed)\(kept)"
  }

  private static func dissents(
    _ child: PersonID, _ conference: Conference?, _ family: FamilyRecord, _ say: LanguageWords
  ) -> [Said] {
    (conference?.dissents ?? []).filter { $0.child == child }.map { dissent in
      Said(
        words: dissent.words,
        by: dissent.formal
          ? say.board.formal(family.name(dissent.whose)) : family.name(dissent.whose))
    }
  }

  private static func pause(_ conference: Conference?, _ say: LanguageWords) -> String? {
    guard let conference, conference.isOpen, let pause = conference.pause else { return nil }
    let back = pause.back.map { " " + say.board.backAt(say.calendar.time($0)) }
    return say.board.paused + (back ?? "")
  }

  private static func closedPart(
    _ conference: Conference?, _ family: FamilyRecord, _ say: LanguageWords
  ) -> String? {
    guard let conference, conference.isOpen, let part = conference.closedPart else { return nil }
    let people = say.calendar.list(part.without.map(family.name))
    return part.without.count == 1
      ? say.board.outsideOne(people) : say.board.outsideMany(people)
  }

  private static func presence(
    _ conference: Conference?, _ family: FamilyRecord, _ say: LanguageWords
  ) -> [Presence] {
    guard let conference else { return [] }
    return conference.invitations.compactMap { invitation in
      guard let person = family.person(invitation.person) else { return nil }
      let attendance = conference.present[person.id]
      let isHere = attendance?.isHere == true && !conference.isOut(person.id)
      let report = family.reports.contains { $0.author == person.id }
      let reported = report ? say.board.reportReceived : say.board.noReport
      let detail =
        attendance.map { Self.told($0, isHere: isHere, conference, say) }
        ?? (invitation.reportExpected ? reported : say.board.away)
      return Presence(name: say.people.named(person), detail: detail, isHere: isHere)
    }
  }

  /// "here", "by video, since 10:20, for the plan", "left 10:40", "waits outside".
  private static func told(
    _ attendance: Attendance, isHere: Bool, _ conference: Conference, _ say: LanguageWords
  ) -> String {
    guard isHere else {
      guard let left = attendance.left.map({ say.calendar.time($0.londonTime) }) else {
        return say.board.waitsOutside
      }
      return attendance.wasAskedToLeave ? say.board.askedToLeave(left) : say.board.left(left)
    }
    let isLate = attendance.came > (conference.opened ?? attendance.came)
    let came = say.calendar.time(attendance.came.londonTime)
    let more = [
      way(attendance, say), isLate ? say.board.since(came) : nil,
      attendance.forWhat.map(say.board.forWhat),
    ].compactMap(\.self)
    return more.isEmpty ? say.board.here : more.joined(separator: say.calendar.comma)
  }

  private static func way(_ attendance: Attendance, _ say: LanguageWords) -> String? {
    attendance.way.flatMap { $0 == .room ? nil : say.board.way($0) }
  }

  private static func scores(
    _ scale: Scale, _ conference: Conference?, _ family: FamilyRecord, _ viewer: Standing,
    _ say: LanguageWords
  ) -> Scores {
    let own = conference?.scores[viewer.person]?.score.map {
      "\(say.calendar.number($0.value)): \($0.reason)"
    }
    let isOpened = conference?.scoresOpened == true
    let opened = conference?.scores.compactMap { whose, given in
      given.score.map {
        Score(
          name: family.name(whose), value: $0.value, reason: $0.reason,
          isFamily: family.person(whose)?.isFamily == true)
      }
    }
    return Scores(
      question: scale.question,
      lowest: Scores.Step(
        number: say.calendar.number(scale.lowest), means: scale.lowestMeans),
      highest: Scores.Step(
        number: say.calendar.number(scale.highest), means: scale.highestMeans),
      highestValue: scale.highest, own: own,
      given: viewer.isChair ? conference?.scores.count : nil,
      opened: isOpened ? opened?.sorted { ($0.value, $0.name) < ($1.value, $1.name) } : nil)
  }
}
