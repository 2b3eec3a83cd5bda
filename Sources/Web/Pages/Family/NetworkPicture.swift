// SPDX-License-Identifier: MIT
import Casework
import Markup
import Timetable

/// The family's network as a picture, with the same facts in a table: grown-ups in the upper row,
/// children in the lower, in the symbols of the field (square, circle, triangle for the unborn).
struct NetworkPicture {
  let adults: [Person]
  let children: [Person]
  /// What the picture shows, in words.
  let meaning: String

  init(_ family: FamilyRecord, today: Day) {
    let adults = family.people.filter { $0.isFamily && !$0.isChild }
    let children = family.people.filter(\.isChild)
    (self.adults, self.children) = (adults, children)
    meaning =
      "Grown-ups: \(adults.isEmpty ? "none named" : listed(adults.map(\.name))). "
      + "Children: "
      + (children.isEmpty ? "none named" : listed(children.map { Self.told($0, today) })) + "."
  }

  private let step = 130

  var html: HTML {
    guard !adults.isEmpty || !children.isEmpty else { return p { "Nobody has been named yet." } }
    return figure(.class("network")) {
      picture
      figcaption { meaning }
      details {
        summary { "The same as a table" }
        table(.class("facts")) {
          thead {
            tr {
              th(scope: .col) { "Name" }
              th(scope: .col) { "Who" }
              th(scope: .col) { "Born or expected" }
            }
          }
          tbody {
            for person in adults + children {
              tr {
                th(scope: .row) { person.name }
                td { person.kind.words }
                td { person.born?.shortWords ?? "Not known" }
              }
            }
          }
        }
      }
    }
  }

  private static func told(_ child: Person, _ today: Day) -> String {
    if child.kind == .unbornChild { return "\(child.name), not yet born" }
    return child.age(on: today).map { "\(child.name), \($0)" } ?? child.name
  }

  private var picture: HTML {
    let wide = max(adults.count, children.count, 1) * step
    return svg(
      .viewBox("0 0 \(wide) 230"), .width(wide), .height(230), .role("img"),
      .ariaLabelledby("network-title")
    ) {
      svgTitle(.id("network-title")) { "The family's network. \(meaning)" }
      line(
        .x1(step / 2), .y1(115), .x2(max(wide - step / 2, step / 2 + 1)), .y2(115),
        .stroke("#8a949a"), .strokeWidth(2))
      for (index, person) in adults.enumerated() { symbol(person, index, y: 45) }
      for (index, person) in children.enumerated() { symbol(person, index, y: 165) }
    }
  }

  private func symbol(_ person: Person, _ index: Int, y: Int) -> HTML {
    let x = index * step + step / 2
    return g {
      line(
        .x1(x), .y1(person.isChild ? 115 : y + 50), .x2(x), .y2(person.isChild ? y - 22 : 115),
        .stroke("#8a949a"), .strokeWidth(2))
      shape(person, x, y)
      svgText(.x(x), .y(y + 42), .textAnchor(.middle), .fontSize(15)) { person.name }
    }
  }

  private func shape(_ person: Person, _ x: Int, _ y: Int) -> HTML {
    switch person.kind {
    case .mother:
      circle(.cx(x), .cy(y), .r(20), .fill("#eef3f8"), .stroke("#1f3a5f"), .strokeWidth(2))
    case .father:
      rect(
        .x(x - 20), .y(y - 20), .width(40), .height(40), .fill("#eef3f8"), .stroke("#1f3a5f"),
        .strokeWidth(2))
    case .unbornChild:
      polygon(
        .points("\(x),\(y - 20) \(x - 20),\(y + 18) \(x + 20),\(y + 18)"), .fill("#fff6e5"),
        .stroke("#8f6416"), .strokeWidth(2))
    default:
      rect(
        .x(x - 20), .y(y - 20), .width(40), .height(40), .rx(12),
        .fill(person.isChild ? "#fff6e5" : "#eef3f8"),
        .stroke(person.isChild ? "#8f6416" : "#1f3a5f"), .strokeWidth(2))
    }
  }
}

extension PersonKind {
  var words: String {
    switch self {
    case .child: "Child"
    case .unbornChild: "Not yet born"
    case .mother: "Mother"
    case .father: "Father"
    case .carer: "Carer"
    case .relative: "Relative"
    case .friend: "Friend"
    case .professional: "Professional"
    }
  }
}
