// SPDX-License-Identifier: MIT

/// Everything that is counted for each of those whom it is owed to. The names are stored with the
/// reasons that answer them, and never change.
public enum DutyRule: String, CaseIterable, Hashable, Sendable {
  // Before the conference
  case parentsMet = "parents-met"
  case chairMeetsFamily = "chair-meets-family"
  case consultation
  case harmStatement = "harm-statement"
  case childViews = "child-views"
  case wayToSpeak = "way-to-speak"
  case keptApart = "must-not-meet"
  case telling = "who-tells-the-child"
  case reportsSent = "reports-received"
  case reportsShared = "reports-to-parents"
  case understanding = "understanding-reports"
  case outlinePlan = "outline-plan"
  case lateDay = "late-conference"
  // At the table
  case quorum
  case safetyStatement = "safety-statement"
  case bottomLines = "bottom-lines"
  case scores = "scores"
  case summingUp = "summing-up"
  case views = "views-from-each"
  case planAgreed = "plan-agreed"
  case onlyHarm = "only-harm"
  case seeing = "seeing-the-child"
  case coreGroup = "core-group-with-family"
  // Afterwards
  case absent = "absent-professional"

  /// What it is about, where it is about no one person.
  var about: String {
    switch self {
    case .parentsMet, .chairMeetsFamily, .consultation, .harmStatement, .childViews, .wayToSpeak,
      .keptApart, .telling, .reportsSent, .reportsShared, .understanding, .outlinePlan:
      "the preparation"
    case .lateDay, .quorum, .summingUp, .views, .absent: "the conference"
    case .scores: "the scores"
    case .safetyStatement, .bottomLines, .planAgreed, .onlyHarm, .seeing, .coreGroup: "the plan"
    }
  }

  /// The deed that does it.
  var deed: String {
    switch self {
    case .parentsMet: MeetParents.form.name
    case .chairMeetsFamily: MeetFamilyAsChair.form.name
    case .consultation: ConsultBeforeConference.form.name
    case .harmStatement: WriteHarmStatement.form.name
    case .childViews: MeetChild.form.name
    case .wayToSpeak: OfferWayToSpeak.form.name
    case .keptApart: PlanSeparateTimes.form.name
    case .telling: AgreeWhoTellsChild.form.name
    case .reportsSent: SendReport.form.name
    case .reportsShared: ShareReport.form.name
    case .understanding: ExplainReport.form.name
    case .outlinePlan: NameOutcome.form.name
    case .lateDay: AgreeLateConference.form.name
    case .quorum: RecordArrival.form.name
    case .safetyStatement: WriteSafetyStatement.form.name
    case .bottomLines: SetBottomLine.form.name
    case .scores: RecordEscalation.form.name
    case .summingUp: SumUp.form.name
    case .views: GiveView.form.name
    case .planAgreed, .coreGroup: AgreePlan.form.name
    case .onlyHarm: NameOutcome.form.name
    case .seeing: SayWhoSeesChild.form.name
    case .absent: AskAbsentProfessional.form.name
    }
  }
}
