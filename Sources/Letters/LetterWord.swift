// SPDX-License-Identifier: MIT

/// A place for a few words in a letter's text: `{day}`.
public enum LetterWord: String, Hashable, Sendable, CaseIterable {
  case recipient, children, child, conference, plan, authority
  case coreGroup = "core-group"
  case day, time, place
  case heldOn = "held-on"
  case chair
  case chairsTitle = "chairs-title"
  case chairMeets = "chair-meets"
  case socialWorker = "social-worker"
  case tellsTheChild = "tells-the-child"
  case yourTime = "your-time"
  case why = "why-invited"
  case reportBy = "report-by"
  case coreGroupDay = "core-group-day"
  case reviewDay = "review-day"
  case reviewLimit = "review-limit"
  case correctBy = "correct-by"
  case disagreeBy = "disagree-by"
  case wayToSpeak = "way-to-speak"
  case deciders
  case reportAuthor = "report-author"
  case reportDay = "report-day"

  /// What stands there, for who writes the text.
  public var meaning: String {
    switch self {
    case .recipient: "the name of who gets the letter"
    case .children: "the names of the children whom the conference is about"
    case .child: "the name of the child who gets the letter, or whose plan it is"
    case .conference: "what the authority calls the conference"
    case .plan: "what the authority calls the plan"
    case .authority: "the name of the authority"
    case .coreGroup: "what the authority calls the people who carry the plan"
    case .day: "the day of the conference"
    case .time: "the time at which it begins"
    case .place: "where it is held"
    case .heldOn: "the day on which the conference was held"
    case .chair: "the name of the chair"
    case .chairsTitle: "what the authority calls the chair"
    case .chairMeets: "when the chair speaks with the family"
    case .socialWorker: "the name of the social worker"
    case .tellsTheChild: "who tells the children what was decided"
    case .yourTime: "the recipient’s own time, where they come at another one"
    case .why: "why the recipient is invited"
    case .reportBy: "the day by which a report is asked for"
    case .coreGroupDay: "the day of the first core group"
    case .reviewDay: "the day of the next conference"
    case .reviewLimit: "the day by which the next conference must be"
    case .correctBy: "the day by which the recipient can ask for a correction"
    case .disagreeBy: "the day by which a professional says formally that they disagree"
    case .wayToSpeak: "what every child is offered so that they can speak"
    case .deciders: "who decides, in the authority’s words"
    case .reportAuthor: "who wrote the report"
    case .reportDay: "the day on which the report was sent"
    }
  }
}

/// Something that is so or is not so: `[if interpreter]`.
public enum LetterFact: String, Hashable, Sendable, CaseIterable {
  case interpreter
  case severalChildren = "several-children"
  case protectionPlan = "protection-plan"
  case childInNeedPlan = "child-in-need-plan"
  case noPlan = "no-plan"
  case scoring
  case planFirst = "plan-first"
  case statement
  case reportExpected = "report-expected"
  case reportsInTime = "reports-in-time"
  case draft
  case cameToIt = "came"

  /// When it is so, for who writes the text.
  public var meaning: String {
    switch self {
    case .interpreter: "the recipient needs an interpreter"
    case .severalChildren: "the conference is about more than one child"
    case .protectionPlan: "a child protection plan was decided for a child"
    case .childInNeedPlan: "a child in need plan was decided for a child"
    case .noPlan: "no plan was decided for any child"
    case .scoring: "people at this authority’s conferences say a number"
    case .planFirst: "this authority makes the plan before it decides"
    case .statement: "this authority writes a statement of harm before the conference"
    case .reportExpected: "a report is expected of the recipient"
    case .reportsInTime: "the family had all reports before the conference"
    case .draft: "the record can still be corrected"
    case .cameToIt: "the recipient was at the conference"
    }
  }
}

/// A place for what the record says: `[people]` on a line of its own.
public enum LetterPart: String, Hashable, Sendable, CaseIterable {
  case people, agenda, help, expected
  case writingAgenda = "agenda-to-write-on"
  case reportDates = "report-dates"
  case reports, report
  case outcomes, steps, seeing, contingency, carriers
  case bottomLines = "bottom-lines"
  case safetyStatement = "safety-statement"
  case harmStatement = "harm-statement"
  case childSteps = "child-steps"
  case childDecision = "child-decision"
  case childWords = "child-words"
  case dates
  case decisions, attendance, talk, views, scores, dissent, challenges
  case familyWords = "family-words"
  case summingUp = "summing-up"
  case summary
  case missing = "missing-at-the-table"
  case categories
  case disagreement
  case absentWords = "absent-words"
  case contacts
  case changes

  /// What stands there, for who writes the text.
  public var meaning: String {
    switch self {
    case .people: "who is invited, and why"
    case .agenda: "the parts of the conference"
    case .help: "what the recipient asked for, and whether it is arranged"
    case .expected: "what this authority expects of professionals"
    case .writingAgenda: "the parts of the conference, with lines to write on"
    case .reportDates: "by when reports are due, and why"
    case .reports: "the reports, and whether the family had them before"
    case .report: "the report"
    case .outcomes: "what will be better, who does what by when, and how everyone knows"
    case .steps: "who does what by when"
    case .seeing: "who sees the children, and how often"
    case .contingency: "what happens if the plan is not kept"
    case .carriers: "who carries the plan"
    case .bottomLines: "what must not happen"
    case .safetyStatement: "what a good life looks like"
    case .harmStatement: "the statement of harm"
    case .childSteps: "what people will do, for a child to read"
    case .childDecision: "what was decided, for a child to read"
    case .childWords: "the child’s own words"
    case .dates: "when people meet again, by when at the latest, and why"
    case .decisions: "the decision for each child, and the reasons"
    case .attendance: "who was there, and for which part"
    case .talk: "what was said, part by part"
    case .views: "the view of each professional and of the family"
    case .scores: "the scores that people gave"
    case .dissent: "who does not agree, in their own words"
    case .challenges: "the hard questions that were asked"
    case .familyWords: "the own words of the family"
    case .summingUp: "how the chair summed up"
    case .summary: "how and why it was decided, in the chair’s words"
    case .missing: "who was invited and did not come"
    case .categories: "the kinds of harm that a plan can name"
    case .disagreement: "what this authority says about disagreeing and complaining"
    case .absentWords: "what the chair writes to who did not come"
    case .contacts: "whom the family can ask: the social worker and the chair"
    case .changes: "what was changed since the last version"
    }
  }
}
