// SPDX-License-Identifier: MIT
import Foundation
import Practice
import Testing
import Timetable

@testable import PlainWords

/// The shipped words of every authority, as they stand on the day of the tests.
enum Lists {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let authorities = ["birmingham", "dorset", "portsmouth", "warwickshire"]

  static func practice(_ authority: String = "dorset") throws -> Practice {
    try PracticeLibrary(folder: root + "/Practice").practice(
      of: authority, on: try #require(Day("2026-11-24")))
  }

  static func shipped() throws -> WordList { WordList(try practice()) }

  /// A small list for one thing at a time.
  static func small(
    _ words: [String], except: [String] = [], initials: [String] = ["GP"], longest: Int = 25
  ) -> WordList {
    WordList(
      [
        PlainWord(
          id: "one", words: words, except: except, kinder: "kinder", why: "why", source: "source")
      ], knownInitials: initials, longestSentence: longest)
  }
}
