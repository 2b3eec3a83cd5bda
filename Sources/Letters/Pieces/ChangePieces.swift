// SPDX-License-Identifier: MIT
import Casework
import Papers

/// What was changed since this reader was given the draft of the record: which parts the chair put
/// into other words, and what others asked to put right. What was changed before that is in no
/// paper that the reader could compare.
extension LetterContent {
  var changes: [Block] {
    guard let papers = conference?.papers, let passages = conference?.passages else { return [] }
    let reworded = passages.filter { papers.rewordedSinceGiven.contains($0.id) }.map {
      labels.fill(.rewordedPart, title(of: $0))
    }
    let putRight = papers.corrections.filter {
      $0.answer?.accepted == true && $0.isAnsweredSinceGiven
    }.map {
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
      passage.id.correction != nil
        ? label(.addedPart)
        : passage.id.child.map { labels.fill(.decisionFor, kept(name($0))) }
          ?? label(.summaryOfChair)
    }
  }
}
