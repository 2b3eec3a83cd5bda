// SPDX-License-Identifier: MIT
import Languages
import Practice
import Timetable

/// How long before or after what something is due: "15 working days after the conference".
struct LimitWords: Sendable {
  private let lengths: [DayUnit: @Sendable (_ count: Int) -> String]
  private let places: [Place: @Sendable (_ period: String) -> String]

  private struct Place: Hashable {
    let direction: Direction
    let anchor: Anchor
  }

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("limits")
    var lengths: [DayUnit: @Sendable (Int) -> String] = [:]
    for unit in DayUnit.allCases {
      lengths[unit] = try section.counted(unit.rawValue, "count")
    }
    var places: [Place: @Sendable (String) -> String] = [:]
    for direction in Direction.allCases {
      for anchor in Anchor.allCases {
        let key = "\(direction.rawValue)-\(anchor.rawValue)"
        guard section.holds(key) else { continue }
        places[Place(direction: direction, anchor: anchor)] = try section.words(key, "period")
      }
    }
    (self.lengths, self.places) = (lengths, places)
    try section.end()
  }

  /// Nil for what no practice counts, such as days before a decision.
  func words(_ clock: Clock) -> String? {
    let place = Place(direction: clock.period.direction, anchor: clock.anchor)
    guard let length = lengths[clock.period.unit] else { return nil }
    return places[place].map { $0(length(clock.period.value)) }
  }
}
