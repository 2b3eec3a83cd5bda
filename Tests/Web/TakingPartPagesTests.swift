// SPDX-License-Identifier: MIT
import Casework
import Languages
import Letters
import Play
import Practice
import Testing

@testable import Web

/// The pages on which everyone prepares to take part.
struct TakingPartPagesTests {
  /// The first conference in which Amira signs in herself.
  private func withAmira() throws -> CaseFile {
    let file = try Town.firstConference()
    let amira = CasePerson(
      account: AccountID("amira"), name: "Amira", title: "Child", role: .family)
    return CaseFile(
      file: file.file, title: file.title, about: file.about, people: file.people + [amira],
      deeds: file.deeds.map { deed in
        guard let act = deed.act, act.deed == "add-family-member",
          act.answers["name"]?.otherwise == ["Amira"]
        else { return deed }
        var answers = act.answers
        answers["account"] = Varying(otherwise: ["amira"])
        return CaseDeed(
          number: deed.number, line: deed.line, at: deed.at,
          act: CaseAct(by: act.by, deed: act.deed, answers: answers), expect: deed.expect)
      })
  }

  @Test func `a child's page has five short steps, and her own words come back to her`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"), playing: withAmira())
    let amira = try await town.browser(of: "amira")
    let page = try await amira.opens(.meeting)
    #expect(page.tags.count { $0.name == "h2" } == 5)
    #expect(page.shows("Hello, Amira"))
    #expect(page.shows("Nadia Hassan, your mum"))
    #expect(!page.shows("What happened when"), "few things: no pages for grown-ups")
    #expect(page.shows("Joy Bell will tell you what they plan."))
    #expect(page.shows("If I say it, will Dad know that it was me?"))
    #expect(!page.shows("I want my children to hear only football"))
    #expect(page.shows("Only people who look after me") && page.shows("Only these people"))
    let words = ["words": "Pizza and no shouting."]
    #expect(try await amira.posts("say-good-outcome", words).status == 422, "she chooses who reads")
    let sent = try await amira.posts(
      "say-good-outcome", words.merging(["who-reads": "who-works-with-us"]) { $1 })
    #expect(sent.status == 303)
    #expect(try await amira.opens(.meeting).shows("Pizza and no shouting."))
    let nadia = try await town.browser(of: "nadia").opens(.meeting)
    #expect(!nadia.shows("Pizza and no shouting."), "her mother's page does not tell")
  }

  @Test func `who comes instead is of the same agency, and of other agencies nobody is named`()
    async throws
  {
    let file = try Town.firstConference()
    let pat = CasePerson(
      account: AccountID("pat.quinn"), name: "Pat Quinn", title: "Teacher", role: .partner,
      agency: .education)
    let playing = CaseFile(
      file: file.file, title: file.title, about: file.about, people: file.people + [pat],
      deeds: file.deeds)
    let town = try await Town.at(.before("open-conference"), playing: playing)
    let form = try await town.browser(of: "sam.price").opens(.form("name-substitute"))
    #expect(
      form.tags.filter { $0.name == "option" }.compactMap { $0["value"] } == ["", "pat.quinn"])
  }

  @Test func `the family can ring whom they know, and nobody reads the number of a hidden worker`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let mina = try await town.browser(of: "mina.shah")
    #expect(try await mina.posts("say-how-to-reach-you", ["phone": "01632 960777"]).status == 303)
    let nadia = try await town.browser(of: "nadia").opens(.meeting)
    #expect(nadia.shows("01632 960142") && nadia.shows("Monday to Friday, 9 to 5"))
    #expect(nadia.tags.contains { $0["href"] == "tel:01632960142" })
    #expect(nadia.shows("01632 960777"))
    let karim = try await town.browser(of: "karim").opens(.meeting)
    #expect(karim.shows("01632 960142") && !karim.text.contains("960777"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let letter = try await ruth.opens(
      .family(town.family, .paper(PaperID(.invitationForFamily))),
      asking: "?for=\(town.id(of: "Nadia Hassan"))")
    #expect(letter.text.contains("01632\u{A0}960142"))
    #expect(try await ruth.opens(.papers).shows("The letters name you as somebody to ask"))
    _ = try await ruth.posts("say-how-to-reach-you", ["phone": "01632 960144"])
    #expect(try await !ruth.opens(.papers).shows("The letters name you as somebody to ask"))
  }

  @Test func `a child of eight can read it`() throws {
    let say = try WordsOfLanguages.embedded.get()[.english].child
    let texts = [
      say.title, say.hello("Finn"), say.youSaid, say.yourMum("Nadia"), say.yourDad("Karim"),
      say.goToTheMeeting,
      say.readThePlan, say.whatFor, say.whatForWords("Monday"), say.whoComes, say.sayIt,
      say.sayItAsk,
      say.keepIt, say.better, say.betterAsk, say.next, say.nextWords, say.tellsYou("Joy"),
      say.someoneTellsYou, say.noMeetingYet,
    ]
    for text in texts { #expect(grade(text) <= 4, "\(grade(text)): \(text)") }
    #expect(grade("Professionals participating in multidisciplinary deliberations.") > 4)
  }

  @Test func `parents read short and plain words too`() throws {
    let say = try WordsOfLanguages.embedded.get()[.english].takingPart
    for text in [say.betterAsk, say.whomYouWantAsk, say.notAnsweredYet, say.readMark] {
      #expect(grade(text) <= 6.5, "\(grade(text)): \(text)")
    }
  }

  @Test(arguments: [
    ("portsmouth", "By Tuesday", "fully prepared for the meeting"),
    ("dorset", "at least two working days before", "Everyone reads the reports"),
    ("birmingham", "the chair writes to you", "Come prepared"),
    ("warwickshire", "Know why you are invited", "Come prepared"),
  ])
  func `a professional reads what this authority expects, in its own words`(
    _ authority: String, _ one: String, _ other: String
  ) async throws {
    let town = try await Town.at(.before("open-conference"), of: authority)
    let page = try await town.browser(of: "sam.price").opens(.expected)
    #expect(page.status == 200)
    #expect(page.shows(one.replacing("By Tuesday", with: "Reports to the chair: by")))
    #expect(page.shows(other))
    #expect(page.shows("Where this is written"))
    #expect(page.shows("Nadia Hassan and Karim Hassan must not meet."))
    #expect(!page.shows("Karim must not come near Nadia"))
  }

  @Test func `what is expected of professionals is no page of the family's`() async throws {
    let town = try await Town.at(.before("open-conference"))
    for name in ["nadia", "karim", "joy.bell", "eva.stone"] {
      #expect(try await town.browser(of: name).opens(.expected).status == 404, "\(name)")
    }
  }

  @Test func `below a report its author and the chair see who has not read it`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let lenas = try #require(try await town.record.reports.first).id
    for (name, sees) in [("lena.novak", true), ("ruth.adeyemi", true), ("dev.patel", false)] {
      let page = try await town.browser(of: name).opens(.report(lenas))
      #expect(page.shows("Not yet: ") == sees, "\(name)")
      #expect(page.shows("It was not new in October."), "\(name)")
    }
    let karim = try await town.browser(of: "karim").opens(.report(lenas))
    #expect(karim.status == 200 && !karim.shows("It was not new in October."))
  }

  @Test func `opening a report writes nothing; the button does, once`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let before = try await town.entries
    let report = try #require(try await town.record.reports.first).id
    let dev = try await town.browser(of: "dev.patel")
    for _ in 1...2 { _ = try await dev.opens(.report(report)) }
    #expect(try await town.entries == before)
    for _ in 1...2 { _ = try await dev.posts("read-report", ["report": report.text]) }
    #expect(try await town.entries == before + 1)
    #expect(try await dev.opens(.report(report)).shows("You read it on"))
  }

  @Test func `who tells the children was agreed before, and the chair may still change it`()
    async throws
  {
    let town = try await Town.at(.inPart("ending"))
    let joy = try await town.id(of: "Joy Bell")
    let board = try await town.browser(of: "ruth.adeyemi").opens(.board)
    let chosen = board.tags.filter { $0.name == "option" && $0["selected"] != nil }
    #expect(chosen.contains { $0["value"] == joy })
  }

  @Test func `no form lists the families that sign in`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    for deed in ["add-family-member", "invite-supporter"] {
      let page = try await amara.opens(.form(deed))
      let options = page.tags.filter { $0.name == "option" }.compactMap { $0["value"] }
      #expect(Set(options).isDisjoint(with: ["nadia", "karim", "joy.bell"]), "\(deed)")
      let field = page.tags.first { $0["name"] == "account" }
      #expect(field?.name == "input" && field?["autocomplete"] == "off", "\(deed)")
    }
  }

  /// Flesch-Kincaid grade, with syllables counted as groups of vowels.
  private func grade(_ text: String) -> Double {
    let sentences = max(1, text.count { ".?!".contains($0) })
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "-" }.map { $0.lowercased() }
    let syllables = words.reduce(0) { $0 + self.syllables($1) }
    let count = Double(max(1, words.count))
    return 0.39 * count / Double(sentences) + 11.8 * Double(syllables) / count - 15.59
  }

  private func syllables(_ word: String) -> Int {
    let vowels = Set("aeiouy")
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = vowels.contains(letter)
      if isVowel && !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if word.hasSuffix("e"), !word.hasSuffix("le"), count > 1 { count -= 1 }
    return max(1, count)
  }
}
