// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Practice
import Testing
import Timetable

@testable import Office

/// What a deed is answered with is made from what the actor sees: somebody hidden from them changes
/// no word of it.
struct SaidAsSeenTests {
  /// What somebody is told: the events that would be recorded, or every word of the refusal.
  enum Told: Hashable {
    case recorded
    case refused(String)
    case bad([String])
  }

  private func told(
    _ deed: any Deed.Type, _ answers: Answers, by actor: Actor, _ record: FamilyRecord,
    _ practice: Practice, at now: Instant
  ) throws -> Told {
    let seen = try #require(SeenRecord(record, by: actor.account, today: now.londonDay))
    let deciding = DecideAsSeen(
      deed: deed, record: record, practice: practice,
      now: Circumstance(
        actor: actor, at: now, key: DeedKey("new-key"), identities: .ofKeys,
        directory: Hassans.directory),
      seen: seen, practiceSeen: practice)
    do {
      let events = try deciding.events(for: answers)
      for event in events { #expect(!event.freeWords.contains { $0.contains("unasked") }) }
      return .recorded
    } catch let refusal as Refusal {
      return .refused("\(refusal.code): \(refusal.words) \(refusal.asks?.words ?? "")")
    } catch let bad as BadAnswers {
      return .bad(bad.problems.map(\.words))
    }
  }

  /// A form filled in with somebody, or something, in every field that chooses.
  private func filled(_ form: DeedForm, choosing id: String, _ practice: Practice) -> Answers {
    var values: [String: [String]] = [:]
    for field in form.fields where field.key != "going-ahead" {
      values[field.key] = [value(of: field.kind, choosing: id, practice)]
    }
    return Answers(values)
  }

  private func value(of kind: FieldKind, choosing id: String, _ practice: Practice) -> String {
    switch kind {
    case .line: "Words"
    case .words: "Some words."
    case .day: "2026-12-01"
    case .time: "10:00"
    case .yesNo, .tick: "yes"
    case .whole(let range): "\(range.lowerBound)"
    case .one(let choices), .many(let choices): choices[0].value
    case .person, .people, .thing, .things: id
    case .account, .colleague, .signInName: "sam.cole"
    case .practice(.question): practice.questions[0].id
    case .practice(.part): practice.agenda[0].id
    case .practice(.category): practice.categories[0].id
    case .practice(.column): "worries"
    case .practice(.plan): "child-protection"
    case .readers(let scope): scope.choices[0].rawValue
    }
  }

  static let deeds = Deeds.all.map { $0.form.name }

  @Test(arguments: deeds)
  func `the father is told the same of every deed, with and without the refuge worker`(
    name: String
  ) throws {
    let deed = try #require(Deeds.named(name))
    let (with, without) = (try secrets(mina: true), try secrets(mina: false))
    for actor in [Actor.karim, .yusuf] {
      for id in [
        "nadia", "amira", "lena", "mina", "nobody-at-all", "report", "refuge-report", "mina-note",
      ] {
        let answers = filled(deed.form, choosing: id, with.practice)
        let hidden = try told(
          deed, answers, by: actor, with.record, with.practice, at: with.now)
        let never = try told(
          deed, answers, by: actor, without.record, without.practice, at: without.now)
        #expect(hidden == never, "\(actor.name), \(id)")
        if case .refused(let words) = hidden { #expect(!words.contains("Mina")) }
      }
      let answers = filled(deed.form, choosing: "mina", with.practice)
      #expect(
        try told(deed, answers, by: actor, with.record, with.practice, at: with.now)
          == told(
            deed, filled(deed.form, choosing: "nobody-at-all", with.practice), by: actor,
            with.record, with.practice, at: with.now), "\(actor.name)")
    }
  }

  /// The conference with the refuge worker, of whom Karim may not know, or the same without her.
  private func secrets(mina: Bool) throws -> Story {
    var story = try Story.preparation(.birmingham)
    func does(_ deed: (inout Story) throws -> Void) throws {
      if mina { try deed(&story) } else { story.waits() }
    }
    try does {
      try $0.does(
        .amara, InviteProfessional.self,
        [
          "account": "mina.shah", "why": "She helps.", "report-expected": "yes",
          "not-for": "karim",
        ], as: "mina")
    }
    try story.does(.lena, SendReport.self, ["involvement": "She visits."], as: "report")
    try does {
      try $0.does(.mina, SendReport.self, ["involvement": "Warm rooms."], as: "refuge-report")
    }
    try story.does(
      .lena, ShareReport.self, ["report": "report", "with": ["nadia", "karim"], "how": "Read."])
    try story.opensConference()
    try does { try $0.does(.mina, AddNote.self, ["words": "She is well."], as: "mina-note") }
    try story.does(.lena, AddNote.self, ["words": "He came."], as: "note")
    return story
  }

  /// Zara is hidden from the chair and the manager, and takes part all the same.
  private func hidden(_ isThere: Bool, open: Bool) throws -> Story {
    var story = try Story.preparation(.portsmouth)
    let notFor: Typed = .people(.ruth, .tom)
    if isThere {
      try story.does(
        .amara, AddFamilyMember.self,
        ["name": "Zara Hassan", "kind": "child", "born": "2015-01-01", "not-for": notFor],
        as: "zara")
      try story.does(
        .amara, RecordIdentifier.self,
        ["child": "zara", "kind": "nhs-number", "number": "9434765919"])
      try story.does(
        .amara, InviteFamilyMember.self, ["person": "zara", "why": "She is their sister."])
      try story.does(
        .amara, RecordRestriction.self,
        [
          "kind": "risk-to-somebody", "people": .people(PersonID("zara"), .karim), "words": "Fear.",
          "may-share-room": "no",
        ])
    } else {
      for _ in 1...4 { story.waits() }
    }
    if open { try story.opensConference() }
    return story
  }

  @Test(arguments: deeds, [true, false])
  func `chair and manager are told the same of every deed, or nothing of why`(
    name: String, open: Bool
  ) throws {
    let deed = try #require(Deeds.named(name))
    let (with, without) = (try hidden(true, open: open), try hidden(false, open: open))
    let nothing = Told.refused("not-as-it-stands: \(Refusal.notAsItStands.words) ")
    for actor in [Actor.ruth, .tom] {
      for id in ["nadia", "amira", "zara", "nobody-at-all"] {
        let answers = filled(deed.form, choosing: id, with.practice)
        let hidden = try told(
          deed, answers, by: actor, with.record, with.practice, at: with.now)
        let never = try told(
          deed, answers, by: actor, without.record, without.practice, at: without.now)
        #expect(hidden == never || hidden == nothing, "\(actor.name), \(id): \(hidden)")
      }
    }
  }

  @Test func `a number that is a hidden child's is refused without a name`() throws {
    let story = try hidden(true, open: false)
    let answers = Answers([
      "child": ["amira"], "kind": ["nhs-number"], "number": ["943 476 5919"],
    ])
    #expect(
      try told(
        RecordIdentifier.self, answers, by: .tom, story.record, story.practice, at: story.now)
        == .refused("not-as-it-stands: \(Refusal.notAsItStands.words) "))
    #expect(
      try told(
        RecordIdentifier.self, answers, by: .amara, story.record, story.practice, at: story.now
      )
      .words.contains("Zara"))
  }

  @Test func `a prompt about somebody hidden is not the chair's to answer, and stops nothing`()
    throws
  {
    var story = try hidden(true, open: false)
    try story.sendsReports()
    let at = Hassans.at("10:00", on: Hassans.meeting)
    let answers = Answers(["present": Typed.everyone.values])
    #expect(
      try told(
        OpenConference.self, answers, by: .ruth, story.record, story.practice, at: at) == .recorded)
  }

  @Test func `a change that she cannot read does not make her form stale`() async throws {
    let test = try await TestOffice.prepared()
    try await test.does(
      .amara, "record-address", ["person": "nadia", "address": "Elm House", "not-for": "karim"])
    let seen = try await test.seen(by: .tom).version
    try await test.does(
      .amara, "record-address",
      ["person": "amira", "address": "Ash House", "not-for": .people(.tom, .karim)])
    _ = try await test.office.perform(
      DeedRequest(
        deed: "record-address",
        answers: Answers(["person": ["jay"], "address": ["Oak House"]]), family: test.family,
        actor: .tom, key: DeedKey("tom-writes"), seen: seen))
  }
}

extension SaidAsSeenTests.Told {
  fileprivate var words: String {
    if case .refused(let words) = self { words } else { "" }
  }
}
