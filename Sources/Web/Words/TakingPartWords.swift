// SPDX-License-Identifier: MIT

/// The words that parents and supporters read about taking part, in plain English.
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

  static let english = TakingPartWords(
    willYouBeThere: "Will you be there?",
    youSaid: { "You said: \($0)." },
    sayWhether: "Say whether you come",
    youPromised: "You promised to keep what you hear to yourself.",
    yourHelp: "Help for you to take part",
    helpStands: { "\($0): \($1)." },
    better: "What would be better",
    betterAsk: "How would you know that things are right again? Your words stay as they are.",
    sayIt: "Say what would be better",
    whomYouWant: "Whom you want there",
    whomYouWantAsk: "Someone who helps you can come too. Say who it is.",
    askFor: "Ask for somebody",
    notAnsweredYet: "Your social worker has not answered yet.",
    isInvited: { "\($0) is invited." },
    readMark: "Tell the others that you have read it.",
    readOn: { "You read it on \($0)." },
    whatYouThink: "What you think of it",
    whoTellsTheChildren: { "\($0) will tell the children what is decided." })
}

/// The words that a child reads: five short steps, as a child of eight reads them.
struct ChildWords: Sendable {
  let title: String
  let hello: @Sendable (_ name: String) -> String
  let youSaid: String
  let yourMum: String
  let yourDad: String
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

  static let english = ChildWords(
    title: "Your page",
    hello: { "Hello, \($0)" },
    youSaid: "This is what you said:",
    yourMum: "your mum",
    yourDad: "your dad",
    goToTheMeeting: "Go to the meeting",
    readThePlan: "Read the plan",
    whatFor: "What is going on?",
    whatForWords: {
      "We all meet on \($0). We want you to be safe. It is not your fault. You are not in trouble."
    },
    whoComes: "Who will be there?",
    sayIt: "What do you want to say?",
    sayItAsk: "You can say good things and bad things. We keep your words as they are.",
    keepIt: "Keep my words",
    better: "What would be better?",
    betterAsk: "What is a good day like? What should stop?",
    next: "What comes next?",
    nextWords: "The grown-ups make a plan. They think of what you said.",
    tellsYou: { "\($0) will tell you what they plan." },
    someoneTellsYou: "Someone you know will tell you what they plan.",
    noMeetingYet: "No day is set yet. We will tell you when it is.")
}
