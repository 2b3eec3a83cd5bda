// SPDX-License-Identifier: MIT
import Languages

/// The words round the plan, which is in the family's own words.
struct PlanWords: Sendable {
  let yourPlan: String
  let agreedOn: @Sendable (_ day: String) -> String
  let nothingWritten: String
  let outline: String
  let goodLife: String
  let better: String
  let nothing: String
  let forChildren: @Sendable (_ children: String) -> String
  let harm: String
  let today: String
  let measure: String
  let by: String
  let strengths: String
  let steps: String
  let who: String
  let does: String
  let lines: String
  let linesAbout: String
  let contingency: String
  let meaning: String
  let nextMonths: String
  let later: String
  let seeing: String
  let sees: String
  let howOften: String
  let whereAndHow: String
  let carrying: String
  let leads: @Sendable (_ name: String) -> String
  let meetingAgain: String
  let setFor: @Sendable (_ meeting: String, _ day: String) -> String
  let atTheLatest: @Sendable (_ day: String) -> String
  let firstCoreGroup: String
  let firstReview: String
  let thenApart: @Sendable (_ period: String) -> String
  let whyCoreGroup: String
  let whyReview: String
  let shared: String
  let sharedWith: @Sendable (_ name: String, _ day: String) -> String
  let notShared: String
  let writeTogether: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("plan")
    yourPlan = try section.words("your-plan")
    agreedOn = try section.words("agreed-on", "day")
    nothingWritten = try section.words("nothing-written")
    outline = try section.words("outline")
    goodLife = try section.words("good-life")
    better = try section.words("better")
    nothing = try section.words("nothing")
    forChildren = try section.words("for-children", "children")
    harm = try section.words("harm")
    today = try section.words("today")
    measure = try section.words("measure")
    by = try section.words("by")
    strengths = try section.words("strengths")
    steps = try section.words("steps")
    who = try section.words("who")
    does = try section.words("does")
    lines = try section.words("lines")
    linesAbout = try section.words("lines-about")
    contingency = try section.words("contingency")
    meaning = try section.words("meaning")
    nextMonths = try section.words("next-months")
    later = try section.words("later")
    seeing = try section.words("seeing")
    sees = try section.words("sees")
    howOften = try section.words("how-often")
    whereAndHow = try section.words("where-and-how")
    carrying = try section.words("carrying")
    leads = try section.words("leads", "name")
    meetingAgain = try section.words("meeting-again")
    setFor = try section.words("set-for", "meeting", "day")
    atTheLatest = try section.words("at-the-latest", "day")
    thenApart = try section.words("then-apart", "period")
    firstCoreGroup = try section.words("first-core-group")
    firstReview = try section.words("first-review")
    whyCoreGroup = try section.words("why-core-group")
    whyReview = try section.words("why-review")
    shared = try section.words("shared")
    sharedWith = try section.words("shared-with", "name", "day")
    notShared = try section.words("not-shared")
    writeTogether = try section.words("write-together")
    try section.end()
  }
}
