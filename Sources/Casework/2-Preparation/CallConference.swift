// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Calls the initial conference for one or more children (E4, PF7). It pins the practice under
/// which the conference runs: a later change of practice never rewrites its clocks.
public struct CallConference: Deed {
  static let children = Field<[PersonID]>.people(
    "children", "For which children?", among: .children,
    hint: "Think of every child in the household.")
  static let day = Field<Day>.day("day", "Day of the conference")
  static let time = Field<ClockTime>.time("time", "Time")
  static let place = Field<String>.line("place", "Place", hint: "And how to join from elsewhere.")
  static let why = Field<String>.words(
    "why", "Why is the conference called?", hint: "In plain words; the family reads this first."
  ).forFamily
  static let chair = Field<AccountID>.account("chair", "Who chairs it?", [.chair])

  public static let form = DeedForm(
    "call-conference", title: "Call the conference",
    purpose: "Bring the family and those who can help together, soon and well prepared.",
    button: "Call the conference", serves: ["E4", "PF7", "PC7", "PC8"],
    by: [.socialWorker, .teamManager],
    staleAfter: [.calling],
    fields: [
      children.face, day.face, time.face, place.face, why.face, chair.face, Departure.reason.face,
    ])

  let children: [PersonID]
  let day: Day
  let time: ClockTime
  let place: String
  let why: String
  let chair: AccountID
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    children = try answers(Self.children)
    day = try answers(Self.day)
    time = try answers(Self.time)
    place = try answers(Self.place)
    why = try answers(Self.why)
    chair = try answers(Self.chair)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try refuseWhatCannotBe(record, now)
    guard let actor = now.directory[chair], actor.role == .chair else {
      throw Refusal(
        "unknown-chair", "Choose a chair from the list.", field: Self.chair.key)
    }
    let departures = try Departure.events(
      for: try prompts(record, practice) + chairPrompts(record, practice), reason: goingAhead)
    let known = record.person(of: chair)
    let called = ConferenceCalled(
      conference: now.ref(), children: children, day: day, time: time, place: place, why: why,
      chair: known
        ?? Person(staff: actor, id: now.ref("c"), role: practice.chairTitle(of: actor.title)),
      practice: practice.version, practiceDay: practice.on)
    return departures + [.preparation(.conferenceCalled(called))]
  }

  private func refuseWhatCannotBe(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) {
    if let conference = record.conference, conference.closed == nil {
      throw Refusal("already-called", "A conference for this family has been called already.")
    }
    for child in children where record.person(child)?.isChild != true {
      throw Refusal(
        "unknown-child", "Choose children who are in this family's record.",
        field: Self.children.key)
    }
    if day < now.day {
      throw Refusal(
        "day-gone", "The conference cannot be called for a day that has gone.",
        field: Self.day.key)
    }
  }

  private func prompts(_ record: FamilyRecord, _ practice: Practice) throws(Refusal) -> [Prompt] {
    var prompts: [Prompt] = []
    if record.enquiry.conclusion?.outcome != .conference {
      prompts +=
        practice.note("conference-follows-enquiry").map { [.enquiryNotConcluded($0)] } ?? []
    }
    if let started = record.enquiry.strategyDiscussion,
      let clock = practice.clock(.initialConference)
    {
      let due = try clock.due(from: started)
      if day > due { prompts.append(.lateConference(due: due, clock, practice)) }
    }
    return prompts
  }
}

extension CallConference {
  /// The same chair stays (PC7), and has no other part in the family's case (PC8). There may be
  /// nobody else, so that a reason is asked and nothing is refused.
  private func chairPrompts(_ record: FamilyRecord, _ practice: Practice) -> [Prompt] {
    var prompts: [Prompt] = []
    if let earlier = record.earlierChair, earlier.account != chair,
      let note = practice.note("same-chair")
    {
      prompts.append(
        Prompt(
          rule: note.id, about: "the conference",
          words: "\(earlier.name) chaired this family's conference before. \(note.words)",
          source: note.source))
    }
    let carries = record.relations.contains {
      $0.account == chair && [.socialWorker, .teamManager].contains($0.kind)
    }
    if carries, let note = practice.note("independent-chair") {
      prompts.append(
        Prompt(
          rule: note.id, about: "the conference",
          words: "This person is, or was, the family's social worker or manager. \(note.words)",
          source: note.source))
    }
    return prompts
  }

  /// The form with the same chair chosen already.
  public static func withSameChair(_ record: FamilyRecord) -> Answers? {
    record.earlierChair?.account.map { Answers([chair.key: [$0.text]]) }
  }
}

extension FamilyRecord {
  /// Who chaired the family's last conference.
  var earlierChair: Person? { conference.flatMap { person($0.chair) } }
}

/// The conference was called.
public struct ConferenceCalled: Hashable, Codable, Sendable {
  public let conference: ConferenceID
  public let children: [PersonID]
  public let day: Day
  public let time: ClockTime
  public let place: String
  public let why: String
  public let chair: Person
  /// The version of the authority's practice that the conference runs under, and its day.
  public let practice: String
  public let practiceDay: Day

  public init(
    conference: ConferenceID, children: [PersonID], day: Day, time: ClockTime, place: String,
    why: String, chair: Person, practice: String, practiceDay: Day
  ) {
    self.conference = conference
    self.children = children
    self.day = day
    self.time = time
    self.place = place
    self.why = why
    self.chair = chair
    self.practice = practice
    self.practiceDay = practiceDay
  }
}
