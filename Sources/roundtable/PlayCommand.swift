// SPDX-License-Identifier: MIT
import ArgumentParser
import Play
import Practice
import Press
import Record
import Timetable

/// Plays a case file and says how each deed ended and where the family then stands.
struct PlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Play a case, deed by deed, under an authority's practice.",
    discussion: "Prints one JSON object a line for each deed, then one of where the family stands.")

  @Argument(help: "The case file.") var file: String
  @OptionGroup var authority: AuthorityOption
  @OptionGroup var masterKey: MasterKeyOption
  @OptionGroup var practice: PracticeOption

  @Option(help: "Look at the case at the end of this day.", transform: readDay) var asOf: Day?

  @Option(help: "Keep the record in this data folder. Otherwise it is kept nowhere.")
  var data: String?

  @Option(help: "Write everyone's papers into this new folder, a folder for each recipient.")
  var papers: String?
  @OptionGroup var pressing: PressOption

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    let practices = try practice.library()
    let name = try authority.known(in: practices)
    let file = try CaseFile.read(path: file, authorities: practices.authorities.map(\.id))
    guard let start = try file.firstMoment() else {
      throw CannotRun("The case holds no deeds.")
    }
    let folder = try papers.map { try PapersFolder($0) }
    let store = try await store(of: name)
    let house = try CaseOffice(
      authority: name, store: store, practices: practices, people: file.people, start: start,
      looksForLikeness: data == nil)
    var play = PlayCase(file, in: house, start: start)
    let played = try await play.play { output.line($0.json.line) }
    output.line(try await played.standing(asOf: asOf).json.line)
    if let folder {
      let press = Press(pressing.options())
      try await WritePapers(office: house.office, press: press, output: output)
        .everyones(of: played.family, into: folder)
      await press.close()
    }
    try await store.close()
    for surprise in played.surprises { output.note(surprise) }
    if !played.surprises.isEmpty { throw ExitCode.failure }
  }

  private func store(of authority: String) async throws -> any RecordStore {
    guard let data else { return MemoryStore(key: .passing()) }
    let keys = try masterKey.place(for: [authority])
    let store = try await openAuthority(authority, in: data, keys: keys, create: true)
    try await markAsDemo(AuthorityFolder(authority, in: data, keys: keys))
    return store
  }
}
