// SPDX-License-Identifier: MIT
import Practice

/// The chair says in other words what the chair wrote: the summary, or the reasons of a decision.
/// Nobody else's words can be changed, and the first words stay in the record (A1).
public struct RewordMinutes: Deed {
  static let passage = Field<Passage>.thing(.passage, "passage", "Which part?")
  static let words = Field<String>.words("words", "What should it say?")

  public static let form = DeedForm(
    "reword-minutes", title: "Put the record of the meeting into better words",
    purpose: "Only what the chair wrote. Everyone else’s own words stay as they were said.",
    button: "Keep these words", serves: ["A1", "C20"], by: [.chair], staleAfter: [.minutes],
    fields: [passage.face, words.face])

  let reworded: MinutesReworded

  public init(_ answers: Answers) throws(BadAnswers) {
    reworded = MinutesReworded(
      passage: try answers(Self.passage), words: try answers(Self.words))
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceToRecord()
    guard let passage = conference.passages.first(where: { $0.id == reworded.passage }) else {
      throw Refusal(
        "no-such-passage", "Choose one of the parts that you wrote.", field: Self.passage.key)
    }
    return passage.words == reworded.words ? [] : [.papers(.reworded(reworded))]
  }
}

/// The chair put a part of the record of the meeting into other words.
public struct MinutesReworded: Hashable, Codable, Sendable {
  public let passage: Passage
  public let words: String

  public init(passage: Passage, words: String) { (self.passage, self.words) = (passage, words) }
}

/// A part of the record of the meeting that the chair wrote: "summary", "risks", "threshold", or
/// "reasons." and the child; or what was added when somebody's correction was accepted.
public typealias Passage = Ref<MinutesReworded>

/// A part that the chair wrote, as it stands now.
public struct WrittenPassage: Hashable, Sendable {
  public let id: Passage
  public let words: String
}

extension Passage {
  public static var summary: Passage { Passage("summary") }
  public static var risks: Passage { Passage("risks") }
  public static var threshold: Passage { Passage("threshold") }
  public static func reasons(for child: PersonID) -> Passage {
    Passage(reasonsMark + child.text)
  }

  /// What was added because somebody asked that the record be put right.
  public static func putRight(_ correction: CorrectionID) -> Passage {
    Passage(putRightMark + correction.text)
  }

  /// The correction that was accepted; nil for any other part.
  public var correction: CorrectionID? {
    text.hasPrefix(Self.putRightMark)
      ? CorrectionID(String(text.dropFirst(Self.putRightMark.count))) : nil
  }

  private static var putRightMark: String { "put-right." }

  /// The child whose decision it is about; nil for what is about everyone.
  public var child: PersonID? {
    text.hasPrefix(Self.reasonsMark)
      ? PersonID(String(text.dropFirst(Self.reasonsMark.count))) : nil
  }

  private static var reasonsMark: String { "reasons." }
}

extension Conference {
  /// What the chair wrote, in the words in which it stands now.
  public var passages: [WrittenPassage] {
    var passages: [WrittenPassage] = []
    func add(_ id: Passage, _ words: String?) {
      guard let words, !words.isEmpty else { return }
      passages.append(WrittenPassage(id: id, words: papers.rewordings[id] ?? words))
    }
    add(.risks, summingUp?.risks)
    add(.threshold, summingUp?.threshold)
    for decision in decisions {
      add(.reasons(for: decision.child), decision.reasons)
    }
    add(.summary, closed?.summary)
    for added in papers.added { add(added, papers.rewordings[added]) }
    return passages
  }

  /// What was added to the record of the meeting because somebody asked for it.
  public var additions: [WrittenPassage] { passages.filter { $0.id.correction != nil } }

  /// The words of a part now; nil when the chair wrote no such part.
  public func words(of passage: Passage) -> String? {
    passages.first { $0.id == passage }?.words
  }
}

extension FamilyRecord {
  /// The conference whose record can still be corrected.
  func conferenceToRecord() throws(Refusal) -> Conference {
    guard let conference else { throw .noConference }
    guard conference.closed != nil else {
      throw Refusal("not-closed", "Close the conference first.")
    }
    guard conference.papers.finishedOn == nil else {
      throw Refusal(
        "minutes-final",
        "The record of this meeting is final. What is said now belongs to the "
          + "next meeting.")
    }
    return conference
  }
}
