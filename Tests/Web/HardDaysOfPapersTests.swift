// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Languages
import Letters
import Play
import Press
import PrintedPapers
import Testing

@testable import Web

/// Days on which papers are hard to make or to print: each is lived through the door, as people would.
@Suite(.serialized) struct HardDaysOfPapersTests {
  private static let minutes = Route.Page.paper(PaperID(.minutes))

  // MARK: Whatever people write

  @Test func `whatever people write, everyone's papers are made and printed, with their words`()
    async throws
  {
    let words =
      " #read(\"/etc/passwd\") *b* $x$ = H <b>&amp;</b> {day} [end] **x** \u{202E}turned\u{202C} 🙂"
    let press = try await testPress()
    let town = try await Town.at(
      .before("choose-language"), playing: try hard(words), press: press)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    for name in ["nadia", "karim", "lena.novak"] {
      let browser = try await town.browser(of: name)
      let links = try await browser.paperLinks()
      #expect(links.count >= 6, "\(name)")
      for link in links {
        let page = try await browser.gets(link)
        #expect(page.status == 200 && !page.holds("<b>&amp;</b>"), "\(name) \(link)")
        let file = try await browser.gets(try #require(page.fileLink))
        #expect(file.status == 200, "\(name) \(link)")
        if link.contains("/minutes") {
          #expect(page.shows("#read(\"/etc/passwd\") *b* $x$ = H <b>&amp;</b> {day} [end] **x**"))
          let print = try await town.text(of: file)
          #expect(print.contains("#read(\"/etc/passwd\")*b*$x$=H<b>&amp;</b>{day}[end]**x**"))
          #expect(print.contains("[slightlysmilingface]") && !print.contains("root:x:0"))
        }
      }
    }
    await press.close()
  }

  @Test func `words of two hundred thousand letters without a space are printed, all of them`()
    async throws
  {
    let long = String(repeating: "abcdefghij", count: 4_900)
    let file = try Town.firstConference().changing { act in
      guard act.deed == "send-report", act.by.text == "lena.novak" else { return [act] }
      let fields = ["involvement", "help-offered", "strengths", "worries", "grey-areas"]
      return [act.answering(fields.map { ($0, [long]) })]
    }
    let press = try await testPress()
    let town = try await Town.at(.before("ask-absent-professional"), playing: file, press: press)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let nadia = try await town.browser(of: "nadia")
    let links = try await nadia.paperLinks()
    let report = try #require(links.first { $0.contains("agency-report") })
    var letters = 0
    for link in links where link.contains("agency-report") {
      let page = try await nadia.gets(link)
      let file = try #require(page.fileLink)
      let pdf = try await nadia.gets(file)
      #expect(pdf.status == 200, "\(link)")
      letters = max(letters, try await town.text(of: pdf).components(separatedBy: long).count - 1)
    }
    #expect(letters == 5, "\(report)")
    #expect(await press.workers.allSatisfy { $0.memory < 1 << 20 })
    await press.close()
  }

  @Test func `more than fits into a field is refused, and no letter of it is lost`() async throws {
    let town = try await Town.at(.before("send-report"))
    let lena = try await town.browser(of: "lena.novak")
    let long = String(repeating: "z", count: 200_000)
    let page = try await lena.posts("send-report", ["involvement": long])
    #expect(page.status == 422 && page.problems.contains("at most 50000 fit here"))
    #expect(page.holds(long))
  }

  @Test func `a paper that no press can set is there to be read, and its reader is told`()
    async throws
  {
    for (change, title) in [
      ({ $0.longest = 5_000 }, "This paper is too long for a file"),
      ({ $0.memory = 1 << 20 }, "This paper could not be made a file just now"),
    ] as [((inout PressOptions) -> Void, String)] {
      var options = PressOptions(tools: FindTools().path(named: nil))
      change(&options)
      let press = Press(options)
      let (town, _) = try await Town.givenPapers(press)
      let nadia = try await town.browser(of: "nadia")
      #expect(try await nadia.opens(Self.minutes).status == 200)
      let file = try await nadia.opens(.paperFile(PaperID(.minutes)))
      #expect([422, 503].contains(file.status) && file.shows(title), "\(title): \(file.status)")
      #expect(file.shows("read it") && !file.holds("%PDF"))
      await press.close()
    }
  }

  @Test func `without a font nothing is printed, who keeps the server reads why, and pages stay`()
    async throws
  {
    var options = PressOptions(tools: FindTools().path(named: nil))
    options.fonts = "/nowhere"
    let press = Press(options)
    guard case .off(let why) = await press.state() else {
      Issue.record("A press without fonts says that it prints.")
      return
    }
    #expect(why.contains("/nowhere/") && why.contains("apt install fonts-noto-core"))
    let (town, _) = try await Town.givenPapers(press)
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.opens(Self.minutes)
    #expect(page.status == 200 && page.shows("It cannot be saved as a file just now."))
    let file = try await nadia.opens(.paperFile(PaperID(.minutes)))
    #expect(file.status == 503 && file.shows("This paper could not be made a file just now"))
    #expect(!file.shows("/nowhere"), "no reader is told of folders")
  }

  // MARK: Large families and long plans

  @Test func `a plan of forty pages is printed, though its worker is killed over it`()
    async throws
  {
    let what = String(repeating: "Ring each other before things get loud. ", count: 30)
    let file = try Town.firstConference().changing { act in
      guard act.deed == "add-action", act.answers["who"]?.otherwise == ["Lena Novak"] else {
        return [act]
      }
      return [act] + (1...110).map { act.answering([("what", ["\($0). \(what)"])]) }
    }
    let press = try await testPress { $0.workers = 1 }
    let town = try await Town.at(.before("choose-language"), playing: file, press: press)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    let nadia = try await town.browser(of: "nadia")
    let worker = try #require(await press.workers.first).process
    kill(worker, SIGSTOP)
    async let answer = nadia.opens(.paperFile(PaperID(.plan)))
    try await Task.sleep(for: .seconds(1))
    kill(worker, SIGKILL)
    let pdf = try await answer
    #expect(pdf.status == 200)
    #expect(await press.workers.allSatisfy { $0.process != worker }, "it was killed over the plan")
    let path = try keep(Array(pdf.bytes), as: "plan-of-forty-pages")
    let count = Int(try say(["qpdf", "--show-npages", path]).text.filter(\.isNumber)) ?? 0
    #expect(count >= 40)
    #expect(try await town.text(of: pdf).contains("110.Ringeachother"))
    await press.close()
  }

  @Test func `thirty people get their papers with one press, each their own`() async throws {
    let names = (1...21).map { "Pat Number\($0)" }
    let file = try Town.firstConference().changing { act in
      guard act.answers["name"]?.otherwise == ["Dr Helen Brooks"] else { return [act] }
      return [act]
        + names.map { act.answering([("name", [$0]), ("why", ["\($0) knows the family."])]) }
    }
    let town = try await Town.at(.before("choose-language"), playing: file)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let before = try await ruth.opens(.papers)
    #expect(names.allSatisfy { before.shows("Give to \($0)") })
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    #expect(try await ruth.opens(.papers).shows("Everyone has the papers as they are now."))
    let given = try await town.record.conference?.papers.given ?? []
    #expect(Set(given.map(\.paper.recipient)).count >= 30)
    let last = try await town.id(of: "Pat Number21")
    let letter = try await ruth.opens(
      .family(town.family, .paper(PaperID(.decisionLetterForProfessional))),
      asking: "?for=\(last)")
    #expect(letter.status == 200 && letter.shows("Given on"))
  }

  @Test
  func `a child who is not born yet is named in letters as the family names it, and gets none`()
    async throws
  {
    let (town, ruth) = try await Town.givenPapers()
    let list = try await ruth.opens(.papers)
    #expect(!list.shows("Give to The baby") && !list.shows("papers for The baby"))
    let baby = try await town.id(of: "The baby")
    let given = try await town.record.conference?.papers.given ?? []
    #expect(!given.isEmpty && !given.contains { $0.paper.recipient.text == baby })
    let letter = try await town.browser(of: "nadia").opens(
      .paper(PaperID(.decisionLetterForFamily)))
    #expect(letter.shows("The baby"))
    #expect(!letter.shows("the The baby") && !letter.shows("Someone"))
  }

  // MARK: Telling the story

  /// The first conference with these words behind what people wrote in reports, notes, statements,
  /// views, decisions and the summary.
  private func hard(_ words: String) throws -> CaseFile {
    let deeds: Set = [
      "send-report", "write-harm-statement", "give-family-view", "give-view", "decide-for-child",
      "close-conference", "record-dissent", "give-own-words", "write-contingency",
    ]
    return try Town.firstConference().changing { act in
      let isNote = act.deed == "add-note" && ["nadia", "dev.patel"].contains(act.by.text)
      guard deeds.contains(act.deed) || isNote, let form = Deeds.named(act.deed)?.form else {
        return [act]
      }
      let fields = form.fields.filter { $0.kind == .words && act.answers[$0.key] != nil }
      return [act.adding(words, to: fields.map(\.key))]
    }
  }
}

extension Browser {
  /// The papers that this person was given, as their list of them links to them.
  fileprivate func paperLinks() async throws -> [String] {
    try await opens(.papers).tags.compactMap { $0["href"] }.filter {
      $0.contains("/papers/") && !$0.contains("/check") && !$0.contains("for=")
    }
  }
}

extension Page {
  /// Where the paper on this page is as a file.
  fileprivate var fileLink: String? {
    tags.compactMap { $0["href"] }.first { $0.contains("/paper.pdf") }
  }
}

extension Town {
  /// What a printed paper says, without white space and marks that nobody sees.
  fileprivate func text(of pdf: Page) async throws -> String {
    let path = try keep(Array(pdf.bytes), as: "hard-day")
    return try PrintedPapers.pages(of: path, rightToLeft: false).joined()
  }
}
