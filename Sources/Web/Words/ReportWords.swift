// SPDX-License-Identifier: MIT
import Casework
import Languages

/// The words round a report.
struct ReportWords: Sendable {
  let title: String
  let reportOf: @Sendable (_ author: String) -> String
  let reportOfProfessional: String
  let sentOn: @Sendable (_ day: String) -> String
  let readBefore: String
  let help: String
  let explainedTo: @Sendable (_ people: String, _ day: String) -> String
  let askedBy: @Sendable (_ people: String) -> String
  let headings: [String: String]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("report")
    title = try section.words("title")
    reportOf = try section.words("report-of", "author")
    reportOfProfessional = try section.words("report-of-professional")
    sentOn = try section.words("sent-on", "day")
    readBefore = try section.words("read-before")
    help = try section.words("help")
    explainedTo = try section.words("explained-to", "people", "day")
    askedBy = try section.words("asked-by", "people")
    var headings: [String: String] = [:]
    for heading in ReportHeading.allCases {
      headings[heading.rawValue] = try section.words(heading.rawValue)
    }
    self.headings = headings
    try section.end()
  }
}
