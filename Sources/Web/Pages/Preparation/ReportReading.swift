// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// Below a report: who has read it, how people were helped with it, and what the family says.
struct ReportReading {
  let visit: FamilyVisit
  let report: Report
  private var all: LanguageWords { visit.say }
  private var say: TakingPartWords { all.takingPart }
  private func short(_ day: Day) -> String { all.calendar.shortDay(day) }

  init(visit: FamilyVisit, report: Report) { (self.visit, self.report) = (visit, report) }

  private var family: FamilyRecord { visit.family }
  private var me: PersonID { visit.viewer.person }

  var marks: HTML {
    section {
      h2 { all.report.readBefore }
      mine
      if visit.viewer.carriesTheMeeting || report.author == me { others }
    }
  }

  @HTMLBuilder private var mine: HTML {
    if let day = report.readOn[me] {
      p { say.readOn(short(day)) }
    } else if report.author != me, visit.may(ReadReport.self) {
      p { say.readMark }
      mark.html
    }
  }

  private var mark: FormDrawing {
    var drawing = visit.drawing(ReadReport.self, back: .report(report.id))
    (drawing.fixed, drawing.quiet) = (["report": report.id.text], true)
    return drawing
  }

  @HTMLBuilder private var others: HTML {
    let read = report.readOn.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    if read.isEmpty {
      p { "Nobody has said yet that they have read it." }
    } else {
      ul {
        for (person, day) in read { li { "\(family.name(person)), \(day.shortWords)" } }
      }
    }
    let open = family.notYetRead(report)
    if !open.isEmpty { p { "Not yet: \(listed(open.map(family.name)))." } }
  }

  var help: HTML {
    guard !report.explained.isEmpty || visit.may(ExplainReport.self) else { return .nothing }
    return section {
      h2 { all.report.help }
      for one in report.explained {
        p {
          all.report.explainedTo(
            all.calendar.list(one.with.map(family.name)), short(one.day))
        }
        all.inEnglish { Pieces.paragraphs(one.how) }
        if let asked = one.asked {
          Pieces.ownWords(
            asked, by: all.report.askedBy(all.calendar.list(one.with.map(family.name))))
        }
      }
      visit.folded(
        ExplainReport.self, back: .report(report.id), fixed: ["report": report.id.text])
    }
  }

  var comments: HTML {
    guard !report.comments.isEmpty || mayComment else { return .nothing }
    return section {
      h2 { visit.viewer.isFamilySide ? say.whatYouThink : "What the family says about it" }
      for comment in report.comments {
        Pieces.ownWords(
          comment.words, by: all.calendar.signed(family.name(comment.person), comment.day))
      }
      if mayComment {
        if visit.viewer.isFamilySide { commenting.html } else { folded }
      }
    }
  }

  private var mayComment: Bool { visit.may(CommentOnReport.self) && !report.shared.isEmpty }

  private var commenting: FormDrawing {
    var drawing = visit.drawing(CommentOnReport.self, back: .report(report.id))
    drawing.fixed = ["report": report.id.text]
    return drawing
  }

  private var folded: HTML {
    visit.folded(
      CommentOnReport.self, back: .report(report.id), title: "Write down what they say",
      fixed: ["report": report.id.text])
  }
}
