// SPDX-License-Identifier: MIT
import Casework
import Languages
import Papers
import Practice

/// What was decided for each child, and why; who does not agree (C16 to C21, A1).
extension LetterContent {
  /// The plan's name: in English the authority's own.
  func words(for plan: PlanKind, named: String?) -> Words {
    switch plan {
    case .another: kept(named ?? "")
    case .childProtection where language == .english: Words(practice.term(.plan))
    case .childInNeed where language == .english: Words(practice.term(.childInNeedPlan))
    case .childProtection: label(.childProtectionPlan)
    case .childInNeed: label(.childInNeedPlan)
    case .none: label(.noPlan)
    }
  }

  var decisions: [Block] {
    (conference?.decisions ?? []).flatMap { decision -> [Block] in
      [
        .heading(kept(name(decision.child)), level: 3), .lede(told(decision)),
        .paragraph(label(decision.threshold ? .harmYes : .harmNo)),
        .facts(facts(decision)),
      ] + putRight(decision)
    }
  }

  /// What the letter said that this reader had before, where it was wrong, and why (A1).
  private func putRight(_ decision: DecisionMade) -> [Block] {
    guard let corrected = corrected(decision.child) else { return [] }
    let before = corrected.before
    return [
      .paragraph(labels.fill(.decisionPutRight, Words(labels.day(corrected.on)))),
      .facts(
        [Fact(label(.letterSaid), told(before))] + facts(before)
          + [Fact(label(.whyPutRight), kept(corrected.why))]),
    ]
  }

  /// The last time that a decision was put right after this reader was given a letter with it.
  private func corrected(_ child: PersonID) -> CorrectedDecision? {
    conference?.correctedDecisions.last { corrected in
      corrected.child == child
        && conference?.papers.given.contains {
          $0.paper.recipient == me && $0.paper.paper.hasPrefix("decision-letter")
            && $0.at <= corrected.at
        } == true
    }
  }

  private func told(_ decision: DecisionMade) -> Words {
    let child = kept(name(decision.child))
    switch decision.plan {
    case .childProtection:
      return labels.fill(.hasPlan, child, term(.childProtectionPlan, practice.term(.plan)))
    case .childInNeed:
      return labels.fill(.hasPlan, child, term(.childInNeedPlan, practice.term(.childInNeedPlan)))
    case .none: return labels.fill(.hasNoPlan, child)
    case .another: return labels.fill(.hasPlan, child, kept(decision.named ?? ""))
    }
  }

  private func facts(_ decision: DecisionMade) -> [Fact] {
    var facts: [Fact] = []
    if let category = decision.category {
      facts.append(Fact(label(.mainHarm), words(for: category)))
    }
    let isNow = conference?.decision(for: decision.child) == decision
    let reasons = isNow ? reasons(decision) : decision.reasons
    return reasons.isEmpty ? facts : facts + [Fact(label(.reasons), kept(reasons))]
  }

  /// The reasons in the words in which they stand now.
  private func reasons(_ decision: DecisionMade) -> String {
    conference?.words(of: .reasons(for: decision.child)) ?? decision.reasons
  }

  private func words(for category: String) -> Words {
    switch category {
    case "neglect": label(.neglect)
    case "physical": label(.physical)
    case "emotional": label(.emotional)
    case "sexual": label(.sexual)
    default: translated(practice.categories.first { $0.id == category }?.words ?? category)
    }
  }

  /// The decision for the child who reads it, in the simplest words.
  var childDecision: [Block] {
    guard let decision = conference?.decision(for: child ?? me) else { return [] }
    let words: LetterLabel =
      switch decision.plan {
      case .childProtection: .childHasPlan
      case .childInNeed, .another: .childHasNeedPlan
      case .none: .childHasNoPlan
      }
    let wrong = corrected(decision.child).map {
      labels.fill(.decisionPutRight, Words(labels.day($0.on)))
    }
    return [.lede(label(words))] + [wrong.map { Block.paragraph($0) }].compactMap(\.self)
  }

  /// The chair's summary, and what was added since because somebody asked for it.
  var summary: [Block] {
    (conference?.words(of: .summary).map(paragraphs) ?? [])
      + (conference?.additions ?? []).map { .paragraph(labels.fill(.added, kept($0.words))) }
  }

  var dissent: [Block] {
    (conference?.dissents ?? []).flatMap { dissent -> [Block] in
      let about = labels.fill(.decisionFor, kept(name(dissent.child)))
      let said = own(
        dissent.words, of: labels.fill(.said, kept(name(dissent.whose)), about))
      return dissent.formal ? [said, .paragraph(label(.formal))] : [said]
    }
  }

  /// What the chair writes to who neither came nor reported.
  var absentWords: [Block] {
    (conference?.takingPart.asked ?? []).last { $0.person == me }.map { paragraphs($0.words) } ?? []
  }
}
