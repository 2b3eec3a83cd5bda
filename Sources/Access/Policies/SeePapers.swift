// SPDX-License-Identifier: MIT
import Casework

/// Papers: those who carry the meeting see who was given which; everybody else sees their own. Who
/// checked a paper, and why, is never its reader's to know. The chair's other words for a part
/// reach whom that part reached.
extension Lens {
  func see(_ event: PapersEvent) -> PapersEvent? {
    switch event {
    case .languageChosen(let chosen): see(chosen).map(PapersEvent.languageChosen)
    case .released(let released): see(released).map(PapersEvent.released)
    case .checked(let check):
      viewer.carriesTheMeeting && knows(check.recipient) && viewer.person != check.recipient
        ? event : nil
    case .reworded(let reworded): unseenPassages.contains(reworded.passage) ? nil : event
    case .correctionAsked(let asked): isTheirOwn(asked.person) ? event : nil
    case .correctionAnswered(let answered):
      seenCorrections.contains(answered.correction) ? event : nil
    case .minutesFinished: event
    }
  }

  private func isTheirOwn(_ person: PersonID) -> Bool {
    knows(person) && (viewer.carriesTheMeeting || viewer.selves.contains(person))
  }

  private func see(_ chosen: LanguageChosen) -> LanguageChosen? {
    let people = chosen.people.filter(isTheirOwn)
    return people.isEmpty ? nil : LanguageChosen(people: people, language: chosen.language)
  }

  private func see(_ released: PapersReleased) -> PapersReleased? {
    let papers = released.papers.filter { paper in
      isTheirOwn(paper.recipient) && !unknownReports.contains(where: paper.isAbout)
    }
    return papers.isEmpty ? nil : PapersReleased(papers: papers)
  }

  /// Corrections that the viewer asked for, or may know of.
  static func seenCorrections(
    _ viewer: Standing, _ record: FamilyRecord, without unknown: Set<PersonID>
  ) -> Set<CorrectionID> {
    Set(
      record.conferences.flatMap(\.papers.corrections).map(\.asked).filter { asked in
        !unknown.contains(asked.person)
          && (viewer.carriesTheMeeting || viewer.selves.contains(asked.person))
      }.map(\.correction))
  }
}

extension MadePaper {
  /// Whether this is the paper of one report.
  fileprivate func isAbout(_ report: ReportID) -> Bool { paper.hasSuffix("." + report.text) }
}
