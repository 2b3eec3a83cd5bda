// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import PlainWords

/// The grade beside that of another program, over texts from a child's page to a statute.
///
/// textstat counts syllables by where a word may be hyphenated, which finds fewer of them than are
/// spoken ("open" is one). So ours are the higher grades, and the reading age the more careful one.
struct SecondOpinionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  private func textstat() throws -> [Double] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "\(Self.folder)/second-opinion.py", "\(Self.folder)/texts.txt",
    ]
    var environment = ProcessInfo.processInfo.environment
    let tools = "\(Lists.root)/.build/tools/python"
    environment["PYTHONPATH"] = [environment["PYTHONPATH"], tools].compactMap { $0 }
      .joined(separator: ":")
    process.environment = environment
    let (out, wrong) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (out, wrong)
    try process.run()
    let answer = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let words = String(decoding: wrong.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(words)")
    return answer.split(separator: "\n").compactMap { Double($0) }
  }

  @Test func `our grade agrees with textstat's`() throws {
    let text = try String(contentsOfFile: "\(Self.folder)/texts.txt", encoding: .utf8)
    let list = try Lists.shipped()
    let ours = text.split(separator: "\n\n").compactMap { list.check(String($0)).grade }
    let theirs = try textstat()
    try #require(ours.count >= 30 && ours.count == theirs.count)
    let apart = zip(ours, theirs).map { $0 - $1 }
    let mean = apart.reduce(0, +) / Double(apart.count)
    let largest = apart.map(abs).max() ?? 0
    print("Grades apart from textstat: mean \(tenths(mean)), largest \(tenths(largest))")
    #expect(abs(mean) <= 1.5, "\(apart.map(tenths))")
    #expect(largest <= 4, "\(apart.map(tenths))")
  }
}
