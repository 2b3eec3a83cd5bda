// SPDX-License-Identifier: MIT
import ArgumentParser
import Play
import Practice
import Record
import Timetable

/// Writes synthetic families, through the same deeds as everyone's.
struct SeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seed", abstract: "Write synthetic families at every stage.",
    discussion: "The same seed and the same day give the same families.")

  @OptionGroup var authority: AuthorityOption
  @OptionGroup var practice: PracticeOption
  @OptionGroup var masterKey: MasterKeyOption

  @Option(help: "How many families.") var families: Int
  @Option(help: "The data folder.") var data: String
  @Option(help: "Another seed gives other families.") var seed: UInt64 = 1

  @Flag(help: "Families of two people whose enquiry was just opened: many of them, quickly.")
  var small = false

  @Option(
    help: "The day up to which the families' stories run; by default today.", transform: readDay)
  var today: Day?

  func validate() throws {
    guard (1...1_000_000).contains(families) else {
      throw ValidationError("Give a number of families from 1 to 1000000.")
    }
  }

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    let practices = try practice.library()
    let name = try authority.known(in: practices)
    let keys = try masterKey.place(for: [name])
    let store = try await openAuthority(name, in: data, keys: keys, create: true)
    try await markAsDemo(AuthorityFolder(name, in: data, keys: keys))
    let seeding = SeedFamilies(
      authority: name, practices: practices, seed: seed, today: today ?? machineNow().londonDay,
      small: small)
    let began = ContinuousClock.now
    let deeds = try await seeding.write(families, to: store) { done, deeds in
      output.note("\(done) of \(families) families, \(deeds) deeds")
    }
    try await store.close()
    let seconds = max(0.001, (ContinuousClock.now - began) / .seconds(1))
    output.note(
      "\(deeds) deeds in \(Int(seconds.rounded())) s, \(Int(Double(deeds) / seconds)) a second.")
  }
}
