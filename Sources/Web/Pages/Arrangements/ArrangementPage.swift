// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Practice
import Timetable

/// One conference for whoever makes its arrangements: what is missing, who comes, and what is booked
/// for whom.
struct ArrangementPage {
  let visit: FamilyVisit
  private let lines: [ReadinessLine]
  private static let whoComes = "Write down who comes"

  init(_ visit: FamilyVisit) throws {
    self.visit = visit
    lines = try visit.family.readiness(visit.practice).filter(\.isArranged)
  }

  private var family: FamilyRecord { visit.family }
  private var people: PreparationPeople { PreparationPeople(visit: visit) }
  private var missing: [String] { lines.flatMap(\.missing) }

  var html: HTML {
    visit.frame("Is it ready?", current: .preparation) {
      h1 { "\(family.family): is it ready?" }
      if let conference = family.conference {
        lede(conference)
        people.apart
        if conference.opened == nil { open } else { p { "The conference has begun." } }
        people.support
        invited(conference)
        separateTimes(conference)
        visit.folded(NameArranger.self, back: .preparation, title: "Hand the arrangements over")
      } else {
        p(.class("lede")) { "No conference is called now." }
      }
    }
  }

  private func lede(_ conference: Conference) -> HTML {
    p(.class("lede")) {
      "\(conference.day.inWords), \(conference.time), \(conference.place). "
        + "\(visit.practice.staffTerm(.chair).capitalizedFirst): \(family.name(conference.chair))."
    }
  }

  private var open: HTML {
    section(.class("card card-next")) {
      h2 { missing.isEmpty ? "Ready" : "Not ready" }
      if missing.isEmpty { p { "Everything that you arrange is there." } }
      ul { lines.map { line in .fragment(line.missing.map { one in li { draw(one, line) } }) } }
    }
  }

  /// What is missing, and the way to put it right: here, or by whom.
  private func draw(_ one: String, _ line: ReadinessLine) -> HTML {
    let deed = line.deed.flatMap(Deeds.named)
    return .fragment([
      .text("\(one.capitalizedFirst). "),
      deed.map { deed in
        visit.may(deed)
          ? a(.href(visit.link(.form(deed.form.name)))) {
            deed == PromiseAttendance.self ? Self.whoComes : deed.form.title
          }
          : .text(deed == SendReport.self ? "Remind them." : "Ask the social worker or the chair.")
      } ?? .nothing,
    ])
  }

  private func invited(_ conference: Conference) -> HTML {
    section {
      h2 { "Who is invited" }
      ul(.class("work-list")) {
        for invitation in conference.invitations {
          if let person = family.person(invitation.person) {
            li {
              div(.class("what")) {
                family.named(person)
                told(invitation)
                people.coming(person.id, conference)
              }
              if invitation.reportExpected {
                span(.class("tag")) {
                  family.reports.contains { $0.author == person.id }
                    ? "Report is in" : "Report is not in"
                }
              }
            }
          }
        }
      }
      visit.folded(PromiseAttendance.self, back: .preparation, title: Self.whoComes)
    }
  }

  /// Beside whom somebody comes, what they need, and who must not learn of them.
  private func told(_ invitation: Invitation) -> HTML {
    let needs = listed(invitation.needs.map { $0.words.lowercased() })
    let unknownTo = (family.unknownTo[invitation.person] ?? []).map(family.name).sorted()
    let parts = [
      invitation.beside.map { "Beside \(family.name($0))" },
      needs.isEmpty ? nil : "Needs \(needs)", invitation.needsInWords,
    ].compactMap(\.self)
    return .fragment([
      parts.isEmpty
        ? .nothing : span(.class("why")) { "\(parts.joined(separator: ". "))." },
      unknownTo.isEmpty
        ? .nothing
        : p(.class("notice")) {
          "\(listed(unknownTo)) must not learn of them: leave them out of every letter to "
            + "\(unknownTo.count == 1 ? "that person" : "those people")."
        },
    ])
  }

  private func separateTimes(_ conference: Conference) -> HTML {
    guard !conference.separateTimes.isEmpty else { return .nothing }
    return section {
      h2 { "Separate times" }
      ul {
        for planned in conference.separateTimes {
          li {
            "\(listed(planned.people.map(family.name))): \(planned.way.words.lowercased())"
              + (planned.time.map { ", \($0)." } ?? ".")
          }
        }
      }
    }
  }
}
