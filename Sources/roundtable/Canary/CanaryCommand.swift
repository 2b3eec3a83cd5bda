// SPDX-License-Identifier: MIT
import ArgumentParser
import Casework
import Foundation
import Office
import Play
import Practice
import Record
import SignIn
import Timetable
import Web

/// Looks for what is kept from somebody in everything that they receive.
struct CanaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canary",
    abstract: "Look through every page and paper of everybody for what is kept from them.",
    discussion: """
      Opens every page that each person can ask for, every board and every paper in every language, \
      and looks in each for every word of the record that its reader does not see. Without --data it \
      looks through the demo and the cases, in memory. It ends with 1 if anything was found, and \
      says where, never what. Nothing is written to the record.
      """)

  @Option(help: "The data folder, with one folder for each authority.") var data: String?
  @Option(help: "The folder of cases, if not ROUNDTABLE_CASES, ./Cases or a near one.")
  var cases: String?
  @OptionGroup var masterKey: MasterKeyOption
  @OptionGroup var practice: PracticeOption

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    let practices = try practice.library()
    var canary = Canary(openly: try practice.text())
    if let data {
      try await look(through: data, practices, &canary, output)
    } else {
      let named = ProcessInfo.processInfo.environment["ROUNDTABLE_CASES"]
      let towns = CanaryDemo(
        folder: try FindFolder("Cases", named: cases, named).path(), practices: practices)
      try await towns.look(&canary, output)
    }
    for leak in canary.leaks.sorted(by: { $0.words < $1.words }) { output.note(leak.words) }
    output.line(
      JSON.object([
        ("leaks", .number(canary.leaks.count)), ("renders", .number(canary.renders)),
      ]).line)
    if !canary.leaks.isEmpty { throw ExitCode.failure }
  }

  private func look(
    through data: String, _ practices: PracticeLibrary, _ canary: inout Canary, _ output: Output
  ) async throws {
    let names = try authorities(in: data)
    let keys = try masterKey.place(for: names)
    for authority in names {
      // The store is let go without a last checkpoint: what was looked at is left as it was.
      let store = try await openAuthority(authority, in: data, keys: keys, create: false)
      let people = try await people(
        of: AuthorityFolder(authority, in: data, keys: keys), store)
      let directory = Dictionary(
        people.map { ($0.account, $0) }, uniquingKeysWith: { first, _ in first })
      let office = Office(
        authority: authority, store: store, practices: practices, directory: { directory },
        clock: machineNow)
      output.note("\(authority): \(people.count) people")
      try await canary.look(at: try await CanaryTown(authority, office, store, people: people))
    }
  }

  /// Who can sign in; where nobody was enrolled, everyone who wrote something.
  private func people(of place: AuthorityFolder, _ store: SQLiteStore) async throws -> [Actor] {
    if let found = try peopleFile(of: place, .real).examine() {
      if let problem = found.problem {
        throw CannotRun("\(place.people): \(problem.words)")
      }
      if !found.accounts.isEmpty { return found.accounts.compactMap(Actor.init) }
    }
    var writers: [AccountID: Actor] = [:]
    for id in try await store.recordIDs(after: nil, limit: 10_000) {
      for entry in try await store.entries(of: id, after: 0) {
        guard let stored = try? StoredEntry.read(entry.body) else { continue }
        writers[stored.by.account] = stored.by
      }
    }
    return writers.values.sorted { $0.account < $1.account }
  }
}

extension Leak {
  var words: String { "\(authority): \(reader) finds words of “\(kind)” in \(place)." }
}
