// SPDX-License-Identifier: MIT
import Foundation
import Languages
import PlainWords
import Practice
import Testing
import Timetable

@testable import Letters

/// Families' and children's papers are as plain as our own aims ask (PL3): grade 6 at most, grade 4
/// for a child, no sentence over 25 words.
struct PlainLettersTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func list() throws -> WordList {
    let day = try #require(Day("2026-11-24"))
    return WordList(try PracticeLibrary(folder: root + "/Practice").practice(of: "dorset", on: day))
  }

  /// The text with short words in its places, line by line: what the record says is other people's.
  private func lines(_ name: LetterName) throws -> [String] {
    let text = try #require(try Wording().text(name, in: .english)).text
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("[") }
      .map { line in
        line.replacing(/\{[a-z-]*day\}|\{held-on\}/, with: "Monday")
          .replacing(/\{[^}]*\}/, with: "Nadia").replacing("**", with: "")
          .drop { "#!-~+ ".contains($0) }.trimmed
      }.filter { !$0.isEmpty }
  }

  private static let papers = LetterName.allCases.filter { $0.reader != .professional }

  @Test(arguments: papers)
  func `each paper is plain for its reader`(name: LetterName) throws {
    let readers: Readers = name.reader == .child ? .child : .family
    let list = try Self.list()
    let lines = try lines(name)
    #expect(readers.faults(in: lines.joined(separator: "\n\n"), by: list) == [])
    for line in lines {
      #expect(readers.faults(in: line, by: list, grade: false) == [])
    }
  }

  @Test func `each of the short words is plain`() throws {
    let list = try Self.list()
    let labels = try #require(try Wording().labels(in: .english))
    // What the law asks for is named as the law names it, and said in other words beside it.
    for label in LetterLabel.allCases where label != .harmYes {
      let words = labels[label].replacing(/\{\d\}/, with: "Nadia")
      #expect(Readers.family.faults(in: words, by: list) == [], "\(label)")
    }
  }

  @Test func `another program finds them no harder`() throws {
    let file = FileManager.default.temporaryDirectory.path + "/papers-\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let texts = try Self.papers.map { try lines($0).map(ended).joined(separator: " ") }
    try texts.joined(separator: "\n\n").write(toFile: file, atomically: true, encoding: .utf8)
    let grades = try textstat(file)
    try #require(grades.count == Self.papers.count)
    for (name, grade) in zip(Self.papers, grades) {
      #expect(grade <= (name.reader == .child ? 4 : 6), "\(name): \(grade)")
    }
  }

  /// A heading is a sentence of its own.
  private func ended(_ line: String) -> String {
    ".?!:".contains(line.last ?? " ") ? line : line + "."
  }

  private func textstat(_ file: String) throws -> [Double] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "\(Self.root)/Tests/PlainWords/second-opinion.py", file]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONPATH": "\(Self.root)/.build/tools/python"]) { $1 }
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let said = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "Run make setup --tests: textstat is missing")
    return said.split(separator: "\n").compactMap { Double($0) }
  }
}
