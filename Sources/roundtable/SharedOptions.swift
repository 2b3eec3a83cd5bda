// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Play
import Practice
import Timetable

/// Where the practice files are: named, or found beside the program.
struct PracticeOption: ParsableArguments {
  @Option(
    name: .customLong("practice"),
    help: "The folder of practice files, if not ROUNDTABLE_PRACTICE, ./Practice or a near one.")
  var folder: String?

  func library() throws -> PracticeLibrary { try PracticeLibrary(folder: path()) }

  /// All that the practice files say, one after another.
  func text() throws -> String {
    let folder = try path()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try files.filter { $0.hasSuffix(".yaml") }.map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }.joined(separator: "\n")
  }

  private func path() throws -> String {
    let named = ProcessInfo.processInfo.environment["ROUNDTABLE_PRACTICE"]
    return try FindFolder("Practice", named: folder, named).path()
  }
}

/// Where the master keys are.
struct MasterKeyOption: ParsableArguments {
  @Option(
    name: .customLong("master-key"),
    help: """
      The file of the master key, if it is not in the authority's folder; {authority} in it stands \
      for the authority's name. A systemd credential roundtable.AUTHORITY.key is found by itself.
      """)
  var file: String?

  /// - Throws: `UnsafeFile` where one key would have to serve several authorities.
  func place(for authorities: [String]) throws -> KeyPlace {
    let place = file.map(KeyPlace.file) ?? KeyPlace.handedOver() ?? .besideRecord
    guard place.tellsApart || authorities.count < 2 else {
      throw UnsafeFile.oneKeyForSeveral(file: file ?? "")
    }
    return place
  }
}

/// The authority whose practice is followed.
struct AuthorityOption: ParsableArguments {
  @Option(name: .customLong("authority"), help: "The authority, such as dorset.")
  var name: String

  /// Refuses a name that has no practice file; a folder is named after it.
  func known(in practices: PracticeLibrary) throws -> String {
    let known = practices.authorities.map(\.id)
    guard known.contains(name) else {
      throw CannotRun(
        "\"\(name)\" is not an authority here; use one of \(known.joined(separator: ", ")).")
    }
    return name
  }
}

/// Reads a day of the command line.
@Sendable func readDay(_ text: String) throws -> Day {
  guard let day = Day(text) else {
    throw ValidationError("\"\(text)\" is not a day; write it as 2026-11-24.")
  }
  return day
}

/// The moment that the machine's clock shows.
func machineNow() -> Instant {
  Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
}
