// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Testing

/// docs/duties.md: every duty of the source documents has a row, and what the row says is there.
struct DutiesTests {
  /// The one list of ids, docs/duty-ids.txt.
  private static func wanted() throws -> [String] {
    let text = try String(contentsOfFile: "docs/duty-ids.txt", encoding: .utf8)
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
  private static let states = ["served", "in part", "not yet", "people's"]

  private func rows() throws -> [[String]] {
    try WhatTestsShow.rows(of: "docs/duties.md") { $0.wholeMatch(of: /[A-Z]{1,2}\d+/) != nil }
  }

  @Test func `every duty has one row`() throws {
    let found = try rows().map { $0[0] }
    let wanted = try Self.wanted()
    #expect(wanted.count == 145 && Set(wanted).count == wanted.count)
    #expect(Set(wanted).subtracting(found) == [])
    #expect(Set(found).subtracting(wanted) == [])
    #expect(Set(found).count == found.count)
  }

  @Test func `a deed serves duties that there are`() throws {
    let known = Set(try Self.wanted())
    for deed in Deeds.all { #expect(Set(deed.form.serves).subtracting(known) == []) }
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
