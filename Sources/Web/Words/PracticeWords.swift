// SPDX-License-Identifier: MIT
import Languages

/// The words round an authority's practice, which is in its own words.
struct PracticeWords: Sendable {
  let about: @Sendable (_ day: String) -> String
  let inEnglish: @Sendable (_ authority: String) -> String
  let parts: String
  let days: String
  let what: String
  let when: String
  let why: String
  let whereWritten: String
  let how: String
  let model: String
  let whoDecides: String
  let planAndDecision: String
  let planFirst: String
  let planEither: String
  let whoMustBeThere: String
  let chairAndFamily: String
  let scores: String
  let prompts: String
  let ownReading: String
  let noScores: String
  let words: String
  let writtenIn: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("practice")
    about = try section.words("about", "day")
    inEnglish = try section.words("in-english", "authority")
    parts = try section.words("parts")
    days = try section.words("days")
    what = try section.words("what")
    when = try section.words("when")
    why = try section.words("why")
    whereWritten = try section.words("where")
    how = try section.words("how")
    model = try section.words("model")
    whoDecides = try section.words("who-decides")
    planAndDecision = try section.words("plan-and-decision")
    planFirst = try section.words("plan-first")
    planEither = try section.words("plan-either")
    whoMustBeThere = try section.words("who-must-be-there")
    chairAndFamily = try section.words("chair-and-family")
    scores = try section.words("scores")
    prompts = try section.words("prompts")
    ownReading = try section.words("own-reading")
    noScores = try section.words("no-scores")
    words = try section.words("words")
    writtenIn = try section.words("written-in")
    try section.end()
  }
}
