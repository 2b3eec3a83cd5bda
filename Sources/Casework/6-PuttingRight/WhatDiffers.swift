// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// One thing that an entry says and that its sentence leaves out: "Day of birth", "2 March 2015".
struct Detail: Hashable {
  let label: String
  let words: String
}

extension FamilyRecord {
  /// What an entry says now and did not say before, one line for each thing that its sentence does
  /// not show: a day of birth, a telephone number, by when.
  func differences(_ before: CaseEvent?, _ now: CaseEvent?) -> [String] {
    guard let before, let now else { return [] }
    let (old, new) = (details(before), details(now))
    let labels = (old + new).map(\.label).reduce(into: [String]()) { all, label in
      if !all.contains(label) { all.append(label) }
    }
    return labels.compactMap { label in
      let (was, isNow) = (old.first { $0.label == label }, new.first { $0.label == label })
      guard was != isNow else { return nil }
      return "\(label): it said \(was?.words ?? "nothing"), it says \(isNow?.words ?? "nothing")"
    }
  }

  private func details(_ event: CaseEvent) -> [Detail] {
    let said: [(String, String?)] =
      switch event {
      case .enquiry(.opened(let it)):
        [
          ("Family name", it.family),
          ("Strategy discussion", it.strategyDiscussion.shortWords),
        ]
      case .enquiry(.memberAdded(let it)): details(it.person)
      case .enquiry(.related(let it)):
        [
          ("In their own words", it.inWords),
          ("Parental responsibility", it.responsibility?.words),
          ("Live together", it.livesWith?.words), ("How they see each other", it.contact),
        ]
      case .enquiry(.addressRecorded(let it)):
        [("Address", it.address), ("Telephone", it.phone), ("School or nursery", it.school)]
      case .preparation(.familyMemberInvited(let it)):
        [
          ("Needs", it.needs.isEmpty ? nil : listed(it.needs.map(\.words))),
          ("More about their needs", it.needsInWords),
        ]
      case .preparation(.professionalInvited(let it)):
        details(it.professional) + [("A report is expected", it.reportExpected ? "yes" : "no")]
      case .preparation(.supporterInvited(let it)): details(it.supporter)
      case .preparation(.conferenceCalled(let it)):
        [("Children", listed(it.children.map(name))), ("Place", it.place)]
      case .preparation(.reportSent(let it)):
        it.parts.map { ($0.heading.words, $0.words) }
      case .takingPart(.substituteNamed(let it)): details(it.substitute)
      case .plan(.outcomeNamed(let it)):
        [
          ("Which harm it answers", it.harm), ("How it is now", it.today),
          ("How everyone will know", it.measure), ("By when", it.by?.shortWords),
          ("What helps already", it.strengths),
          ("Children", it.children.map { listed($0.map(name)) }),
        ]
      case .plan(.actionAdded(let it)): [("How often", it.often)]
      case .conference(.viewGiven(let it)):
        [("Significant harm", it.threshold ? "yes" : "no"), ("What they can do", it.offer)]
      case .conference(.decisionMade(let it)):
        [("Significant harm", it.threshold ? "yes" : "no")]
      case .conference(.closed(let it)):
        [
          ("First core group", it.firstCoreGroup?.shortWords),
          ("Review conference", it.review?.shortWords),
        ]
      default: []
      }
    return said.compactMap { label, words in words.map { Detail(label: label, words: $0) } }
  }

  private func details(_ person: Person) -> [(String, String?)] {
    [
      ("Who they are", FamilyKind(rawValue: person.kind.rawValue)?.words), ("Role", person.role),
      ("Day of birth", person.born?.inWords),
      ("Signs in", person.account == nil ? "no" : "yes"),
    ]
  }
}
