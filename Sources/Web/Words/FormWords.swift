// SPDX-License-Identifier: MIT
import Languages

/// The words of every form.
struct FormWords: Sendable {
  let keptAt: @Sendable (_ time: String) -> String
  let keptFrom: @Sendable (_ time: String) -> String
  let keptFromDay: @Sendable (_ day: String, _ time: String) -> String
  let sessionEnded: String
  let startAgain: String
  let putRight: String
  let putRightHere: String
  let putRightTitle: @Sendable (_ title: String) -> String
  let about: @Sendable (_ children: String) -> String
  let optional: @Sendable (_ label: String) -> String
  let choose: String
  let none: String
  let mine: String
  let yes: String
  /// What the script that keeps drafts says, as JSON.
  let script: String
  let no: String
  let writtenMeanwhile: String
  let yoursIsBelow: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("form")
    keptAt = try section.words("kept-at", "time")
    keptFrom = try section.words("kept-from", "time")
    keptFromDay = try section.words("kept-from-day", "day", "time")
    sessionEnded = try section.words("session-ended")
    startAgain = try section.words("start-again")
    putRight = try section.words("put-right")
    putRightHere = try section.words("put-right-here")
    putRightTitle = try section.words("put-right-title", "title")
    about = try section.words("about", "children")
    optional = try section.words("optional", "label")
    choose = try section.words("choose")
    none = try section.words("none")
    mine = try section.words("mine")
    yes = try section.words("yes")
    no = try section.words("no")
    writtenMeanwhile = try section.words("written-meanwhile")
    yoursIsBelow = try section.words("yours-is-below")
    try section.end()
    script = json(["kept": keptAt("{time}"), "ended": sessionEnded])
  }
}
