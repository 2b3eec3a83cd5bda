// SPDX-License-Identifier: MIT
import Access
import Casework
import Drafts
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Office
import Play
import Practice
import Press
import Readings
import Record
import SignIn
import Timetable

@testable import Web

/// How far the Hassan family's first conference has been played.
enum Moment: Sendable {
  /// Just before the first deed of this name.
  case before(String)
  /// At the end of a part of the agenda.
  case inPart(String)
  case whole
}

/// A test asks for a part that this authority's conference never comes to.
struct NoSuchPart: Error {
  let part: String
  let authority: String
}

/// One authority with one family, its people, and the door through which browsers come in.
struct Town: Sendable {
  static let password = "everybody at one round table"
  /// Someone who works here and has nothing to do with the family.
  static let stranger = CasePerson(
    account: AccountID("eva.stone"), name: "Eva Stone", role: .socialWorker)
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let library = Result { try PracticeLibrary(folder: root + "/Practice") }
  static let authorities = ["birmingham", "dorset", "portsmouth", "warwickshire"]

  let house: House
  let authority: AuthorityHouse
  let app: Application<Door>
  let client: any TestClientProtocol
  let clock: CaseClock
  let family: FamilyID
  let people: [CasePerson]

  static func firstConference() throws -> CaseFile {
    try CaseFile.read(path: root + "/Cases/first-conference.yaml", authorities: authorities)
  }

  /// Plays the first conference up to a moment and opens the door.
  static func at(
    _ moment: Moment, of authority: String = "birmingham", playing file: CaseFile? = nil,
    secure: Bool = false, demo: Bool = false, press: Press? = nil
  ) async throws -> Town {
    let file = try file ?? firstConference()
    let people = file.people + [stranger]
    let start = try file.firstMoment() ?? Instant(milliseconds: 0)
    let cases = try CaseOffice(
      authority: authority, store: newStore(), practices: library.get(), people: people,
      start: start)
    var play = PlayCase(
      CaseFile(
        file: file.file, title: file.title, about: file.about, start: file.start, people: people,
        deeds: try deeds(of: file, until: moment, at: authority)),
      in: cases, start: start, random: CountingNumbers(7))
    let played = try await play.play()
    let house = try await open(cases, authority, secure: secure, demo: demo, press: press)
    let app = application(
      house, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    return Town(
      house: house, authority: house.authorities[0], app: app,
      client: try await app.test(.router) { $0 }, clock: cases.clock, family: played.family,
      people: people)
  }

  private static func open(
    _ cases: CaseOffice, _ authority: String, secure: Bool, demo: Bool, press: Press?
  ) async throws -> House {
    let clock = cases.clock
    func book() async throws -> SignInBook {
      let options = SignInBook.Options(argonMemory: 8_192, argonPasses: 1)
      let book = try await SignInBook(options: options) { clock.now.milliseconds }
      for person in cases.people.values {
        try await book.register(
          Account(
            id: person.account.text, name: person.name, role: person.accountRole,
            title: person.title), password: password)
      }
      return book
    }
    let other = authority == "dorset" ? "portsmouth" : "dorset"
    let elsewhere = try CaseOffice(
      authority: other, store: newStore(), practices: library.get(), people: [stranger],
      start: clock.now)
    let listed = cases.people.values.sorted { $0.name < $1.name }
    return try House(
      authorities: [
        AuthorityHouse(
          id: authority, name: authority.capitalized, office: cases.office,
          signIn: try await book(),
          drafts: MemoryDrafts { clock.now.milliseconds },
          readings: ReadingLog(store: newStore(), every: nil) { clock.now.milliseconds },
          demo: demo ? .init(people: listed, password: password) : nil,
          sample: {
            try await SeedFamilies(
              authority: authority, practices: library.get(), seed: 1, today: clock.now.londonDay
            ).sample()
          }),
        AuthorityHouse(
          id: other, name: other.capitalized, office: elsewhere.office, signIn: try await book(),
          drafts: MemoryDrafts { clock.now.milliseconds },
          readings: ReadingLog(store: newStore(), every: nil) { clock.now.milliseconds }),
      ], secureCookies: secure, press: press)
  }

  private static func newStore() -> MemoryStore {
    MemoryStore(key: MasterKey(bytes: (0..<32).map { UInt8($0) }))
  }

  static func deeds(
    of file: CaseFile, until moment: Moment, at authority: String
  ) throws -> [CaseDeed] {
    let played = file.deeds.filter { $0.only?.contains(authority) ?? true }
    switch moment {
    case .whole: return played
    case .before(let name):
      return Array(played.prefix { $0.act?.deed != name })
    case .inPart(let part):
      let begun = played.firstIndex { deed in
        deed.act?.deed == "move-to-part"
          && deed.act?.answers["part"]?.value(for: authority) == [part]
      }
      guard let begun else { throw NoSuchPart(part: part, authority: authority) }
      let rest = played[(begun + 1)...]
      let end = rest.firstIndex {
        ["move-to-part", "close-conference"].contains($0.act?.deed)
      }
      return Array(played[..<(end ?? played.endIndex)])
    }
  }

  /// How many entries the family's record holds, as its social worker counts them.
  var entries: Int {
    get async throws {
      try await authority.office.seen(family, by: AccountID("amara.okafor"))?.family.entries.count
        ?? 0
    }
  }

  /// The record as its social worker sees it.
  var record: FamilyRecord {
    get async throws {
      try await authority.office.seen(family, by: AccountID("amara.okafor"))?.family
        ?? FamilyRecord()
    }
  }

  func id(of name: String) async throws -> String {
    try await record.people.first { $0.name == name }?.id.text ?? "nobody"
  }

  /// Moves the clock of everything behind the door.
  func passes(minutes: Int) { clock.set(clock.now.adding(seconds: minutes * 60)) }
}

/// Numbers that are the same in every run.
struct CountingNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
