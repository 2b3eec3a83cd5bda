// SPDX-License-Identifier: MIT
import ArgumentParser
import Casework
import Foundation
import Logging
import Office
import Play
import Practice
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
  @Flag(help: "One flush to the disk for each deed; slower, to be measured against.")
  var noGroupCommit = false
  @Flag(help: "Opens the places that only a measurement needs.")
  var bench = false
  @OptionGroup var practice: PracticeOption

  func validate() throws {
    guard !demo || ["127.0.0.1", "localhost", "::1"].contains(host) else {
      throw ValidationError(
        "Demo mode stays on this machine: it listens on 127.0.0.1 and refuses \(host).")
    }
  }

  func run() async throws {
    let practices = try practice.library()
    let families = demo ? try demoFamilies(practices) : nil
    let known = demo ? practices.authorities.map(\.id) : try authorities(in: data)
    var houses: [AuthorityHouse] = []
    for authority in practices.authorities where known.contains(authority.id) {
      houses.append(try await open(authority.id, authority.name, practices, families))
    }
    let opened = houses
    try await serve(
      House(authorities: opened, secureCookies: !demo, measured: bench), host: host, port: port,
      logger: Logger(label: "roundtable")
    ) { port in
      Output.console.note("Roundtable is listening. Open http://\(host):\(port) in a browser.")
    }
    for authority in opened { try await authority.close() }
  }

  private func demoFamilies(_ practices: PracticeLibrary) throws -> DemoFamilies {
    let named = ProcessInfo.processInfo.environment["ROUNDTABLE_CASES"]
    return try DemoFamilies(
      folder: FindFolder("Cases", named: named).path() + "/demo", practices: practices)
  }

  private func open(
    _ id: String, _ name: String, _ practices: PracticeLibrary, _ families: DemoFamilies?
  ) async throws -> AuthorityHouse {
    let store = try await openAuthority(
      id, in: data, create: demo, options: SQLiteStore.Options(groupCommit: !noGroupCommit))
    let book = try await SignInBook(
      path: AuthorityFolder(id, in: data).people, clock: { machineNow().milliseconds })
    let people = try families?.people(of: id, on: machineNow().londonDay)
    if let families, let people {
      try await plant(families, in: store, of: id, name)
      try await DemoSignIn.enrol(people + measuredPeople(id, practices), in: book)
    }
    let accounts = await book.accounts()
    let actors = Dictionary(
      accounts.compactMap(Actor.init).map { ($0.account, $0) },
      uniquingKeysWith: { first, _ in first })
    let office = Office(
      authority: id, store: store, practices: practices, directory: { actors },
      clock: machineNow)
    return AuthorityHouse(
      id: id, name: name, office: office, signIn: book,
      demo: people.map { .init(people: $0, password: DemoSignIn.password) })
  }

  /// A measurement signs in as everyone who carries the seeded families.
  private func measuredPeople(_ id: String, _ practices: PracticeLibrary) throws -> [Actor] {
    guard bench else { return [] }
    let practice = try practices.practice(of: id, on: machineNow().londonDay)
    return SeedFamilies.people.map { $0.actor(in: practice) }
  }

  /// Plants the sample families once, into a record that is still empty.
  private func plant(
    _ families: DemoFamilies, in store: SQLiteStore, of id: String, _ name: String
  ) async throws {
    guard try await store.count().records == 0 else { return }
    Output.console.note("Planting the sample families of \(name).")
    try await families.plant(in: store, of: id, now: machineNow())
  }
}

/// How one signs in to the demo, which never leaves the machine.
enum DemoSignIn {
  static let password = "everybody at one round table"

  static func enrol(_ people: [Actor], in book: SignInBook) async throws {
    for person in people where book.account(person.account.text) == nil {
      try await book.register(
        Account(
          id: person.account.text, name: person.name, role: person.accountRole,
          title: person.title), password: password)
    }
  }
}
