// SPDX-License-Identifier: MIT
import ArgumentParser
import Play
import SignIn

/// Takes over accounts that were written before rows were authenticated, once and by name.
struct AdoptPeopleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt-people",
    abstract: "Take over the accounts that an older Roundtable wrote, once.",
    discussion: "Without --accept it only shows them. Everybody signs in again afterwards.")

  @Option(help: "The data folder, with one folder for each authority.") var data: String
  @OptionGroup var masterKey: MasterKeyOption
  @Flag(help: "Take them over: each of them is somebody whom you know.") var accept = false

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    let names = try authorities(in: data)
    let keys = try masterKey.place(for: names)
    for authority in names {
      let file = try peopleFile(of: AuthorityFolder(authority, in: data, keys: keys), .real)
      guard let found = try file.examine(), found.problem == .neverAuthenticated else {
        output.note("\(authority): there is nothing to take over.")
        continue
      }
      for account in found.accounts {
        output.line(
          "\(authority): \(account.id), \(account.name), \(account.title), \(account.role)")
      }
      guard accept else {
        output.note("Nothing was changed. If you know all of them, run this again with --accept.")
        continue
      }
      do {
        try await file.adopt(refusing: DemoSignIn.password)
      } catch SignInError.notServed(_, let why) {
        throw CannotRun("\(file.path): \(why.words)")
      }
      output.note("\(authority): \(found.accounts.count) accounts were taken over.")
    }
  }
}
