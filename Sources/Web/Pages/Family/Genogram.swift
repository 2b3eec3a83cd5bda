// SPDX-License-Identifier: MIT
import Casework

/// Where each person of a family stands in its genogram: grandparents above parents, parents above
/// children, couples beside each other.
struct Genogram {
  struct Place: Hashable {
    let person: Person
    let x: Int
    let y: Int
  }

  static let step = 130
  static let rowHeight = 150
  private static let top = 40

  let rows: [[Person]]
  let places: [PersonID: Place]
  let ties: [Tie]

  init(_ family: FamilyRecord) {
    let people = family.people.filter(\.isFamily)
    let known = Set(people.map(\.id))
    let ties = family.ties.filter { known.isSuperset(of: [$0.from, $0.to]) }
    let parents = Set(ties.filter { $0.kind == .parent }.map(\.from))
    func isGrandparent(_ person: Person) -> Bool {
      ties.contains { tie in
        tie.kind == .parent && tie.from == person.id
          && people.contains { $0.id == tie.to && (!$0.isChild || parents.contains($0.id)) }
      }
    }
    let children = people.filter { $0.isChild && !parents.contains($0.id) }
    let elders = people.filter { isGrandparent($0) }
    let others = people.filter { !children.contains($0) && !elders.contains($0) }
    let rows = [elders, Self.couplesTogether(others, ties), children].filter { !$0.isEmpty }
    let widest = rows.map(\.count).max() ?? 0
    var places: [PersonID: Place] = [:]
    for (level, row) in rows.enumerated() {
      let indent = (widest - row.count) * Self.step / 2 + Self.step / 2
      for (index, person) in row.enumerated() {
        places[person.id] = Place(
          person: person, x: indent + index * Self.step, y: Self.top + level * Self.rowHeight)
      }
    }
    (self.rows, self.places, self.ties) = (rows, places, ties)
  }

  var width: Int { max(rows.map(\.count).max() ?? 1, 1) * Self.step }
  var height: Int { max(rows.count, 1) * Self.rowHeight - 40 }

  /// Two people at the ends of a tie; nil where one of them has no place.
  func ends(_ tie: Tie) -> (from: Place, to: Place)? {
    guard let from = places[tie.from], let to = places[tie.to] else { return nil }
    return (from, to)
  }

  /// Partners, and those who were, stand next to each other where they can.
  private static func couplesTogether(_ people: [Person], _ ties: [Tie]) -> [Person] {
    var row: [Person] = []
    for person in people where !row.contains(person) {
      row.append(person)
      for tie in ties where [.partner, .formerPartner].contains(tie.kind) {
        let other = tie.from == person.id ? tie.to : tie.to == person.id ? tie.from : nil
        if let partner = people.first(where: { $0.id == other }), !row.contains(partner) {
          row.append(partner)
        }
      }
    }
    return row
  }
}
