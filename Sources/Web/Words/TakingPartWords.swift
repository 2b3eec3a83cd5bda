// SPDX-License-Identifier: MIT
import Languages

/// The words that parents and supporters read about taking part.
struct TakingPartWords: Sendable {
  let willYouBeThere: String
  let youSaid: @Sendable (_ answer: String) -> String
  let sayWhether: String
  let youPromised: String
  let yourHelp: String
  let helpStands: @Sendable (_ need: String, _ standing: String) -> String
  let better: String
  let betterAsk: String
  let sayIt: String
  let whomYouWant: String
  let whomYouWantAsk: String
  let askFor: String
  let notAnsweredYet: String
  let isInvited: @Sendable (_ name: String) -> String
  let readMark: String
  let readOn: @Sendable (_ day: String) -> String
  let whatYouThink: String
  let whoTellsTheChildren: @Sendable (_ name: String) -> String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("taking-part")
    willYouBeThere = try section.words("will-you-be-there")
    youSaid = try section.words("you-said", "answer")
    sayWhether = try section.words("say-whether")
    youPromised = try section.words("you-promised")
    yourHelp = try section.words("your-help")
    helpStands = try section.words("help-stands", "need", "standing")
    better = try section.words("better")
    betterAsk = try section.words("better-ask")
    sayIt = try section.words("say-it")
    whomYouWant = try section.words("whom-you-want")
    whomYouWantAsk = try section.words("whom-you-want-ask")
    askFor = try section.words("ask-for")
    notAnsweredYet = try section.words("not-answered-yet")
    isInvited = try section.words("is-invited", "name")
    readMark = try section.words("read-mark")
    readOn = try section.words("read-on", "day")
    whatYouThink = try section.words("what-you-think")
    whoTellsTheChildren = try section.words("who-tells-the-children", "name")
    try section.end()
  }
}

/// The words that a child reads: five short steps, as a child of eight reads them.
struct ChildWords: Sendable {
  let title: String
  let hello: @Sendable (_ name: String) -> String
  let youSaid: String
  let yourMum: @Sendable (_ name: String) -> String
  let yourDad: @Sendable (_ name: String) -> String
  let goToTheMeeting: String
  let readThePlan: String
  let whatFor: String
  let whatForWords: @Sendable (_ day: String) -> String
  let whoComes: String
  let sayIt: String
  let sayItAsk: String
  let keepIt: String
  let better: String
  let betterAsk: String
  let next: String
  let nextWords: String
  let tellsYou: @Sendable (_ name: String) -> String
  let someoneTellsYou: String
  let noMeetingYet: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("child")
    title = try section.words("title")
    whatFor = try section.words("what-for")
    whatForWords = try section.words("what-for-words", "day")
    whoComes = try section.words("who-comes")
    sayIt = try section.words("say-it")
    sayItAsk = try section.words("say-it-ask")
    keepIt = try section.words("keep-it")
    better = try section.words("better")
    betterAsk = try section.words("better-ask")
    next = try section.words("next")
    nextWords = try section.words("next-words")
    tellsYou = try section.words("tells-you", "name")
    someoneTellsYou = try section.words("someone-tells-you")
    noMeetingYet = try section.words("no-meeting-yet")
    hello = try section.words("hello", "name")
    youSaid = try section.words("you-said")
    yourMum = try section.words("your-mum", "name")
    yourDad = try section.words("your-dad", "name")
    goToTheMeeting = try section.words("go-to-the-meeting")
    readThePlan = try section.words("read-the-plan")
    try section.end()
  }
}
