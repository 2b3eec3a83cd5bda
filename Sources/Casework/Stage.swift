// SPDX-License-Identifier: MIT

/// Where a family is on the way.
public enum Stage: String, CaseIterable, Sendable {
  case enquiry, preparation, conference, plan

  public var words: String {
    switch self {
    case .enquiry: "Enquiry"
    case .preparation: "Preparing the conference"
    case .conference: "The conference"
    case .plan: "The plan"
    }
  }
}

extension FamilyRecord {
  public var stage: Stage {
    guard let conference else { return .enquiry }
    if conference.closed != nil { return .plan }
    return conference.opened == nil ? .preparation : .conference
  }
}
