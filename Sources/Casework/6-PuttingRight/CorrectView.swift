// SPDX-License-Identifier: MIT
import Practice

/// A professional puts their view for one child right (PP4, PP5, C17). Only who gave it, or who wrote it
/// down for them.
public struct CorrectView: PutsRight {
  static let child = Field<PersonID>.person("child", "For which child?", among: .children)

  public static let form = DeedForm(
    "correct-view", title: "Put your view right",
    purpose: "What it said stays in the record, beside what is right.", button: "Put it right",
    serves: ["PP4", "PP5", "C17"], by: [.professional, .socialWorker, .teamManager, .chair],
    fields: [
      child.face, GiveView.threshold.face, GiveView.plan.face, GiveView.named.face,
      GiveView.reasons.face,
      GiveView.offer.face, Field<String>.whyCorrected.face, Field<[PersonID]>.whose.face,
    ])

  let child: PersonID
  let threshold: Bool
  let plan: PlanKind
  let named: String?
  let reasons: String
  let offer: String?
  let why: String
  let whose: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    child = try answers(Self.child)
    threshold = try answers(GiveView.threshold)
    plan = try answers(GiveView.plan)
    named = try answers(GiveView.named)
    reasons = try answers(GiveView.reasons)
    offer = try answers(GiveView.offer)
    why = try answers(Field<String>.whyCorrected)
    whose = try answers(Field<[PersonID]>.whose)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.refusePaused(now)
    let speaker = try record.speaker(whose, now)
    try refuseThresholdMismatch(threshold, plan)
    try refuseUnnamed(plan, named)
    let found = record.entriesOfThisConference(seenBy: now) { event in
      event.view?.whose == speaker && event.view?.child == child
    }
    guard let last = found.last else {
      throw Refusal(
        "no-view-of-yours", "There is no view of this person for this child to put right.",
        field: Self.child.key)
    }
    try last.refuseWordsOfAnother(speaker, record, now)
    let right = ViewGiven(
      child: child, whose: speaker, threshold: threshold, plan: plan, reasons: reasons,
      offer: offer, named: named)
    let events = last.now(.conference(.viewGiven(right)), why)
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }
}

extension CaseEvent {
  var view: ViewGiven? { if case .conference(.viewGiven(let given)) = self { given } else { nil } }
}
