// SPDX-License-Identifier: MIT
import Foundation
import Timetable

/// The practice files of every authority, read and checked once, and asked for a practice by day.
public struct PracticeLibrary: Sendable {
  private let england: PracticeFile
  private let own: [PracticeFile]

  /// Every file, with what all authorities share first.
  var files: [PracticeFile] { [england] + own }

  /// The authorities that hold conferences, by name; `england` is what they share, not one of them.
  public var authorities: [(id: String, name: String)] {
    own.map { (id: $0.authority, name: $0.name) }
  }

  /// Reads every file in the folder whose name ends in `.yaml`.
  public init(folder path: String) throws(PracticeError) {
    let unreadable = PracticeError(
      file: path, line: 1, value: path, message: "is not a folder of practice files")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw unreadable
    }
    var files: [String: String] = [:]
    for name in names where name.hasSuffix(".yaml") {
      guard let text = try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) else {
        throw PracticeError(file: name, line: 1, value: name, message: "is not readable as text")
      }
      files[name] = text
    }
    try self.init(files: files)
  }

  /// Reads files given as text, by name such as "dorset.yaml".
  public init(files: [String: String]) throws(PracticeError) {
    var own: [PracticeFile] = []
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      own.append(try PracticeFile(file: name, text: text))
    }
    guard let base = own.firstIndex(where: { $0.authority == "england" }) else {
      throw PracticeError(
        file: "england.yaml", line: 1, value: "england.yaml",
        message: "is missing; it holds what every authority shares")
    }
    england = own.remove(at: base)
    self.own = own.sorted { $0.name < $1.name }
  }

  /// What every authority shares on this day, for what belongs to none of them.
  public func shared(on day: Day) throws(PracticeError) -> Practice {
    var resolution = Resolution(own: england, base: england, day: day)
    return try resolution.practice()
  }

  /// What the authority's practice is on this day; an error where any part of it has no version in
  /// force, since guessing the latest would apply a rule before its time.
  public func practice(of authority: String, on day: Day) throws(PracticeError) -> Practice {
    guard let file = own.first(where: { $0.authority == authority }) else {
      throw PracticeError(
        file: "\(authority).yaml", line: 1, value: authority,
        message: "is not an authority here; use \(oneOf(own.map(\.authority)))")
    }
    var resolution = Resolution(own: file, base: england, day: day)
    return try resolution.practice()
  }
}
