// SPDX-License-Identifier: MIT
import Casework
import Markup
import Timetable

/// The family's network as a genogram, with the symbols of the field: a circle for a woman, a square
/// for a man, a triangle for a baby not yet born, round corners where that was not said. A line
/// joins partners, two strokes through it say that they parted, and lines run down from parents to
/// their children; a broken line says that somebody cares for a child. The same in words, and in
/// tables.
struct NetworkPicture {
  let genogram: Genogram
  let people: [Person]
  /// What the picture shows, in words.
  let meaning: String

  init(_ family: FamilyRecord, today: Day) {
    genogram = Genogram(family)
    let adults = family.people.filter { $0.isFamily && !$0.isChild }
    let children = family.people.filter(\.isChild)
    people = adults + children
    let who =
      "Grown-ups: \(adults.isEmpty ? "none named" : listed(adults.map(\.name))). "
      + "Children: "
      + (children.isEmpty ? "none named" : listed(children.map { Self.told($0, today) })) + "."
    let ties = family.ties.map { tie in
      " \(family.name(tie.from)): \(tie.inWords ?? tie.kind.words.lowercased()) "
        + "\(family.name(tie.to))."
    }
    meaning = who + ties.joined()
  }

  var html: HTML {
    guard !people.isEmpty else { return p { "Nobody has been named yet." } }
    return figure(.class("network")) {
      div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel("The family's network")) {
        picture
      }
      figcaption { meaning }
      details {
        summary { "What the signs mean" }
        p {
          "A circle is a woman, a square a man, a triangle a baby who is not yet born. Round "
            + "corners: not said. A line joins partners; two strokes through it: they parted. "
            + "Lines run down from parents to children. A broken line: cares for."
        }
      }
      details {
        summary { "The same as a table" }
        facts
      }
    }
  }

  private var facts: HTML {
    table(.class("facts")) {
      thead {
        tr {
          th(scope: .col) { "Name" }
          th(scope: .col) { "Who" }
          th(scope: .col) { "Born or expected" }
        }
      }
      tbody {
        for person in people {
          tr {
            th(scope: .row) { person.name }
            td { person.kind.words }
            td { person.born?.shortWords ?? "Not known" }
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
    svg(
      .viewBox("0 0 \(genogram.width) \(genogram.height)"), .width(genogram.width),
      .height(genogram.height), .role("img"), .ariaLabelledby("network-title")
    ) {
      svgTitle(.id("network-title")) { "The family's network. \(meaning)" }
      for tie in genogram.ties { draw(tie) }
      for row in genogram.rows {
        for person in row { genogram.places[person.id].map(symbol) }
      }
    }
  }

  private func draw(_ tie: Tie) -> HTML {
    guard let (from, to) = genogram.ends(tie) else { return .nothing }
    return switch tie.kind {
    case .partner: couple(from, to, parted: false)
    case .formerPartner: couple(from, to, parted: true)
    case .parent: down(from, to, .class("tie"))
    case .carer: down(from, to, .class("tie tie-cares"))
    case .sibling: brothersAndSisters(from, to)
    case .other: .nothing
    }
  }

  /// A line below the two, and two strokes through it when they parted.
  private func couple(_ one: Genogram.Place, _ other: Genogram.Place, parted: Bool) -> HTML {
    let y = one.y + 62
    let middle = (one.x + other.x) / 2
    return g {
      path(.class("tie"), .d("M \(one.x) \(one.y + 20) V \(y) H \(other.x) V \(other.y + 20)"))
      if parted {
        for x in [middle - 6, middle + 6] {
          path(.class("tie"), .d("M \(x - 5) \(y + 9) L \(x + 5) \(y - 9)"))
        }
      }
    }
  }

  private func down(_ parent: Genogram.Place, _ child: Genogram.Place, _ kind: Attribute) -> HTML {
    // A carer's line bends at another height, so that it is not taken for a parent's.
    let bend = child.y - (child.y > parent.y ? 36 : -36)
    return path(kind, .d("M \(parent.x) \(parent.y + 20) V \(bend) H \(child.x) V \(child.y - 20)"))
  }

  private func brothersAndSisters(_ one: Genogram.Place, _ other: Genogram.Place) -> HTML {
    let y = min(one.y, other.y) - 30
    return path(
      .class("tie"), .d("M \(one.x) \(one.y - 20) V \(y) H \(other.x) V \(other.y - 20)"))
  }

  private func symbol(_ place: Genogram.Place) -> HTML {
    g {
      shape(place.person, place.x, place.y)
      svgText(.x(place.x), .y(place.y + 42), .textAnchor(.middle), .fontSize(15)) {
        place.person.name
      }
    }
  }

  private func shape(_ person: Person, _ x: Int, _ y: Int) -> HTML {
    let kind = person.isChild ? "sign sign-child" : "sign"
    return switch person.kind {
    case .mother: circle(.class(kind), .cx(x), .cy(y), .r(20))
    case .father: rect(.class(kind), .x(x - 20), .y(y - 20), .width(40), .height(40))
    case .unbornChild:
      polygon(.class(kind), .points("\(x),\(y - 20) \(x - 20),\(y + 18) \(x + 20),\(y + 18)"))
    default: rect(.class(kind), .x(x - 20), .y(y - 20), .width(40), .height(40), .rx(12))
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
