// SPDX-License-Identifier: MIT
import Foundation

/// Every test, suite and case file there is, by the names that documents give them.
struct WhatTestsShow {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let names: Set<String>

  init() throws {
    var names: Set<String> = ["browser test", "bench"]
    let enumerator = FileManager.default.enumerator(atPath: Self.root.appending(path: "Tests").path)
    while let path = enumerator?.nextObject() as? String {
      guard path.hasSuffix(".swift") || path.hasSuffix(".py") else { continue }
      let source = try String(
        contentsOf: Self.root.appending(path: "Tests/\(path)"), encoding: .utf8)
      names.formUnion(source.matches(of: /check\(f?"([^"]+)"\)/).map { String($0.1) })
      names.formUnion(source.matches(of: /func `([^`]+)`/).map { String($0.1) })
      names.formUnion(source.matches(of: /struct (\w+)/).map { String($0.1) })
    }
    let cases = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Cases").path)
    names.formUnion(cases.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) })
    self.names = names
  }

  /// The names in a cell of a document that are no test, suite or case. A sentence stands in
  /// quotation marks; everything else is one name between commas.
  func unknown(in cell: String) -> [String] { read(cell).filter { !names.contains($0) } }

  /// The names in a cell; a dash names nothing.
  func read(_ cell: String) -> [String] {
    let sentences = cell.matches(of: /"([^"]+)"/).map { String($0.1) }
    let rest = cell.replacing(/"[^"]+"/, with: "")
    let words = rest.split { ",;".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
    return sentences + words.map { $0.replacing("`", with: "") }.filter { $0 != "" && $0 != "—" }
  }

  /// The rows of every table in a document whose first cell matches, cell by cell.
  static func rows(of document: String, where isRow: (String) -> Bool) throws -> [[String]] {
    try String(contentsOf: root.appending(path: document), encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("|") }
      .map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
      .filter { isRow($0.first ?? "") }
  }
}
