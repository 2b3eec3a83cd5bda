// SPDX-License-Identifier: MIT
import Casework
import Languages

/// What papers say in the same words as pages: days, periods, and the headings of a report.
struct SharedWords: Sendable {
  let calendar: CalendarWords
  let periods: PeriodWords
  let headings: [ReportHeading: String]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    calendar = try CalendarWords(catalogue)
    periods = try PeriodWords(catalogue)
    var section = try catalogue.section("report")
    var headings: [ReportHeading: String] = [:]
    for heading in ReportHeading.allCases {
      headings[heading] = try section.words(heading.rawValue)
    }
    self.headings = headings
  }
}
