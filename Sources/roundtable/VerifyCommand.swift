// SPDX-License-Identifier: MIT
import ArgumentParser
import Play
import Record

/// Proves that every record in a data folder is as it was written.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Prove that no entry was changed, moved, lost or cut off.")

  @Option(help: "The data folder, with one folder for each authority.") var data: String

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    var (records, entries, readings) = (0, 0, 0)
    var first: (authority: String, bad: BadEntry)?
    for authority in try authorities(in: data) {
      let found = try await verify(authority) { done, all in
        // The store tells every thousand; some twenty lines are enough for people.
        let step = max(1000, all / 20_000 * 1000)
        if done == all || done.isMultiple(of: step) {
          output.note("\(authority): \(done) of \(all) entries")
        }
      }
      records += found.records
      entries += found.entries
      if first == nil, let bad = found.firstBad { first = (authority, bad) }
      if first == nil, let bad = try verifyPeople(of: authority, in: data)?.bad {
        first = ("\(authority), accounts", bad)
      }
      guard let log = try await verifyReadings(of: authority, in: data) else { continue }
      readings += log.entries
      if first == nil, let bad = log.firstBad { first = ("\(authority), log of readings", bad) }
    }
    var members: [(String, JSON)] = [
      ("records", .number(records)), ("entries", .number(entries)), ("ok", .truth(first == nil)),
    ]
    if readings > 0 { members.insert(("readings", .number(readings)), at: 2) }
    if let first { members.append(("first", first.bad.json(of: first.authority))) }
    output.line(JSON.object(members).line)
    if let first {
      output.note(first.bad.inWords(of: first.authority))
      throw ExitCode.failure
    }
  }

  /// The store is let go without a last checkpoint: what was verified is left as it was.
  private func verify(
    _ authority: String, progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws -> Verification {
    do {
      return try await openAuthority(authority, in: data, create: false)
        .verify(progress: progress)
    } catch StoreError.damaged(let what) {
      let bad = BadEntry(position: 1, record: nil, sequence: nil, what: what)
      return Verification(records: 0, entries: 0, firstBad: bad)
    }
  }
}

extension BadEntry {
  fileprivate func json(of authority: String) -> JSON {
    .object([
      ("authority", .text(authority)), ("position", .number(position)),
      ("record", record.map { .text("\($0)") } ?? .null),
      ("sequence", sequence.map(JSON.number) ?? .null), ("what", .text(what)),
    ])
  }

  fileprivate func inWords(of authority: String) -> String {
    guard position > 0 else { return "\(authority): \(what)" }
    var place = "\(authority): position \(position)"
    if let record { place += ", record \(record)" }
    if let sequence { place += ", entry \(sequence)" }
    return "The first bad entry is at \(place). \(what)"
  }
}
