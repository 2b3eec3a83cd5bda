// SPDX-License-Identifier: MIT

extension CaseEvent {
  /// The person whose words, score or view the event holds; nil where it holds nobody's.
  public var whose: PersonID? {
    switch self {
    case .enquiry(.answerRecorded(let answer)): answer.person
    case .preparation(.ownWordsGiven(let given)): given.person
    case .takingPart(.childMet(let met)) where met.words != nil: met.child
    case .takingPart(.goodOutcomeSaid(let said)): said.person
    case .takingPart(.personAskedFor(let asked)): asked.person
    case .takingPart(.attendancePromised(let promised)): promised.person
    case .takingPart(.confidencePromised(let promised)): promised.person
    case .reading(.commented(let comment)): comment.person
    case .conference(.noteAdded(let note)): note.whose
    case .conference(.scoreGiven(let score)): score.whose
    case .conference(.viewGiven(let view)): view.whose
    case .conference(.familyViewGiven(let view)): view.whose
    case .talk(.supportAskedFor(let asked)): asked.whose
    case .talk(.dissentRecorded(let dissent)): dissent.whose
    case .papers(.correctionAsked(let asked)): asked.person
    default: nil
    }
  }
}
