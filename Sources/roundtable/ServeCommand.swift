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
    if demo { try await plantDemo(practices) }
    let known = try authorities(in: data)
    var houses: [AuthorityHouse] = []
    for authority in practices.authorities where known.contains(authority.id) {
      houses.append(try await open(authority.id, authority.name, practices))
    }
    let opened = houses
    try await serve(
      House(authorities: opened, secureCookies: !demo, measured: bench), host: host, port: port,
      logger: Logger(label: "roundtable")
    ) { port in
      say("Roundtable is listening. Open http://\(host):\(port) in a browser.")
    }
    for authority in opened { try await authority.close() }
  }

  private func plantDemo(_ practices: PracticeLibrary) async throws {
    let here = (try? authorities(in: data)) ?? []
    for authority in practices.authorities where !here.contains(authority.id) {
      say("Planting the sample families of \(authority.name).")
      try await DemoFamilies.plant(authority.id, in: data, practices, at: machineNow())
    }
  }

  private func open(_ id: String, _ name: String, _ practices: PracticeLibrary) async throws
    -> AuthorityHouse
  {
    let store = try await openAuthority(
      id, in: data, create: false,
      options: SQLiteStore.Options(groupCommit: !noGroupCommit))
    let book = try await SignInBook(
      path: AuthorityFolder(id, in: data).people, clock: { machineNow().milliseconds })
    let people = demo ? try DemoFamilies.people(in: practices.practice(of: id, on: today)) : []
    if demo { try await DemoSignIn.enrol(people, in: book) }
    let accounts = await book.accounts()
    let actors = Dictionary(
      accounts.compactMap(Actor.init).map { ($0.account, $0) },
      uniquingKeysWith: { first, _ in first })
    let office = Office(
      authority: id, store: store, practices: practices, directory: { actors },
      clock: machineNow)
    return AuthorityHouse(
      id: id, name: name, office: office, signIn: book,
      demo: demo ? .init(people: people, password: DemoSignIn.password) : nil)
  }

  private var today: Day { machineNow().londonDay }
}

/// Says what is going on, beside what a script reads.
func say(_ words: String) {
  FileHandle.standardError.write(Data((words + "\n").utf8))
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
