// SPDX-License-Identifier: MIT

/// Everything that one practice file states, with all dated versions, before any day is chosen.
///
/// What is nil or absent is left to `england.yaml`.
struct PracticeFile: Sendable {
  let file: String
  let authority: String
  let name: String

  var terms: [Term: Versions<TermWords>] = [:]
  var clocks: Keyed<Clock> = []
  var notes: Keyed<PracticeNote> = []
  var plainWords: Keyed<PlainWord> = []
  var knownInitials: Versions<[String]>?
  var longestSentence: Versions<Int>?
  var questions: Versions<[Question]>?
  var categories: Versions<[Category]>?
  var agenda: Versions<[AgendaPart]>?
  var scale: Versions<Scale>?
  var quorum: Versions<Quorum>?

  var model: Versions<String>?
  var deciders: Versions<String>?
  var chairMeetsFamily: Versions<String>?
  var planOrder: Versions<PlanOrder>?
  var consultation: Versions<Consultation>?
  var harmStatement: Versions<Bool>?
  var bottomLines: Versions<Bool>?
  var safetyStatement: Versions<Bool>?
  var childViewsOver: Versions<Int>?
  var wayToSpeak: Versions<String>?
  var chairWritesToAbsent: Versions<Bool>?
  var parentsHear: Versions<[String]>?
  var chairGoesThrough: Versions<[String]>?
  var waysThatCount: Versions<[String]>?
  var tellingAgreed: Versions<Bool>?
  var summingUp: Versions<Bool>?
  var viewsFromEach: Versions<Bool>?
  var coreGroupWithFamily: Versions<Bool>?
}

/// Values with ids, in the order of the file.
typealias Keyed<Value: Sendable> = [Versions<Value>]
