// SPDX-License-Identifier: MIT
import Languages

/// The words of the way so far: what stands round it, and a sentence for each thing that happens.
struct ChronologyWords: Sendable {
  let asItStood: @Sendable (_ day: String) -> String
  let everything: String
  let nothing: String
  let earlier: String
  let noSuchDay: String
  let asOf: String
  let showDay: String
  let showToday: String
  let writtenBy: @Sendable (_ name: String) -> String
  private let sentences: [Happening: @Sendable ([String]) -> String]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("chronology")
    asItStood = try section.words("as-it-stood", "day")
    everything = try section.words("everything")
    nothing = try section.words("nothing")
    earlier = try section.words("earlier")
    noSuchDay = try section.words("no-such-day")
    asOf = try section.words("as-of")
    showDay = try section.words("show-day")
    showToday = try section.words("show-today")
    writtenBy = try section.words("written-by", "name")
    var sentences: [Happening: @Sendable ([String]) -> String] = [:]
    for happening in Happening.allCases {
      sentences[happening] = try section.words(happening.rawValue, happening.gaps)
    }
    self.sentences = sentences
    try section.end()
  }

  /// The sentence, with its gaps filled in their order.
  func callAsFunction(_ happening: Happening, _ values: String...) -> String {
    sentences[happening]?(values) ?? ""
  }
}

/// What can happen, as families read of it.
enum Happening: String, CaseIterable, Sendable {
  case enquiryOpened = "enquiry-opened"
  case memberAdded = "member-added"
  case address
  case identifier
  case answered
  case enquiryConcluded = "enquiry-concluded"
  case called
  case invited
  case supporterInvited = "supporter-invited"
  case parentsMet = "parents-met"
  case chairMet = "chair-met"
  case consulted
  case harmWritten = "harm-written"
  case reportSent = "report-sent"
  case reportShared = "report-shared"
  case wordsGiven = "words-given"
  case arranger
  case support
  case metAlone = "met-alone"
  case metWith = "met-with"
  case wayOffered = "way-offered"
  case chairExplained = "chair-explained"
  case betterSaid = "better-said"
  case askedFor = "asked-for"
  case askAnswered = "ask-answered"
  case promised
  case confidence
  case substitute
  case telling
  case reportExplained = "report-explained"
  case reportRead = "report-read"
  case commented
  case wordsShared = "words-shared"
  case opened
  case came
  case left
  case part
  case said
  case scored
  case score
  case scoresOpened = "scores-opened"
  case viewed
  case familyView = "family-view"
  case decided
  case closed
  case closedOnly = "closed-only"
  case timesPlanned = "times-planned"
  case pausedFor = "paused-for"
  case roomClosed = "room-closed"
  case wentOnWith = "went-on-with"
  case takesPart = "takes-part"
  case askedToLeave = "asked-to-leave"
  case paused
  case pausedUntil = "paused-until"
  case wentOn = "went-on"
  case stoodDown = "stood-down"
  case setFor = "set-for"
  case challenged
  case summedUp = "summed-up"
  case askedHelp = "asked-help"
  case askedHelpFrom = "asked-help-from"
  case disagrees
  case reworded
  case joined
  case foldedAway = "folded-away"
  case unfolded
  case outcome
  case step
  case bottomLine = "bottom-line"
  case goodLife = "good-life"
  case contingency
  case sees
  case takenOut = "taken-out"
  case agreed
  case agreedLead = "agreed-lead"
  case planShared = "plan-shared"
  case papersLanguage = "papers-language"
  case papersGiven = "papers-given"
  case papersOut = "papers-out"
  case minutesReworded = "minutes-reworded"
  case correctionAsked = "correction-asked"
  case putRight = "put-right"
  case stays
  case minutesFinal = "minutes-final"
  case corrected
  case itSaid = "it-said"
  case itSaysNow = "it-says-now"
  case notSo = "not-so"
  case namedByMistake = "named-by-mistake"
  case uninvited
  case takesOver = "takes-over"
  case wasPutRight = "was-put-right"

  /// What is put into the sentence, in order.
  var gaps: [String] {
    switch self {
    case .enquiryOpened, .consulted, .wasPutRight:
      ["day"]
    case .memberAdded, .address, .answered, .invited, .reportSent, .wordsGiven, .arranger,
      .wayOffered, .betterSaid, .confidence, .telling, .came, .left, .said, .scored, .familyView,
      .closed, .askedToLeave, .askedHelp, .reworded, .joined, .foldedAway, .unfolded, .agreedLead,
      .planShared, .papersGiven, .namedByMistake, .uninvited, .takesOver:
      ["name"]
    case .identifier:
      ["name", "number"]
    case .enquiryConcluded, .harmWritten, .part, .scoresOpened, .closedOnly, .paused, .wentOn,
      .challenged,
      .summedUp, .outcome, .bottomLine, .goodLife, .contingency, .takenOut, .agreed, .papersOut,
      .minutesReworded, .wordsShared, .putRight, .stays, .minutesFinal, .corrected, .itSaid,
      .itSaysNow, .notSo:
      []
    case .called:
      ["children", "day", "time", "place"]
    case .supporterInvited, .askedFor, .substitute:
      ["name", "other"]
    case .parentsMet, .chairMet:
      ["people", "day"]
    case .reportShared, .chairExplained, .opened, .timesPlanned, .pausedFor, .roomClosed,
      .wentOnWith:
      ["people"]
    case .support:
      ["need", "name", "standing"]
    case .metAlone, .step:
      ["name", "day"]
    case .metWith:
      ["name", "people", "day"]
    case .askAnswered:
      ["name", "other", "answer"]
    case .promised:
      ["name", "answer"]
    case .reportExplained:
      ["author", "people"]
    case .reportRead, .commented:
      ["name", "author"]
    case .score:
      ["name", "score"]
    case .viewed, .disagrees, .sees:
      ["name", "child"]
    case .decided:
      ["child"]
    case .takesPart:
      ["name", "way"]
    case .pausedUntil:
      ["time"]
    case .stoodDown, .setFor:
      ["day", "time"]
    case .askedHelpFrom:
      ["name", "people"]
    case .papersLanguage:
      ["name", "language"]
    case .correctionAsked:
      ["name", "what"]
    }
  }
}
