// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// A professional sends a report: own involvement, strengths, worries, the child's life, and what
/// they can do to help (PR1, PR6, PP5, PP6). A part can be kept from a named person.
public struct SendReport: Deed {
  static let involvement = Field<String>.words(
    "involvement", "What you do with this child and family", hint: "And since when."
  ).forFamily
  static let helpOffered = Field<String?>.optionalWords("help-offered", "Help offered so far")
    .forFamily
  static let strengths = Field<String?>.optionalWords("strengths", "What is working well").forFamily
  static let worries = Field<String?>.optionalWords("worries", "What worries you").forFamily
  static let greyAreas = Field<String?>.optionalWords("grey-areas", "What we do not know yet")
    .forFamily
  static let livedExperience = Field<String?>.optionalWords(
    "lived-experience", "A day in this child's life", hint: "As the child would tell it."
  ).forFamily
  static let development = Field<String?>.optionalWords(
    "development", "Health, education and development",
    hint: "Kept for reading. It is discussed only if it bears on harm."
  ).forFamily
  static let canDo = Field<String?>.optionalWords("can-do", "This is what I can do to help")
    .forFamily
  static let withheld = Field<String?>.optionalWords(
    "withheld", "A part that somebody must not see",
    hint: "Put nothing of it into the fields above.")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who must not see that part?", among: .mayNotKnow)
  static let withheldWhy = Field<String?>.optionalWords(
    "withheld-why", "Why must they not see it?")

  public static let furtherKey = "further"
  static let further = Field<Bool>.tick(
    furtherKey, "This is a further report",
    hint: "Your first report stays beside it. To put that one right, go to it.")

  private static let open: [(ReportHeading, Field<String?>)] = [
    (.helpOffered, helpOffered), (.strengths, strengths), (.worries, worries),
    (.greyAreas, greyAreas), (.livedExperience, livedExperience), (.development, development),
    (.canDo, canDo),
  ]

  public static let form = DeedForm(
    "send-report", title: "Write your report",
    purpose: "Say what you have seen and heard, and what you can do to help.",
    button: "Send the report", serves: ["PR1", "PR6", "PP3", "PP5", "PP6"],
    by: [.professional, .socialWorker],
    fields: parts + [further.face])

  /// What a report says, part by part.
  static let parts: [FormField] =
    [involvement.face] + open.map(\.1.face) + [withheld.face, notFor.face, withheldWhy.face]

  let parts: [ReportPart]
  let notFor: [PersonID]
  let withheld: String?
  let isFurther: Bool

  public init(_ answers: Answers) throws(BadAnswers) {
    var parts = [ReportPart(heading: .involvement, words: try answers(Self.involvement))]
    for (heading, field) in Self.open {
      if let words = try answers(field) { parts.append(ReportPart(heading: heading, words: words)) }
    }
    withheld = try answers(Self.withheld)
    isFurther = try answers(Self.further)
    notFor = try answers(Self.notFor)
    if let withheld {
      parts.append(
        ReportPart(
          heading: .withheld, words: withheld, notFor: notFor,
          reason: try answers(Self.withheldWhy)))
    }
    self.parts = parts
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    guard conference.closed == nil else { throw .closed }
    guard let author = record.person(of: now.actor.account) else { throw .unknownPerson }
    try record.known(notFor)
    try sayWhoAndWhy()
    try refuseSecond(of: author.id, record)
    return [
      .preparation(.reportSent(ReportSent(report: now.ref(), author: author.id, parts: parts)))
    ]
  }

  /// A second report of one person is never listed silently beside the first.
  private func refuseSecond(of author: PersonID, _ record: FamilyRecord) throws(Refusal) {
    guard !isFurther, let first = record.reports.last(where: { $0.author == author }) else {
      return
    }
    throw Refusal(
      "report-sent-already",
      "You sent a report on \(first.sentOn.inWords). To put it right, go to that report. If this "
        + "is a further one, say so: both are then read.", field: Self.further.key)
  }

  func sayWhoAndWhy() throws(Refusal) {
    if withheld != nil && notFor.isEmpty {
      throw Refusal(
        "withheld-from-whom", "Choose who must not see that part, or move it into the report.",
        field: Self.notFor.key)
    }
    if withheld != nil && parts.last?.reason == nil {
      throw Refusal(
        "withheld-why", "Write why they must not see that part.", field: Self.withheldWhy.key)
    }
    if withheld == nil && !notFor.isEmpty {
      throw Refusal(
        "withheld-what", "Write the part that they must not see, or choose nobody.",
        field: Self.withheld.key)
    }
  }
}

/// A report was sent.
public struct ReportSent: Hashable, Codable, Sendable {
  public let report: ReportID
  public let author: PersonID
  public let parts: [ReportPart]

  public init(report: ReportID, author: PersonID, parts: [ReportPart]) {
    (self.report, self.author, self.parts) = (report, author, parts)
  }
}

/// One part of a report, and from whom it is kept.
public struct ReportPart: Hashable, Codable, Sendable {
  public let heading: ReportHeading
  public let words: String
  public let notFor: [PersonID]
  public let reason: String?

  public init(
    heading: ReportHeading, words: String, notFor: [PersonID] = [], reason: String? = nil
  ) {
    (self.heading, self.words, self.notFor, self.reason) = (heading, words, notFor, reason)
  }
}

/// The parts of a report, the same for every agency.
public enum ReportHeading: String, Codable, CaseIterable, Sendable {
  case involvement
  case helpOffered = "help-offered"
  case strengths, worries
  case greyAreas = "grey-areas"
  case livedExperience = "lived-experience"
  case development
  case canDo = "can-do"
  case withheld

  public var words: String {
    switch self {
    case .involvement: "What I do with this child and family"
    case .helpOffered: "Help offered so far"
    case .strengths: "What is working well"
    case .worries: "What worries me"
    case .greyAreas: "What we do not know yet"
    case .livedExperience: "A day in this child's life"
    case .development: "Health, education and development"
    case .canDo: "This is what I can do to help"
    case .withheld: "Not for everyone"
    }
  }
}
