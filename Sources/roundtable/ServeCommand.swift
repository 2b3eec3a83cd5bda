// SPDX-License-Identifier: MIT
import ArgumentParser
import Casework
import Drafts
import Foundation
import Logging
import Office
import Play
import Practice
import Press
import Readings
import Record
import SignIn
import Timetable
import Web

/// Serves the authorities of a data folder to browsers.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the pages to browsers.")

  @Flag(help: "Sample families and people to sign in as. Never leaves this machine.")
  var demo = false
  @Option(help: "The folder that holds the records.")
  var data: String
  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"
  @Option(help: "The port to listen on.")
  var port = 8080
  @Option(
    help: "The address of a proxy in front, to count requests by whom it passes on; repeatable.")
  var trustedProxy: [String] = []
  @Option(
    help: "A name under which browsers reach it, such as roundtable.example.gov.uk; repeatable.")
  var name: [String] = []
  @Flag(
    help: "Listens beyond this machine without encryption; only for a network that is your own.")
  var insecureHttp = false
  @Flag(help: "One flush to the disk for each deed; slower, to be measured against.")
  var noGroupCommit = false
  @Option(help: "Serves this authority though it is not as it was written; repeatable.")
  var serveUnproved: [String] = []
  @Flag(help: "Opens the places that only a measurement needs.")
  var bench = false
  @OptionGroup var masterKey: MasterKeyOption
  @OptionGroup var practice: PracticeOption
  @OptionGroup var pressing: PressOption

  func validate() throws {
    guard !demo || ["127.0.0.1", "localhost", "::1"].contains(host) else {
      throw ValidationError(
        "Demo mode stays on this machine: it listens on 127.0.0.1 and refuses \(host).")
    }
    guard !demo || name.isEmpty else {
      throw ValidationError("Demo mode stays on this machine: it answers to localhost alone.")
    }
    guard isNear || !trustedProxy.isEmpty || insecureHttp else {
      throw ValidationError(
        "On \(host), what families write would cross the network without encryption. Put a proxy with "
          + "https in front and name it with --trusted-proxy; or, on a network that is your own, give "
          + "--insecure-http.")
    }
    _ = (try proxies(), try names())
  }

  /// Whether it listens to this machine alone. A name is not asked for its address: it may change.
  private var isNear: Bool {
    host == "localhost" || host == "::1"
      || host.hasPrefix("127.") && host.allSatisfy { $0 == "." || ("0"..."9").contains($0) }
  }

  /// Without a name, this machine's own: a server that nobody named is tried out where it runs.
  private func names() throws -> ServedNames {
    guard !name.isEmpty else { return .loopback }
    let (known, unknown) = ServedNames.reading(name)
    guard unknown.isEmpty else {
      throw ValidationError(
        "A name is given without https:// and port, such as roundtable.example.gov.uk; "
          + "not \(unknown.joined(separator: ", ")).")
    }
    return known
  }

  private func proxies() throws -> TrustedProxies {
    let (known, unknown) = TrustedProxies.reading(trustedProxy)
    guard unknown.isEmpty else {
      throw ValidationError(
        "A trusted proxy is given by its address, such as 10.0.0.5; "
          + "not \(unknown.joined(separator: ", ")).")
    }
    return known
  }

  func run() async throws {
    let signals = StopSignals()
    let practices = try practice.library()
    let known = demo ? practices.authorities.map(\.id) : try authorities(in: data)
    let served = practices.authorities.filter { known.contains($0.id) }
    let keys = try masterKey.place(for: served.map(\.id))
    let houses = try await withThrowingTaskGroup(of: AuthorityHouse.self) { group in
      for authority in served {
        group.addTask { try await open(authority.id, authority.name, practices, keys) }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.name < $1.name }
    }
    let press = Press(pressing.options())
    try await serve(
      try House(
        authorities: houses, secureCookies: !demo && !insecureHttp, measured: bench,
        proxies: try proxies(), names: try names(),
        mostConnections: OpenFiles.roomForConnections(), press: press),
      host: host, port: port, logger: Logger(label: "roundtable"),
      until: { await signals.first() },
      listening: { port in
        Output.console.note("Roundtable is listening. Open http://\(host):\(port) in a browser.")
        // The press warms up beside those who come first, not before them.
        Task {
          if case .off(let why) = await press.state() { Output.console.note(why) }
        }
      })
    await press.close()
    for authority in houses { try await authority.close() }
  }

  private func open(
    _ id: String, _ name: String, _ practices: PracticeLibrary, _ keys: KeyPlace
  ) async throws -> AuthorityHouse {
    let place = AuthorityFolder(id, in: data, keys: keys)
    try SecureFiles(place, tell: Output.console.note).secure()
    let store = try await openAuthority(
      id, in: data, keys: keys, create: demo,
      options: SQLiteStore.Options(groupCommit: !noGroupCommit))
    let log =
      place.holds(place.readings)
      ? try await openReadings(id, in: data, keys: keys, create: false) : nil
    let proof = ProveServing(place: place, record: store, readings: log)
    if let refusal = try await proof.refusal() {
      try ServeUnproved(named: serveUnproved).allow(id, though: refusal, .console)
    }
    let time = SteadyTime(from: machineNow())
    let book = try await openPeople(of: place, store, practices, clock: { time.milliseconds })
    if demo { try await plantOnce(store, book, id, name, practices) }
    let people = await book.accounts().compactMap(Actor.init)
    let directory = Dictionary(
      people.map { ($0.account, $0) }, uniquingKeysWith: { first, _ in first })
    let office = Office(
      authority: id, store: store, practices: practices, directory: { directory },
      clock: machineNow)
    let (drafts, readings) = try await openBeside(place, log, keys)
    return AuthorityHouse(
      id: id, name: name, office: office, signIn: book, drafts: drafts, readings: readings,
      demo: demo ? .init(people: DemoSignIn.order(people), password: DemoSignIn.password) : nil,
      sample: {
        try await SeedFamilies(
          authority: id, practices: practices, seed: 1, today: machineNow().londonDay
        ).sample()
      })
  }

  /// What is kept beside the record: unsent words, and who read what.
  private func openBeside(
    _ place: AuthorityFolder, _ log: SQLiteStore?, _ keys: KeyPlace
  ) async throws -> (SQLiteDrafts, ReadingLog) {
    let clock: @Sendable () -> Int64 = { machineNow().milliseconds }
    let key = try MasterKey.load(from: place.key).derived(for: "drafts")
    let drafts = try await SQLiteDrafts(path: place.drafts, key: key, clock: clock)
    let found: SQLiteStore?
    if let log {
      found = log
    } else {
      // Only where somebody serves what is not proved: else it is there.
      found = try await openReadings(
        place.authority, in: data, keys: keys, create: true, evenIfGone: true)
    }
    guard let log = found else {
      throw CannotRun("There is no log of readings at \(place.readings).")
    }
    return (drafts, ReadingLog(store: log, clock: clock))
  }

  /// Plants the sample families into a record that is still empty, and enrols the demo's people
  /// where nobody is enrolled yet. Both take a moment, and only once.
  private func plantOnce(
    _ store: SQLiteStore, _ book: SignInBook, _ id: String, _ name: String,
    _ practices: PracticeLibrary
  ) async throws {
    let isEmpty = try await store.recordIDs(after: nil, limit: 1).isEmpty
    let isStrange = await book.accounts().isEmpty
    guard isEmpty || isStrange else { return }
    let families = try demoFamilies(practices)
    if isEmpty {
      Output.console.note("Planting the sample families of \(name).")
      try await families.plant(in: store, of: id, now: machineNow())
    }
    let practice = try practices.practice(of: id, on: machineNow().londonDay)
    let measured = bench ? SeedFamilies.people.map { $0.actor(in: practice) } : []
    try await DemoSignIn.enrol(
      families.people(of: id, on: machineNow().londonDay) + measured, in: book)
  }
}

/// How one signs in to the demo, which never leaves the machine.
enum DemoSignIn {
  static let password = "everybody at one round table"

  /// The people of the demo as one meets them: who carries the work first, the family last.
  static func order(_ people: [Actor]) -> [Actor] {
    let roles = AccountRole.allCases
    return people.sorted {
      (roles.firstIndex(of: $0.role) ?? 0, $0.name) < (roles.firstIndex(of: $1.role) ?? 0, $1.name)
    }
  }

  static func enrol(_ people: [Actor], in book: SignInBook) async throws {
    for person in people where book.account(person.account.text) == nil {
      try await book.register(
        Account(
          id: person.account.text, name: person.name, role: person.accountRole,
          title: person.title), password: password)
    }
  }
}
