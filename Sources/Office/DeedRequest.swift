// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// Somebody asks to do a deed.
public struct DeedRequest: Sendable {
  public let deed: String
  public let answers: Answers
  public let family: FamilyID
  public let actor: Actor
  /// The same key does the deed once, however often it is sent. It names nothing: what the deed
  /// makes gets its identifiers here.
  public let key: DeedKey
  /// How much of the record the actor had seen when the form was drawn; nil when it is not a form.
  public let seen: Int?
  /// The day on which it happened, when that is not today.
  public let happened: Day?
  /// For the deed that begins a record: proof that its identifier was offered to this person.
  public let offer: String?
  /// Whoever asks has answered what would be asked back, or cannot be asked.
  public let isMeant: Bool
  /// Whether a child’s words are refused until the child was asked who may read them: forms ask.
  public let asksWhoReads: Bool

  public init(
    deed: String, answers: Answers, family: FamilyID, actor: Actor, key: DeedKey,
    seen: Int? = nil, happened: Day? = nil, offer: String? = nil, isMeant: Bool = true,
    asksWhoReads: Bool = false
  ) {
    (self.deed, self.answers, self.family, self.actor) = (deed, answers, family, actor)
    (self.key, self.seen, self.happened, self.offer) = (key, seen, happened, offer)
    (self.isMeant, self.asksWhoReads) = (isMeant, asksWhoReads)
  }
}

/// What became of a deed.
public enum DeedResult: Hashable, Sendable {
  /// The events that were added to the record, by name.
  case recorded([String])
  /// The deed stands in the record already, or says nothing new.
  case repeated
}

/// Why a deed was not done. Every case keeps the words that were typed with whoever typed them.
public enum DeedFailure: Error, Sendable {
  /// There is no such deed.
  case unknownDeed
  /// For this person the family does not exist.
  case unknownFamily
  /// The deed belongs to other people.
  case notTheirs(DeedForm)
  case bad(BadAnswers)
  case refused(Refusal)
  /// It would be done; first a question.
  case asked(DeedQuestion)
  /// The words hold what is kept from somebody, and the writer has not chosen what becomes of it.
  case holds(HeldBack)
  /// Somebody else changed the same matter after the form was drawn.
  case stale
  /// This very form was sent before, in other words, and those were kept.
  case sentBefore
  /// Many people wrote at once; nothing was lost, and trying again will do.
  case busy
  /// The record could not be written; `step` says where, without a name.
  case failed(step: String)
}

extension DeedFailure {
  /// A stable name for scripts.
  public var code: String {
    switch self {
    case .unknownDeed: "unknown-deed"
    case .unknownFamily: "unknown-family"
    case .notTheirs: "not-yours"
    case .bad: "bad-answers"
    case .refused(let refusal): refusal.code
    case .asked(.saidBefore): "said-before"
    case .asked(.stillWriting): "still-writing"
    case .holds: "holds-kept-words"
    case .stale: "stale"
    case .sentBefore: "sent-before"
    case .busy: "busy"
    case .failed: "failed"
    }
  }

  /// What happened and what to do, in words.
  public var words: String {
    switch self {
    case .unknownDeed: "There is no such deed."
    case .unknownFamily: "There is no such family, or you are not part of its work."
    case .notTheirs(let form): "\(form.title): this is for others to do."
    case .bad(let answers): answers.problems.map(\.words).joined(separator: " ")
    case .refused(let refusal): refusal.words
    case .asked(let question): question.words
    case .holds: HeldBack.words
    case .stale:
      "Somebody else changed this after you opened the page. Read what is there now, then send "
        + "your words again if they still fit."
    case .sentBefore:
      "You sent this before, in other words, and those were kept. Look at what is there now, then "
        + "send these words as well if they are still needed."
    case .busy: "Many people are writing at once. Please send it again."
    case .failed:
      "This could not be kept just now. Nothing was lost: your words are still here. Tell the "
        + "people who run this service, and send them again."
    }
  }
}
