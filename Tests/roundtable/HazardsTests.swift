// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// docs/hazards.md: no hazard without a row, no control without a test that exists.
struct HazardsTests {
  private func rows() throws -> [[String]] {
    try WhatTestsShow.rows(of: "docs/hazards.md") { $0.wholeMatch(of: /H\d+/) != nil }
  }

  @Test func `each of the eighteen hazards has one row, with every cell filled`() throws {
    let rows = try rows()
    #expect(rows.map { $0[0] } == (1...18).map { "H\($0)" })
    for row in rows { #expect(row.count == 9 && !row.contains(""), "\(row[0])") }
  }

  @Test func `harm and likelihood are numbers from one to five`() throws {
    for row in try rows() {
      for cell in [row[3], row[4]] { #expect(Int(cell).map((1...5).contains) == true, "\(row[0])") }
    }
  }

  @Test func `every control has a test that exists, or says that it is still to come`() throws {
    let tests = try WhatTestsShow()
    for row in try rows() {
      let isOpen = row[5].hasPrefix("Still to come")
      #expect(isOpen == tests.read(row[6]).isEmpty, "\(row[0])")
      #expect(tests.unknown(in: row[6]) == [], "\(row[0])")
    }
  }
}
