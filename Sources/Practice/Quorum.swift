// SPDX-License-Identifier: MIT

/// Who must be there before a conference goes ahead.
public struct Quorum: Hashable, Sendable {
  /// How many from children's social care.
  public let socialCare: Int
  /// How many other agencies that know the child.
  public let otherAgencies: Int
  /// Agencies that count as one however many of them come.
  public let countsTogether: [[Agency]]
  public let words: String
  public let source: String
}

/// The agencies that come to conferences.
public enum Agency: String, CaseIterable, Codable, Hashable, Sendable {
  case socialCare = "social-care"
  case health
  case healthVisiting = "health-visiting"
  case midwifery
  case schoolNursing = "school-nursing"
  case gp
  case education
  case earlyYears = "early-years"
  case police
  case probation
  case housing
  case substanceMisuse = "substance-misuse"
  case domesticAbuse = "domestic-abuse"
  case mentalHealth = "mental-health"
  case voluntary
  case advocacy
  case legal
  case other

  /// What people call the agency: "Health visiting", "GP".
  public var words: String {
    switch self {
    case .socialCare: "Children’s social care"
    case .health: "Health"
    case .healthVisiting: "Health visiting"
    case .midwifery: "Midwifery"
    case .schoolNursing: "School nursing"
    case .gp: "GP"
    case .education: "Education"
    case .earlyYears: "Early years"
    case .police: "Police"
    case .probation: "Probation"
    case .housing: "Housing"
    case .substanceMisuse: "Drug and alcohol service"
    case .domesticAbuse: "Domestic abuse service"
    case .mentalHealth: "Mental health"
    case .voluntary: "Voluntary organisation"
    case .advocacy: "Advocacy"
    case .legal: "Legal adviser"
    case .other: "Another agency"
    }
  }
}
