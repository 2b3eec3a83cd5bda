// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Play
import Record
import Timetable

/// Prints how far each authority's logs have come, for a witness elsewhere.
struct HeadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head", abstract: "Print how far each record has come, to be kept elsewhere.",
    discussion: """
      Print it, mail it or keep it on another machine. verify --expect then proves that the store \
      goes on from there: nobody can put a whole older folder in its place unseen.
      """)

  @Option(help: "The data folder, with one folder for each authority.") var data: String

  @OptionGroup var masterKey: MasterKeyOption

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    let names = try authorities(in: data)
    let keys = try masterKey.place(for: names)
    for name in names {
      let record = try await openAuthority(name, in: data, keys: keys, create: false)
      let readings = try await openReadings(name, in: data, keys: keys, create: false)
      let head = AuthorityHead(
        authority: name, record: try await record.head(), readings: try await readings?.head())
      output.line(head.line(at: Date(timeIntervalSince1970: seconds).formatted(.iso8601)))
    }
  }

  private var seconds: Double { Double(machineNow().milliseconds / 1000) }
}
