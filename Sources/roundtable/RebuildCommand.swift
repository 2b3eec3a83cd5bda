// SPDX-License-Identifier: MIT
import ArgumentParser
import Office
import Play
import Record

/// Derives every card anew from the entries, and mends those that were not what the entries say.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Derive all cards anew and say whether they were identical.")

  @Option(help: "The data folder, with one folder for each authority.") var data: String
  @OptionGroup var practice: PracticeOption

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    let practices = try practice.library()
    var (records, different) = (0, 0)
    for authority in try authorities(in: data) {
      let store = try await openAuthority(authority, in: data, create: false)
      let office = Office(
        authority: authority, store: store, practices: practices, directory: { [:] },
        clock: machineNow)
      let rebuilt = try await office.rebuildCards { output.note("\(authority): \($0) records") }
      try await store.close()
      records += rebuilt.records
      different += rebuilt.different
    }
    output.line(
      JSON.object([
        ("records", .number(records)), ("identical", .truth(different == 0)),
        ("different", .number(different)),
      ]).line)
    if different > 0 {
      output.note("The cards of \(different) records were not what their entries say. Mended.")
    }
  }
}
