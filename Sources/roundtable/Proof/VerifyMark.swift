// SPDX-License-Identifier: MIT
import Foundation
import Play

/// A small file in an authority's folder that stays while the last `verify` was not passed.
struct VerifyMark {
  let file: String

  init(_ place: AuthorityFolder) { file = place.mark }

  /// What the last `verify` found; nil if it was passed, or never run.
  var words: String? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return (try? String(contentsOfFile: file, encoding: .utf8)) ?? "It cannot be read."
  }

  func keep(_ bad: BadThing?, _ output: Output) {
    do {
      if let bad {
        try bad.inWords.write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
      } else if FileManager.default.fileExists(atPath: file) {
        try FileManager.default.removeItem(atPath: file)
      }
    } catch {
      output.note("The mark \(file) cannot be \(bad == nil ? "taken away" : "written").")
    }
  }
}
