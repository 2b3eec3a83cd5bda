// SPDX-License-Identifier: MIT
import Foundation
import Practice
import Timetable

/// The four authorities whose practice ships with Roundtable.
public enum Authority: String, CaseIterable, Sendable {
  case portsmouth, warwickshire, birmingham, dorset
}

extension Authority {
  /// The practice on a day, read from the files that ship; by default on the day on which the
  /// Hassans' enquiry began.
  /// - Throws: `PracticeError` when a file cannot be read.
  public func practice(on day: Day = Hassans.began) throws -> Practice {
    try shippedPractices().practice(of: rawValue, on: day)
  }

  /// The practice with some words of its file written otherwise, and something added to it.
  public func practice(writing changes: [String: String] = [:], adding yaml: String = "") throws
    -> Practice
  {
    let files = ["england", rawValue].map { name in
      ("\(name).yaml", try? String(contentsOfFile: "\(folder)/\(name).yaml", encoding: .utf8))
    }
    var texts = Dictionary(uniqueKeysWithValues: files).compactMapValues(\.self)
    for (old, new) in changes {
      texts["\(rawValue).yaml"] = texts["\(rawValue).yaml"]?.replacing(old, with: new)
    }
    texts["\(rawValue).yaml", default: ""] += "\n" + yaml
    return try PracticeLibrary(files: texts).practice(of: rawValue, on: Hassans.began)
  }
}

/// All practices that ship.
/// - Throws: `PracticeError` when a file cannot be read.
public func shippedPractices() throws -> PracticeLibrary { try shipped.get() }

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Practice").path

private let shipped = Result { try PracticeLibrary(folder: folder) }
