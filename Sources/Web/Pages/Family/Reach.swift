// SPDX-License-Identifier: MIT
import Casework
import Markup

extension FamilyVisit {
  /// On which number somebody can be rung, and when; nothing where they have not said it.
  func reach(of person: PersonID) -> HTML {
    guard let said = family.reach[person] else { return .nothing }
    return .fragment([
      .text(" "), a(.telephone(said.phone), .dir(.ltr)) { said.phone },
      said.hours.map { hours in
        .fragment([.text(" "), span(.class("why"), .dir(.auto)) { hours }])
      } ?? .nothing,
    ])
  }
}
