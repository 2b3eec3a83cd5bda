// SPDX-License-Identifier: MIT
import ArgumentParser
import Casework
import Office
import Play
import Practice
import Press
import Record

/// Writes the papers that one person is to have as files, to be printed and posted.
struct PapersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers", abstract: "Write one person's papers as pages and PDF.",
    discussion: """
      Each paper is made from what that person may see. What waits for a check is not written, and \
      said. No file name names anybody; index.json says what each file is.
      """)

  @Option(help: "The family's record, as links have it.") var record: String
  @Option(name: .customLong("for"), help: "The person: identifier, account or exact name.")
  var person: String
  @Option(help: "A new or empty folder for the papers.") var out: String
  @Option(help: "The data folder, with one folder for each authority.") var data = "data"
  @Option(help: "The authority, where several keep records in the data folder.")
  var authority: String?
  @OptionGroup var masterKey: MasterKeyOption
  @OptionGroup var practice: PracticeOption
  @OptionGroup var pressing: PressOption

  func run() async throws { try await run(to: .console) }

  func run(to output: Output) async throws {
    guard let family = FamilyID(record) else {
      throw CannotRun(
        "\"\(record)\" is not the identifier of a record. It is the part of a family's link after "
          + "families/.")
    }
    let office = try await office(of: family)
    let recipient = try await recipient(of: family, in: office)
    let folder = try PapersFolder(out)
    let press = Press(pressing.options())
    try await WritePapers(office: office, press: press, output: output)
      .papers(of: family, to: recipient, into: folder)
    await press.close()
  }

  /// The office of the authority that keeps this record.
  private func office(of family: FamilyID) async throws -> Office {
    let practices = try practice.library()
    let kept = try authorities(in: data)
    if let authority, !kept.contains(authority) {
      throw CannotRun(
        "\"\(authority)\" keeps no records in \(data); use one of \(kept.joined(separator: ", ")).")
    }
    let names = authority.map { [$0] } ?? kept
    let keys = try masterKey.place(for: names)
    for name in names {
      let store = try await openAuthority(name, in: data, keys: keys, create: false)
      let office = Office(
        authority: name, store: store, practices: practices, directory: { [:] }, clock: machineNow)
      if try await office.exists(family) { return office }
    }
    throw CannotRun("There is no record \(family) in \(data)\(authority.map { "/\($0)" } ?? "").")
  }

  private func recipient(of family: FamilyID, in office: Office) async throws -> PaperRecipient {
    let people = try await office.peopleForPapers(of: family)
    let found = people.filter { $0.0.isCalled(person) }
    guard let first = found.first else {
      throw CannotRun(
        "Nobody in this record is \"\(person)\". Give the person's identifier, their account or "
          + "their name exactly as it is written there.")
    }
    guard found.count == 1 else {
      throw CannotRun(
        "\(found.count) people in this record are \"\(person)\". Give one of their identifiers: "
          + found.map(\.0.person.text).joined(separator: ", ") + ".")
    }
    guard first.has else {
      throw CannotRun(
        "This person is to have no papers: they are not invited to a conference of this record.")
    }
    return first.0
  }
}
