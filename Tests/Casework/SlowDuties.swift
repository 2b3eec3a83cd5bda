// SPDX-License-Identifier: MIT
import Practice
import Timetable

@testable import Casework

/// What is owed and what is due, answered a second time: slowly, from the entries alone, one
/// question at a time. It shares neither the fold nor the duties with the casework.
struct SlowDuties {
  let entries: [CaseEntry]
  let practice: Practice

  // MARK: Which conference

  private var call: Int? {
    lastPlace { if case .preparation(.conferenceCalled) = $0 { true } else { false } }
  }

  private func lastPlace(before end: Int? = nil, _ isIt: (CaseEvent) -> Bool) -> Int? {
    entries.prefix(end ?? entries.count).lastIndex { isIt($0.event) }
  }

  /// Where the conference before the last one was closed.
  private var earlierClose: Int? {
    lastPlace(before: call) { if case .conference(.closed) = $0 { true } else { false } }
  }

  var isCalled: Bool { call != nil }

  /// What belongs to the last conference; `ahead` counts what was done before it was called.
  private func own(ahead: Bool = false) -> ArraySlice<CaseEntry> {
    guard let call else { return [] }
    return entries[(ahead ? (earlierClose.map { $0 + 1 } ?? 0) : call)...]
  }

  var isClosed: Bool {
    own().contains { if case .conference(.closed) = $0.event { true } else { false } }
  }

  private var strategyDay: Day? {
    for entry in entries {
      if case .enquiry(.opened(let opened)) = entry.event { return opened.strategyDiscussion }
    }
    return nil
  }

  private func isInTime(_ day: Day) -> Bool {
    guard let start = earlierClose.map({ entries[$0].at.londonDay }) ?? strategyDay else {
      return true
    }
    return day >= start
  }

  private var called: ConferenceCalled? {
    guard let call, case .preparation(.conferenceCalled(let called)) = entries[call].event else {
      return nil
    }
    return called
  }

  private var day: Day? {
    var day = called?.day
    for entry in own() {
      switch entry.event {
      case .room(.redated(let event)): day = event.day
      case .room(.stoodDown(let event)): day = event.day
      default: break
      }
    }
    return day
  }

  /// Each time that it was opened: the day, and what it was stood down for, if it was.
  private var sessions: [(place: Int, day: Day, ended: StandDownGround?)] {
    var found: [(place: Int, day: Day, ended: StandDownGround?)] = []
    var isOpen = false
    for (place, entry) in entries.enumerated() where place >= call ?? entries.count {
      switch entry.event {
      case .conference(.opened):
        found.append((place, entry.at.londonDay, nil))
        isOpen = true
      case .room(.stoodDown(let event)):
        if isOpen { found[found.count - 1].ended = event.ground }
        isOpen = false
      default: break
      }
    }
    return found
  }

  private var begun: Day? { sessions.first { $0.ended == nil || $0.ended == .adjourned }?.day }
  private var heldNow: Day? { sessions.last.flatMap { $0.ended == nil ? $0.day : nil } }

  // MARK: Who there is

  private var persons: [Person] {
    var found: [Person] = []
    func add(_ person: Person?) {
      if let person, !found.contains(where: { $0.id == person.id }) { found.append(person) }
    }
    for entry in entries {
      switch entry.event {
      case .enquiry(.opened(let event)):
        add(event.socialWorker)
        add(event.teamManager)
      case .enquiry(.memberAdded(let event)): add(event.person)
      case .preparation(.conferenceCalled(let event)): add(event.chair)
      case .preparation(.professionalInvited(let event)): add(event.professional)
      case .preparation(.supporterInvited(let event)): add(event.supporter)
      case .takingPart(.substituteNamed(let event)): add(event.substitute)
      default: break
      }
    }
    return found
  }

  private func kind(_ id: PersonID) -> PersonKind? { persons.first { $0.id == id }?.kind }

  private var parents: [PersonID] {
    persons.filter { person in
      [.mother, .father, .carer].contains(person.kind)
        || ([.relative, .friend].contains(person.kind)
          && entries.contains {
            guard case .enquiry(.related(let tie)) = $0.event else { return false }
            return tie.from == person.id && [.parent, .carer].contains(tie.kind)
              && [.child, .unbornChild].contains(kind(tie.to))
          })
    }.map(\.id)
  }

  private var bornChildren: [PersonID] {
    (called?.children ?? []).filter { kind($0) == .child }
  }

  private func mustNotKnow(_ person: PersonID, of other: PersonID) -> Bool {
    entries.contains {
      guard case .preparation(.professionalInvited(let event)) = $0.event else { return false }
      return event.professional.id == other && event.notFor.contains(person)
    }
  }

  /// Who is invited, and whether a report is asked of them; what was said last holds.
  private var invited: [(person: PersonID, report: Bool)] {
    var found: [(person: PersonID, report: Bool)] = []
    func add(_ person: PersonID, _ report: Bool) {
      found.removeAll { $0.person == person }
      found.append((person, report))
    }
    for entry in entries {
      if case .enquiry(.opened(let event)) = entry.event, isCalled {
        add(event.socialWorker.id, true)
      }
    }
    if let chair = called?.chair.id { add(chair, found.contains { $0.person == chair }) }
    for entry in own() {
      switch entry.event {
      case .preparation(.familyMemberInvited(let event)): add(event.person, false)
      case .preparation(.professionalInvited(let event)):
        add(event.professional.id, event.reportExpected)
      case .preparation(.supporterInvited(let event)): add(event.supporter.id, false)
      case .takingPart(.substituteNamed(let event)): add(event.substitute.id, false)
      default: break
      }
    }
    return found
  }

  // MARK: What is open

  /// Why something is not done for one, where somebody said so for this conference.
  private func isExcused(_ key: String) -> Bool {
    own().contains {
      guard case .practice(.departed(let said)) = $0.event else { return false }
      return "\(said.rule) \(said.subject ?? "all")" == key
    }
  }

  private typealias Meeting = (day: Day, with: [PersonID], of: [String])

  /// The last day on which the last of `needed` was first gone through with somebody.
  private func lastOfFirst(
    _ needed: [String], _ meetings: [Meeting], _ person: PersonID
  ) -> Day? {
    let own = meetings.filter { $0.with.contains(person) && isInTime($0.day) }
    if needed.isEmpty { return own.map(\.day).min() }
    let firsts = needed.map { matter in own.filter { $0.of.contains(matter) }.map(\.day).min() }
    return firsts.contains(nil) ? nil : firsts.compactMap(\.self).max()
  }

  func metOn(_ parent: PersonID) -> Day? {
    let meetings = own(ahead: true).compactMap { entry -> Meeting? in
      guard case .preparation(.parentsMet(let met)) = entry.event else { return nil }
      return (met.day, met.with, met.explained.map(\.rawValue))
    }
    return lastOfFirst(practice.parentsHear?.value ?? [], meetings, parent)
  }

  func talkedOn(_ parent: PersonID) -> Day? {
    let talks = own().compactMap { entry -> Meeting? in
      guard case .preparation(.familyMetByChair(let met)) = entry.event else { return nil }
      let topics = own().compactMap { later -> [String]? in
        guard later.key == entry.key, case .takingPart(.chairExplained(let said)) = later.event
        else { return nil }
        return said.explained.map(\.rawValue)
      }
      return (met.day, met.with, topics.flatMap(\.self))
    }
    return lastOfFirst(practice.chairGoesThrough?.value ?? [], talks, parent)
  }

  /// Each report for this conference that one person, or who comes for them, wrote.
  private func written(by author: PersonID) -> [(report: ReportID, day: Day)] {
    let writers = own().compactMap { entry -> PersonID? in
      guard case .takingPart(.substituteNamed(let named)) = entry.event else { return nil }
      if named.absent == author { return named.substitute.id }
      return named.substitute.id == author ? named.absent : nil
    }
    return own().compactMap { entry in
      guard case .preparation(.reportSent(let sent)) = entry.event,
        sent.author == author || writers.contains(sent.author)
      else { return nil }
      return (sent.report, entry.day)
    }
  }

  private func sharedOn(_ report: ReportID, _ parent: PersonID) -> Day? {
    for entry in own() {
      if case .preparation(.reportShared(let shared)) = entry.event, shared.report == report,
        shared.with.contains(parent)
      {
        return shared.day
      }
    }
    return nil
  }

  /// Everything that is counted: the key of each, and the day on which it was done where one is
  /// known; `done` alone where it has no day.
  private struct Count { let key: String, isDone: Bool, day: Day? }

  private var counted: [Count] {
    var found: [Count] = []
    func count(_ key: String, _ day: Day?) {
      found.append(Count(key: key, isDone: day != nil, day: day))
    }
    if parents.isEmpty {
      count("parents-met all", nil)
      count("chair-meets-family all", nil)
    }
    for parent in parents {
      count("parents-met person \(parent)", metOn(parent))
      count("chair-meets-family person \(parent)", talkedOn(parent))
    }
    let expected = invited.filter(\.report).map(\.person)
    for author in expected {
      count("reports-received person \(author)", written(by: author).first?.day)
    }
    let senders = own().compactMap { entry -> PersonID? in
      guard case .preparation(.reportSent(let sent)) = entry.event else { return nil }
      return sent.author
    }
    var authors = expected
    for sender in senders where !authors.contains(sender) { authors.append(sender) }
    for author in authors {
      for parent in parents where !mustNotKnow(parent, of: author) {
        let days = written(by: author).map { sharedOn($0.report, parent) }
        let isShared = !days.isEmpty && !days.contains(nil)
        count(
          "reports-to-parents report \(author) \(parent)",
          isShared ? days.compactMap(\.self).max() : nil)
      }
    }
    for child in bornChildren {
      count("way-to-speak person \(child)", offeredOn(child))
      let isAgreed = own().contains {
        guard case .takingPart(.tellingAgreed(let agreed)) = $0.event else { return false }
        return agreed.children?.contains(child) ?? true
      }
      found.append(Count(key: "who-tells-the-child person \(child)", isDone: isAgreed, day: nil))
    }
    for key in keptApart {
      found.append(Count(key: "must-not-meet pair \(key.pair)", isDone: key.isApart, day: nil))
    }
    if outcomes.isEmpty { count("outline-plan all", nil) }
    for outcome in outcomes {
      found.append(
        Count(key: "outline-plan outcome \(outcome.id)", isDone: outcome.hasStep, day: nil))
    }
    return found
  }

  private func offeredOn(_ child: PersonID) -> Day? {
    let offers = own(ahead: true).compactMap { entry -> (WayToSpeakOffered, CaseEntry)? in
      guard case .takingPart(.wayToSpeakOffered(let offered)) = entry.event,
        offered.child == child,
        practice.waysThatCount?.value.contains(offered.way.rawValue) ?? true
      else { return nil }
      return (offered, entry)
    }
    let days = WayToSpeak.allCases.compactMap { way -> Day? in
      let same = offers.filter { $0.0.way == way }
      let isTheirs = same.contains { [.socialWorker, .teamManager].contains($0.1.by.role) }
      guard isTheirs || same.last?.0.answer == .takenUp else { return nil }
      return same.map(\.1.day).min()
    }
    return days.min()
  }

  private var outcomes: [(id: OutcomeID, hasStep: Bool)] {
    func isOut(_ text: String) -> Bool {
      entries.contains {
        guard case .plan(.takenOut(let taken)) = $0.event else { return false }
        return taken.what.text == text
      }
    }
    return entries.compactMap { entry in
      guard case .plan(.outcomeNamed(let named)) = entry.event, !isOut(named.outcome.text) else {
        return nil
      }
      let hasStep = entries.contains {
        guard case .plan(.actionAdded(let step)) = $0.event else { return false }
        return step.outcome == named.outcome && !isOut(step.action.text)
      }
      return (named.outcome, hasStep)
    }
  }

  private var keptApart: [(pair: String, isApart: Bool)] {
    guard let day else { return [] }
    let here = invited.map(\.person)
    var found: [(pair: String, isApart: Bool)] = []
    for (place, entry) in entries.enumerated() {
      guard case .enquiry(.restrictionRecorded(let said)) = entry.event,
        !said.mayShareRoom, said.until.map({ day <= $0 }) ?? true
      else { continue }
      let isReplaced = entries.dropFirst(place + 1).contains {
        guard case .enquiry(.restrictionRecorded(let later)) = $0.event else { return false }
        return later.kind == said.kind && Set(later.people) == Set(said.people)
      }
      if isReplaced { continue }
      for one in said.people where here.contains(one) {
        for other in said.people where here.contains(other) && one < other {
          let pair = "\(one) \(other)"
          if !found.contains(where: { $0.pair == pair }) {
            found.append((pair, stays(one) || stays(other)))
          }
        }
      }
    }
    return found
  }

  /// Whether somebody comes at another time, or not at all.
  private func stays(_ person: PersonID) -> Bool {
    var isPlanned = false
    var isNotComing = false
    var isAbsent = false
    var day = called?.day
    for entry in own() {
      switch entry.event {
      case .room(.separateTimesPlanned(let planned)) where planned.people.contains(person):
        isPlanned = planned.way != .part
      case .takingPart(.attendancePromised(let promised)) where promised.person == person:
        isNotComing = promised.answer == .notComing
      case .takingPart(.absenceSaid(let said)) where said.person == person: isAbsent = true
      case .room(.redated(let event)):
        if event.day != day { isNotComing = false }
        day = event.day
      case .room(.stoodDown(let event)):
        if event.day != day { isNotComing = false }
        day = event.day
      default: break
      }
    }
    return isPlanned || isNotComing || isAbsent
  }

  /// The keys of all that is open, without what reasons answer.
  var open: Set<String> {
    Set(counted.filter { !$0.isDone && !isExcused($0.key) }.map(\.key))
  }

  /// Whether a whole rule is done: it is owed to somebody, and open for none of them.
  func isDone(_ rule: String) -> Bool {
    let own = counted.filter { $0.key.hasPrefix("\(rule) ") }
    return !own.isEmpty && own.allSatisfy { $0.isDone || isExcused($0.key) }
  }

  private func doneOn(_ rule: String) -> Day? {
    isDone(rule)
      ? counted.filter { $0.key.hasPrefix("\(rule) ") }.compactMap(\.day).max() : nil
  }

  // MARK: What is due

  struct Due: Hashable, CustomStringConvertible {
    let rule: String, due: Day, done: Day?, arranged: Day?
    var description: String {
      "\(rule) by \(due), done \(done?.description ?? "-"), arranged "
        + "\(arranged?.description ?? "-")"
    }
  }

  var due: Set<Due> {
    var found: Set<Due> = []
    func add(_ rule: String, from anchor: Day?, done: Day? = nil, arranged: Day? = nil) {
      guard let clock = ClockRule(rawValue: rule).flatMap(practice.clock), let anchor,
        let due = try? clock.due(from: anchor)
      else { return }
      found.insert(Due(rule: rule, due: due, done: done, arranged: arranged))
    }
    let conclusion = entries.compactMap { entry -> EnquiryOutcome? in
      guard case .enquiry(.concluded(let concluded)) = entry.event else { return nil }
      return concluded.outcome
    }.last
    if conclusion == nil || conclusion == .conference {
      add("initial-conference", from: strategyDay, done: begun, arranged: day)
    }
    let concluded = entries.last {
      if case .enquiry(.concluded) = $0.event { true } else { false }
    }
    if conclusion == .conference {
      let calls = entries.filter {
        if case .preparation(.conferenceCalled) = $0.event { true } else { false }
      }
      add("conference-request", from: concluded?.day, done: calls.first?.day)
    }
    guard isCalled else { return found }
    let before = begun ?? day
    add("meeting-with-parents", from: before, done: doneOn("parents-met"))
    for rule in ["reports-to-chair", "reports-to-everyone"] {
      add(rule, from: before, done: doneOn("reports-received"))
    }
    add("reports-to-parents", from: before, done: doneOn("reports-to-parents"))
    let tooFew = Array(own().enumerated()).last {
      guard case .room(.stoodDown(let event)) = $0.element.event else { return false }
      return event.ground == .tooFewPeople
    }
    if let tooFew, let call {
      let later = sessions.first {
        $0.place > call + tooFew.offset && ($0.ended == nil || $0.ended == .adjourned)
      }
      add("inquorate-reset", from: tooFew.element.day, done: later?.day, arranged: day)
    }
    let protects = own().contains {
      guard case .conference(.decisionMade(let made)) = $0.event else { return false }
      return made.plan == .childProtection
    }
    let closed = own().compactMap { entry -> ConferenceClosed? in
      guard case .conference(.closed(let closed)) = entry.event else { return nil }
      return closed
    }.last
    let held = heldNow ?? day
    if protects {
      add("first-core-group", from: held, arranged: closed?.firstCoreGroup)
      add("first-review", from: held, arranged: closed?.review)
    }
    if closed != nil {
      add("decision-letter", from: held)
      add("minutes", from: held)
    }
    return found
  }
}
