// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// `docs/usability.md` answers every symptom, and the tests that it names are there.
struct SymptomTests {
  private static let symptoms = [
    1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 14, 16, 17, 18, 19, 21, 23, 24, 26, 28, 30, 31, 32, 34, 35,
    36, 37, 40, 42, 43, 45, 46, 48, 49, 51,
  ]

  private func table() throws -> [String] {
    try String(contentsOfFile: Town.root + "/docs/usability.md", encoding: .utf8)
      .split(separator: "\n").map(String.init).filter { $0.hasPrefix("| S") }
  }

  @Test func `every symptom has its line`() throws {
    let numbers = try table().compactMap { line in
      Int(line.dropFirst(3).prefix { $0.isNumber })
    }
    #expect(numbers == Self.symptoms)
  }

  @Test func `every test that a line names is there`() throws {
    let sources = try Self.sources()
    for line in try table() {
      let answer = line.split(separator: "|").last.map(String.init) ?? ""
      let named =
        answer.matches(of: /`([^`]+)`/).map { String($0.output.1) }
        + answer.matches(of: /"([^"]{12,})"/).map { String($0.output.1) }
      for name in named where !name.contains(".") || name.contains(" ") {
        #expect(sources.contains(name), "\(line.prefix(6)): \(name)")
      }
    }
  }

  private static func sources() throws -> String {
    let folder = URL(fileURLWithPath: Town.root + "/Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let all = files?.compactMap { $0 as? URL } ?? []
    return try all.filter { ["swift", "py"].contains($0.pathExtension) }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }
}
