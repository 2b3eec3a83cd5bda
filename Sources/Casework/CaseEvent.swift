// SPDX-License-Identifier: MIT

/// What happened, in the past tense of the deed. Each stage keeps its own list.
public enum CaseEvent: Hashable, Sendable {
  case enquiry(EnquiryEvent)
  case preparation(PreparationEvent)
  case takingPart(TakingPartEvent)
  case reading(ReadingEvent)
  case conference(ConferenceEvent)
  case room(RoomEvent)
  case talk(TalkEvent)
  case plan(PlanEvent)
  case papers(PapersEvent)
  case practice(PracticeEvent)
  case correction(CorrectionEvent)
}

/// What an event is about. Access decides by it who sees it; a form names what makes it stale.
public enum Matter: String, CaseIterable, Sendable {
  case enquiry, family, addresses, identifiers, answers, restrictions
  case calling, arranging, invitations, needs, meetings, consultation
  case harmStatement = "harm-statement"
  case reports, sharing, reading
  case ownWords = "own-words"
  case room, parts, notes, scores, views, decisions, closing, plan, departures
  case papers, minutes, corrections
}

extension CaseEvent {
  public var matter: Matter {
    switch self {
    case .enquiry(let event): event.matter
    case .preparation(let event): event.matter
    case .takingPart(let event): event.matter
    case .reading(let event): event.matter
    case .conference(let event): event.matter
    case .room(let event): event.matter
    case .talk(let event): event.matter
    case .plan: .plan
    case .papers(let event): event.matter
    case .practice: .departures
    case .correction(let event): event.matter
    }
  }
}

/// Where the authority's practice was knowingly departed from, and why.
public enum PracticeEvent: Hashable, Sendable {
  case departed(Departure)
}

/// A reasoned deviation. Every rule allows one (Birmingham: "no hard or fast rules").
public struct Departure: Hashable, Codable, Sendable {
  public let rule: String
  public let source: String
  public let expected: String
  public let reason: String
  /// Whom `expected` names, where not everybody who carries the meeting may know of it; nil in
  /// most departures.
  public let people: [PersonID]?
  /// Whom or what the reason answers; nil for the rule as a whole, and in what was kept before
  /// reasons answered one thing at a time.
  public let subject: String?

  public init(
    rule: String, source: String, expected: String, reason: String, people: [PersonID]? = nil,
    subject: String? = nil
  ) {
    (self.rule, self.source, self.expected) = (rule, source, expected)
    (self.reason, self.people, self.subject) = (reason, people, subject)
  }

  /// Only whoever wrote it reads that somebody of another family seemed to be the same (decision
  /// 10), and a reason that nothing asked for: it may answer a prompt that stood when it was begun,
  /// and nobody can say any more whom that prompt named.
  public var isForItsWriterAlone: Bool { rule == Prompt.samePerson || isUnasked }

  /// Whether what asked for the reason had gone before the reason came.
  public var isUnasked: Bool { rule == Self.unasked }
  private static let unasked = "nothing-asked"

  /// The field that every deed offers which a prompt may accompany.
  static let reason = Field<String?>.optionalWords(
    "going-ahead", "Reason for going ahead",
    hint: "Only if the practice of your authority expects something else.")

  /// The departures to record. A reason is kept too where no prompt stands any more: somebody
  /// wrote it while one stood, and nobody's words are lost.
  ///
  /// - Throws: What the practice expects, when it expects something and no reason was given.
  static func events(for prompts: [Prompt], reason: String?) throws(Refusal) -> [CaseEvent] {
    guard let first = prompts.first else { return reason.map { [unasked($0)] } ?? [] }
    guard let reason else { throw .asksReason(first, and: prompts.dropFirst()) }
    let people = people(in: prompts)
    return prompts.map { answered($0, reason, naming: people) }
  }

  /// Whom one reason for all of these prompts may speak of: everyone whom any of them names.
  static func people(in prompts: [Prompt]) -> [PersonID] {
    prompts.flatMap(\.people).reduce(into: []) { known, person in
      if !known.contains(person) { known.append(person) }
    }
  }

  static func answered(_ prompt: Prompt, _ reason: String) -> CaseEvent {
    answered(prompt, reason, naming: prompt.people)
  }

  /// - Parameter people: Whom the reason may speak of, where it answers more than this prompt.
  static func answered(_ prompt: Prompt, _ reason: String, naming people: [PersonID])
    -> CaseEvent
  {
    .practice(
      .departed(
        Departure(
          rule: prompt.rule, source: prompt.source, expected: prompt.kept, reason: reason,
          people: people.isEmpty ? nil : people,
          subject: prompt.subject == .all ? nil : prompt.subject.key)))
  }

  private static func unasked(_ reason: String) -> CaseEvent {
    .practice(
      .departed(
        Departure(
          rule: unasked, source: "Roundtable’s own rule: nobody’s words are lost",
          expected: "Nothing. What asked for a reason had changed before the reason came.",
          reason: reason)))
  }
}
