// SPDX-License-Identifier: MIT
import Languages
import Markup

extension Block {
  /// The piece within a text in the given language; `steps` are the headings so far.
  func html(in language: Language, _ steps: inout HeadingSteps) -> HTML {
    let isUnderHeading = steps.isUnderHeading
    steps.goOn()
    switch self {
    case .heading(let words, _) where words.isBlank: return .nothing
    case .heading(let words, let level):
      return headingPiece(words.html(in: language), level: steps.step(to: level))
    case .lede(let words): return p(.class("lede")) { words.html(in: language) }
    case .paragraph(let words): return p { words.html(in: language) }
    case .list(let items, let numbered): return listPiece(items, numbered, language)
    case .facts(let facts): return factsList(facts, language)
    case .table(let table): return table.html(in: language, isCaptioned: !isUnderHeading)
    case .own(let own): return own.html(in: language)
    case .figure(let figure): return figure.html(in: language)
    case .passage(let other, let blocks):
      return div(.class("paper-passage"), .lang(other.tag), .dir(other.direction)) {
        blocks.map { $0.html(in: other, &steps) }
      }
    case .beside(let pairs):
      return div(.class("paper-pairs")) { pairs.map { $0.html(in: language, &steps) } }
    case .lines(let count): return ruledLines(count)
    case .newPage: return div(.class("paper-break")) {}
    }
  }
}

private func headingPiece(_ words: HTML, level: Int) -> HTML {
  switch level {
  case 2: h2 { words }
  case 3: h3 { words }
  default: h4 { words }
  }
}

private func listPiece(_ items: [Words], _ numbered: Bool, _ language: Language) -> HTML {
  let drawn = items.map { item in li { item.html(in: language) } }
  return numbered ? ol { drawn } : ul { drawn }
}

private func factsList(_ facts: [Fact], _ language: Language) -> HTML {
  dl(.class("paper-facts")) {
    for fact in facts {
      dt { fact.label.html(in: language) }
      dd { fact.words.html(in: language) }
    }
  }
}

/// Room to write; who hears the page has nothing to hear there.
private func ruledLines(_ count: Int) -> HTML {
  div(.class("paper-lines"), .ariaHidden) {
    for _ in 0..<Block.lineCount(count) { span() }
  }
}

extension Block {
  /// At most three pages of lines.
  static func lineCount(_ count: Int) -> Int { min(max(count, 0), 60) }
}

extension Table {
  /// Where the words above say what the table tells, its caption is only read aloud.
  func html(in language: Language, isCaptioned: Bool) -> HTML {
    div(.class("scroll"), .tabindex(0), .role("group"), .ariaLabel(printable(caption.text))) {
      Markup.table {
        Markup.caption(isCaptioned ? .nothing : .class("hidden-words")) {
          caption.html(in: language)
        }
        thead {
          tr { squared(columns).map { column in th(scope: .col) { column.html(in: language) } } }
        }
        tbody { rows.map { row(squared($0), language) } }
      }
    }
  }

  private func row(_ cells: [Words], _ language: Language) -> HTML {
    tr {
      for (place, cell) in cells.enumerated() {
        if place == 0 {
          th(scope: .row) { cell.html(in: language) }
        } else {
          td { cell.html(in: language) }
        }
      }
    }
  }
}

extension OwnWords {
  func html(in around: Language) -> HTML {
    let lang: Attribute = language.map { .lang($0.tag) } ?? .nothing
    return blockquote(.class("paper-own"), .untranslated) {
      p(lang, .dir(isRightToLeft ? .rtl : .ltr)) { drawn(printableLines(words)) }
      cite { whose.html(in: around) }
    }
  }

  var isRightToLeft: Bool { language?.isRightToLeft ?? startsRightToLeft(words) }
}

extension Figure {
  func html(in language: Language) -> HTML {
    Markup.figure(.class("paper-figure")) {
      figcaption { title.html(in: language) }
      picture(svg: svg, alt: printable(meaning.text))
      p { meaning.html(in: language) }
      table?.html(in: language, isCaptioned: false) ?? .nothing
    }
  }
}

extension Pair {
  func html(in language: Language, _ steps: inout HeadingSteps) -> HTML {
    let one = first.html(in: language, &steps)
    let other = second.html(in: secondLanguage, &steps)
    return div(.class("paper-pair")) {
      div { one }
      div(.lang(secondLanguage.tag), .dir(secondLanguage.direction)) { other }
    }
  }
}
