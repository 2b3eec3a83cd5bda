// SPDX-License-Identifier: MIT
import Practice

/// The chair gives out the papers that are ready: invitations, then letters, plan and record of
/// the meeting, each made for its reader (PF1, A1, PL2).
///
/// A paper that may tell its reader what is kept from them waits until somebody has checked it.
public struct ReleasePapers: Deed {
  static let recipients = Field<[PersonID]>.optionalPeople(
    "recipients", "To whom?", among: .anyone,
    hint: "Choose nobody to give them to everyone whose papers are ready.")

  public static let form = DeedForm(
    "release-papers", title: "Give out the papers",
    purpose: "Each person gets their own papers, made from what they may know.",
    button: "Give out the papers", serves: ["PF1", "A1", "PL2"], by: [.chair],
    staleAfter: [
      .addresses, .restrictions, .family, .invitations, .decisions, .closing, .plan, .minutes,
      .papers,
    ],
    fields: [recipients.face])

  let recipients: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    recipients = try answers(Self.recipients)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    guard !conference.isOpen else {
      throw Refusal(
        "still-open", "Close the conference first: its papers are not whole before that.")
    }
    try record.known(recipients)
    let ready = now.papers.filter {
      (recipients.isEmpty || recipients.contains($0.made.recipient))
        && !conference.papers.hasGiven($0.made)
    }
    let mayGo = ready.filter { conference.papers.mayGo($0) }
    guard let first = ready.first else {
      throw Refusal("nothing-new", "Nothing is new since the papers were given out.")
    }
    guard !mayGo.isEmpty else {
      throw Refusal(
        "held",
        "The papers of \(record.name(first.made.recipient)) wait for a check: they may "
          + "tell what is kept from them. Read them and say whether they may go.")
    }
    var people: [PersonID] = []
    for paper in mayGo where !people.contains(paper.made.recipient) {
      people.append(paper.made.recipient)
    }
    return people.map { person in
      .papers(
        .released(
          PapersReleased(papers: mayGo.map(\.made).filter { $0.recipient == person })))
    }
  }
}

/// Papers were given to one person.
public struct PapersReleased: Hashable, Codable, Sendable {
  public var papers: [MadePaper]

  public init(papers: [MadePaper]) { self.papers = papers }
}

extension PapersOfConference {
  /// Whether exactly this paper was the last of its kind that the person was given.
  func hasGiven(_ made: MadePaper) -> Bool {
    latest(made.paper, for: made.recipient, in: made.language)?.paper.digest == made.digest
  }

  /// Whether nothing holds it back: somebody checked it and let it go; or it needs no check, and
  /// nobody stopped an earlier version of it. A word elsewhere in it, or another day, does not take
  /// back what somebody saw in it.
  public func mayGo(_ ready: ReadyPaper) -> Bool {
    let check = check(of: ready.made.digest, for: ready.made.recipient)
    return check.map(\.mayGo) ?? (!ready.isHeld && lastCheck(of: ready.made)?.mayGo != false)
  }

  /// What was last said of this paper for this person, of whichever version.
  public func lastCheck(of made: MadePaper) -> PaperChecked? {
    checks.last { $0.paper == made.paper && $0.recipient == made.recipient }
  }
}
