// SPDX-License-Identifier: MIT
import Casework
import Papers
import Practice

/// The plan in the family's words (PL1 to PL9).
extension LetterContent {
  private var plan: Plan { family.plan }

  /// The aims of one child's paper are those for that child.
  private var aims: [PlanOutcome] {
    guard let child else { return plan.outcomes }
    return plan.outcomes.filter { $0.children.isEmpty || $0.children.contains(child) }
  }

  var outcomes: [Block] {
    aims.flatMap { outcome -> [Block] in
      var blocks: [Block] = [.heading(kept(outcome.words), level: 3)]
      if !outcome.children.isEmpty {
        blocks.append(
          .paragraph(labels.fill(.forChildren, list(outcome.children))))
      }
      let facts = told(outcome)
      if !facts.isEmpty { blocks.append(.facts(facts)) }
      return blocks + steps([outcome])
    }
  }

  private func told(_ outcome: PlanOutcome) -> [Fact] {
    let said: [(LetterLabel, String?)] = [
      (.answersHarm, outcome.harm), (.howItIsNow, outcome.today), (.howWeKnow, outcome.measure),
      (.byWhen, outcome.by.map(labels.day)), (.whatHelps, outcome.strengths),
    ]
    return said.compactMap { label, words in
      words.map { Fact(self.label(label), label == .byWhen ? Words($0) : kept($0)) }
    }
  }

  /// Who does what by when.
  func steps(_ outcomes: [PlanOutcome]) -> [Block] {
    let actions = outcomes.flatMap(\.actions)
    guard !actions.isEmpty else { return [] }
    return [
      .table(
        Table(
          label(.stepsCaption), columns: [label(.who), label(.doesWhat), label(.byWhen)],
          rows: actions.map { action in
            [
              kept(name(action.who)),
              kept([action.what, action.often].compactMap(\.self).joined(separator: " – ")),
              Words(labels.shortDay(action.by)),
            ]
          }))
    ]
  }

  var bottomLines: [Block] {
    plan.bottomLines.isEmpty
      ? [] : [.list(plan.bottomLines.map { kept($0.words) }, numbered: false)]
  }

  var safetyStatement: [Block] { plan.safetyStatement.map(paragraphs) ?? [] }

  var contingency: [Block] {
    guard let contingency = plan.contingency else { return [] }
    var facts = [Fact(label(.nextMonths), kept(contingency.impact))]
    if let later = contingency.later { facts.append(Fact(label(.growingUp), kept(later))) }
    return paragraphs(contingency.words) + [.facts(facts)]
  }

  var seeing: [Block] {
    guard !plan.seeing.isEmpty else { return [] }
    return [
      .table(
        Table(
          label(.seeingCaption),
          columns: [label(.who), label(.sees), label(.howOften), label(.whereAndHow)],
          rows: plan.seeing.map { one in
            [kept(name(one.who)), kept(name(one.child)), kept(one.often), kept(one.how)]
          }))
    ]
  }

  var carriers: [Block] {
    guard let agreed = plan.agreed, !agreed.coreGroup.isEmpty else { return [] }
    var blocks: [Block] = [
      .paragraph(labels.fill(.carry, list(agreed.coreGroup)))
    ]
    if let lead = agreed.lead { blocks.append(.paragraph(labels.fill(.leads, kept(name(lead))))) }
    if let contact = agreed.contact {
      blocks.append(.facts([Fact(label(.seeingCaption), kept(contact))]))
    }
    return blocks
  }

  /// What people will do, for a child to read.
  var childSteps: [Block] {
    let actions = aims.flatMap(\.actions)
    guard !actions.isEmpty else { return [] }
    return [
      .list(
        actions.map { labels.fill(.willDo, kept(name($0.who)), kept($0.what.endsAsSentence)) },
        numbered: false)
    ]
  }
}
