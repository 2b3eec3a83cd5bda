// SPDX-License-Identifier: MIT
import Markup

/// The opened scores as bars, family and professionals apart, with the same in a table.
struct ScalePicture {
  let scores: [BoardModel.Score]
  let highest: Int

  init(_ scores: [BoardModel.Score], highest: Int) {
    (self.scores, self.highest) = (scores, highest)
  }

  var html: HTML {
    figure(.class("scale")) {
      svg(
        .viewBox("0 0 600 \(scores.count * 40 + 10)"), .role("img"),
        .ariaLabelledby("scale-title")
      ) {
        svgTitle(.id("scale-title")) { meaning }
        for (row, score) in scores.enumerated() { bar(score, row) }
      }
      figcaption { meaning }
      table(.class("facts")) {
        thead {
          tr {
            th(scope: .col) { "Who" }
            th(scope: .col) { "Score" }
            th(scope: .col) { "Why" }
          }
        }
        tbody {
          for score in scores {
            tr {
              th(scope: .row) { score.name }
              td { "\(score.value) of \(highest)" }
              td { words(score.reason) }
            }
          }
        }
      }
    }
  }

  private func bar(_ score: BoardModel.Score, _ row: Int) -> HTML {
    let width = max(4, 360 * score.value / max(highest, 1))
    return g {
      svgText(.x(0), .y(row * 40 + 26), .fontSize(15)) { score.name }
      rect(
        .class(score.isFamily ? "bar-family" : "bar"), .x(180), .y(row * 40 + 8), .width(width),
        .height(24))
      svgText(.x(188 + width), .y(row * 40 + 26), .fontSize(15)) { "\(score.value)" }
    }
  }

  private var meaning: String {
    let professionals = scores.filter { !$0.isFamily }.map(\.value)
    let family = scores.filter(\.isFamily).map(\.value)
    return told("Professionals", professionals)
      + (family.isEmpty ? "" : " " + told("Family", family))
  }

  private func told(_ who: String, _ values: [Int]) -> String {
    guard let low = values.min(), let high = values.max() else { return "\(who): no score." }
    return low == high
      ? "\(who): everyone \(low)." : "\(who): from \(low) to \(high), \(values.count) scores."
  }
}
