// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Reports are owed by each who was asked for one, and to each parent who may know of them.
extension FamilyRecord {
  /// The reports that were sent for this conference.
  func reports(for conference: Conference) -> [Report] {
    reports.filter { $0.conference == conference.id }
  }

  /// A report is there when its author sent it, or who comes in their place did.
  func reportsSent(_ conference: Conference, _ practice: Practice) -> Duty {
    let sent = reports(for: conference)
    let owed = reportsExpected.map { author in
      let authors = [author] + standingIn(for: author, conference)
      let day = sent.first { authors.contains($0.author) }?.sentOn
      return self.owed(
        .reportsSent, .person(author), name(author), done: day.map { .done($0) },
        "The report by \(name(author)) is not in.")
    }
    let clock = practice.clock(.reportsToEveryone) ?? practice.clock(.reportsToChair)
    let absent = practice.chairWritesToAbsent
    return Duty(
      rule: .reportsSent,
      source: clock?.source ?? (absent.value ? absent.source : Prompt.owedToEach), owed: owed)
  }

  /// Each report is shared with each parent before the conference (PR2), but with none who must not
  /// know of whoever wrote it.
  func reportsShared(_ conference: Conference, _ practice: Practice) -> Duty {
    let sent = reports(for: conference)
    var authors = reportsExpected
    for author in sent.map(\.author) where !authors.contains(author) { authors.append(author) }
    let owed = authors.flatMap { author -> [Owed] in
      let writers = [author] + standingIn(for: author, conference)
      let reports = sent.filter { writers.contains($0.author) }
      return carers.filter { unknownTo[author]?.contains($0) != true }.map { parent in
        self.owed(
          .reportsShared, .report(by: author, to: parent), name(parent),
          done: lastShared(reports, with: parent).map { .done($0) },
          reports.isEmpty
            ? "The report by \(name(author)) is not in, and is then shared with \(name(parent))."
            : "The report by \(name(author)) has not been shared with \(name(parent)).")
      }
    }
    return Duty(
      rule: .reportsShared, source: practice.clock(.reportsToParents)?.source, owed: owed)
  }

  /// The day on which the last of these reports was shared with somebody; nil while one was not.
  private func lastShared(_ reports: [Report], with person: PersonID) -> Day? {
    let days = reports.compactMap { $0.shared[person] }
    return days.count == reports.count ? days.max() : nil
  }

  /// It is found out for each of the family who comes, and for each parent, whether they need help
  /// with the reports, and that help is given for every report that they have (PS11, Dorset 4.4).
  func understanding(_ conference: Conference, _ practice: Practice) -> Duty {
    let children = born(conference.children).map(\.id).filter {
      conference.invitation(of: $0) != nil
    }
    let shared = reports(for: conference)
    let owed = (carers + children).map { person in
      let helped = shared.filter { report in
        report.explained.contains { $0.with.contains(person) }
      }
      let without = shared.filter { $0.shared[person] != nil && !helped.contains($0) }
      let needsHelp = conference.invitation(of: person)?.needs.contains(.reading) == true
      let isDone =
        needsHelp
        ? without.isEmpty && !helped.isEmpty : !helped.isEmpty || wasAsked(person, conference)
      return self.owed(
        .understanding, .person(person), name(person), done: isDone ? .done(nil) : nil,
        needsHelp
          ? "\(name(person)) needs help with the reports. \(stillToExplain(without))"
          : "It is not known yet whether \(name(person)) needs help with the reports.")
    }
    return Duty(
      rule: .understanding, source: practice.note("understanding-reports")?.source, owed: owed)
  }

  private func wasAsked(_ person: PersonID, _ conference: Conference) -> Bool {
    conference.parentsMet.contains {
      $0.with.contains(person) && counts($0.day) && $0.explained.contains(.helpWithReports)
    }
  }

  private func stillToExplain(_ reports: [Report]) -> String {
    reports.isEmpty
      ? "None has been gone through with them yet."
      : "Still to go through: the report by \(listed(reports.map { name($0.author) }))."
  }

  /// A plan is ready when every outcome has a step (PS10).
  func outlinePlan(_ practice: Practice) -> Duty {
    let owed = plan.outcomes.map { outcome in
      self.owed(
        .outlinePlan, .outcome(outcome.id), "“\(outcome.words)”",
        done: outcome.actions.isEmpty ? nil : .done(nil), "No step yet for “\(outcome.words)”.")
    }
    let nothing = self.owed(
      .outlinePlan, .all, DutyRule.outlinePlan.about, done: nil, "Nothing written yet.")
    return Duty(rule: .outlinePlan, source: nil, owed: owed.isEmpty ? [nothing] : owed)
  }
}
