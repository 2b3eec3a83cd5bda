// SPDX-License-Identifier: MIT
import Practice

/// Offers a child a way of their own to say what they think (PS15, PF4; Portsmouth: every child
/// subject to a conference). Any professional may do it.
public struct OfferWayToSpeak: Deed {
  static let child = Field<PersonID>.person("child", "Which child?", among: .children)
  static let way = Field<WayToSpeak>.one("way", "What did you offer?")
  static let answer = Field<OfferAnswer>.one("answer", "What came of it?")
  static let words = Field<String?>.optionalWords("words", "More about it")
  static let readers = Field<WhoReads?>.readers(.ownWords)

  public static let form = DeedForm(
    "offer-way-to-speak", title: "Offer a child a way to speak",
    purpose: "Every child can say what they think, in the way that suits them.",
    button: "Keep this offer", serves: ["PS15", "PF4"],
    by: [.socialWorker, .teamManager, .chair, .professional, .advocate],
    fields: [child.face, way.face, answer.face, words.face, readers.face])

  let child: PersonID
  let way: WayToSpeak
  let answer: OfferAnswer
  let words: String?
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    child = try answers(Self.child)
    way = try answers(Self.way)
    answer = try answers(Self.answer)
    words = try answers(Self.words)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.beforeTheConferenceEnds()
    try record.bornChild(child, Self.child.key)
    let offered = WayToSpeakOffered(child: child, way: way, answer: answer, words: words)
    let known = record.conference?.takingPart.offers ?? record.ahead.offers
    if known.contains(where: { $0.offered == offered && !now.addsAWorker(to: $0, record) }) {
      return []
    }
    return [.takingPart(.wayToSpeakOffered(offered))]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    words == nil ? nil : try record.audience(readers, told: child)
  }
}

extension Circumstance {
  /// Whether the child's own worker now offers what somebody else had told them of.
  fileprivate func addsAWorker(to offer: OfferedWay, _ record: FamilyRecord) -> Bool {
    !offer.isByTheirWorker
      && record.relations.contains {
        $0.account == actor.account && [.socialWorker, .teamManager].contains($0.kind)
      }
  }
}

/// A child was offered a way to speak.
public struct WayToSpeakOffered: Hashable, Codable, Sendable {
  public let child: PersonID
  public let way: WayToSpeak
  public let answer: OfferAnswer
  public let words: String?

  public init(child: PersonID, way: WayToSpeak, answer: OfferAnswer, words: String?) {
    (self.child, self.way, self.answer, self.words) = (child, way, answer, words)
  }
}

/// How a child can be heard.
public enum WayToSpeak: String, Codable, ChoiceWords {
  case app = "mind-of-my-own"
  case advocate, letter, drawing
  case inPerson = "come-in-person"
  case someone = "someone-speaks-for-me"

  public var words: String {
    switch self {
    case .app: "Mind Of My Own, or another app"
    case .advocate: "An advocate"
    case .letter: "A letter"
    case .drawing: "A drawing"
    case .inPerson: "Coming in person"
    case .someone: "Someone they trust speaks for them"
    }
  }
}

/// What came of an offer to a child.
public enum OfferAnswer: String, Codable, ChoiceWords {
  case takenUp = "taken-up"
  case notTakenUp = "not-taken-up"
  case stillThinking = "still-thinking"
  case tooYoung = "too-young"

  public var words: String {
    switch self {
    case .takenUp: "The child wants it"
    case .notTakenUp: "The child does not want it"
    case .stillThinking: "The child is still thinking"
    case .tooYoung: "The child is too young for it"
    }
  }
}
