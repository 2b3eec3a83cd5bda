// SPDX-License-Identifier: MIT
import Foundation
import Practice
import Testing
import Timetable

let today = "2026-11-24"

let fourAuthorities = ["birmingham", "dorset", "portsmouth", "warwickshire"]

/// The folder of the shipped files, found from this file so that no setting is needed.
private var shippedFolder: String {
  var root = URL(filePath: #filePath)
  for _ in 1...3 { root.deleteLastPathComponent() }
  return root.appending(path: "Practice").path
}

private let shipped = Result { try PracticeLibrary(folder: shippedFolder) }

/// The shipped files, read once for all tests.
func shippedLibrary() throws -> PracticeLibrary {
  try shipped.get()
}

func shippedText(of authority: String) throws -> String {
  try String(contentsOfFile: "\(shippedFolder)/\(authority).yaml", encoding: .utf8)
}

func practice(of authority: String, on text: String = today) throws -> Practice {
  try shippedLibrary().practice(of: authority, on: day(text))
}

func day(_ text: String) throws -> Day {
  try #require(Day(text), "\(text) is not a day")
}

extension Practice {
  /// The day that a rule falls due, counted from an anchor.
  func due(_ rule: String, from anchor: String) throws -> String {
    let rule = try #require(ClockRule(rawValue: rule).flatMap(clock), "\(name) has no rule \(rule)")
    return try "\(rule.period.due(from: day(anchor), calendar: .england))"
  }

  func place(of kind: AgendaKind) throws -> Int {
    try #require(agenda.firstIndex { $0.kind == kind })
  }

  func place(of part: String) throws -> Int {
    try #require(agenda.firstIndex { $0.id == part }, "\(name) has no part \(part)")
  }
}
