// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import Languages
import Markup
import Office
import Practice
import Testing
import Timetable

@testable import Web

struct LanguageTests {
  private func headers(_ language: Language, _ browser: Browser) -> HTTPFields {
    let own = browser.cookie.map { "; \(Visit.cookieName(browser.town.authority))=\($0)" } ?? ""
    return [.cookie: "\(ChooseLanguage.cookieName)=\(language.tag)\(own)"]
  }

  private func form(_ fields: [String: String]) -> ByteBuffer {
    ByteBuffer(string: encoded(fields.mapValues { [$0] }))
  }

  private func meeting(of name: String, in language: Language, _ town: Town) async throws -> Page {
    let browser = try await town.browser(of: name)
    let path = Route.authority(town.authority.id, .family(town.family, .meeting)).link.text
    return try await browser.gets(path, headers: headers(language, browser))
  }

  @Test func `every page has all its words in every language`() throws {
    let words = try WordsOfLanguages.embedded.get()
    for language in Language.allCases { #expect(words[language].language == language) }
  }

  @Test func `every section of the catalogues is read by something`() throws {
    let catalogues = try Catalogues.embedded()
    #expect(
      catalogues[.english].sectionNames == [
        "answers", "board", "calendar", "child", "chronology", "deeds", "drafts", "family",
        "form", "front", "limits", "live", "needs", "page", "papers", "people", "periods", "plan",
        "practice", "problems", "readers", "refusals", "report", "room", "sign-in", "taking-part",
        "translations",
      ])
  }

  @Test func `the English catalogue says of each deed what the deed itself says`() throws {
    let say = try WordsOfLanguages.embedded.get()[.english]
    for form in DeedWords.deeds.map({ $0.form }) {
      #expect(say.deeds.title(form) == form.title)
      #expect(say.deeds.purpose(form) == form.purpose)
      #expect(say.deeds.button(form) == form.button)
      for field in form.fields where DeedWords.isAsked(field) {
        #expect(say.deeds.label(field, of: form) == field.label, "\(form.name)")
        #expect(say.deeds.hint(field, of: form) == field.hint, "\(form.name)")
      }
    }
    for answer in Coming.allCases { #expect(say.answers.words(of: answer) == answer.words) }
    for answer in AskAnswer.allCases { #expect(say.answers.words(of: answer) == answer.words) }
    for need in Need.allCases { #expect(say.needs.words(of: need) == need.words) }
    for heading in ReportHeading.allCases {
      #expect(say.report.headings[heading.rawValue] == heading.words)
    }
  }

  @Test(arguments: Language.allCases)
  func `a mother reads her page in her language`(_ language: Language) async throws {
    let town = try await Town.at(.before("open-conference"))
    let page = try await meeting(of: "nadia", in: language, town)
    let say = try WordsOfLanguages.embedded.get()[language]
    let html = try #require(page.tags.first { $0.name == "html" })
    #expect(html["lang"] == (language == .english ? "en-GB" : language.tag))
    #expect(html["dir"] == (language.isRightToLeft ? "rtl" : "ltr"))
    #expect(page.shows(say.family.whoWillBeThere) && page.shows(say.page.leave))
    #expect(page.shows(say.page.unconfirmed) == (language != .english))
    #expect(page.shows("Skip to what") == (language == .english))
    let day = try #require(try await town.record.conference?.day)
    #expect(page.shows(say.calendar.day(day)))
    #expect(page.shows(day.inWords), "the day stands in English too")
    #expect(page.shows(say.page.youAre(say.you("Nadia Hassan", "Mother"))))
    #expect(page.shows("Nadia Hassan, Mother") == (language == .english))
  }

  @Test func `a language is chosen with one press, for this browser, and kept`() async throws {
    let town = try await Town.at(.before("open-conference"), secure: true)
    let nadia = try await town.browser(of: "nadia")
    let chosen = try await nadia.asks(
      .post, "/languages", body: form(["language": "ur", "to": "/birmingham/work"]))
    #expect(chosen.status == 303 && chosen.headers[.location] == "/birmingham/work")
    let cookie = try #require(chosen.headers[.setCookie])
    for part in ["roundtable-language=ur", "HttpOnly", "SameSite=Lax", "Path=/;", "Secure"] {
      #expect("\(cookie);".contains(part), "\(part)")
    }
    let menu = try await nadia.opens(.meeting)
    for language in Language.allCases { #expect(menu.shows(language.ownName)) }
    #expect(try await !town.browser(of: "amara.okafor").opens(.work).shows("اردو"))
  }

  @Test(arguments: ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:1"])
  func `choosing a language leads to no other site`(_ to: String) async throws {
    let town = try await Town.at(.before("open-conference"))
    let page = try await town.nobody.asks(
      .post, "/languages", body: form(["language": "pl", "to": to]))
    let location = try #require(page.headers[.location])
    #expect(location.hasPrefix("/") && !location.hasPrefix("//") && !location.contains("\\"))
  }

  @Test func `no language that we do not have is chosen`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let page = try await town.nobody.asks(
      .post, "/languages", body: form(["language": "xx", "to": "/"]))
    #expect(page.status == 303 && page.headers[.setCookie] == nil)
    let odd = try await town.nobody.gets(
      "/birmingham", headers: [.cookie: "roundtable-language=xx"])
    #expect(odd.tags.first { $0.name == "html" }?["lang"] == "en-GB")
  }

  @Test func `pages of staff stay English, whatever was chosen`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    let page = try await amara.gets("/birmingham/work", headers: headers(.urdu, amara))
    #expect(page.tags.first { $0.name == "html" }?["lang"] == "en-GB")
  }

  @Test func `what stays English says so and is marked`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let joy = try await town.browser(of: "joy.bell")
    let form = Route.Page.form("offer-way-to-speak")
    let path = Route.authority("birmingham", .family(town.family, form)).link.text
    let page = try await joy.gets(path, headers: headers(.arabic, joy))
    let say = try WordsOfLanguages.embedded.get()[.arabic]
    #expect(page.shows(say.page.inEnglish))
    #expect(
      page.tags.contains {
        ["div", "form"].contains($0.name) && $0["lang"] == "en-GB" && $0["dir"] == "ltr"
      })
  }

  @Test(arguments: Language.allCases)
  func `the first page of all is in the language that was chosen`(_ language: Language) async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let page = try await town.nobody.gets("/", headers: headers(language, town.nobody))
    let say = try WordsOfLanguages.embedded.get()[language]
    #expect(page.shows(say.front.heading) && page.shows(say.front.goTo("Birmingham")))
    #expect(page.shows(say.page.unconfirmed) == (language != .english))
    #expect(page.shows("Choose your authority") == (language == .english))
  }

  @Test func `the paper agenda is in the reader's language, with the English behind each part`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let nadia = try await town.browser(of: "nadia")
    let path = Route.authority("birmingham", .family(town.family, .agenda)).link.text
    let page = try await nadia.gets(path, headers: headers(.arabic, nadia))
    let say = try WordsOfLanguages.embedded.get()[.arabic]
    #expect(page.shows(say.board.paperAgenda) && !page.shows(say.page.inEnglish))
    for part in try town.authority.office.practice().agenda {
      #expect(page.shows(try #require(say.translation(part.title))))
      #expect(page.shows(try #require(say.translation(part.guide))) && !page.shows(part.guide))
      let behind = "<span class=\"behind\" lang=\"en-GB\" dir=\"ltr\">\(escaped(part.title))</span>"
      #expect(page.text.contains(behind))
    }
  }

  @Test func `signing in, and what goes wrong with it, is in the language that was chosen`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let say = try WordsOfLanguages.embedded.get()[.polish]
    let page = try await town.nobody.asks(
      .post, "/birmingham", headers: headers(.polish, town.nobody),
      body: form(["name": "nadia", "password": "wrong"]))
    #expect(page.shows(say.signIn.wrong) && page.shows(say.signIn.password))
  }

  @Test func `anybody may read which translations are confirmed`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let page = try await town.nobody.gets("/languages")
    #expect(page.status == 200)
    for language in Language.allCases { #expect(page.shows(language.ownName)) }
    #expect(page.shows("Not yet"))
  }
}
