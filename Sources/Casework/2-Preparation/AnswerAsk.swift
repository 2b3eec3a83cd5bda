// SPDX-License-Identifier: MIT
import Practice

/// Answers somebody of the family who asked for a person to be there (E5, PF6).
public struct AnswerAsk: Deed {
  static let ask = Field<AskID>.thing(.ask, "ask", "Which wish?")
  static let answer = Field<AskAnswer>.one("answer", "What came of it?")
  static let words = Field<String>.words(
    "words", "What do you tell them?", hint: "Whoever asked reads this."
  ).forFamily

  public static let form = DeedForm(
    "answer-ask", title: "Answer whom the family wants there",
    purpose: "Nobody who asks is left without an answer.", button: "Answer them",
    serves: ["E5", "PF6", "PS9"], by: [.socialWorker, .teamManager, .chair],
    fields: [ask.face, answer.face, words.face])

  let ask: AskID
  let answer: AskAnswer
  let words: String

  public init(_ answers: Answers) throws(BadAnswers) {
    ask = try answers(Self.ask)
    answer = try answers(Self.answer)
    words = try answers(Self.words)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let asked = record.asks.first(where: { $0.id == ask }) else {
      throw Refusal("unknown-ask", "Choose a wish of the family.", field: Self.ask.key)
    }
    let answered = AskAnswered(ask: ask, person: asked.person, answer: answer, words: words)
    if asked.answer == answered { return [] }
    return [.takingPart(.askAnswered(answered))]
  }
}

/// A wish of the family was answered.
public struct AskAnswered: Hashable, Codable, Sendable {
  public let ask: AskID
  /// Who had asked.
  public let person: PersonID
  public let answer: AskAnswer
  public let words: String

  public init(ask: AskID, person: PersonID, answer: AskAnswer, words: String) {
    (self.ask, self.person, self.answer, self.words) = (ask, person, answer, words)
  }
}

/// What came of somebody's wish for a person.
public enum AskAnswer: String, Codable, ChoiceWords {
  case invited
  case anotherWay = "helps-in-another-way"
  case notInvited = "not-invited"

  public var words: String {
    switch self {
    case .invited: "They are invited"
    case .anotherWay: "They will help in another way"
    case .notInvited: "They will not be invited"
    }
  }
}

extension FamilyRecord {
  /// Wishes of the family that nobody has answered, neither in words nor by inviting who was named.
  public var openAsks: [Ask] {
    let invited = (conference?.invitations ?? []).map { name($0.person).lowercased() }
    return asks.filter { $0.answer == nil && !invited.contains($0.name.lowercased()) }
  }
}
