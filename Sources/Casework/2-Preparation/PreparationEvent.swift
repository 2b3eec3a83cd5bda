// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// What happens while a conference is prepared.
public enum PreparationEvent: Hashable, Sendable {
  case conferenceCalled(ConferenceCalled)
  case familyMemberInvited(FamilyMemberInvited)
  case professionalInvited(ProfessionalInvited)
  case supporterInvited(SupporterInvited)
  case parentsMet(ParentsMet)
  case familyMetByChair(FamilyMetByChair)
  case consultationHeld(ConsultationHeld)
  case harmStatementWritten(HarmStatementWritten)
  case reportSent(ReportSent)
  case reportShared(ReportShared)
  case ownWordsGiven(OwnWordsGiven)
  case arrangerNamed(ArrangerNamed)

  var matter: Matter {
    switch self {
    case .conferenceCalled: .calling
    case .familyMemberInvited, .professionalInvited, .supporterInvited: .invitations
    case .parentsMet, .familyMetByChair: .meetings
    case .consultationHeld: .consultation
    case .harmStatementWritten: .harmStatement
    case .reportSent: .reports
    case .reportShared: .sharing
    case .ownWordsGiven: .ownWords
    case .arrangerNamed: .arranging
    }
  }
}

/// Someone who is asked to come, and why.
public struct Invitation: Hashable, Sendable {
  public let person: PersonID
  public let why: String
  public let needs: [Need]
  public let needsInWords: String?
  public let reportExpected: Bool
  /// For an advocate, interpreter or supporter: beside whom, and as what.
  public let beside: PersonID?
  public let support: SupportKind?
}

/// A meeting held to prepare the conference.
public struct PreparingMeeting: Hashable, Sendable {
  public let with: [PersonID]
  public let day: Day
  public let explained: [Explained]
  public let words: String
  public let writtenBy: Actor
  /// The place in the record at which it was written.
  var sequence = 0
  /// What the chair went through.
  public internal(set) var topics: [ChairTopic] = []
}

/// A report with the parts that this reader receives.
public struct Report: Hashable, Sendable {
  public let id: ReportID
  public let author: PersonID
  public let parts: [ReportPart]
  public let sentOn: Day
  /// The day on which its author last put it right; nil where it is as it was sent.
  public internal(set) var correctedOn: Day?
  /// The conference for which it was written.
  let conference: ConferenceID?
  /// With whom it was shared, and on which day (PR2: before the conference).
  public internal(set) var shared: [PersonID: Day] = [:]
  /// Who has said that they have read it, and since when (PR5).
  public internal(set) var readOn: [PersonID: Day] = [:]
  /// How people were helped to understand it (PS11).
  public internal(set) var explained: [ReportExplained] = []
  /// What the family thinks of it, in their own words.
  public internal(set) var comments: [OwnWords] = []
}

extension FamilyRecord {
  /// "Report of Lena Novak"; a further one of the same author says which, and when it was sent.
  public func title(of report: Report) -> String {
    let own = reports.filter { $0.author == report.author }
    guard own.count > 1, let place = own.firstIndex(where: { $0.id == report.id }) else {
      return "Report of \(name(report.author))"
    }
    return "Report \(place + 1) of \(name(report.author)), sent on \(report.sentOn.shortWords)"
  }
}

/// What somebody of the family says, kept as they said it.
public struct OwnWords: Hashable, Sendable {
  public let person: PersonID
  public let words: String
  public let day: Day
  public let writtenBy: Actor
}

extension FamilyRecord {
  mutating func evolve(_ event: PreparationEvent, _ entry: CaseEntry) {
    switch event {
    case .conferenceCalled(let called): begin(called, entry)
    case .familyMemberInvited(let invited):
      invite(
        Invitation(
          person: invited.person, why: invited.why, needs: invited.needs,
          needsInWords: invited.needsInWords, reportExpected: false, beside: nil, support: nil))
    case .professionalInvited(let invited): invite(invited, entry)
    case .supporterInvited(let invited): invite(invited, entry)
    case .parentsMet(let met):
      let meeting = PreparingMeeting(
        with: met.with, day: met.day, explained: met.explained, words: met.shared,
        writtenBy: entry.by)
      if isBetweenConferences {
        ahead.parentsMet.append(meeting)
      } else {
        updateConference { $0.parentsMet.append(meeting) }
      }
    case .familyMetByChair(let met):
      updateConference {
        $0.familyMetByChair.append(
          PreparingMeeting(
            with: met.with, day: met.day, explained: [], words: met.words, writtenBy: entry.by))
      }
    case .consultationHeld(let held):
      updateConference {
        $0.consultations.append(
          PreparingMeeting(
            with: held.with, day: held.day, explained: [], words: held.agreed,
            writtenBy: entry.by, sequence: entry.sequence))
      }
    case .harmStatementWritten(let written):
      updateConference { $0.harmStatement = written }
    case .reportSent(let sent):
      reports.append(
        Report(
          id: sent.report, author: sent.author, parts: sent.parts, sentOn: entry.day,
          conference: conference?.id))
    case .reportShared(let shared):
      guard let index = reports.firstIndex(where: { $0.id == shared.report }) else { return }
      for person in shared.with where reports[index].shared[person] == nil {
        reports[index].shared[person] = shared.day
      }
    case .ownWordsGiven(let given):
      ownWords.append(
        OwnWords(person: given.person, words: given.words, day: entry.day, writtenBy: entry.by))
    case .arrangerNamed(let named): arranges(named, entry)
    }
  }

  private mutating func begin(_ called: ConferenceCalled, _ entry: CaseEntry) {
    if person(called.chair.id) == nil { people.append(called.chair) }
    relate(called.chair.account, .chair, as: called.chair.id, from: entry.day)
    conferences.append(Conference(called, on: entry.day))
    updateConference { [ahead] in $0.begin(with: ahead) }
    ahead = DoneAhead()
    for person in [enquiry.socialWorker, called.chair.id].compactMap(\.self) {
      invite(
        Invitation(
          person: person, why: "", needs: [], needsInWords: nil,
          reportExpected: person == enquiry.socialWorker, beside: nil, support: nil))
    }
  }

  private mutating func invite(_ invited: ProfessionalInvited, _ entry: CaseEntry) {
    if person(invited.professional.id) == nil { people.append(invited.professional) }
    hide(invited.professional.id, from: invited.notFor)
    relate(
      invited.professional.account, .professional, as: invited.professional.id, from: entry.day)
    invite(
      Invitation(
        person: invited.professional.id, why: invited.why, needs: [], needsInWords: nil,
        reportExpected: invited.reportExpected, beside: nil, support: nil))
  }

  private mutating func invite(_ invited: SupporterInvited, _ entry: CaseEntry) {
    people.append(invited.supporter)
    relate(
      invited.supporter.account, invited.support == .advocate ? .advocate : .supporter,
      as: invited.supporter.id, beside: invited.beside, from: entry.day)
    invite(
      Invitation(
        person: invited.supporter.id, why: invited.why, needs: [], needsInWords: nil,
        reportExpected: false, beside: invited.beside, support: invited.support))
  }

  private mutating func invite(_ invitation: Invitation) {
    updateConference { conference in
      conference.invitations.removeAll { $0.person == invitation.person }
      conference.invitations.append(invitation)
      conference.withdrawn.removeAll { $0.person == invitation.person }
    }
  }
}
