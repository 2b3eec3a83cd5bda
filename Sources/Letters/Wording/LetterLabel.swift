// SPDX-License-Identifier: MIT

/// The short words that stand over and between what the record says. Each language's wording has
/// every one; `{1}` and `{2}` are filled in.
public enum LetterLabel: String, Hashable, Sendable, CaseIterable {
  case who, name, role, why
  case doesWhat = "does-what"
  case byWhen = "by-when"
  case sees
  case howOften = "how-often"
  case whereAndHow = "where-and-how"
  case peopleCaption = "people-caption"
  case stepsCaption = "steps-caption"
  case seeingCaption = "seeing-caption"
  case attendanceCaption = "attendance-caption"
  case reportsCaption = "reports-caption"
  case viewsCaption = "views-caption"
  case scoresCaption = "scores-caption"
  case forChildren = "for-children"
  case answersHarm = "answers-harm"
  case howItIsNow = "how-it-is-now"
  case howWeKnow = "how-we-know"
  case whatHelps = "what-helps"
  case nextMonths = "next-months"
  case growingUp = "growing-up"
  case leads
  case carry
  case firstCoreGroup = "first-core-group"
  case nextConference = "next-conference"
  case dayItself = "day-itself"
  case comma
  case atTheLatest = "at-the-latest"
  case notSetYet = "not-set-yet"
  case whyCoreGroup = "why-core-group"
  case whyReview = "why-review"
  case hasPlan = "has-plan"
  case hasNoPlan = "has-no-plan"
  case harmYes = "harm-yes"
  case harmNo = "harm-no"
  case mainHarm = "main-harm"
  case reasons
  case came
  case wasThere = "was-there"
  case fromTo = "from-to"
  case byVideo = "by-video"
  case byPhone = "by-phone"
  case forPart = "for-part"
  case author
  case sent
  case familyHadIt = "family-had-it"
  case before
  case notBefore = "not-before"
  case child, view, plan, score
  case childProtectionPlan = "child-protection-plan"
  case childInNeedPlan = "child-in-need-plan"
  case noPlan = "no-plan"
  case neglect, physical, emotional, sexual
  case mother, father, carer, relative, friend
  case notYetBorn = "not-yet-born"
  case advocate, interpreter
  case legalAdviser = "legal-adviser"
  case beside
  case transport, childcare, access
  case someoneTrusted = "someone-trusted"
  case helpWithReading = "help-with-reading"
  case arranged, confirmed
  case notArrangedYet = "not-arranged-yet"
  case said
  case runsTheMeeting = "runs-the-meeting"
  case worksWithFamily = "works-with-family"
  case formal
  case scoresMeaning = "scores-meaning"
  case professionals, family
  case outOf = "out-of"
  case willDo = "will-do"
  case childHasPlan = "child-has-plan"
  case childHasNeedPlan = "child-has-need-plan"
  case childHasNoPlan = "child-has-no-plan"
  case summedUpRisks = "summed-up-risks"
  case summedUpThreshold = "summed-up-threshold"
  case asked
  case conference
  case coreGroup = "core-group"
  case chair
  case inEnglish = "in-english"
  case notConfirmed = "not-confirmed"
  case madeFrom = "made-from"
  case draft
  case rewordedPart = "reworded-part"
  case putRight = "put-right"
  case decisionFor = "decision-for"
  case summaryOfChair = "summary-of-chair"
  case decisionPutRight = "decision-put-right"
  case letterSaid = "letter-said"
  case whyPutRight = "why-put-right"
  case added
  case addedPart = "added-part"
  case foldedAway = "folded-away"
  case thenApart = "then-apart"
}
