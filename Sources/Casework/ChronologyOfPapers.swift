// SPDX-License-Identifier: MIT
import Languages

/// What happened to the papers, told in sentences.
extension FamilyRecord {
  func told(_ event: PapersEvent) -> (sentence: String, words: String?) {
    switch event {
    case .languageChosen(let chosen):
      (
        "\(name(chosen.person)): papers are written in "
          + "\(chosen.language.englishName)", nil
      )
    case .released(let released): (told(released), nil)
    case .checked(let check):
      (
        "A paper for \(name(check.recipient)) was read before it goes: "
          + (check.mayGo ? "it may go" : "it may not go"), check.why
      )
    case .reworded(let reworded):
      ("The chair put the record of the meeting into other words", reworded.words)
    case .correctionAsked(let asked):
      ("\(name(asked.person)) asked to put the record right: \(asked.what)", asked.words)
    case .correctionAnswered(let answered):
      (
        "The chair answered: " + (answered.accepted ? "it was put right" : "it stays as it is"),
        answered.words
      )
    case .wordsLetGo(let said):
      (
        "Held words were read for \(listed(said.people.map(name))): "
          + (said.mayGo ? "they may go" : "they stay held"), said.why
      )
    case .minutesFinished: ("The record of the meeting is final", nil)
    }
  }

  private func told(_ released: PapersReleased) -> String {
    released.papers.first.map { "Papers were given to \(name($0.recipient))" }
      ?? "Papers were given"
  }
}
