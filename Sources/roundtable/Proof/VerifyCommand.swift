// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Play
import Practice
import Record

/// Proves that everything in a data folder is as it was written, and belongs together.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that no entry, list or relation was changed, moved, lost or put back.",
    discussion: """
      A store that fails is marked, and serve refuses it until verify finds it sound. With --expect, \
      it also proves that each store goes on from every head that was kept elsewhere.
      """)

  @Option(help: "The data folder, with one folder for each authority.") var data: String
  @Option(help: "Heads that head printed before: a file, or the line itself.")
  var expect: String?
  @OptionGroup var masterKey: MasterKeyOption
  @OptionGroup var practice: PracticeOption

  /// What is proved of each authority, one after another.
  static let proofs: [any Proof] = [
    ProveRecord(), ProveReadings(), ProveTogether(), ProvePeople(), ProveCards(),
  ]

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    let (names, heads) = (try authorities(in: data), try expect.map(AuthorityHead.read) ?? [])
    if let other = heads.first(where: { !names.contains($0.authority) }) {
      throw CannotRun("A head of \(other.authority) is expected, and \(data) has no such record.")
    }
    let (practices, keys) = (try practice.library(), try masterKey.place(for: names))
    var (counts, first): ([(name: String, count: Int)], BadThing?) = ([], nil)
    for name in names {
      let place = AuthorityFolder(name, in: data, keys: keys)
      let expected = heads.filter { $0.authority == name }
      if expected.isEmpty, expect != nil {
        output.note("\(name): no head of it is expected; only what it says itself is proved.")
      }
      let proved = try await prove(place, keys, practices, expected, output)
      counts.add(proved.counts)
      first = first ?? proved.bad
      VerifyMark(place).keep(proved.bad, output)
    }
    report(counts, first, to: output)
    if first != nil { throw ExitCode.failure }
  }

  private func report(
    _ counts: [(name: String, count: Int)], _ first: BadThing?, to output: Output
  ) {
    var members = counts.filter { ["records", "entries"].contains($0.name) || $0.count > 0 }.map {
      ($0.name, JSON.number($0.count))
    }
    members.append(("ok", .truth(first == nil)))
    if let first { members.append(("first", first.json)) }
    output.line(JSON.object(members).line)
    if let first { output.note(first.inWords) }
  }

  /// The stores are let go without a last checkpoint: what was verified is left as it was.
  private func prove(
    _ place: AuthorityFolder, _ keys: KeyPlace, _ practices: PracticeLibrary,
    _ expected: [AuthorityHead], _ output: Output
  ) async throws -> Proved {
    var all = Proved(counts: [("records", 0), ("entries", 0), ("readings", 0)])
    do {
      let authority = ProvedAuthority(
        place: place, practices: practices,
        record: try await openAuthority(place.authority, in: data, keys: keys, create: false),
        readings: try await openReadings(
          place.authority, in: data, keys: keys, create: false),
        expected: expected, output: output)
      for proof in Self.proofs {
        let proved = try await proof.prove(authority)
        all.counts.add(proved.counts)
        all.bad = all.bad ?? proved.bad
      }
    } catch let error as AuthorityError {
      all.bad = all.bad ?? BadThing(error.description, in: place.authority)
    } catch let error as StoreError where error.tellsOfDamage {
      all.bad = all.bad ?? BadThing(error.description, in: place.authority)
    }
    return all
  }
}

extension [(name: String, count: Int)] {
  /// Adds counts of the same name together; those of a new name stand behind.
  fileprivate mutating func add(_ others: [(name: String, count: Int)]) {
    for other in others {
      if let place = firstIndex(where: { $0.name == other.name }) {
        self[place].count += other.count
      } else {
        append(other)
      }
    }
  }
}

extension StoreError {
  /// Whether the store is not as it was written; else it could only not be asked.
  var tellsOfDamage: Bool {
    switch self {
    case .damaged, .unbound, .belongsElsewhere, .unknownRecord: true
    case .masterKeyMissing, .masterKeyWrong, .masterKeyMalformed, .masterKeyExists, .notOurs,
      .tooNew, .notDurable, .movedOn, .emptyAppend, .zeroByteInCard, .closed, .disk:
      false
    }
  }
}
