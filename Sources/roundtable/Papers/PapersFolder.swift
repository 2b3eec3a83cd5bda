// SPDX-License-Identifier: MIT
import Foundation

/// A folder into which papers are written, for the eyes of whoever writes them alone.
struct PapersFolder {
  let path: String

  /// Makes the folder, or takes one that is there and empty.
  /// - Throws: `CannotRun`, in words that name the folder and say what to do.
  init(_ path: String) throws {
    self.path = path
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw CannotRun("\(path) is a file. Name a folder that is new or empty.")
      }
      guard let names = try? files.contentsOfDirectory(atPath: path) else {
        throw CannotRun("The folder \(path) cannot be read. Name another one.")
      }
      guard names.isEmpty else {
        throw CannotRun(
          "The folder \(path) is not empty. Name a new one, so that no paper is written over.")
      }
      guard files.isWritableFile(atPath: path) else { throw Self.notWritable(path) }
      return
    }
    do {
      try files.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Self.notWritable(path)
    }
  }

  func folder(_ name: String) throws -> PapersFolder { try PapersFolder("\(path)/\(name)") }

  func write(_ bytes: some Sequence<UInt8>, as name: String) throws {
    let isWritten = FileManager.default.createFile(
      atPath: "\(path)/\(name)", contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    guard isWritten else {
      throw CannotRun("\(path)/\(name) cannot be written. Is the disk full?")
    }
  }

  private static func notWritable(_ path: String) -> CannotRun {
    CannotRun("Nothing can be written into the folder \(path). Name another one.")
  }
}
