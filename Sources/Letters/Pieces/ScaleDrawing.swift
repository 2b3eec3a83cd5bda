// SPDX-License-Identifier: MIT

/// Scores as bars, readable in grey: professionals filled, family hatched by an outline.
struct ScaleDrawing {
  struct Bar {
    let name: String
    let value: Int
    let isFamily: Bool
  }

  private let bars: [Bar]
  private let highest: Int

  init(_ bars: [Bar], highest: Int) { (self.bars, self.highest) = (bars, highest) }

  /// The picture holds no words: the table beside it names each bar in the same order.
  var svg: String {
    let rows = bars.enumerated().map { row, bar in
      let width = max(4, 500 * bar.value / max(highest, 1))
      let style =
        bar.isFamily
        ? "fill=\"#fff\" stroke=\"#222\" stroke-width=\"2\"" : "fill=\"#555\" stroke=\"#222\""
      return "<rect x=\"4\" y=\"\(row * 26 + 6)\" width=\"\(width)\" height=\"18\" \(style)/>"
    }
    let ticks = (0...max(highest, 1)).map { step in
      let x = 4 + 500 * step / max(highest, 1)
      return "<line x1=\"\(x)\" y1=\"0\" x2=\"\(x)\" y2=\"\(bars.count * 26 + 6)\" "
        + "stroke=\"#bbb\" stroke-width=\"1\"/>"
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 \(bars.count * 26 + 8)\" "
      + "width=\"512\" height=\"\(bars.count * 26 + 8)\">" + ticks.joined() + rows.joined()
      + "</svg>"
  }
}
