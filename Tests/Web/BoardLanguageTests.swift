// SPDX-License-Identifier: MIT
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Languages
import Markup
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

  @Test(arguments: Language.allCases)
  func `a mother reads the board in her language`(_ language: Language) async throws {
    let town = try await Town.at(.inPart("sharing"))
    let board = try await page(.board, of: "nadia", in: language, town)
    let say = try say(language)
    #expect(board.shows(say.board.parts) && board.shows(say.board.paperAgenda))
    #expect(board.shows(say.deeds.button(AddNote.form)))
    #expect(board.shows(say.page.inEnglish) == false, "the page is not English any more")
    #expect(board.shows("In the room") == (language == .english))
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
  @Test(
    arguments: [Moment.inPart("sharing"), .before("open-conference"), .whole],
    [Language.urdu, .arabic, .bengali, .ukrainian])
  func `nothing that the program itself says is left in English`(
    _ moment: Moment, _ language: Language
  ) async throws {
    let town = try await Town.at(moment)
    for place in [Route.Page.board, .plan] {
      let page = try await page(place, of: "nadia", in: language, town)
      let record = try await town.record
      let names = record.people.flatMap { [$0.name, $0.role].compactMap(\.self) }
      let left = OwnWords(page.text, without: names + ["AM", "PM"]).latin
      #expect(left == [], "\(language): \(place)")
    }
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
      for known in names.sorted(by: { $0.count > $1.count }) {
        text = text.replacing(known, with: "")
      }
      if text.contains(where: { $0.isASCII && $0.isLetter }) { latin.append(text) }
    }
    self.latin = latin
  }
}
