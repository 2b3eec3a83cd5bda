// SPDX-License-Identifier: MIT
import Timetable

/// How the language says a length of time: "6 weeks", "10 working days".
public struct PeriodWords: Sendable {
  private let lengths: [DayUnit: @Sendable (_ count: Int) -> String]

  public init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("periods")
    var lengths: [DayUnit: @Sendable (Int) -> String] = [:]
    for unit in DayUnit.allCases {
      lengths[unit] = try section.counted(unit.rawValue, "count")
    }
    self.lengths = lengths
    try section.end()
  }

  /// The length alone, without its direction.
  public func words(_ period: Period) -> String { lengths[period.unit]?(period.value) ?? "" }
}
