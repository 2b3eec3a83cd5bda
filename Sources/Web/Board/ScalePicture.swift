// SPDX-License-Identifier: MIT
import Languages
import Markup

/// The opened scores as bars, family and professionals apart, with the same in a table.
struct ScalePicture {
  let scores: [BoardModel.Score]
  let highest: Int
  private let all: LanguageWords
  private var say: BoardWords { all.board }

  init(_ scores: [BoardModel.Score], highest: Int, _ say: LanguageWords) {
    (self.scores, self.highest, all) = (scores, highest, say)
  }

  private func written(_ number: Int) -> String { all.calendar.number(number) }

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
            th(scope: .col) { say.who }
            th(scope: .col) { say.score }
            th(scope: .col) { say.why }
          }
        }
        tbody {
          for score in scores {
            tr {
              th(scope: .row) { score.name }
              td { say.scoreOf(written(score.value), written(highest)) }
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
      svgText(.x(188 + width), .y(row * 40 + 26), .fontSize(15)) { written(score.value) }
    }
  }

  private var meaning: String {
    let professionals = scores.filter { !$0.isFamily }.map(\.value)
    let family = scores.filter(\.isFamily).map(\.value)
    return told(say.professionals, professionals)
      + (family.isEmpty ? "" : " " + told(say.family, family))
  }

  private func told(_ who: String, _ values: [Int]) -> String {
    guard let low = values.min(), let high = values.max() else { return say.noScore(who) }
    return low == high
      ? say.allGave(who, written(low))
      : say.fromTo([who, written(low), written(high), written(values.count)])
  }
}
