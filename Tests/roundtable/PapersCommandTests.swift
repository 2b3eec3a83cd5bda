// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Office
import Play
import Record
import Testing

@testable import roundtable

/// `roundtable papers`, and `roundtable play … --papers`.
struct PapersCommandTests {
  /// A data folder in which the first conference was played, and its family.
  private func played() async throws -> (folder: TestFolder, family: String) {
    let folder = try TestFolder()
    try await PlayCommand.parse([
      Stage.root + "/Cases/first-conference.yaml", "--authority", "dorset", "--data",
      folder.path + "/data", "--practice", Stage.root + "/Practice",
    ]).run(to: Written().output)
    let store = try await openAuthority("dorset", in: folder.path + "/data", create: false)
    // What stands beside the families' records is named before them.
    let ids = try await store.recordIDs(after: nil, limit: 100)
    return (folder, ids.last.map { "\($0)" } ?? "")
  }

  private func write(
    _ folder: TestFolder, _ record: String, for person: String, into out: String = "out",
    press: [String] = ["--press", "/nowhere"], _ more: String...
  ) async throws -> Written {
    let written = Written()
    try await PapersCommand.parse(
      [
        "--record", record, "--for", person, "--out", "\(folder.path)/\(out)", "--data",
        folder.path + "/data", "--practice", Stage.root + "/Practice",
      ] + press + more
    ).run(to: written.output)
    return written
  }

  private func refusal(
    _ folder: TestFolder, _ record: String, for person: String, into out: String = "out",
    _ more: String...
  ) async throws -> String {
    do {
      _ = try await write(folder, record, for: person, into: out)
      return "written"
    } catch let problem as CannotRun {
      return problem.description
    }
  }

  private func index(_ path: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path + "/index.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  @Test func `the father's papers are pages that stand alone, and an index says what each is`()
    async throws
  {
    let (folder, family) = try await played()
    let written = try await write(folder, family, for: "Karim Hassan")
    #expect(written.notes.contains { $0.contains("The papers are written as pages only.") })
    let out = folder.path + "/out"
    let rows = try index(out)
    let kinds = rows.compactMap { $0["kind"] as? String }
    #expect(kinds == kinds.sorted())
    #expect(Set(kinds).isSuperset(of: ["minutes", "plan", "decision-letter-for-family"]))
    for row in rows {
      #expect(
        Set(row.keys) == ["kind", "recipient", "language", "template", "files", "sha256"])
      let name = try #require((row["files"] as? [String])?.first)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(name)"))
      #expect((row["sha256"] as? [String: String])?[name] == digest(of: bytes))
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.hasPrefix("<!doctype html>") && page.contains("<style>"))
      #expect(!page.contains(" src=") && !page.contains("<link"))
      #expect(!page.contains("Mina Shah") && !page.contains("Larch Road"))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: out)
    #expect(names.count == rows.count + 1)
    #expect(names.allSatisfy { $0.wholeMatch(of: #/index\.json|[a-z-]+-[0-9]+\.html/#) != nil })
  }

  @Test func `identifier, account and exact name are the same person, and PDFs are printed`()
    async throws
  {
    let (folder, family) = try await played()
    _ = try await write(folder, family, for: "nadia", press: [])
    let rows = try index(folder.path + "/out")
    let id = try #require(rows.first?["recipient"] as? String)
    _ = try await write(folder, family, for: id, into: "again", press: [])
    let again = try index(folder.path + "/again")
    #expect(rows.map { $0["files"] as? [String] } == again.map { $0["files"] as? [String] })
    #expect(
      rows.map { $0["sha256"] as? [String: String] }
        == again.map { $0["sha256"] as? [String: String] })
    for row in rows {
      let files = try #require(row["files"] as? [String])
      #expect(files.count == 2 && files[1].hasSuffix(".pdf"))
      let pdf = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/out/\(files[1])"))
      #expect(pdf.starts(with: Data("%PDF".utf8)))
    }
  }

  @Test func `what cannot be followed is said in words`() async throws {
    let (folder, family) = try await played()
    let answers = [
      (try await refusal(folder, "abc", for: "nadia"), "is not the identifier of a record"),
      (
        try await refusal(folder, "01948d9c-5a00-7000-8000-000000000001", for: "nadia"),
        "There is no record"
      ),
      (try await refusal(folder, family, for: "Nobody"), "Nobody in this record is \"Nobody\""),
      (try await refusal(folder, family, for: "The baby"), "is to have no papers"),
      (try await refusal(folder, family, for: "nadia", into: "data"), "is not empty"),
      (
        try await refusal(folder, family, for: "nadia", into: "data/dorset/master.key"),
        "is a file"
      ),
      (
        try await refusal(folder, family, for: "nadia", into: "data/dorset/master.key/x"),
        "Nothing can be written"
      ),
    ]
    for (answer, words) in answers { #expect(answer.contains(words), "\(answer)") }
  }

  @Test func `a played case gives everyone a folder of their own`() async throws {
    let folder = try TestFolder()
    let out = folder.path + "/papers"
    try await PlayCommand.parse([
      Stage.root + "/Cases/first-conference.yaml", "--authority", "dorset", "--papers", out,
      "--practice", Stage.root + "/Practice", "--press", "/nowhere",
    ]).run(to: Written().output)
    let people = try index(out)
    #expect(people.contains { $0["name"] as? String == "Karim Hassan" })
    for row in people {
      let name = try #require(row["folder"] as? String)
      let papers = try index("\(out)/\(name)")
      #expect(papers.allSatisfy { $0["recipient"] as? String == row["recipient"] as? String })
      #expect(!papers.isEmpty)
    }
    #expect(people.map { $0["folder"] as? String } == (1...people.count).map { "\($0)" })
  }
}
