// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
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
    let say = visit.say.report
    return visit.frame(say.title, current: nil, said: true) {
      h1 { author.map { say.reportOf($0.name) } ?? say.reportOfProfessional }
      p(.class("lede")) {
        (author?.role.map { "\($0). " } ?? "")
          + say.sentOn(visit.say.calendar.day(report.sentOn))
      }
      if let day = report.correctedOn {
        p(.class("notice")) { visit.say.chronology(.wasPutRight, visit.say.calendar.day(day)) }
      }
      if report.author == visit.viewer.person { visit.doors([ReplaceReport.self]) }
      for part in report.parts {
        section {
          h2 { say.headings[part.heading.rawValue] ?? part.heading.words }
          if !part.notFor.isEmpty {
            p(.class("notice")) {
              "Must not reach \(listed(part.notFor.map(visit.family.name))). "
                + (part.reason ?? "")
            }
          }
          visit.say.inEnglish { Pieces.paragraphs(part.words) }
        }
      }
      reading.marks
      reading.help
      reading.comments
    }
  }

  private var reading: ReportReading { ReportReading(visit: visit, report: report) }
}
