// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Languages
import Letters
import Markup
import Office
import Papers
import Play
import Press
import Record

/// Writes papers as files: a page each, and a PDF where there is a press.
struct WritePapers {
  let office: Office
  let press: Press
  let output: Output

  /// One person's papers, with an `index.json` that says what each file is.
  func papers(of family: FamilyID, to recipient: PaperRecipient, into folder: PapersFolder)
    async throws
  {
    try await write(
      try await office.papersToPost(of: family, to: recipient), into: folder, try await prints())
  }

  /// Everyone's papers, in folders 1, 2 and so on; `index.json` beside them says whose each is.
  func everyones(of family: FamilyID, into folder: PapersFolder) async throws {
    let isPrinting = try await prints()
    var rows: [JSON] = []
    for (recipient, _) in try await office.peopleForPapers(of: family).filter(\.has) {
      let name = "\(rows.count + 1)"
      try await write(
        try await office.papersToPost(of: family, to: recipient), into: folder.folder(name),
        isPrinting)
      rows.append(
        .object([
          ("folder", .text(name)), ("recipient", .text(recipient.person.text)),
          ("name", .text(recipient.name)),
        ]))
    }
    try folder.write((JSON.list(rows).line + "\n").utf8, as: "index.json")
  }

  /// Whether there is a press; says why not.
  private func prints() async throws -> Bool {
    guard case .off(let why) = await press.state() else { return true }
    output.note("\(why) The papers are written as pages only.")
    return false
  }

  private func write(_ post: PapersToPost, into folder: PapersFolder, _ isPrinting: Bool)
    async throws
  {
    var counts: [String: Int] = [:]
    var rows: [(key: String, json: JSON)] = []
    for written in post.papers {
      let kind = written.id.name.rawValue
      counts[kind, default: 0] += 1
      let name = "\(kind)-\(counts[kind, default: 1])"
      var files = [("\(name).html", render(written.paper.document) as [UInt8])]
      if isPrinting { files.append(("\(name).pdf", try await print(written.paper, name))) }
      for (name, bytes) in files { try folder.write(bytes, as: name) }
      rows.append((name, row(written, kind, files)))
    }
    let sorted = rows.sorted { $0.key.compare($1.key, options: .numeric) == .orderedAscending }
    try folder.write((JSON.list(sorted.map(\.json)).line + "\n").utf8, as: "index.json")
    output.note("\(rows.count) papers are in \(folder.path).")
    if !post.held.isEmpty {
      output.note(
        "\(post.held.count) more wait for a check: they may tell what is kept from this person. "
          + "Somebody reads them and says whether they may go.")
    }
  }

  private func row(_ written: WrittenPaper, _ kind: String, _ files: [(String, [UInt8])]) -> JSON {
    let made = written.ready.made
    return .object([
      ("kind", .text(kind)), ("recipient", .text(made.recipient.text)),
      ("language", .text(made.language.tag)), ("template", .text(made.text)),
      ("files", .list(files.map { .text($0.0) })),
      ("sha256", .object(files.map { ($0.0, .text(digest(of: Data($0.1)))) })),
    ])
  }

  private func print(_ paper: Paper, _ name: String) async throws -> [UInt8] {
    do {
      return try await press.print(paper)
    } catch {
      throw CannotRun("\(name) could not be printed: \(error.words)")
    }
  }
}

extension PressError {
  /// Why a paper was not printed, without a word of the paper.
  var words: String {
    switch self {
    case .off(let why): why
    case .busy: "too many papers wait. Try again in a moment."
    case .tooLong: "it is too long."
    case .tookTooLong: "it took too long."
    case .broke: "the typesetter ended over it."
    case .refused:
      "the typesetter refused it. Please tell the makers of Roundtable which kind of paper."
    case .closed: "the press was closed."
    }
  }
}
