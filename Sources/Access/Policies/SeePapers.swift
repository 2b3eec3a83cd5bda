// SPDX-License-Identifier: MIT
import Casework

/// Papers: those who carry the meeting see who was given which; everybody else sees their own. Who
/// checked a paper, and why, is never its reader's to know. The chair's other words for a part
/// reach whom that part reached.
extension Lens {
  func see(_ event: PapersEvent) -> PapersEvent? {
    switch event {
    case .languageChosen(let chosen): isTheirOwn(chosen.person) ? event : nil
    case .released(let released): see(released).map(PapersEvent.released)
    case .checked(let check):
      viewer.carriesTheMeeting && knows(check.recipient)
        && !viewer.selves.contains(check.recipient) ? event : nil
    case .reworded(let reworded) where reworded.passage.correction != nil: seeAdded(reworded)
    case .reworded(let reworded):
      unseenPassages.contains(reworded.passage)
        || reworded.passage.child.map(unknown.contains) == true ? nil : event
    case .correctionAsked(let asked): isTheirOwn(asked.person) ? event : nil
    case .correctionAnswered(let answered):
      seenCorrections[answered.correction].map(isTheirOwn) == true ? event : nil
    case .minutesFinished: event
    case .wordsLetGo(let said):
      viewer.carriesTheMeeting && unknown.isDisjoint(with: said.people) && !isKept(said.people)
        ? event : nil
    }
  }

  /// What was added to the record for somebody, of whom the viewer may know, and not out of their
  /// sight.
  private func seeAdded(_ reworded: MinutesReworded) -> PapersEvent? {
    let asked = reworded.passage.correction.flatMap { seenCorrections[$0] }
    return asked.map { knows($0) } == true ? .reworded(reworded) : nil
  }

  private func isTheirOwn(_ person: PersonID) -> Bool {
    knows(person) && (viewer.carriesTheMeeting || viewer.selves.contains(person))
  }

  func see(_ released: PapersReleased) -> PapersReleased? {
    let theirs = released.papers.map(\.recipient).allSatisfy {
      isTheirOwn($0) || viewer.arranges && knows($0)
    }
    guard theirs else { return nil }
    let papers = released.papers.filter { paper in
      !unknownReports.contains(where: paper.isAbout)
    }
    return papers.isEmpty ? nil : PapersReleased(papers: papers)
  }
}

extension MadePaper {
  /// Whether this is the paper of one report.
  fileprivate func isAbout(_ report: ReportID) -> Bool { paper.hasSuffix("." + report.text) }
}
