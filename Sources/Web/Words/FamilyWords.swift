// SPDX-License-Identifier: MIT

/// The words that families read, keyed by meaning, in plain English. Other languages stand beside
/// this one when they come: each is one value of this type.
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

  static let english = FamilyWords(
    meetingAbout: { "Your meeting about \($0)" },
    whenAndWhere: { "\($0), \($1). \($2)." },
    noMeetingYet: "There is no meeting yet. Your social worker will tell you first.",
    nextForYou: "Next for you",
    readTheReport: { "Read the report of \($0)" },
    readingTime: { "It takes about \($0) \($0 == 1 ? "minute" : "minutes")." },
    sharedOn: { "Shared with you on \($0)." },
    sayWhatYouThink: "Say what is right, what is wrong and what you think.",
    joinTheMeeting: "The meeting is on now. You can follow it and add your words.",
    yourWords: "Your words",
    yourWordsAsk: "What should everyone know about your children? What would make things better? "
      + "Your words stay as you write them.",
    whoWillBeThere: "Who will be there, and why",
    whoWasInvited: "Who was invited, and why",
    theChair: { "\($0), the \($1), who runs the meeting" },
    yourNeeds: { "You asked for: \($0)." },
    thePlan: "The plan",
    readThePlan: "Read the plan",
    whatWasDecided: "What was decided",
    theWay: "The way",
    told: "You were told about the meeting",
    invited: "People were invited",
    readReports: "You read the reports",
    met: "We meet",
    planAgreed: "We agree what happens next",
    ifYouDisagree: "If you do not agree",
    howToDisagree: "Tell your social worker or the person who runs the meeting. You can also "
      + "complain about a decision. They will explain how, and it changes nothing in how you are "
      + "treated.",
    allReports: "Reports shared with you")
}
