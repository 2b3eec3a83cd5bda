// SPDX-License-Identifier: MIT
import Casework
import Markup
import Timetable

/// One report, with the parts that this reader receives.
struct ReportPage {
  let visit: FamilyVisit
  let report: Report

  init(_ visit: FamilyVisit, _ id: ReportID) throws {
    guard let report = visit.family.reports.first(where: { $0.id == id }) else {
      throw WebProblem.notForThem
    }
    (self.visit, self.report) = (visit, report)
  }

  var html: HTML {
    let author = visit.family.person(report.author)
    return visit.frame("Report", current: nil) {
      h1 { "Report of \(author?.name ?? "a professional")" }
      p(.class("lede")) {
        (author?.role.map { "\($0). " } ?? "") + "Sent on \(report.sentOn.inWords)."
      }
      for part in report.parts {
        section {
          h2 { part.heading.words }
          if !part.notFor.isEmpty {
            p(.class("notice")) {
              "Must not reach \(listed(part.notFor.map(visit.family.name))). "
                + (part.reason ?? "")
            }
          }
          Pieces.paragraphs(part.words)
        }
      }
      reading.marks
      reading.help
      reading.comments
    }
  }

  private var reading: ReportReading { ReportReading(visit: visit, report: report) }
}
