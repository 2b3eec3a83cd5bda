// SPDX-License-Identifier: MIT
import Timetable

/// How one authority holds its child protection conferences, as it was in force on one day.
///
/// Every number and word in it is dated and names its source. A conference keeps the `version` that
/// it ran under, and a later change of practice MUST NOT be read back into it. Only a
/// `PracticeLibrary` makes one, so there is no practice without files that can be read and checked.
public struct Practice: Sendable {
  /// The authority's id, such as "dorset".
  public let authority: String
  /// The authority's name for people, such as "Dorset".
  public let name: String
  public let on: Day

  public internal(set) var terms: [Term: Sourced<TermWords>]
  /// The name of the way of working, such as "Strengthening Families".
  public let model: Sourced<String>
  /// The restorative questions of the enquiry, in the order they are asked.
  public let questions: [Question]
  /// The parts of a conference in order, with exactly one plan, views, decision and ending.
  public let agenda: [AgendaPart]
  public let clocks: [Clock]
  /// Nil where people at a conference give no score.
  public let scale: Scale?
  public let quorum: Quorum
  public let planOrder: Sourced<PlanOrder>
  public let consultation: Sourced<Consultation>
  /// When the chair speaks with the family, in words.
  public let chairMeetsFamily: Sourced<String>
  public let harmStatement: Sourced<Bool>
  public let bottomLines: Sourced<Bool>
  public let safetyStatement: Sourced<Bool>
  /// An age in years: every child takes part in some way from this birthday. Nil where none is
  /// stated.
  public let childViewsOver: Sourced<Int>?
  /// What every child is offered so that they can speak, such as an app. Nil where none is stated.
  public let wayToSpeak: Sourced<String>?
  /// The ids of the ways to speak that count as that offer; nil where every way does.
  public let waysThatCount: Sourced<[String]>?
  /// Whether the chair writes to professionals who neither came nor reported.
  public let chairWritesToAbsent: Sourced<Bool>
  /// The ids of what each parent hears from the social worker before a conference; nil where the
  /// authority does not say.
  public let parentsHear: Sourced<[String]>?
  /// The ids of what the chair goes through with each parent; nil where the authority does not say.
  public let chairGoesThrough: Sourced<[String]>?
  /// Where it is agreed before the conference who tells each child the outcome.
  public let tellingAgreed: Sourced<Bool>?
  /// Where the chair sums up risks and threshold before views are given.
  public let summingUp: Sourced<Bool>?
  /// Where every professional at the table gives a view for each child.
  public let viewsFromEach: Sourced<Bool>?
  /// Where the family says with the others who belongs to the core group.
  public let coreGroupWithFamily: Sourced<Bool>?
  /// The kinds of harm that a plan can name.
  public let categories: [Category]
  /// Who decides whether there is a plan, in words.
  public let deciders: Sourced<String>
  /// What else the authority says and no clock or agenda holds, such as what a chair does when a
  /// professional stays away.
  public let notes: [PracticeNote]
  /// Words to take care with in what is written for a family.
  public let plainWords: [PlainWord]
  /// Initials that everyone knows: "GP". England's and the authority's own.
  public let knownInitials: Sourced<[String]>
  /// The most words of a sentence that is not called long.
  public let longestSentence: Sourced<Int>
  /// Authority, day and a digest of every value: "dorset@2026-11-24 3f9a0c5d1e2b4a68".
  ///
  /// The digest is the same on two days when the practice is. An end that is set later for a value
  /// leaves it as it was.
  public let version: String

  /// The clock of this rule; nil where the authority has none.
  public func clock(_ rule: ClockRule) -> Clock? {
    clocks.first { $0.rule == rule }
  }

  /// How far apart people meet after the first meeting of this kind; nil where nothing is stated.
  public func interval(after first: ClockRule) -> Clock? {
    switch first {
    case .firstCoreGroup: clock(.coreGroupInterval)
    case .firstReview: clock(.laterReview)
    default: nil
    }
  }

  /// What is said about this matter, the authority's own first; nil where nothing is.
  public func note(_ id: String) -> PracticeNote? { notes(about: id).first }

  /// Everything that is said about this matter: what the authority adds does not take away what
  /// holds for all of England, unless it says that it replaces it.
  public func notes(about id: String) -> [PracticeNote] { notes.filter { $0.id == id } }
}
