// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Records that the social worker met the parents before the conference, what was explained and
/// what was shared (PS1, PS2, PS7, PS8, PS9; Warwickshire: at least three days before).
public struct MeetParents: Deed {
  static let with = Field<[PersonID]>.people("with", "Whom did you meet?", among: .family)
  static let day = Field<Day>.day("day", "On which day?")
  static let explained = Field<[Explained]>.many("explained", "What did you explain?")
  static let shared = Field<String>.words(
    "shared", "What was shared, and what did they say?",
    hint: "What happened, what it means for each child, how they feel, how it can be put right.")
  static let readers = Field<WhoReads?>.readers(.talk)

  public static let form = DeedForm(
    "meet-parents", title: "Record your meeting with the parents",
    purpose: "Nobody should hear something for the first time in the conference.",
    button: "Keep this meeting", serves: ["E6", "PS1", "PS2", "PS7", "PS8", "PS9"],
    by: [.socialWorker, .teamManager],
    fields: [with.face, day.face, explained.face, shared.face, readers.face])

  let with: [PersonID]
  let day: Day
  let explained: [Explained]
  let shared: String
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    with = try answers(Self.with)
    day = try answers(Self.day)
    explained = try answers(Self.explained)
    shared = try answers(Self.shared)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.beforeTheConferenceEnds()
    try record.known(with)
    try now.happened(on: day)
    return [
      .preparation(
        .parentsMet(ParentsMet(with: with, day: day, explained: explained, shared: shared)))
    ]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    // Part of the enquiry: those who carry the meeting prepare from it, unless somebody chose.
    readers == nil ? nil : record.audience(readers, ofTalkWith: with)
  }
}

/// The social worker met the parents.
public struct ParentsMet: Hashable, Codable, Sendable {
  public let with: [PersonID]
  public let day: Day
  public let explained: [Explained]
  public let shared: String

  public init(with: [PersonID], day: Day, explained: [Explained], shared: String) {
    (self.with, self.day) = (with, day)
    (self.explained, self.shared) = (explained, shared)
  }
}

/// What is to be explained before a conference.
public enum Explained: String, Codable, ChoiceWords {
  case whatHappened = "what-happened"
  case impact = "impact-on-the-child"
  case childFeels = "how-the-child-feels"
  case repair = "how-harm-can-be-repaired"
  case purpose = "what-the-meeting-is-for"
  case leaflet = "written-information-given"
  case whoComes = "who-is-invited-and-why"
  case supporter = "whom-they-may-bring"
  case disagree = "what-to-do-if-they-disagree"
  case whyThisWay = "why-meeting-this-way-helps"
  case helpWithReports = "help-to-understand-reports"

  public var words: String {
    switch self {
    case .whatHappened: "What happened that led to the conference"
    case .impact: "What it has meant for each child"
    case .childFeels: "How each child feels"
    case .repair: "How the harm can be repaired, and what help is needed"
    case .purpose: "What the meeting is for and how it works"
    case .leaflet: "Written information was given"
    case .whoComes: "Who is invited, and why"
    case .supporter: "Whom they may bring with them"
    case .disagree: "What they can do if they do not agree"
    case .whyThisWay: "Why it helps to talk about harm together"
    case .helpWithReports: "What help there is to understand the reports"
    }
  }
}

extension Circumstance {
  /// Refuses a day that is still to come for something that has happened.
  func happened(on day: Day) throws(Refusal) {
    guard day <= self.day else {
      throw Refusal(
        "day-to-come", "This day is still to come. Write it down once it happened.",
        field: "day")
    }
  }
}
