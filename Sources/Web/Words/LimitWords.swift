// SPDX-License-Identifier: MIT
import Languages
import Practice
import Timetable

/// How long before or after what something is due: "15 working days after the conference".
struct LimitWords: Sendable {
  let periods: PeriodWords
  private let places: [Place: @Sendable (_ period: String) -> String]

  private struct Place: Hashable {
    let direction: Direction
    let anchor: Anchor
  }

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    periods = try PeriodWords(catalogue)
    var section = try catalogue.section("limits")
    var places: [Place: @Sendable (String) -> String] = [:]
    for direction in Direction.allCases {
      for anchor in Anchor.allCases {
        let key = "\(direction.rawValue)-\(anchor.rawValue)"
        guard section.holds(key) else { continue }
        places[Place(direction: direction, anchor: anchor)] = try section.words(key, "period")
      }
    }
    self.places = places
    try section.end()
  }

  /// Nil for what no practice counts, such as days before a decision.
  func words(_ clock: Clock) -> String? {
    let place = Place(direction: clock.period.direction, anchor: clock.anchor)
    return places[place].map { $0(periods.words(clock.period)) }
  }
}
