// SPDX-License-Identifier: MIT
import Casework
import Markup

extension FamilyVisit {
  /// On which number somebody can be rung, and when; nothing where they have not said it.
  func reach(of person: PersonID) -> HTML {
    guard let said = family.reach[person] else { return .nothing }
    return .fragment([
      .text(" "), Self.number(said.phone),
      said.hours.map { hours in
        .fragment([.text(" "), span(.class("why"), .dir(.auto)) { hours }])
      } ?? .nothing,
    ])
  }

  /// The number as it was typed; a link where it is clear what would be dialled.
  private static func number(_ typed: String) -> HTML {
    guard let ring = NumberToRing(typed) else {
      return span(.class("number"), .dir(.ltr), .untranslated) { typed }
    }
    return a(.telephone(ring), .dir(.ltr), .untranslated) { typed }
  }
}
