// SPDX-License-Identifier: MIT
import Languages
import Markup
import Timetable

extension Paper {
  /// The paper as a part of a page: an `article` that holds the page's first heading.
  public var html: HTML { html(h1 { heading.html(in: language) }) }

  /// The paper as a part of a page that has a first heading of its own.
  public var part: HTML {
    html(p(.class("paper-title")) { strong { heading.html(in: language) } })
  }

  private func html(_ title: HTML) -> HTML {
    var steps = HeadingSteps()
    return article(
      .class(isLarge == true ? "paper paper-large" : "paper"), .lang(language.tag),
      .dir(language.direction)
    ) {
      head
      title
      blocks.map { $0.html(in: language, &steps) }
      if !smallPrint.isEmpty {
        footer(.class("paper-small")) { smallPrint.map { words in p { words.html(in: language) } } }
      }
    }
  }

  private var head: HTML {
    header(.class("paper-head")) {
      p(.class("paper-from")) { Words(from).html(in: language) }
      if !to.isEmpty {
        // An address in England is read from left to right, whatever the paper's language.
        p(.class("paper-to"), .dir(.ltr)) { Words(to.joined(separator: "\n")).html(in: .english) }
      }
      p(.class("paper-day")) {
        time(.datetime(day.description)) { Words(dayInWords).html(in: language) }
      }
    }
  }
}

extension Language {
  var direction: Markup.Direction { isRightToLeft ? .rtl : .ltr }
}

extension Words {
  /// The words within a text in the given language.
  func html(in around: Language) -> HTML { .fragment(runs.map { $0.html(in: around) }) }
}

extension Run {
  func html(in around: Language) -> HTML {
    let lines = printableLines(text)
    let said = isolated(drawn(lines), in: around, turned: lines.contains(where: turns))
    return isStrong ? strong { said } : said
  }

  private func isolated(_ said: HTML, in around: Language, turned: Bool) -> HTML {
    if let language, language != around {
      return bdi(.lang(language.tag), .dir(language.direction)) { said }
    }
    return turned ? bdi(.dir(around.direction)) { said } : said
  }
}

/// Lines under one another.
func drawn(_ lines: [String]) -> HTML {
  if lines.count == 1 { return .text(lines[0]) }
  return .fragment(
    lines.enumerated().map { place, line in
      place == 0 ? .text(line) : .fragment([br(), .text(line)])
    })
}
