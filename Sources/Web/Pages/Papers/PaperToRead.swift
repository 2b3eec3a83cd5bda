// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Languages
import Letters
import Markup
import Office
import Papers

/// Which paper a link asks for: whose, in which language, and beside which other one.
struct PaperAsked: Sendable {
  let id: PaperID
  let person: PersonID
  let language: Language
  let beside: Language?
  /// The digest of one that was given; nil for the paper as it is now.
  let digest: String?

  init(_ id: PaperID, _ visit: FamilyVisit) {
    let query = visit.visit.visit.request.uri.queryParameters
    self.id = id
    person = query["for"].map { PersonID(String($0)) } ?? visit.viewer.person
    language =
      query["in"].flatMap { Language(rawValue: String($0)) } ?? visit.family.language(of: person)
    let other = query["beside"].flatMap { Language(rawValue: String($0)) }
    beside = other == language ? nil : other
    digest = query["as-given"].map(String.init)
  }

  /// The address of the same paper, on its page or for print.
  func link(
    _ visit: FamilyVisit, _ page: Route.Page? = nil, in language: Language? = nil,
    beside: Language? = nil, digest: String? = nil
  ) -> URLPath {
    var path = visit.link(page ?? .paper(id))
    if person != visit.viewer.person { path = path.asking("for", person.text) }
    path = path.asking("in", (language ?? self.language).tag)
    if let beside { path = path.asking("beside", beside.tag) }
    if let digest { path = path.asking("as-given", digest) }
    return path
  }
}

/// A paper that the visitor may read.
struct PaperToRead: Sendable {
  let paper: Paper
  let made: MadePaper
  /// When it was given, if this very one was.
  let given: GivenPaper?
  /// What of it is kept from its recipient.
  var found: [KeptValues.Value] = []
}

extension FamilyVisit {
  /// Every paper of this conference that this person was given, the oldest first.
  func given(to person: PersonID) -> [GivenPaper] {
    (family.conference?.papers.given ?? []).filter { $0.paper.recipient == person }
  }

  /// What the visitor was given themselves.
  var ownGivenPapers: [GivenPaper] { given(to: viewer.person) }

  /// The papers as they are now, of whoever the visitor carries the meeting for; a paper of their
  /// own that waits for somebody else's check is not among them.
  func papersNow(of person: PersonID) async throws -> [WrittenPaper] {
    guard viewer.carriesTheMeeting else { return [] }
    let offered = try await visit.office.papers(of: id, for: person, by: viewer.account)
    return (offered?.papers ?? []).filter { person != viewer.person || !waits($0) }
  }

  /// Whether somebody has to read it before it may go, or has said that it may not.
  func waits(_ paper: WrittenPaper) -> Bool {
    family.conference?.papers.mayGo(paper.ready) != true
  }

  /// The paper that a link asks for. Whoever may not read it learns nothing, not even that it is.
  func paper(_ asked: PaperAsked, in language: Language? = nil) async throws -> PaperToRead {
    let language = language ?? asked.language
    let given = given(to: asked.person).filter {
      $0.paper.paper == asked.id.description && $0.paper.language == language
    }
    if asked.digest == nil,
      let now = try await papersNow(of: asked.person).first(where: {
        $0.id == asked.id && $0.ready.made.language == language
      })
    {
      return PaperToRead(
        paper: now.paper, made: now.ready.made,
        given: given.last.flatMap { $0.paper.digest == now.ready.made.digest ? $0 : nil },
        found: now.found)
    }
    let wanted = given.last { asked.digest == nil || $0.paper.digest == asked.digest }
    guard let wanted,
      let paper = try await visit.office.givenPaper(wanted.paper, of: id, by: viewer.account)
    else { throw WebProblem.notForThem }
    return PaperToRead(paper: paper, made: wanted.paper, given: wanted)
  }

  /// The paper that a link asks for, beside itself in a second language where it asks for that.
  func wholePaper(_ asked: PaperAsked) async throws -> PaperToRead {
    let first = try await paper(asked)
    guard let other = asked.beside else { return first }
    // Both must be of one giving: an earlier one has no digest that the other shares.
    guard asked.digest == nil else { throw WebProblem.notForThem }
    let second = try await paper(asked, in: other)
    return PaperToRead(
      paper: first.paper.beside(second.paper), made: first.made, given: first.given,
      found: first.found + second.found)
  }

  /// The languages in which this paper can be read.
  func languages(of asked: PaperAsked) async throws -> [Language] {
    let now = try await papersNow(of: asked.person).filter { $0.id == asked.id }
      .map(\.ready.made.language)
    let given = given(to: asked.person).filter { $0.paper.paper == asked.id.description }
      .map(\.paper.language)
    return Language.allCases.filter { now.contains($0) || now.isEmpty && given.contains($0) }
  }
}
