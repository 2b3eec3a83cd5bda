// SPDX-License-Identifier: MIT

/// Every deed there is, stage by stage, in the order in which a family meets them.
public enum Deeds {
  public static let stages: [(title: String, deeds: [any Deed.Type])] = [
    (
      "Enquiry",
      [
        OpenEnquiry.self, AddFamilyMember.self, RelatePeople.self, RecordRestriction.self,
        RecordAddress.self, RecordIdentifier.self, RecordAnswer.self, ConcludeEnquiry.self,
      ]
    ),
    (
      "Preparation",
      [
        CallConference.self, NameArranger.self, InviteFamilyMember.self,
        InviteProfessional.self, InviteSupporter.self, MeetParents.self, MeetFamilyAsChair.self,
        ConsultBeforeConference.self, WriteHarmStatement.self, SendReport.self, ShareReport.self,
        GiveOwnWords.self, SayGoodOutcome.self, AskForPerson.self, AnswerAsk.self,
        SayHowToReachYou.self, PromiseAttendance.self, PromiseConfidence.self,
        NameSubstitute.self,
        SayParentWillNotCome.self,
        ArrangeSupport.self, MeetChild.self, OfferWayToSpeak.self, ExplainReport.self,
        ReadReport.self, CommentOnReport.self, ShareWords.self, AgreeWhoTellsChild.self,
        AgreeLateConference.self, AskAbsentProfessional.self, SayWhyNot.self,
      ]
    ),
    (
      "Conference",
      [
        RedateConference.self, PlanSeparateTimes.self, StandDownConference.self,
        OpenConference.self, RecordArrival.self, RecordLeaving.self, CloseTheRoom.self,
        OpenTheRoomAgain.self, PauseConference.self, ResumeConference.self, MoveToPart.self,
        AddNote.self, RewordNote.self, MergeNotes.self, FoldNoteAway.self, UnfoldNote.self,
        RecordChallenge.self, RecordMissedPart.self, AskForSupport.self, GiveScore.self,
        OpenScores.self, RecordEscalation.self, RecordScoreTalk.self, SumUp.self, GiveView.self,
        GiveFamilyView.self,
        DecideForChild.self, RecordDissent.self, CloseConference.self,
      ]
    ),
    (
      "Plan",
      [
        NameOutcome.self, AddAction.self, SetBottomLine.self, WriteSafetyStatement.self,
        WriteContingency.self, SayWhoSeesChild.self, TakeOutOfPlan.self, AgreePlan.self,
        SharePlanWithChild.self,
      ]
    ),
    (
      "Papers",
      [
        ChooseLanguage.self, ReleasePapers.self, CheckPaper.self, RewordMinutes.self,
        AskCorrection.self, AnswerCorrection.self, FinishMinutes.self, LetWordsGo.self,
      ]
    ),
    (
      "Putting right",
      [
        TakeBack.self, CorrectEnquiry.self, CorrectConference.self, CorrectClosing.self,
        CorrectPerson.self, CorrectTie.self, CorrectAddress.self, CorrectInvitation.self,
        WithdrawInvitation.self, SayWrongFamily.self, ReplaceReport.self, CorrectOutcome.self,
        CorrectStep.self, CorrectScore.self, CorrectView.self, CorrectDecision.self,
        ReplaceWorker.self, AskToLift.self, AgreeToLift.self,
      ]
    ),
  ]

  public static let all: [any Deed.Type] = stages.flatMap(\.deeds)

  /// The deed of this name, "call-conference"; nil when there is none.
  public static func named(_ name: String) -> (any Deed.Type)? { byName[name] }

  private static let byName = Dictionary(
    uniqueKeysWithValues: all.map { ($0.form.name, $0) })
}
