// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Play
import Record

/// Takes an authority's folder as it stands for the right one, after it was proved.
struct AdoptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Take a folder as it stands: one of an earlier version, or one that was restored.",
    discussion: """
      Proves every entry first, then writes down to which authority the folder belongs, and goes on \
      from here. Whatever was entered after a copy was made is not in it: find out first what that \
      was. Then run rebuild and verify; until then it \
      is not served.
      """)

  @Option(help: "The data folder, with one folder for each authority.") var data: String
  @OptionGroup var masterKey: MasterKeyOption
  @OptionGroup var authority: AuthorityOption

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    let keyPlace = try masterKey.place(for: [authority.name])
    let place = AuthorityFolder(authority.name, in: data, keys: keyPlace)
    let record = try await openAuthority(place.authority, in: data, keys: keyPlace, create: false)
    let keys = try place.loadKeys()
    if !FileManager.default.fileExists(atPath: place.readings) {
      // The log is gone for good: another one is begun, and the record says so from now on.
      let file = place.readingsCheckpoint
      try? FileManager.default.moveItem(atPath: file, toPath: file + ".of-a-lost-log")
    }
    guard
      let readings = try await openReadings(
        place.authority, in: data, keys: keyPlace, create: true)
    else {
      throw CannotRun("There is no log of readings at \(place.readings).")
    }
    var bad = try await record.adopt(as: place.belonging(of: .record, keys))
    if bad == nil { bad = try await readings.adopt(as: place.belonging(of: .readings, keys)) }
    try await record.close()
    try await readings.close()
    if let bad {
      output.note(BadThing(bad, in: place.authority).inWords)
      throw ExitCode.failure
    }
    VerifyMark(place).keep(
      BadThing("It was adopted since. Run rebuild, then verify.", in: place.authority), output)
    output.note("\(place.authority) was proved and taken as it stands. Now run rebuild and verify.")
  }
}
