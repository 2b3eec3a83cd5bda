// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// docs/duties.md: every duty that the first conference answers to has a row, and what the row says
/// is there.
struct DutiesTests {
  /// The duties before, at and just after a first conference.
  private static let wanted: [(letters: String, numbers: ClosedRange<Int>)] = [
    ("E", 1...6), ("PS", 1...15), ("PC", 1...8), ("PR", 1...10), ("PF", 1...7), ("PP", 1...7),
    ("C", 0...23), ("PL", 1...11), ("L", 1...10),
  ]
  private static let states = ["served", "in part", "not yet", "people's"]

  private func rows() throws -> [[String]] {
    try WhatTestsShow.rows(of: "docs/duties.md") { $0.wholeMatch(of: /[A-Z]{1,2}\d+/) != nil }
  }

  @Test func `every duty has one row`() throws {
    let found = try rows().map { $0[0] }
    let wanted = Self.wanted.flatMap { part in part.numbers.map { "\(part.letters)\($0)" } }
    #expect(Set(wanted).subtracting(found) == [])
    #expect(Set(found).count == found.count)
  }

  @Test func `every row says how the duty stands`() throws {
    for row in try rows() {
      #expect(row.count == 5, "\(row)")
      #expect(Self.states.contains { row[4].hasPrefix($0) }, "\(row[0]): \(row[4])")
    }
  }

  @Test func `every test, suite and case that a row names exists`() throws {
    let tests = try WhatTestsShow()
    for row in try rows() { #expect(tests.unknown(in: row[3]) == [], "\(row[0])") }
  }

  @Test func `no duty is called served without a test that shows it`() throws {
    let tests = try WhatTestsShow()
    for row in try rows() where row[4].hasPrefix("served") {
      #expect(!tests.read(row[3]).isEmpty, "\(row[0])")
    }
  }
}
