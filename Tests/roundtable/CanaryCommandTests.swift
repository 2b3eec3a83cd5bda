// SPDX-License-Identifier: MIT
import ArgumentParser
import Casework
import Drafts
import Foundation
import Play
import Practice
import Record
import Testing
import Timetable

@testable import Access
@testable import Office
@testable import roundtable

/// A protection of the lens that a test takes away from one reader of the first conference.
struct BrokenLens: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The deed before which the case stops; nil for the whole case.
  var before: String?
  /// Who looks through it.
  var reader = "karim"
  /// Whether the reader is shown this entry whole, whatever the lens says.
  let shows: @Sendable (CaseEntry, Lens) -> Bool

  static let all = [
    BrokenLens(testDescription: "an address that is kept from him") { entry, _ in
      if case .enquiry(.addressRecorded) = entry.event { true } else { false }
    },
    BrokenLens(testDescription: "somebody of whom he may not know") { entry, _ in
      if case .preparation(.professionalInvited(let invited)) = entry.event {
        invited.professional.account?.text == "mina.shah"
      } else {
        entry.by.account.text == "mina.shah"
      }
    },
    BrokenLens(testDescription: "words that hold what is kept from him") { entry, _ in
      if case .conference(.noteAdded(let note)) = entry.event {
        note.words.contains("07700 900123")
      } else {
        false
      }
    },
    BrokenLens(testDescription: "a part of a report that is withheld from him") { entry, _ in
      if case .preparation(.reportSent) = entry.event { true } else { false }
    },
    BrokenLens(testDescription: "what was said in the part without him") { entry, lens in
      lens.closedParts.hides(entry)
    },
    BrokenLens(testDescription: "scores that are not opened", before: "open-scores") { entry, _ in
      if case .conference(.scoreGiven) = entry.event { true } else { false }
    },
    BrokenLens(testDescription: "what staff said among themselves before the meeting") { entry, _ in
      if case .preparation(.consultationHeld) = entry.event { true } else { false }
    },
    BrokenLens(testDescription: "what another asked to put right, and the answer") { entry, _ in
      switch entry.event {
      case .papers(.correctionAsked), .papers(.correctionAnswered): true
      default: false
      }
    },
    BrokenLens(testDescription: "who read a paper of his before it goes, and why") { entry, _ in
      if case .papers(.checked) = entry.event { true } else { false }
    },
  ]
}

/// `roundtable canary`.
struct CanaryCommandTests {
  private let karim = AccountID("karim")

  private func practiceText() throws -> String {
    try PracticeOption.parse(["--practice", Stage.root + "/Practice"]).text()
  }

  /// The first conference up to a deed, and its family.
  private func town(
    before deed: String?, drafts: (any DraftStore)? = nil
  ) async throws -> (CanaryTown, FamilyID) {
    let file = try Stage.read("first-conference.yaml")
    let end = file.deeds.firstIndex { deed != nil && $0.act?.deed == deed } ?? file.deeds.endIndex
    let start = try #require(try file.firstMoment())
    let store = Stage.newStore()
    let cases = try CaseOffice(
      authority: "birmingham", store: store, practices: Stage.practices(), people: file.people,
      start: start)
    var play = PlayCase(
      CaseFile(
        file: file.file, title: file.title, about: file.about, start: file.start,
        people: file.people, deeds: Array(file.deeds[..<end])), in: cases, start: start)
    let family = try await play.play().family
    let town = try await CanaryTown(
      "birmingham", cases.office, store, people: Array(cases.people.values), drafts: drafts)
    return (town, family)
  }

  @Test(arguments: BrokenLens.all)
  func `finds what a broken lens shows, and nothing through a whole one`(lens broken: BrokenLens)
    async throws
  {
    let reader = AccountID(broken.reader)
    let (town, family) = try await town(before: broken.before)
    var whole = Canary(openly: try practiceText())
    try await whole.look(at: town, of: [reader])
    #expect(whole.leaks == [])
    #expect(whole.renders > 100)

    let record = try await town.office.record(family.record)
    let today = town.office.today(for: record)
    let standing = try #require(Standing(reader, in: record, on: today))
    let lens = Lens(standing, record)
    let entries = record.entries.compactMap { entry in
      broken.shows(entry, lens) ? entry : lens.see(entry).map { entry.saying($0) }
    }
    town.office.seenShelf.keep(
      SeenRecord(standing, showing: entries, places: entries.map(\.sequence)),
      of: record.version, family.record, by: reader, today: today)
    var canary = Canary(openly: try practiceText())
    try await canary.look(at: town, of: [reader])
    #expect(!canary.leaks.isEmpty)
    #expect(canary.leaks.allSatisfy { $0.reader == broken.reader })
  }

  @Test func `finds what somebody else only typed`() async throws {
    let open = OpenDrafts()
    let (town, _) = try await town(before: nil, drafts: open)
    var canary = Canary(openly: try practiceText())
    try await canary.look(at: town, of: [karim])
    #expect(!canary.leaks.isEmpty)
    #expect(canary.leaks.allSatisfy { $0.reader == "karim" && $0.kind == "a draft" })
  }

  @Test func `finds a kept address in a paper, in whatever it stands, and never prints it`()
    async throws
  {
    let (town, family) = try await town(before: nil)
    let records = try await town.records()
    let record = try #require(records.first { $0.family == family }?.record)
    let father = try #require(record.person(of: karim)?.id)
    var keep = try KeepWords(records, today: town.office.today, openly: [])
    let kept = try keep.from(father, of: record)
    var canary = Canary(openly: "")
    canary.look(
      at: Array("<p>She lives at Rowan House, 8 Larch Road.</p>".utf8), of: father.text,
      in: "paper", kept, "birmingham")
    canary.look(
      at: Array("<p>Nothing is in it.</p>".utf8), of: father.text, in: "other", kept, "birmingham")
    #expect(canary.renders == 2 && canary.leaks.map(\.place) == ["paper"])
    #expect(canary.leaks.allSatisfy { !$0.words.contains("Larch") })
  }

  @Test func `looks through a data folder, and leaves it as it was`() async throws {
    let folder = try TestFolder()
    try await PlayCommand.parse([
      Stage.root + "/Cases/siblings-differ.yaml", "--authority", "dorset", "--data", folder.path,
      "--practice", Stage.root + "/Practice",
    ]).run(to: Written().output)
    func names() throws -> Set<String> {
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/dorset"))
    }
    func readings() throws -> [Data] {
      try ["readings.sqlite", "readings.sqlite-wal"].map {
        try Data(contentsOf: URL(filePath: folder.path + "/dorset/" + $0))
      }
    }
    let (before, read) = try (names(), readings())
    let written = Written()
    try await CanaryCommand.parse([
      "--data", folder.path, "--practice", Stage.root + "/Practice",
    ]).run(to: written.output)
    let line = try #require(written.lines.last)
    #expect(line.hasPrefix(#"{"leaks":0,"renders":"#), "\(line) \(written.notes)")
    #expect(!line.hasSuffix(#""renders":0}"#), "everyone who wrote something looks")
    #expect(try names() == before)
    #expect(try readings() == read, "who looks for leaks reads nothing in anybody's name")
  }
}

/// Drafts that take no care whose they are.
private struct OpenDrafts: DraftStore {
  private let drafts = MemoryDrafts { 1 }
  private let anybody = "anybody"

  func keep(_ writing: Writing, of account: String) async throws(DraftError) -> Draft {
    try await drafts.keep(writing, of: anybody)
  }
  func drafts(of account: String, about family: String) async throws(DraftError) -> [Draft] {
    await drafts.drafts(of: anybody, about: family)
  }
  func drafts(of account: String) async throws(DraftError) -> [Draft] {
    await drafts.drafts(of: anybody)
  }
  func draft(_ key: String, of account: String) async throws(DraftError) -> Draft? {
    await drafts.draft(key, of: anybody)
  }
  func end(_ key: String, of account: String) async throws(DraftError) {
    await drafts.end(key, of: anybody)
  }
  func close() async throws(DraftError) {}
}
