// SPDX-License-Identifier: MIT
import Casework
import Languages

/// What the board itself says to families, round what people say.
struct BoardWords: Sendable {
  let closed: String
  let notOpened: String
  let lookAgain: String
  let parts: String
  let bigScreen: String
  let watch: @Sendable (_ seconds: String) -> String
  let watched: @Sendable (_ seconds: String) -> String
  let watchNoMore: String
  let paperAgenda: String
  let whoseWords: String
  let enquiry: String
  let inTheRoom: @Sendable (_ here: String, _ all: String) -> String
  let here: String
  let away: String
  let reportReceived: String
  let noReport: String
  let waitsOutside: String
  let left: @Sendable (_ time: String) -> String
  let askedToLeave: @Sendable (_ time: String) -> String
  let since: @Sendable (_ time: String) -> String
  let forWhat: @Sendable (_ part: String) -> String
  let byVideo: String
  let byPhone: String
  let notes: @Sendable (_ count: Int) -> String
  let ownWordsOf: @Sendable (_ name: String) -> String
  let through: @Sendable (_ words: String, _ name: String) -> String
  let reworded: String
  let late: String
  let cameLate: String
  let closingSoon: String
  let foldedAway: @Sendable (_ why: String) -> String
  let someone: String
  let notScored: String
  let yourScore: @Sendable (_ score: String) -> String
  let scores: String
  let who: String
  let score: String
  let why: String
  let scoreOf: @Sendable (_ value: String, _ highest: String) -> String
  let professionals: String
  let family: String
  let noScore: @Sendable (_ who: String) -> String
  let allGave: @Sendable (_ who: String, _ value: String) -> String
  let fromTo: @Sendable ([String]) -> String
  let views: String
  let noView: String
  let viewBy: @Sendable (_ name: String, _ child: String) -> String
  let canHelp: @Sendable (_ offer: String) -> String
  let decisions: String
  let nothingDecided: String
  let whoDisagrees: String
  let formal: @Sendable (_ name: String) -> String
  let noPlan: String
  let paused: String
  let backAt: @Sendable (_ time: String) -> String
  let outsideOne: @Sendable (_ people: String) -> String
  let outsideMany: @Sendable (_ people: String) -> String
  let summedUp: String
  let thinkAgain: String
  let familyNeeds: String
  let askedFrom: @Sendable (_ name: String, _ people: String) -> String
  let sayWhatHelp: String
  let pausedForYou: String
  let pausedAbout: String
  let pausedNow: String
  let managementTold: @Sendable (_ who: String) -> String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("board")
    closed = try section.words("closed")
    notOpened = try section.words("not-opened")
    lookAgain = try section.words("look-again")
    parts = try section.words("parts")
    bigScreen = try section.words("big-screen")
    watch = try section.words("watch", "seconds")
    watched = try section.words("watched", "seconds")
    watchNoMore = try section.words("watch-no-more")
    paperAgenda = try section.words("paper-agenda")
    whoseWords = try section.words("whose-words")
    enquiry = try section.words("enquiry")
    inTheRoom = try section.words("in-the-room", "here", "all")
    here = try section.words("here")
    away = try section.words("away")
    reportReceived = try section.words("report-received")
    noReport = try section.words("no-report")
    waitsOutside = try section.words("waits-outside")
    left = try section.words("left", "time")
    askedToLeave = try section.words("asked-to-leave", "time")
    since = try section.words("since", "time")
    forWhat = try section.words("for-what", "part")
    byVideo = try section.words("by-video")
    byPhone = try section.words("by-phone")
    notes = try section.counted("notes", "count")
    ownWordsOf = try section.words("own-words-of", "name")
    through = try section.words("through", "words", "name")
    reworded = try section.words("reworded")
    late = try section.words("late")
    cameLate = try section.words("came-late")
    closingSoon = try section.words("closing-soon")
    foldedAway = try section.words("folded-away", "why")
    someone = try section.words("someone")
    notScored = try section.words("not-scored")
    yourScore = try section.words("your-score", "score")
    scores = try section.words("scores")
    who = try section.words("who")
    score = try section.words("score")
    why = try section.words("why")
    scoreOf = try section.words("score-of", "value", "highest")
    professionals = try section.words("professionals")
    family = try section.words("family")
    noScore = try section.words("no-score", "who")
    allGave = try section.words("all-gave", "who", "value")
    fromTo = try section.words("from-to", ["who", "low", "high", "count"])
    views = try section.words("views")
    noView = try section.words("no-view")
    viewBy = try section.words("view-by", "name", "child")
    canHelp = try section.words("can-help", "offer")
    decisions = try section.words("decisions")
    nothingDecided = try section.words("nothing-decided")
    whoDisagrees = try section.words("who-disagrees")
    formal = try section.words("formal", "name")
    noPlan = try section.words("no-plan")
    paused = try section.words("paused")
    backAt = try section.words("back-at", "time")
    outsideOne = try section.words("outside-one", "people")
    outsideMany = try section.words("outside-many", "people")
    summedUp = try section.words("summed-up")
    thinkAgain = try section.words("think-again")
    familyNeeds = try section.words("family-needs")
    askedFrom = try section.words("asked-from", "name", "people")
    sayWhatHelp = try section.words("say-what-help")
    pausedForYou = try section.words("paused-for-you")
    pausedAbout = try section.words("paused-about")
    pausedNow = try section.words("paused-now")
    managementTold = try section.words("management-told", "who")
    try section.end()
  }

  /// How somebody takes part, in the middle of a sentence.
  func way(_ way: AttendanceWay) -> String {
    switch way {
    case .room: here
    case .video: byVideo
    case .phone: byPhone
    }
  }
}
