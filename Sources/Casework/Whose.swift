// SPDX-License-Identifier: MIT

extension CaseEvent {
  /// The person whose words, score or view the event holds; nil where it holds nobody's.
  public var whose: PersonID? {
    switch self {
    case .enquiry(.answerRecorded(let answer)): answer.person
    case .preparation(.ownWordsGiven(let given)): given.person
    case .conference(.noteAdded(let note)): note.whose
    case .conference(.scoreGiven(let score)): score.whose
    case .conference(.viewGiven(let view)): view.whose
    case .conference(.familyViewGiven(let view)): view.whose
    case .talk(.supportAskedFor(let asked)): asked.whose
    case .talk(.dissentRecorded(let dissent)): dissent.whose
    default: nil
    }
  }
}
