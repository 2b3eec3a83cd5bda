// SPDX-License-Identifier: MIT

/// Every paper of a conference that somebody is given. One text stands for each, in each language.
public enum LetterName: String, Hashable, Codable, Sendable, CaseIterable {
  case invitationForFamily = "invitation-for-family"
  case invitationForChild = "invitation-for-child"
  case invitationForSupporter = "invitation-for-supporter"
  case invitationForProfessional = "invitation-for-professional"
  case leafletForParents = "leaflet-for-parents"
  case leafletForYoungPeople = "leaflet-for-young-people"
  case leafletForProfessionals = "leaflet-for-professionals"
  case leafletIfYouDisagree = "leaflet-if-you-disagree"
  case socialWorkersReport = "social-workers-report"
  case agencyReport = "agency-report"
  case chairsAgenda = "chairs-agenda"
  case decisionLetterForFamily = "decision-letter-for-family"
  case decisionLetterForChild = "decision-letter-for-child"
  case decisionLetterForProfessional = "decision-letter-for-professional"
  case plan = "plan"
  case planInShort = "plan-in-short"
  case childsPlan = "childs-plan"
  case minutes = "minutes"
  case letterToAbsentProfessional = "letter-to-absent-professional"

  /// What the paper is called in lists.
  public var title: String {
    switch self {
    case .invitationForFamily, .invitationForChild, .invitationForSupporter,
      .invitationForProfessional:
      "Invitation"
    case .leafletForParents: "Leaflet for parents"
    case .leafletForYoungPeople: "Leaflet for children and young people"
    case .leafletForProfessionals: "Leaflet for professionals"
    case .leafletIfYouDisagree: "Leaflet: if you do not agree"
    case .socialWorkersReport: "Report of the social worker"
    case .agencyReport: "Report"
    case .chairsAgenda: "Agenda for the table"
    case .decisionLetterForFamily, .decisionLetterForChild, .decisionLetterForProfessional:
      "Letter with the decision"
    case .plan: "The plan"
    case .planInShort: "The plan in short"
    case .childsPlan: "The child’s own plan"
    case .minutes: "Record of the conference"
    case .letterToAbsentProfessional: "Letter: we missed you"
    }
  }

  /// Who reads it, and so in how simple words and in which languages it is written.
  public var reader: LetterReader {
    switch self {
    case .invitationForChild, .leafletForYoungPeople, .decisionLetterForChild, .childsPlan: .child
    case .invitationForProfessional, .leafletForProfessionals, .chairsAgenda,
      .decisionLetterForProfessional, .letterToAbsentProfessional:
      .professional
    default: .family
    }
  }

  /// Whether it is for the way to the meeting and for the day itself. Once that is over nobody is
  /// invited to it any more.
  var isForTheDay: Bool {
    switch self {
    case .invitationForFamily, .invitationForChild, .invitationForSupporter,
      .invitationForProfessional, .chairsAgenda:
      true
    default: false
    }
  }

  /// Whether a text of this kind must hold what the record fills in here.
  public func needs(_ part: LetterPart) -> Bool { mustSay.contains(part) }
  public func needs(_ word: LetterWord) -> Bool { mustName.contains(word) }

  /// What a text of this kind must hold, whoever writes it.
  var mustSay: [LetterPart] {
    switch self {
    case .invitationForFamily, .invitationForProfessional: [.people, .agenda]
    case .invitationForChild, .invitationForSupporter: [.people]
    case .leafletForParents, .leafletForYoungPeople, .leafletForProfessionals: [.agenda]
    case .leafletIfYouDisagree: []
    case .socialWorkersReport: [.report, .outcomes]
    case .agencyReport: [.report]
    case .chairsAgenda: [.people, .writingAgenda]
    case .decisionLetterForFamily, .decisionLetterForProfessional: [.decisions, .dates]
    case .decisionLetterForChild: [.childDecision]
    case .plan: [.outcomes, .bottomLines, .contingency, .dates]
    case .planInShort: [.steps, .dates]
    case .childsPlan: [.childSteps]
    case .minutes: [.attendance, .reports, .talk, .views, .decisions, .dissent, .dates]
    case .letterToAbsentProfessional: [.absentWords]
    }
  }

  var mustName: [LetterWord] {
    switch self {
    case .invitationForFamily, .invitationForChild, .invitationForSupporter,
      .invitationForProfessional:
      [.day, .time, .place]
    case .decisionLetterForFamily, .decisionLetterForProfessional: [.heldOn]
    case .minutes: [.heldOn]
    default: []
    }
  }
}

/// For whom a paper is written.
public enum LetterReader: String, Hashable, Sendable, CaseIterable {
  case child, family, professional
}
