// SPDX-License-Identifier: MIT
import Languages
import Timetable

/// What happens to the papers of a conference: who was given which, who checked one before, and how
/// the record of the meeting was corrected (A1, A4, PF1).
public enum PapersEvent: Hashable, Sendable {
  case languageChosen(LanguageChosen)
  case released(PapersReleased)
  case checked(PaperChecked)
  case reworded(MinutesReworded)
  case correctionAsked(CorrectionAsked)
  case correctionAnswered(CorrectionAnswered)
  case minutesFinished(MinutesFinished)
  case wordsLetGo(WordsLetGo)

  var matter: Matter {
    switch self {
    case .languageChosen: .needs
    case .released, .checked, .wordsLetGo: .papers
    case .reworded, .correctionAsked, .correctionAnswered, .minutesFinished: .minutes
    }
  }
}

/// The papers of one conference, as the entries tell of them.
public struct PapersOfConference: Hashable, Sendable {
  /// Every paper that was given to somebody, the oldest first; a later one supersedes an earlier
  /// one of its kind, and both are kept.
  public internal(set) var given: [GivenPaper] = []
  public internal(set) var checks: [PaperChecked] = []
  /// What the chair says in other words in the record of the meeting, by passage.
  public internal(set) var rewordings: [Passage: String] = [:]
  /// The parts that were put into other words after the record of the meeting had been given out.
  public internal(set) var rewordedSinceGiven: Set<Passage> = []
  /// What was added because somebody asked for it, in the order in which it was.
  public internal(set) var added: [Passage] = []
  public internal(set) var corrections: [Correction] = []
  /// The day from which the record of the meeting is final.
  public internal(set) var finishedOn: Day?

  /// The latest paper of this kind that this person was given.
  public func latest(_ paper: String, for recipient: PersonID, in language: Language)
    -> GivenPaper?
  {
    given.last {
      $0.paper.paper == paper && $0.paper.recipient == recipient && $0.paper.language == language
    }
  }

  /// The check of exactly this text for this person; nil when nobody has checked it.
  public func check(of digest: String, for recipient: PersonID) -> PaperChecked? {
    checks.last { $0.digest == digest && $0.recipient == recipient }
  }

  /// The day on which the record of the meeting was first given to anybody.
  public var minutesGivenOn: Day? { given.first { $0.paper.paper == "minutes" }?.day }
}

/// A paper that was given, when and by whom.
public struct GivenPaper: Hashable, Sendable {
  public let paper: MadePaper
  public let day: Day
  public let at: Instant
  public let by: Actor
}

/// Somebody asks that the record of the meeting be put right, and what became of it.
public struct Correction: Hashable, Sendable {
  public let asked: CorrectionAsked
  public let askedOn: Day
  public internal(set) var answer: CorrectionAnswered?
  /// Whether it was answered after the record of the meeting had been given out.
  public internal(set) var isAnsweredSinceGiven = false
  public var id: CorrectionID { asked.correction }
}

extension FamilyRecord {
  mutating func evolve(_ event: PapersEvent, _ entry: CaseEntry) {
    switch event {
    case .languageChosen(let chosen):
      languages[chosen.person] = chosen.language
    case .wordsLetGo(let said): wordsLetGo.append(said)
    default: updateConference { $0.papers.evolve(event, entry) }
    }
  }

  /// The language in which this person reads papers; English where nobody chose another.
  public func language(of person: PersonID) -> Language { languages[person] ?? .english }
}

extension PapersOfConference {
  fileprivate mutating func evolve(_ event: PapersEvent, _ entry: CaseEntry) {
    switch event {
    case .released(let released):
      given += released.papers.map {
        GivenPaper(paper: $0, day: entry.day, at: entry.at, by: entry.by)
      }
    case .checked(let check): checks.append(check)
    case .reworded(let reworded):
      rewordings[reworded.passage] = reworded.words
      if reworded.passage.correction != nil, !added.contains(reworded.passage) {
        added.append(reworded.passage)
      }
      if minutesGivenOn != nil { rewordedSinceGiven.insert(reworded.passage) }
    case .correctionAsked(let asked):
      corrections.append(Correction(asked: asked, askedOn: entry.day))
    case .correctionAnswered(let answered):
      guard let place = corrections.firstIndex(where: { $0.id == answered.correction }) else {
        return
      }
      corrections[place].answer = answered
      corrections[place].isAnsweredSinceGiven = minutesGivenOn != nil
    case .minutesFinished: finishedOn = entry.day
    case .languageChosen, .wordsLetGo: break
    }
  }
}
