// SPDX-License-Identifier: MIT
import Foundation
import Play
import Practice
import Record
import Synchronization
import Timetable

@testable import roundtable

/// Where the tests find the practice and the cases, and where they play them.
enum Stage {
  static let authorities = ["birmingham", "dorset", "portsmouth", "warwickshire"]
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func practices() throws -> PracticeLibrary { try library.get() }
  private static let library = Result { try PracticeLibrary(folder: root + "/Practice") }

  /// The cases that the product ships, without the file of their people.
  static var caseFiles: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/Cases")) ?? []
    return names.filter { $0.hasSuffix(".yaml") && $0 != "people.yaml" }.sorted()
  }

  static func read(_ file: String) throws -> CaseFile {
    try CaseFile.read(path: "\(root)/Cases/\(file)", authorities: authorities)
  }

  static func newStore() -> MemoryStore { MemoryStore(key: .passing()) }

  static func play(_ file: String, under authority: String) async throws -> PlayedCase {
    try await play(read(file), under: authority)
  }

  static func play(_ file: CaseFile, under authority: String) async throws -> PlayedCase {
    let start = try file.firstMoment() ?? Instant(milliseconds: 0)
    let house = try CaseOffice(
      authority: authority, store: newStore(), practices: practices(), people: file.people,
      start: start)
    var play = PlayCase(file, in: house, start: start)
    return try await play.play()
  }
}

/// What a command wrote.
final class Written: Sendable {
  private let kept = Mutex<(lines: [String], notes: [String])>(([], []))
  var lines: [String] { kept.withLock { $0.lines } }
  var notes: [String] { kept.withLock { $0.notes } }
  var output: Output {
    Output(
      line: { line in self.kept.withLock { $0.lines.append(line) } },
      note: { note in self.kept.withLock { $0.notes.append(note) } })
  }
}

/// A folder of its own for one test, gone when the test is over.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/roundtable-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
