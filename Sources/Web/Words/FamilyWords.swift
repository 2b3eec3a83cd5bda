// SPDX-License-Identifier: MIT
import Languages

/// The words that families read, keyed by meaning.
struct FamilyWords: Sendable {
  let meetingAbout: @Sendable (_ children: String) -> String
  let whenAndWhere: @Sendable (_ day: String, _ time: String, _ place: String) -> String
  let noMeetingYet: String
  let nextForYou: String
  let readTheReport: @Sendable (_ author: String) -> String
  let readingTime: @Sendable (_ minutes: Int) -> String
  let sharedOn: @Sendable (_ day: String) -> String
  let sayWhatYouThink: String
  let joinTheMeeting: String
  let yourWords: String
  let yourWordsAsk: String
  let whoWillBeThere: String
  let whoWasInvited: String
  let theChair: @Sendable (_ name: String, _ title: String) -> String
  let yourNeeds: @Sendable (_ needs: String) -> String
  let thePlan: String
  let readThePlan: String
  let whatWasDecided: String
  let theWay: String
  let told: String
  let invited: String
  let readReports: String
  let met: String
  let planAgreed: String
  let ifYouDisagree: String
  let howToDisagree: String
  let allReports: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("family")
    meetingAbout = try section.words("meeting-about", "children")
    whenAndWhere = try section.words("when-and-where", "day", "time", "place")
    noMeetingYet = try section.words("no-meeting-yet")
    nextForYou = try section.words("next-for-you")
    readTheReport = try section.words("read-the-report", "author")
    readingTime = try section.counted("reading-time", "minutes")
    sharedOn = try section.words("shared-on", "day")
    sayWhatYouThink = try section.words("say-what-you-think")
    joinTheMeeting = try section.words("join-the-meeting")
    yourWords = try section.words("your-words")
    yourWordsAsk = try section.words("your-words-ask")
    whoWillBeThere = try section.words("who-will-be-there")
    whoWasInvited = try section.words("who-was-invited")
    theChair = try section.words("the-chair", "name", "title")
    yourNeeds = try section.words("your-needs", "needs")
    thePlan = try section.words("the-plan")
    readThePlan = try section.words("read-the-plan")
    whatWasDecided = try section.words("what-was-decided")
    theWay = try section.words("the-way")
    told = try section.words("told")
    invited = try section.words("invited")
    readReports = try section.words("read-reports")
    met = try section.words("met")
    planAgreed = try section.words("plan-agreed")
    ifYouDisagree = try section.words("if-you-disagree")
    howToDisagree = try section.words("how-to-disagree")
    allReports = try section.words("all-reports")
    try section.end()
  }
}
