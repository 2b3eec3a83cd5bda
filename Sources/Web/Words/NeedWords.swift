// SPDX-License-Identifier: MIT
import Casework
import Languages

/// What somebody needs to take part, and how far it is arranged.
struct NeedWords: Sendable {
  private let needs: [Need: String]
  let notArranged: String
  let arranges: @Sendable (_ who: String) -> String
  let arranged: @Sendable (_ who: String) -> String
  let notConfirmed: @Sendable (_ who: String) -> String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("needs")
    var needs: [Need: String] = [:]
    for need in Need.allCases { needs[need] = try section.words(need.rawValue) }
    self.needs = needs
    notArranged = try section.words("not-arranged")
    arranges = try section.words("arranges", "who")
    arranged = try section.words("arranged", "who")
    notConfirmed = try section.words("not-confirmed", "who")
    try section.end()
  }

  func words(of need: Need) -> String { needs[need] ?? need.words }

  func standing(of need: SupportNeed) -> String {
    guard let help = need.arranged else { return notArranged }
    guard help.what != nil else { return arranges(help.by) }
    return help.confirmed ? arranged(help.by) : notConfirmed(help.by)
  }
}
