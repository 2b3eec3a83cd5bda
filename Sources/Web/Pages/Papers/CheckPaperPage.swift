// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Letters
import Markup
import Office
import Papers
import Timetable

/// A paper that was held back: somebody who may know all of it reads it page by page, with what is
/// kept from its reader marked, and says whether it may go. Its reader never comes here.
struct CheckPaperPage {
  let visit: FamilyVisit
  let asked: PaperAsked
  let read: PaperToRead
  let marked: Paper

  init(_ visit: FamilyVisit, _ id: PaperID) async throws {
    (self.visit, asked) = (visit, PaperAsked(id, visit))
    guard visit.may(CheckPaper.self), !visit.viewer.selves.contains(asked.person) else {
      throw WebProblem.notForThem
    }
    read = try await visit.paper(asked)
    marked = try await visit.office.marked(
      read.paper, keptFrom: asked.person, of: visit.id, by: visit.viewer.account)
  }

  private var name: String { visit.family.name(asked.person) }

  private var last: PaperChecked? {
    visit.family.conference?.papers.check(of: read.made.digest, for: asked.person)
  }

  /// What was said of a version that it is no longer.
  private var earlier: PaperChecked? { visit.family.conference?.papers.lastCheck(of: read.made) }

  var html: HTML {
    visit.frame("Check a paper", current: .papers) {
      p { a(.href(visit.link(.papers))) { "All papers" } }
      section(.class("card card-next")) {
        h2 { "Before \(name) gets this" }
        findings
        if let last {
          p(.class("notice")) {
            last.mayGo ? "It was said that it may go: " : "It was said that it may not go: "
            visit.words(last.why)
          }
        } else if let earlier {
          p(.class("notice")) {
            "An earlier version of it was \(earlier.mayGo ? "let go" : "stopped"): "
            visit.words(earlier.why)
          }
        }
        p { a(.href(.here("check"))) { "When you have read it all, say whether it may go" } }
      }
      div(.class("checking")) { marked.html }
      section(.id("check")) {
        h2 { "May it go to \(name)?" }
        form.html
      }
    }
  }

  private var findings: HTML {
    guard !read.found.isEmpty else {
      return p { "Nothing that is kept from \(name) was found in it. Read it all the same." }
    }
    return .fragment([
      p { "It may tell \(name) what is kept from them. Each place stands between ⟦ and ⟧:" },
      ul {
        for kind in KeptValues.Kind.allCases {
          let values = read.found.filter { $0.kind == kind }.map(\.words)
          if !values.isEmpty {
            li {
              strong { kind.words.capitalizedFirst }
              ": "
              visit.words(Set(values).sorted().joined(separator: "; "))
            }
          }
        }
      },
    ])
  }

  private var form: FormDrawing {
    var drawing = visit.drawing(CheckPaper.self, back: .papers)
    drawing.fixed = [
      "paper": read.made.paper, "recipient": read.made.recipient.text,
      "digest": read.made.digest,
    ]
    return drawing
  }
}
