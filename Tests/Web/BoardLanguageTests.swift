// SPDX-License-Identifier: MIT
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Languages
import Markup
import Office
import Practice
import Testing
import Timetable

@testable import Web

/// The pages of the meeting itself in the language of whoever reads them.
@Suite(.serialized) struct BoardLanguageTests {
  private func headers(_ language: Language, _ browser: Browser) -> HTTPFields {
    let own = "\(Visit.cookieName(browser.town.authority))=\(browser.cookie ?? "")"
    return [.cookie: "\(ChooseLanguage.cookieName)=\(language.tag); \(own)"]
  }

  private func page(
    _ page: Route.Page, of name: String, in language: Language, _ town: Town
  ) async throws -> Page {
    let browser = try await town.browser(of: name)
    let path = Route.authority(town.authority.id, .family(town.family, page)).link.text
    return try await browser.gets(path, headers: headers(language, browser))
  }

  private func say(_ language: Language) throws -> LanguageWords {
    try WordsOfLanguages.embedded.get()[language]
  }

  @Test func `a mother reads the board in her language`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    for language in Language.allCases {
      let board = try await page(.board, of: "nadia", in: language, town)
      let say = try say(language)
      #expect(board.shows(say.board.parts) && board.shows(say.board.paperAgenda))
      #expect(board.shows(say.deeds.button(AddNote.form)))
      #expect(!board.shows(say.page.inEnglish), "the page is not English any more")
      #expect(board.shows("In the room") == (language == .english))
    }
  }

  @Test func `who runs the meeting reads English, whatever was chosen in that browser`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let board = try await page(.board, of: "ruth.adeyemi", in: .urdu, town)
    #expect(board.shows("In the room") && board.shows("Put this on the big screen"))
    #expect(board.tags.first { $0.name == "html" }?["lang"] == "en-GB")
  }

  @Test func `a note arrives by itself in each reader's own language`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let polish = try say(.polish).board
    try await town.app.test(.live) { client in
      let port = try #require(client.port)
      let nadia = try BoardListener(
        try await town.browser(of: "nadia"), port: port, in: .polish)
      let karim = try BoardListener(try await town.browser(of: "karim"), port: port, in: .arabic)
      for board in [nadia, karim] {
        #expect(try await board.hears("notes-ideas"))
        board.forgets()
      }
      let lena = try await town.browser(of: "lena.novak")
      for number in 1...2 {
        let note = ["words": "Jay sings, \(number).", "column": "working-well"]
        #expect(try await lena.posts("add-note", note).status == 303)
      }
      for board in [nadia, karim] { #expect(try await board.hears("Jay sings, 2.")) }
      let count = try await town.record.conference?.notes.count {
        $0.part == "sharing" && $0.column == "working-well"
      }
      #expect(nadia.text.contains(polish.notes(count ?? 0)))
      #expect(!karim.text.contains(polish.notes(count ?? 0)))
      #expect(!nadia.text.contains("\(count ?? 0) notes"))
    }
  }

  @Test func `a form that is sent back says why in the reader's language`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let path = Route.authority(town.authority.id, .family(town.family, .form("add-note"))).link
    let fields = ["token": [nadia.formToken], "key": [newKey()], "words": [""]]
    let page = try await nadia.asks(
      .post, path.text, headers: headers(.ukrainian, nadia),
      body: ByteBuffer(string: encoded(fields)))
    let say = try say(.ukrainian)
    #expect(page.status == 422)
    #expect(page.shows("Що Ви хочете сказати?: напишіть тут щось."))
    #expect(page.shows(say.deeds.title(AddNote.form)))
    #expect(!page.shows("write something here"))
  }

  /// In a script without Latin letters, what was forgotten shows itself.
  @Test(arguments: [Moment.inPart("sharing"), .before("open-conference"), .whole])
  func `nothing that the program itself says is left in English`(_ moment: Moment) async throws {
    let town = try await Town.at(moment)
    let names = try await town.record.people.flatMap { [$0.name, $0.role].compactMap(\.self) }
    let titles = town.authority.office.people.map(\.title)
    // What somebody wrote, inside a sentence.
    let written = [
      "Auntie Huda", "The family centre", "The decision for",
      "Civic Centre, room 2, and by video",
    ]
    let known = names + titles + written + ["AM", "PM"]
    for language in [Language.urdu, .arabic, .bengali, .ukrainian] {
      for place in [Route.Page.board, .plan, .chronology] {
        let page = try await page(place, of: "nadia", in: language, town)
        let left = OwnWords(page.text, without: known).latin
        #expect(left == [], "\(language): \(place)")
      }
    }
  }

  @Test func `the way so far is told in sentences of the reader's language`() async throws {
    let town = try await Town.at(.whole)
    let page = try await page(.chronology, of: "nadia", in: .polish, town)
    let say = try say(.polish).chronology
    #expect(page.shows(say(.came, "Joy Bell")) || page.shows(say(.said, "Nadia Hassan")))
    #expect(page.shows(say(.scoresOpened)) && page.shows(say.everything))
    #expect(!page.shows("Written by"))
  }

  @Test func `what went wrong is said in the reader's language, and to staff in English`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let nadia = try await town.browser(of: "nadia")
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let say = try say(.bengali).problems
    for (browser, title) in [(nadia, say("nothing-here").title), (ruth, "There is nothing here")] {
      let page = try await browser.gets(
        "/birmingham/families/no-such-family", headers: headers(.bengali, browser))
      #expect(page.status == 404 && page.shows(title))
    }
    let nobody = try await town.nobody.gets(
      "/birmingham/work", headers: [.cookie: "\(ChooseLanguage.cookieName)=bn"])
    #expect(nobody.status == 401 && nobody.shows(say("not-signed-in").title))
  }

  @Test func `words that were not sent are listed in the reader's language`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let nadia = try await town.browser(of: "nadia")
    _ = try await nadia.posts("give-own-words", ["words": "", "whose": "x"])
    let page = try await nadia.gets("/birmingham/drafts", headers: headers(.arabic, nadia))
    let say = try say(.arabic)
    #expect(page.shows(say.drafts.title) && page.shows(say.page.unconfirmed))
    #expect(OwnWords(page.text, without: ["Amira", "Jay", "The baby", "PM", "AM"]).latin == [])
  }

  @Test func `the authority's own words stand in the reader's language, with the English behind`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let part = try #require(
      try town.authority.office.practice().agenda.first { $0.id == "sharing" })
    for language in [Language.urdu, .polish] {
      let board = try await page(.board, of: "nadia", in: language, town)
      let say = try say(language)
      for words in [part.title] + part.columns.map(\.title) {
        #expect(board.shows(try #require(say.translation(words))))
        let behind = "dir=\"ltr\">\(words)</span>"
        #expect(board.text.contains(behind), "mother and chair find one place")
      }
      #expect(board.shows(try #require(say.translation(part.guide))) && !board.shows(part.guide))
      let prompt = try #require(part.columns.first?.prompt)
      #expect(board.shows(try #require(say.translation(prompt))) && !board.shows(prompt))
    }
    let english = try await page(.board, of: "nadia", in: .english, town)
    #expect(english.shows(part.title) && !english.text.contains("class=\"behind\""))
  }

  @Test func `words that nobody has translated stay English, marked`() throws {
    let say = try say(.urdu)
    let changed = "Why we are here today"
    let marked = "<span lang=\"en-GB\" dir=\"ltr\">\(changed)</span>"
    for html in [say.own(changed), say.ownBeside(changed), say.term(changed)] {
      #expect(String(decoding: render(html) as [UInt8], as: UTF8.self) == marked)
    }
    #expect(say.ownText(changed) == changed)
  }

  @Test func `the practice is in the reader's language, and what stays English is marked`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.gets("/birmingham/practice", headers: headers(.urdu, nadia))
    let say = try say(.urdu)
    #expect(page.shows(say.practice.parts) && page.shows(say.practice.days))
    #expect(page.text.contains("کام کے دن") && !page.shows("working days after"))
    for words in ["How safe is the child?", "When the plan ends", "First core group"] {
      #expect(page.shows(try #require(say.translation(words))))
    }
    #expect(OwnWords(page.text, without: ["Birmingham"]).latin == [])
  }

  @Test func `the languages are folded away behind the one that is read`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let page = try await page(.meeting, of: "nadia", in: .somali, town)
    #expect(page.shows("Luqadda: Soomaali"))
    let summary = try #require(page.text.range(of: "Luqadda: Soomaali")?.lowerBound)
    let notice = try #require(page.text.range(of: escaped(say(.somali).page.unconfirmed)))
    #expect(summary < notice.lowerBound, "nobody has to unfold anything to read the warning")
  }
}

/// What the program itself says on a page: the text of its main part without what is marked as
/// English or as somebody's words.
struct OwnWords {
  let latin: [String]

  init(_ html: String, without names: [String]) {
    var open: [(name: String, isOthers: Bool)] = []
    var latin: [String] = []
    let start = html.range(of: "<main")?.lowerBound ?? html.startIndex
    let end = html.range(of: "</main>")?.lowerBound ?? html.endIndex
    for match in html[start..<end].matches(of: /<([^>]*)>([^<]*)/) {
      let tag = String(match.1)
      let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" })
      if name.hasPrefix("/") {
        if let at = open.lastIndex(where: { "/\($0.name)" == name }) {
          open.removeSubrange(at...)
        }
      } else if !["input", "br", "hr", "rect", "circle", "line", "path"].contains(name) {
        let isOthers =
          tag.contains("lang=\"en-GB\"") || tag.contains("dir=\"auto\"") || name == "cite"
        open.append((name, isOthers))
      }
      guard !open.contains(where: \.isOthers) else { continue }
      var text = String(match.2)
      for known in names.filter({ !$0.isEmpty }).sorted(by: { $0.count > $1.count }) {
        text = text.replacing(known, with: "")
      }
      if text.contains(where: { $0.isASCII && $0.isLetter }) { latin.append(text) }
    }
    self.latin = latin
  }
}
