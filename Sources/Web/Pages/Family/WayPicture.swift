// SPDX-License-Identifier: MIT
import Casework
import Markup
import Practice
import Timetable

/// The way so far as a line from top to bottom: full circles are done, empty ones still to come,
/// and between them how many days lie. The same in words, and in a table with the limits.
struct WayPicture {
  let steps: [WayStep]
  let today: Day

  init(_ family: FamilyRecord, _ due: [DueItem], today: Day) {
    (steps, self.today) = (family.waySoFar(due), today)
  }

  private let row = 62

  var html: HTML {
    guard !steps.isEmpty else { return .nothing }
    return figure(.class("way-picture")) {
      svg(
        .viewBox("0 0 275 \(steps.count * row)"), .role("img"), .ariaLabelledby("way-title")
      ) {
        svgTitle(.id("way-title")) { "The way so far. \(meaning)" }
        for (index, step) in steps.enumerated() { draw(step, index) }
      }
      figcaption { meaning }
      details {
        summary { "The same as a table" }
        facts
      }
    }
  }

  /// What the picture shows, in words.
  var meaning: String {
    let done = steps.filter(\.isDone)
    let last = done.last.map { "\(said($0)) was the last step that is done" } ?? "Nothing is done"
    let next = steps.first { !$0.isDone }.map { "; \(said($0)) comes next" } ?? ""
    let late = steps.filter { $0.isLate(on: today) }.map { $0.what.lowercased() }
    return "\(done.count) of \(steps.count) steps are done. \(last)\(next)."
      + (late.isEmpty ? "" : " Later than the limit: \(listed(late)).")
  }

  private func said(_ step: WayStep) -> String {
    "\(step.what)\(step.place.map { ", \($0.shortWords)" } ?? "")"
  }

  private func draw(_ step: WayStep, _ index: Int) -> HTML {
    let y = index * row + 20
    let isLate = step.isLate(on: today)
    return g(.class(isLate ? "way-late" : step.isDone ? "way-done" : "way-open")) {
      if index + 1 < steps.count {
        line(.class("way-line"), .x1(18), .y1(y + 12), .x2(18), .y2(y + row - 12))
        svgText(.class("way-gap"), .x(32), .y(y + 42), .fontSize(13)) { gap(after: index) }
      }
      circle(.class("way-dot"), .cx(18), .cy(y), .r(11))
      svgText(.x(40), .y(y), .fontSize(16)) { step.what }
      svgText(.class("way-day"), .x(40), .y(y + 18), .fontSize(14)) { dayWords(step) }
    }
  }

  private func gap(after index: Int) -> String {
    guard let from = steps[index].place, let to = steps[index + 1].place else { return "" }
    let days = to.number - from.number
    return days == 0 ? "" : days == 1 ? "1 day" : "\(days) days"
  }

  private func dayWords(_ step: WayStep) -> String {
    let late = step.isLate(on: today) ? ", late" : ""
    guard let day = step.day else {
      return (step.limit.map { "by \($0.shortWords)" } ?? "no day yet") + late
    }
    return (step.isDone ? day.shortWords : "planned for \(day.shortWords)") + late
  }

  private var facts: HTML {
    table(.class("facts")) {
      thead {
        tr {
          th(scope: .col) { "Step" }
          th(scope: .col) { "Day" }
          th(scope: .col) { "Last day for it" }
        }
      }
      tbody {
        for step in steps {
          tr {
            th(scope: .row) { step.what }
            td { dayWords(step) }
            td { step.limit?.shortWords ?? "None" }
          }
        }
      }
    }
  }
}
