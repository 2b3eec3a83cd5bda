// SPDX-License-Identifier: MIT
import ArgumentParser
import Office
import Play
import Record
import Synchronization

/// Derives every card anew from the entries, and mends those that were not what the entries say.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Derive all cards anew and say whether they were identical.")

  @Option(help: "The data folder, with one folder for each authority.") var data: String
  @OptionGroup var masterKey: MasterKeyOption
  @OptionGroup var practice: PracticeOption

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    let practices = try practice.library()
    var (records, entries, different, strays) = (0, 0, 0, 0)
    let began = ContinuousClock.now
    let names = try authorities(in: data)
    let keys = try masterKey.place(for: names)
    for authority in names {
      let store = try await openAuthority(authority, in: data, keys: keys, create: false)
      let office = Office(
        authority: authority, store: store, practices: practices, directory: { [:] },
        clock: machineNow)
      let count = try await store.count()
      let told = Mutex(0)
      let rebuilt = try await office.rebuildCards { done in
        // Some twenty lines are enough for people.
        let step = max(200, count.records / 4000 * 200)
        let isNew = told.withLock { told in
          defer { told = done.records / step }
          return done.records / step != told
        }
        guard isNew else { return }
        output.note("\(authority): \(done.entries) of \(count.entries) entries")
      }
      try await store.close()
      records += rebuilt.records
      entries += rebuilt.entries
      different += rebuilt.different
      strays += rebuilt.strays
    }
    let seconds = max(0.001, (ContinuousClock.now - began) / .seconds(1))
    output.note("\(entries) entries, \(Int(Double(entries) / seconds)) a second.")
    var members: [(String, JSON)] = [
      ("records", .number(records)), ("identical", .truth(different + strays == 0)),
      ("different", .number(different)),
    ]
    if strays > 0 { members.append(("strays", .number(strays))) }
    output.line(JSON.object(members).line)
    if different > 0 {
      output.note("The cards of \(different) records were not what their entries say. Mended.")
    }
    if strays > 0 {
      output.note("\(strays) rows of lists came from no record: somebody wrote them. Taken out.")
    }
  }
}
