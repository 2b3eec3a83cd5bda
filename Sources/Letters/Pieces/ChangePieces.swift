// SPDX-License-Identifier: MIT
import Casework
import Papers

/// What was changed since the draft of the record was given out: which parts the chair put into
/// other words, and what others asked to put right.
extension LetterContent {
  var changes: [Block] {
    guard let conference, conference.papers.minutesGivenOn != nil else { return [] }
    let reworded = conference.passages.filter { conference.papers.rewordings[$0.id] != nil }.map {
      labels.fill(.rewordedPart, title(of: $0))
    }
    let putRight = conference.papers.corrections.filter { $0.answer?.accepted == true }.map {
      labels.fill(.putRight, kept(name($0.asked.person)), kept($0.asked.what))
    }
    let changes = reworded + putRight
    return changes.isEmpty ? [] : [.list(changes, numbered: false)]
  }

  private func title(of passage: WrittenPassage) -> Words {
    switch passage.id {
    case .risks: label(.summedUpRisks)
    case .threshold: label(.summedUpThreshold)
    default:
      passage.id.child.map { labels.fill(.decisionFor, kept(name($0))) } ?? label(.summaryOfChair)
    }
  }
}
