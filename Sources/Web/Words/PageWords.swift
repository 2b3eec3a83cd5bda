// SPDX-License-Identifier: MIT
import Languages

/// The words round every page that a family reads.
struct PageWords: Sendable {
  let languages: String
  let language: @Sendable (_ language: String) -> String
  let skip: String
  let leave: String
  let leaveName: String
  let demo: String
  let youAre: @Sendable (_ who: String) -> String
  let howConferences: @Sendable (_ authority: String) -> String
  let allAuthorities: String
  let notSent: String
  let signOut: String
  let thisFamily: String
  let yourMeeting: String
  let board: String
  let plan: String
  let whatHappened: String
  let enquiryAbout: @Sendable (_ children: String) -> String
  let conferenceFor: @Sendable (_ children: String, _ day: String) -> String
  let done: String
  let goToMeeting: String
  let goToYourPage: String
  let unconfirmed: String
  let whichConfirmed: String
  let inEnglish: String
  let nothingYet: String
  let willBeTold: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("page")
    languages = try section.words("languages")
    language = try section.words("language", "language")
    skip = try section.words("skip")
    leave = try section.words("leave")
    leaveName = try section.words("leave-name")
    demo = try section.words("demo")
    youAre = try section.words("you-are", "who")
    howConferences = try section.words("how-conferences", "authority")
    allAuthorities = try section.words("all-authorities")
    notSent = try section.words("not-sent")
    signOut = try section.words("sign-out")
    thisFamily = try section.words("this-family")
    yourMeeting = try section.words("your-meeting")
    board = try section.words("board")
    plan = try section.words("plan")
    whatHappened = try section.words("what-happened")
    enquiryAbout = try section.words("enquiry-about", "children")
    conferenceFor = try section.words("conference-for", "children", "day")
    done = try section.words("done")
    goToMeeting = try section.words("go-to-meeting")
    goToYourPage = try section.words("go-to-your-page")
    unconfirmed = try section.words("unconfirmed")
    whichConfirmed = try section.words("which-confirmed")
    inEnglish = try section.words("in-english")
    nothingYet = try section.words("nothing-yet")
    willBeTold = try section.words("will-be-told")
    try section.end()
  }
}
