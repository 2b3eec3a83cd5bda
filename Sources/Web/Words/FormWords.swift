// SPDX-License-Identifier: MIT
import Languages

/// The words of every form.
struct FormWords: Sendable {
  let keptAt: @Sendable (_ time: String) -> String
  let keptFrom: @Sendable (_ time: String) -> String
  let keptFromDay: @Sendable (_ day: String, _ time: String) -> String
  let sessionEnded: String
  let notKeptYet: @Sendable (_ count: String) -> String
  let signOutAnyway: String
  let notSignedOut: String
  let notAnswered: @Sendable (_ count: String) -> String
  let wasSent: String
  let oneQuestion: String
  let saidBefore: @Sendable (_ day: String, _ time: String) -> String
  let keepAgain: String
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
  let day: String
  let month: String
  let year: String
  let dayHint: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("form")
    keptAt = try section.words("kept-at", "time")
    keptFrom = try section.words("kept-from", "time")
    keptFromDay = try section.words("kept-from-day", "day", "time")
    sessionEnded = try section.words("session-ended")
    notKeptYet = try section.words("not-kept-yet", "count")
    signOutAnyway = try section.words("sign-out-anyway")
    notSignedOut = try section.words("not-signed-out")
    notAnswered = try section.words("not-answered", "count")
    wasSent = try section.words("was-sent")
    oneQuestion = try section.words("one-question")
    saidBefore = try section.words("said-before", "day", "time")
    keepAgain = try section.words("keep-again")
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
    day = try section.words("day")
    month = try section.words("month")
    year = try section.words("year")
    dayHint = try section.words("day-hint", "example")("24 11 2026")
    try section.end()
    script = json([
      "kept": keptAt("{time}"), "ended": sessionEnded, "not-kept-yet": notKeptYet("{count}"),
      "sign-out-anyway": signOutAnyway, "not-signed-out": notSignedOut,
      "not-answered": notAnswered("{count}"), "was-sent": wasSent,
    ])
  }
}
