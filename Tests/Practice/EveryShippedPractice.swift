// SPDX-License-Identifier: MIT
import Practice
import Testing
import Timetable

/// What must hold for each shipped file, whatever it says.
struct EveryShippedPractice {
  @Test func `every authority has a whole practice on every day from September 2018 to 2030`()
    throws
  {
    let library = try shippedLibrary()
    let days = try (day("2018-09-01").number...day("2030-12-31").number).map(Day.init(number:))
    for authority in fourAuthorities {
      let last = try #require(days.last)
      for day in days where day.number % 7 == 0 || day.dayOfMonth == 1 || day == last {
        _ = try library.practice(of: authority, on: day)
      }
    }
  }

  @Test func `a day before any practice is an error and not a guess`() throws {
    let error = #expect(throws: PracticeError.self) {
      try practice(of: "dorset", on: "2018-08-31")
    }
    #expect(error?.message.contains("no version in force on 31 August 2018") == true)
    #expect(error?.file == "dorset.yaml")
  }

  @Test(arguments: fourAuthorities)
  func `every agenda plans, hears views, decides and ends, once each`(authority: String) throws {
    let practice = try practice(of: authority)
    for kind in [AgendaKind.plan, .views, .decision, .ending] {
      #expect(practice.agenda.count { $0.kind == kind } == 1)
    }
    #expect(practice.agenda.contains { $0.kind == .scores } == (practice.scale != nil))
    #expect(practice.agenda.last?.kind == .ending)
    for part in practice.agenda where part.kind == .talk {
      #expect((1...3).contains(part.columns.count))
    }
  }

  @Test(arguments: fourAuthorities)
  func `titles are short and guides are one to three short sentences`(authority: String) throws {
    for part in try practice(of: authority).agenda {
      #expect(part.title.count <= 40, "\(part.title)")
      let sentences = part.guide.split(whereSeparator: { ".?!;".contains($0) })
      #expect((1...3).contains(sentences.count), "\(part.guide)")
      for sentence in sentences {
        #expect(sentence.split(separator: " ").count <= 20, "\(sentence)")
      }
    }
  }

  @Test(arguments: fourAuthorities)
  func `families read no office words in the agenda, the questions or the notes`(
    authority: String
  ) throws {
    let practice = try practice(of: authority)
    let words =
      practice.agenda.flatMap {
        [$0.title, $0.guide] + $0.columns.flatMap { [$0.title, $0.prompt] }
      }
      + practice.questions.map(\.words) + practice.notes.flatMap { [$0.title, $0.words] }
      + practice.terms.values.flatMap(\.value.words)
    for text in words {
      let found = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { $0.lowercased() }
      let office = [
        "threshold", "s47", "icpc", "rcpc", "qaro", "iro", "cp", "cin", "de-list", "listing",
        "delist",
        "siblings", "placement", "case",
      ]
      #expect(Set(found).isDisjoint(with: office), "\(text)")
    }
  }

  @Test(arguments: fourAuthorities)
  func `every value names its source, and a guess is never passed off as a document`(
    authority: String
  ) throws {
    let practice = try practice(of: authority)
    let sources =
      practice.clocks.map(\.source) + practice.agenda.map(\.source) + practice.notes.map(\.source)
      + practice.terms.values.map(\.source) + practice.categories.map(\.source)
      + [practice.quorum.source, practice.model.source, practice.deciders.source]
    #expect(sources.allSatisfy { !$0.isEmpty })
    #expect(practice.clocks.allSatisfy { !$0.source.contains("Roundtable") })
  }

  @Test(arguments: fourAuthorities)
  func `no shared number is credited to one of the four, nor to Working Together unread`(
    authority: String
  ) throws {
    let practice = try practice(of: authority)
    let shared: [ClockRule] = [
      .initialConference, .firstCoreGroup, .decisionLetter, .minutes, .inquorateReset,
      .exclusionRequest, .conferenceRequest,
    ]
    let seeds = ["Portsmouth", "Warwickshire", "Birmingham", "Dorset"]
    for rule in shared {
      let source = try #require(practice.clock(rule)).source
      #expect(!seeds.contains { source.hasPrefix($0) }, "\(source)")
    }
    #expect(!seeds.contains { practice.quorum.source.hasPrefix($0) })
    // An authority never speaks for another one.
    let sources =
      practice.clocks.map(\.source) + practice.notes.map(\.source)
      + practice.questions.map(\.source) + practice.categories.map(\.source)
      + practice.agenda.map(\.source) + practice.terms.values.map(\.source)
      + [practice.quorum.source, practice.model.source, practice.deciders.source]
      + [practice.chairMeetsFamily.source, practice.planOrder.source, practice.consultation.source]
    for source in sources {
      let speaker = seeds.first { source.hasPrefix($0) }
      #expect(speaker == nil || speaker == practice.name, "\(source)")
    }
  }

  @Test(arguments: fourAuthorities)
  func `names the four kinds of harm and the quorum by its numbers`(
    authority: String
  ) throws {
    let practice = try practice(of: authority)
    #expect(practice.categories.map(\.id) == ["neglect", "physical", "emotional", "sexual"])
    #expect(practice.quorum.socialCare == 1 && practice.quorum.otherAgencies == 2)
    #expect(practice.questions.count >= 4)
  }

  @Test func `agencies have words that people use`() {
    #expect(Agency.gp.words == "GP")
    #expect(Set(Agency.allCases.map(\.words)).count == Agency.allCases.count)
  }
}
