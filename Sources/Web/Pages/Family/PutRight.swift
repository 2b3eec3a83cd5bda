// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Practice

/// Where somebody goes when something in the record is wrong, or does not hold any more.
struct PutRightDoors {
  let visit: FamilyVisit

  private var family: FamilyRecord { visit.family }

  /// For those who carry the meeting, on the family's page.
  var html: HTML {
    let deeds = about + plan + meeting + changes + back
    guard visit.viewer.carriesTheMeeting, deeds.contains(where: visit.may) else { return .nothing }
    return section(.class("no-print")) {
      h2 { "Is something wrong here?" }
      waiting
      details {
        summary { "Put something right" }
        p(.class("hint")) {
          "What was written stays in the record. What is right stands beside it, with the reason."
        }
        visit.doors(deeds)
      }
    }
  }

  /// For whoever has said something in the meeting, or sent a report.
  var own: HTML {
    var deeds = meeting.filter { $0.form.name != CorrectDecision.form.name }
    if family.reports.contains(where: { $0.author == visit.viewer.person }) {
      deeds.insert(ReplaceReport.self, at: 0)
    }
    if hasNamedAims { deeds.append(CorrectOutcome.self) }
    return visit.doors(deeds + back)
  }

  private var hasNamedAims: Bool {
    family.entries.contains { entry in
      guard case .plan(.outcomeNamed(let named)) = entry.event else { return false }
      return entry.by.account == visit.viewer.account
        && family.plan.outcomes.contains { $0.id == named.outcome }
    }
  }

  /// Whatever has no form of its own is taken back, and written again rightly.
  private var back: [any Deed.Type] {
    family.writtenThings(by: visit.viewer.account).isEmpty ? [] : [TakeBack.self]
  }

  private var about: [any Deed.Type] {
    var deeds: [any Deed.Type] = [CorrectPerson.self, CorrectEnquiry.self]
    if !family.ties.isEmpty { deeds.append(CorrectTie.self) }
    if !family.addresses.isEmpty { deeds.append(CorrectAddress.self) }
    if let conference = family.conference {
      deeds.append(conference.closed == nil ? CorrectConference.self : CorrectClosing.self)
      deeds.append(CorrectInvitation.self)
      deeds.append(WithdrawInvitation.self)
    }
    deeds.append(SayWrongFamily.self)
    return deeds
  }

  private var plan: [any Deed.Type] {
    var deeds: [any Deed.Type] = []
    if !family.plan.outcomes.isEmpty { deeds.append(CorrectOutcome.self) }
    if family.plan.outcomes.contains(where: { !$0.actions.isEmpty }) {
      deeds.append(CorrectStep.self)
    }
    return deeds
  }

  /// What somebody said in the meeting is theirs to put right; the chair puts a decision right.
  private var meeting: [any Deed.Type] {
    guard let conference = family.conference else { return [] }
    let carries = visit.viewer.carriesTheMeeting
    var deeds: [any Deed.Type] = []
    let mine = visit.viewer.selves
    let hasScore = conference.scores.keys.contains { carries || mine.contains($0) }
    if hasScore, visit.practice.scale != nil { deeds.append(CorrectScore.self) }
    if conference.views.contains(where: { carries || $0.whose == visit.viewer.person }) {
      deeds.append(CorrectView.self)
    }
    if !conference.decisions.isEmpty { deeds.append(CorrectDecision.self) }
    return deeds
  }

  private var changes: [any Deed.Type] {
    var deeds: [any Deed.Type] = [ReplaceWorker.self]
    if !family.protections.isEmpty { deeds.append(AskToLift.self) }
    return deeds
  }

  /// What somebody asked to lift and a second person has not looked at yet.
  private var waiting: HTML {
    let open = family.protections.compactMap { protection in
      family.openLift(of: protection).map { (protection, $0) }
    }
    guard !open.isEmpty else { return .nothing }
    return section(.class("card")) {
      h3 { "Waits for a second person" }
      for (protection, lift) in open {
        p { "\(lift.askedBy.name) asks to lift: \(protection.words)." }
        Pieces.paragraphs(lift.why)
        if lift.askedBy.account == visit.viewer.account {
          p(.class("hint")) { "Until somebody else agrees, it stands." }
        }
      }
      if open.contains(where: { $0.1.askedBy.account != visit.viewer.account }) {
        visit.doors([AgreeToLift.self])
      }
    }
  }
}
