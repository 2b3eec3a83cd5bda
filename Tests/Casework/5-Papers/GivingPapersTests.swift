// SPDX-License-Identifier: MIT
import Casework
import Cast
import Languages
import Testing
import Timetable

/// Giving out papers, and reading first what may tell its reader something that is kept from them.
struct GivingPapersTests {
  private func paper(
    _ paper: String = "minutes", for person: PersonID, _ digest: String, held: Bool = false
  ) -> ReadyPaper {
    ReadyPaper(
      MadePaper(
        paper: paper, recipient: person, language: .english, text: "R-1", seen: 3, digest: digest,
        because: "family-member"), isHeld: held)
  }

  private func story() throws -> Story {
    var story = try Story.closed(.birmingham)
    story.papers = [
      paper(for: .nadia, "n1"), paper("plan", for: .nadia, "n2"),
      paper(for: .karim, "k1", held: true),
    ]
    return story
  }

  private func check(_ mayGo: String, _ digest: String = "k1") -> [String: Typed] {
    [
      "paper": "minutes", "recipient": "karim", "digest": "\(digest)", "read": "yes",
      "may-go": "\(mayGo)", "why": "I have read it.",
    ]
  }

  @Test func `each person's papers are one entry, and what waits for a check stays behind`() throws
  {
    let story = try story()
    #expect(
      try story.decides(.ruth, ReleasePapers.self)
        == [.papers(.released(PapersReleased(papers: story.papers.prefix(2).map(\.made))))])
  }

  @Test func `only the papers of those who were chosen go out`() throws {
    var story = try story()
    story.papers.append(paper(for: .lena, "l1"))
    #expect(
      try story.decides(.ruth, ReleasePapers.self, ["recipients": "lena"])
        == [.papers(.released(PapersReleased(papers: [story.papers[3].made])))])
  }

  @Test func `a paper that may tell what is kept waits until somebody has let it go`() throws {
    var story = try story()
    let his: [String: Typed] = ["recipients": "karim"]
    #expect(try story.refusal(.ruth, ReleasePapers.self, his) == "held")
    try story.does(.amara, CheckPaper.self, check("no"))
    #expect(try story.refusal(.ruth, ReleasePapers.self, his) == "held")
    try story.does(.amara, CheckPaper.self, check("yes"))
    #expect(
      try story.decides(.ruth, ReleasePapers.self, his)
        == [.papers(.released(PapersReleased(papers: [story.papers[2].made])))])
  }

  @Test func `letting one version go lets no other version go`() throws {
    let story = try story()
    #expect(try story.refusal(.amara, CheckPaper.self, check("yes", "k0")) == "paper-changed")
    #expect(
      try story.refusal(.ruth, ReleasePapers.self, ["recipients": "karim"]) == "held")
  }

  @Test func `who stops a paper that has changed meanwhile stops it as it is now`() throws {
    let stopped = PaperChecked(
      paper: "minutes", recipient: .karim, digest: "k1", mayGo: false, why: "I have read it.")
    #expect(
      try story().decides(.amara, CheckPaper.self, check("no", "anything"))
        == [.papers(.checked(stopped))])
  }

  @Test func `nobody checks a paper that does not exist`() throws {
    let none = check("no").but(["paper": "no-such-paper"])
    #expect(try story().refusal(.amara, CheckPaper.self, none) == "unknown-paper")
    let another = check("yes").but(["recipient": "\(PersonID.nadia)"])
    #expect(try story().refusal(.amara, CheckPaper.self, another) == "paper-changed")
  }

  @Test func `what somebody stopped stays where it is when it changes, until that is read too`()
    throws
  {
    var story = try story()
    let his: [String: Typed] = ["recipients": "karim"]
    story.papers = [paper(for: .karim, "k1"), paper("plan", for: .karim, "k5")]
    try story.does(.amara, CheckPaper.self, check("no"))
    story.papers[0] = paper(for: .karim, "k2")
    #expect(
      try story.decides(.ruth, ReleasePapers.self, his)
        == [.papers(.released(PapersReleased(papers: [story.papers[1].made])))])
    try story.does(.amara, CheckPaper.self, check("yes", "k2"))
    #expect(
      try story.decides(.ruth, ReleasePapers.self, his)
        == [.papers(.released(PapersReleased(papers: story.papers.map(\.made))))])
  }

  @Test func `a paper that nobody held can be stopped by somebody who read it`() throws {
    var story = try story()
    story.papers = [paper(for: .karim, "k1")]
    try story.does(.amara, CheckPaper.self, check("no"))
    #expect(try story.refusal(.ruth, ReleasePapers.self) == "held")
  }

  @Test func `the same paper is given once, and a changed one again`() throws {
    var story = try story()
    try story.does(.ruth, ReleasePapers.self, ["recipients": "nadia"])
    #expect(try story.refusal(.ruth, ReleasePapers.self, ["recipients": "nadia"]) == "nothing-new")
    story.papers[0] = paper(for: .nadia, "n9")
    #expect(
      try story.decides(.ruth, ReleasePapers.self, ["recipients": "nadia"])
        == [.papers(.released(PapersReleased(papers: [story.papers[0].made])))])
  }

  @Test func `papers are not given out while the conference is open`() throws {
    #expect(try Story.session(.birmingham).refusal(.ruth, ReleasePapers.self) == "still-open")
  }

  @Test func `papers go to nobody outside the record`() throws {
    #expect(
      try story().refusal(.ruth, ReleasePapers.self, ["recipients": "nobody"]) == "unknown-person")
  }

  @Test func `a check is kept word for word, and the same check again is not`() throws {
    var story = try story()
    let checked = PaperChecked(
      paper: "minutes", recipient: .karim, digest: "k1", mayGo: true, why: "I have read it.")
    #expect(
      try story.does(.amara, CheckPaper.self, check("yes")) == [.papers(.checked(checked))])
    #expect(try story.decides(.amara, CheckPaper.self, check("yes")).isEmpty)
  }

  @Test func `who checks a paper has read it`() throws {
    var typed = check("yes")
    typed["read"] = nil
    #expect(try story().refusal(.amara, CheckPaper.self, typed) == "read-it-first")
  }

  @Test func `nobody checks their own paper`() throws {
    #expect(
      try story().refusal(
        .ruth, CheckPaper.self, check("yes").but(["recipient": "\(PersonID.ruth)"]))
        == "your-own-paper")
  }
}
