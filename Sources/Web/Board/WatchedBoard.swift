// SPDX-License-Identifier: MIT
import HTTPTypes
import Hummingbird
import Languages
import Markup
import Practice

/// The board for a network that holds live lines back, and for browsers without scripts: whoever
/// asks for it gets it anew every few seconds. Nothing is typed on it, so nothing typed is lost.
extension BoardPage {
  /// In seconds.
  static let every = 20

  var everyInWords: String { visit.say.calendar.number(Self.every) }

  var response: Response {
    var answer = Response.page(html)
    if isWatched { answer.headers[.refresh] = "\(Self.every)" }
    return answer
  }

  var watched: HTML {
    let special = model.regions.filter { region in
      region.notes.isEmpty && !["steps", "meanwhile", "room", "prompts"].contains(region.name)
        && !region.name.hasPrefix("notes-")
    }
    return .fragment([
      p(.class("notice")) {
        visit.say.board.watched(everyInWords) + " "
        a(.href(visit.link(.board))) { visit.say.board.watchNoMore }
      },
      nav(.class("steps"), .ariaLabel(visit.say.board.parts)) { model.region("steps") },
      model.region("meanwhile"),
      h1 { model.part.map { visit.say.ownBeside($0.title) } ?? .text(visit.say.page.board) },
      .fragment(special.map { region in section { region.html } }),
      div(.class("columns")) {
        for column in model.columns {
          section(.class("column \(column.id)")) {
            h2 { visit.say.ownBeside(column.title) }
            model.region("notes-\(column.id)")
          }
        }
      },
      section(.class("card")) { model.region("room") },
    ])
  }
}

extension HTTPField.Name {
  static let refresh = Self("Refresh")!
}
