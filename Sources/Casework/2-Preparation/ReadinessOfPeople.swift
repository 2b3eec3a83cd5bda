// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Is everyone able to take part? Each line stands only where there is something to say.
extension FamilyRecord {
  func peopleLines(_ conference: Conference, _ practice: Practice) throws(Refusal)
    -> [ReadinessLine]
  {
    [
      try late(practice, conference), support(conference), apart(conference, practice),
      coming(conference), views(conference), asked(), told(conference, practice),
      understood(conference, practice), taking(conference, practice),
      offered(conference, practice),
    ].compactMap(\.self)
  }

  private func late(_ practice: Practice, _ conference: Conference) throws(Refusal)
    -> ReadinessLine?
  {
    guard let due = try lateSince(practice) else { return nil }
    let agreed = conference.takingPart.lateness
    let holds = agreed.map { ($0.day ?? conference.day) == conference.day } ?? false
    let reason = agreed.map { "\($0.reason) Until then: \($0.interim)" } ?? ""
    return ReadinessLine(
      what: "The team manager has agreed to the late conference",
      isDone: holds && agreed?.withChair == true,
      detail: !holds
        ? "It is later than \(due.inWords)."
          + (agreed?.day.map { " What was agreed was for \($0.shortWords)." } ?? "")
        : agreed?.withChair == true ? reason : "\(reason) The chair has not agreed to it.",
      deed: AgreeLateConference.form.name, due: nil)
  }

  /// What somebody needs, and how far it is arranged (PS4, PF3).
  public var supportNeeded: [SupportNeed] {
    guard let conference else { return [] }
    let arranged = conference.takingPart.support
    let named = conference.invitations.flatMap { invitation in
      invitation.needs.map { need in
        SupportNeed(
          person: invitation.person, need: need,
          arranged: arranged.first { $0.person == invitation.person && $0.need == need })
      }
    }
    let more = arranged.filter { one in
      !named.contains { $0.person == one.person && $0.need == one.need }
    }
    return named + more.map { SupportNeed(person: $0.person, need: $0.need, arranged: $0) }
  }

  private func support(_ conference: Conference) -> ReadinessLine? {
    let needs = supportNeeded
    guard !needs.isEmpty else { return nil }
    let open = needs.filter { $0.arranged?.confirmed != true }
    let details = open.map { need in
      "\(name(need.person)): \(need.need.words.prefix(1).lowercased())"
        + "\(need.need.words.dropFirst()), \(need.standing)."
    }
    return ReadinessLine(
      what: "Help that people need to take part", missing: open.map(missing),
      detail: open.isEmpty
        ? "All \(needs.count) arranged and confirmed." : details.joined(separator: " "),
      deed: ArrangeSupport.form.name)
  }

  private func missing(_ need: SupportNeed) -> String {
    "\(need.need.short) for \(name(need.person)) is not "
      + (need.arranged?.what == nil ? "arranged" : "confirmed")
  }

  private func apart(_ conference: Conference, _ practice: Practice) -> ReadinessLine? {
    let duty = keptApart(conference, practice)
    guard !duty.owed.isEmpty else { return nil }
    let open = duty.open.map { "it is not planned how \($0.about) are kept apart" }
    let excused = duty.owed.compactMap { one -> String? in
      guard case .excused(let reason) = one.standing else { return nil }
      return "\(one.about): \(reason)"
    }
    return ReadinessLine(
      "Planned how people are kept apart", arranged: duty, missing: open,
      detail: (duty.owed.map { "\($0.about) must not meet." } + excused)
        .joined(separator: " "))
  }

  /// Whoever called the conference and its chair are there anyway: nobody waits for their answer.
  private func coming(_ conference: Conference) -> ReadinessLine? {
    let taking = conference.takingPart
    let promises = taking.promises
    let asked = conference.invitations.map(\.person).filter {
      $0 != conference.chair && $0 != enquiry.socialWorker
    }
    guard !asked.isEmpty else { return nil }
    let silent = asked.filter { promises[$0] == nil && taking.absences[$0] == nil }
    let lines = Coming.allCases.compactMap { answer -> String? in
      let people = conference.invitations.map(\.person).filter { promises[$0]?.answer == answer }
      return people.isEmpty ? nil : "\(answer.heading): \(listed(people.map(name)))."
    }
    return ReadinessLine(
      what: "Everyone has said whether they come",
      missing: silent.isEmpty ? [] : ["no answer yet from \(listed(silent.map(name)))"],
      detail: (lines + (silent.isEmpty ? [] : ["No answer yet: \(listed(silent.map(name)))."]))
        .joined(separator: " "), deed: PromiseAttendance.form.name)
  }

  /// Family who said that they cannot come: their views are heard all the same (PS14).
  private func views(_ conference: Conference) -> ReadinessLine? {
    let taking = conference.takingPart
    let away = conference.invitations.map(\.person).filter { id in
      person(id)?.isFamily == true
        && (taking.promises[id]?.answer == .notComing || taking.absences[id] != nil)
    }
    guard !away.isEmpty else { return nil }
    let open = away.filter { taking.absences[$0] == nil }
    let carried = away.compactMap { taking.absences[$0] }.compactMap { absence in
      person(absence.carrier).map {
        "\($0.name) brings the views of \(name(absence.person))."
      }
    }
    return ReadinessLine(
      what: "Views of those who cannot come", isDone: open.isEmpty,
      detail: (carried + open.map { "Nothing is planned yet for \(name($0))." })
        .joined(separator: " "), deed: SayParentWillNotCome.form.name, due: nil)
  }

  private func asked() -> ReadinessLine? {
    guard !asks.isEmpty else { return nil }
    let open = openAsks
    return ReadinessLine(
      what: "Whom the family wants there", isDone: open.isEmpty,
      detail: open.isEmpty
        ? "Every wish is answered."
        : open.map { "\(name($0.person)) asks for \($0.name)." }.joined(separator: " "),
      deed: AnswerAsk.form.name, due: nil)
  }

  private func told(_ conference: Conference, _ practice: Practice) -> ReadinessLine? {
    let duty = telling(conference, practice)
    let agreed = conference.takingPart.telling
    guard duty.source != nil || agreed != nil, !duty.owed.isEmpty else { return nil }
    return ReadinessLine(
      "Agreed who tells the children", duty, done: agreed.map { "\(name($0.person))." } ?? "")
  }

  private func understood(_ conference: Conference, _ practice: Practice) -> ReadinessLine? {
    line("Help to understand the reports", understanding(conference, practice))
  }

  private func taking(_ conference: Conference, _ practice: Practice) -> ReadinessLine? {
    line("Each child takes part in some way", childViews(conference, practice))
  }

  private func offered(_ conference: Conference, _ practice: Practice) -> ReadinessLine? {
    line("Each child is offered a way to speak", wayToSpeak(conference, practice))
  }

  /// A line only where the practice asks for it of somebody.
  private func line(_ what: String, _ duty: Duty) -> ReadinessLine? {
    duty.source == nil || duty.owed.isEmpty ? nil : ReadinessLine(what, duty)
  }
}

/// Something that somebody needs to take part, and how far it is arranged.
public struct SupportNeed: Hashable, Sendable {
  public let person: PersonID
  public let need: Need
  public let arranged: SupportArranged?

  /// How far it is, in words.
  public var standing: String {
    guard let arranged else { return "not arranged yet" }
    guard arranged.what != nil else { return "\(arranged.by) arranges it" }
    return arranged.confirmed
      ? "arranged by \(arranged.by)" : "arranged by \(arranged.by), not confirmed with them yet"
  }
}

extension Need {
  /// The need within a sentence.
  var short: String {
    switch self {
    case .interpreter: "the interpreter"
    case .advocate: "the advocate"
    case .transport: "transport"
    case .childcare: "childcare"
    case .access: "access"
    case .supporter: "a supporter"
    case .reading: "help with the reports"
    case .legalAdviser: "the legal adviser"
    }
  }
}

extension Coming {
  fileprivate var heading: String {
    switch self {
    case .coming: "Coming"
    case .notComing: "Cannot come"
    case .notSure: "Not sure"
    }
  }
}
