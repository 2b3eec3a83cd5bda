// SPDX-License-Identifier: MIT
import Practice

/// Somebody reads a paper that was held, page by page, and says whether it may go to its reader.
public struct CheckPaper: Deed {
  static let paper = Field<String>.line("paper", "Which paper?")
  static let recipient = Field<PersonID>.person("recipient", "For whom is it?", among: .anyone)
  static let digest = Field<String>.line("digest", "Which version of it?")
  static let read = Field<Bool>.tick("read", "I have read every page of it")
  static let mayGo = Field<Bool>.yesNo("may-go", "May it go to them?")
  static let why = Field<String>.words(
    "why", "Why?", hint: "Do not repeat here what is kept from them.")

  public static let form = DeedForm(
    "check-paper", title: "Check a paper before it goes",
    purpose: "Make sure that nobody learns from a paper what would put somebody in danger.",
    button: "Keep this", serves: ["A1", "PS5"], by: [.socialWorker, .teamManager, .chair],
    staleAfter: [.addresses, .restrictions, .family],
    fields: [paper.face, recipient.face, digest.face, read.face, mayGo.face, why.face])

  let check: PaperChecked
  let hasRead: Bool

  public init(_ answers: Answers) throws(BadAnswers) {
    hasRead = try answers(Self.read)
    check = PaperChecked(
      paper: try answers(Self.paper), recipient: try answers(Self.recipient),
      digest: try answers(Self.digest), mayGo: try answers(Self.mayGo),
      why: try answers(Self.why))
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    try record.known([check.recipient])
    guard hasRead else {
      throw Refusal(
        "read-it-first", "Read every page first, and then tick that you have.",
        field: Self.read.key)
    }
    guard check.recipient != record.person(of: now.actor.account)?.id else {
      throw Refusal("your-own-paper", "Somebody else checks a paper that is for you.")
    }
    let kept = try asItStands(now.papers)
    let last = conference.papers.check(of: kept.digest, for: kept.recipient)
    return last == kept ? [] : [.papers(.checked(kept))]
  }

  /// The check of the paper as it is now. Whatever version is posted, only that one may be let go;
  /// and who stops a paper stops it as it stands.
  private func asItStands(_ ready: [ReadyPaper]) throws(Refusal) -> PaperChecked {
    let papers = ready.map(\.made).filter {
      $0.paper == check.paper && $0.recipient == check.recipient
    }
    guard let first = papers.first else {
      throw Refusal("unknown-paper", "There is no such paper now. Look at the list of papers.")
    }
    if papers.contains(where: { $0.digest == check.digest }) { return check }
    guard !check.mayGo else {
      throw Refusal(
        "paper-changed",
        "This paper has changed since you read it. Open it again, read it, and then say whether it "
          + "may go.")
    }
    return PaperChecked(
      paper: check.paper, recipient: check.recipient, digest: first.digest, mayGo: false,
      why: check.why)
  }
}

/// Somebody read a paper that was held, and said whether it may go.
public struct PaperChecked: Hashable, Codable, Sendable {
  public let paper: String
  public let recipient: PersonID
  public let digest: String
  public let mayGo: Bool
  public let why: String

  public init(paper: String, recipient: PersonID, digest: String, mayGo: Bool, why: String) {
    (self.paper, self.recipient, self.digest) = (paper, recipient, digest)
    (self.mayGo, self.why) = (mayGo, why)
  }
}
