// SPDX-License-Identifier: MIT
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes small files so that they survive a power cut, whole or not at all.
enum DurableFile {
  enum Failure: Error { case exists, disk }

  /// Makes a file that only its owner may read.
  static func create(_ bytes: Data, at path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw errno == EEXIST ? .exists : .disk }
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    let flushed = fsync(file)
    guard close(file) == 0, written == bytes.count, flushed == 0, syncFolder(of: path) else {
      unlink(path)
      throw .disk
    }
  }

  /// Puts a file in the place of the one that is there: readers see the old one or the new one.
  static func replace(_ path: String, with bytes: Data) throws(Failure) {
    let draft = path + ".new"
    unlink(draft)
    try create(bytes, at: draft)
    try move(draft, to: path)
  }

  /// Renames a file for good.
  static func move(_ draft: String, to path: String) throws(Failure) {
    guard rename(draft, path) == 0, syncFolder(of: path) else { throw .disk }
  }

  private static func syncFolder(of path: String) -> Bool {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY)
    guard folder >= 0 else { return false }
    defer { close(folder) }
    return fsync(folder) == 0
  }
}
