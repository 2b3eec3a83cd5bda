// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// What the conference itself owes: to the table as a whole, for each child, for each step.
extension FamilyRecord {
  func quorumDuty(_ conference: Conference, _ practice: Practice, present: [PersonID]) -> Duty {
    let count = quorum(practice, present: present)
    return Duty(
      rule: .quorum, source: practice.quorum.source,
      owed: [
        owed(
          .quorum, .table(socialCare: count.socialCare, agencies: count.agencies),
          DutyRule.quorum.about, done: count.isMet ? .done(nil) : nil,
          "\(count.words) \(practice.quorum.words)")
      ])
  }

  /// What a good life looks like, with the outcomes that lead there (C10, C12).
  func safetyStatement(_ practice: Practice) -> Duty {
    let isSaid = plan.safetyStatement != nil
    return Duty(
      rule: .safetyStatement,
      source: practice.safetyStatement.value ? practice.safetyStatement.source : nil,
      owed: [
        owed(
          .safetyStatement, .all, DutyRule.safetyStatement.about,
          done: isSaid && !plan.outcomes.isEmpty ? .done(nil) : nil,
          isSaid
            ? "What a good life looks like is said, but nothing that leads to it is in the plan."
            : "The conference has not said yet what a good life looks like for the child.")
      ])
  }

  func bottomLines(_ practice: Practice) -> Duty {
    Duty(
      rule: .bottomLines, source: practice.bottomLines.value ? practice.bottomLines.source : nil,
      owed: [
        owed(
          .bottomLines, .all, DutyRule.bottomLines.about,
          done: plan.bottomLines.isEmpty ? nil : .done(nil),
          "No \(practice.term(.bottomLines).lowercased()) have been set yet.")
      ])
  }

  /// Each thing that the scores ask of the chair, done or not (C15).
  func scoreDuty(_ conference: Conference, _ practice: Practice) -> Duty {
    let met = (practice.scale?.rules ?? []).filter(tally(practice).meets)
    let owed = met.flatMap(\.asks).map { step in
      self.owed(
        .scores, .step(step), DutyRule.scores.about,
        done: conference.scoreSteps.contains(step) ? .done(nil) : nil, step.asked(practice))
    }
    return Duty(rule: .scores, source: met.first?.source, owed: owed)
  }

  func summingUp(_ conference: Conference, _ practice: Practice) -> Duty {
    let isAsked = practice.summingUp?.value == true
    return Duty(
      rule: .summingUp, source: isAsked ? practice.summingUp?.source : nil,
      owed: [
        owed(
          .summingUp, .all, DutyRule.summingUp.about,
          done: conference.summingUp == nil ? nil : .done(nil),
          "The \(practice.term(.chair)) has not summed up the risks and the threshold yet.")
      ])
  }

  /// Each professional at the table gives a view for each child, with its reasons (C17).
  func views(_ conference: Conference, _ practice: Practice, for children: [PersonID]) -> Duty {
    let professionals = conference.inTheRoom.filter { id in
      person(id)?.isProfessional == true && id != conference.chair
        && conference.invitation(of: id)?.beside == nil
    }
    let owed = children.flatMap { child in
      professionals.map { one in
        let isGiven = conference.views.contains { $0.child == child && $0.whose == one }
        return self.owed(
          .views, .child(child, by: one), name(one), done: isGiven ? .done(nil) : nil,
          "\(name(one)) has not given a view for \(name(child)) yet.")
      }
    }
    let isAsked = practice.viewsFromEach?.value == true
    return Duty(
      rule: .views, source: isAsked ? practice.viewsFromEach?.source : nil, owed: owed)
  }

  /// Where a child has a plan, the conference agrees it as it stands (C16, C26); where it did not, it
  /// can be agreed afterwards.
  func planAgreed(_ conference: Conference, _ practice: Practice) -> Duty {
    let isNeeded = conference.decisions.contains { $0.plan != .none }
    return Duty(
      rule: .planAgreed,
      source: isNeeded || practice.planOrder.value == .before ? practice.planOrder.source : nil,
      owed: [
        owed(
          .planAgreed, .all, DutyRule.planAgreed.about,
          done: plan.agreed != nil && !plan.hasChangedSinceAgreed ? .done(plan.agreedOn) : nil,
          plan.agreed == nil
            ? "The plan has not been agreed yet."
            : "The plan was changed after it was agreed. Agree it again as it stands now.")
      ])
  }

  /// A plan that protects holds only what answers the harm (PL4), where the practice says so.
  func onlyHarm(_ practice: Practice) -> Duty {
    let note = practice.note("only-harm")
    let owed = plan.outcomes.map { outcome in
      self.owed(
        .onlyHarm, .outcome(outcome.id), "“\(outcome.words)”",
        done: outcome.harm == nil ? nil : .done(nil),
        "“\(outcome.words)” answers no harm that was named. \(note?.words ?? "")")
    }
    return Duty(rule: .onlyHarm, source: note?.source, owed: owed)
  }

  /// How often each professional of the core group sees each child (PL8).
  func seeing(_ conference: Conference, _ practice: Practice, coreGroup: [PersonID]) -> Duty {
    let note = practice.note("seeing-the-child")
    let owed = coreGroup.filter { person($0)?.isProfessional == true }.flatMap { one in
      born(conference.children).map { child in
        let isSaid = plan.seeing.contains { $0.who == one && $0.child == child.id }
        return self.owed(
          .seeing, .child(child.id, by: one), name(one), done: isSaid ? .done(nil) : nil,
          "It is not said yet how often \(name(one)) sees \(child.name).")
      }
    }
    return Duty(rule: .seeing, source: note?.source, owed: owed)
  }
}

extension ScoreStep {
  /// What it asks the chair to do, in a sentence.
  func asked(_ practice: Practice) -> String {
    switch self {
    case .tellManagers:
      "Ask the social work managers to look at the decision and at what must happen now, so that "
        + "the child is safe."
    case .exploreReasons: "Explore closely why people gave this score."
    case .safetyPlanTalk:
      "Lead a talk about the safety plan made here, so that people can judge how safe the child is "
        + "with it."
    case .childInNeedTalk:
      "Lead a talk about whether a \(practice.term(.childInNeedPlan)) would be enough."
    }
  }
}
