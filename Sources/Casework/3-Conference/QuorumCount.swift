// SPDX-License-Identifier: MIT
import Practice

/// Who of those present counts towards the quorum, by the authority's way of counting (PC6).
public struct QuorumCount: Hashable, Sendable {
  public let socialCare: Int
  /// The other agencies, each group that counts together once.
  public let agencies: [Agency]
  public let isMet: Bool

  /// What the chair reads beside the list of who is here.
  public var words: String {
    let others = agencies.count
    return "\(isMet ? "Quorum is met" : "Quorum is not met"): "
      + (socialCare > 0 ? "social care" : "nobody from social care")
      + " and \(others) other \(others == 1 ? "agency" : "agencies")."
  }
}

extension FamilyRecord {
  /// Counts the professionals among `present`. Someone who supports the family does not count.
  public func quorum(_ practice: Practice, present: [PersonID]) -> QuorumCount {
    let supporters = Set(
      conference?.invitations.filter { $0.beside != nil }.map(\.person) ?? [])
    let here = present.filter { !supporters.contains($0) }.compactMap { person($0) }
    let socialCare = here.count { $0.agency == .socialCare && $0.id != conference?.chair }
    var counted: [Agency] = []
    for agency in here.compactMap(\.agency) where agency != .socialCare {
      let together = practice.quorum.countsTogether.first { $0.contains(agency) } ?? [agency]
      if !counted.contains(where: together.contains) { counted.append(agency) }
    }
    return QuorumCount(
      socialCare: socialCare, agencies: counted,
      isMet: socialCare >= practice.quorum.socialCare
        && counted.count >= practice.quorum.otherAgencies)
  }
}
