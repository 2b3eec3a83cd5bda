// SPDX-License-Identifier: MIT
import Casework
import Papers

/// The reports: each part under its heading, and whether the family had it before (PR1, PR2).
extension LetterContent {
  var reportParts: [Block] {
    guard let report else { return [] }
    return report.parts.flatMap { part -> [Block] in
      [.heading(Words(labels.heading(part.heading)), level: 2)] + paragraphs(part.words)
    }
  }

  var reports: [Block] {
    guard !family.reports.isEmpty else { return [] }
    return [
      .table(
        Table(
          label(.reportsCaption), columns: [label(.author), label(.sent), label(.familyHadIt)],
          rows: family.reports.map { report in
            [
              named(report.author), Words(labels.shortDay(report.sentOn)),
              day(familyHad: report).map {
                labels.fill(.before, Words(labels.shortDay($0)))
              } ?? label(.notBefore),
            ]
          }))
    ]
  }
}
