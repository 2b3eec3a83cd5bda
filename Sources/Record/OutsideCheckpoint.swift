// SPDX-License-Identifier: MIT
import Foundation

/// The newest checkpoint, kept in a small file beside the master key.
///
/// A database that was rolled back whole agrees with itself; it does not hold this checkpoint. So
/// the file is evidence: it is written over only if the database still holds what it says, and is
/// made only with the database. Where it is missing, somebody took it away. Who restores an older
/// copy on purpose says so (`restart`).
struct OutsideCheckpoint: Sendable {
  enum Reading: Sendable, Equatable {
    case missing(file: String)
    case unreadable(file: String)
    case found(Checkpoint)
  }

  let file: String

  init(besides keyFile: String) { self.init(file: keyFile + ".checkpoint") }

  init(file: String) { self.file = file }

  func read() -> Reading {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      return .missing(file: file)
    }
    let checkpoint = Checkpoint(fileText: String(decoding: bytes, as: UTF8.self))
    return checkpoint.map(Reading.found) ?? .unreadable(file: file)
  }

  /// Writes the newest checkpoint, unless the file disagrees with the database or is gone.
  ///
  /// - Parameter stored: the database's checkpoint of a number.
  func keep(_ newest: Checkpoint, stored: (Int) throws -> Checkpoint?) throws {
    switch read() {
    case .found(newest), .unreadable, .missing: return
    case .found(let kept) where kept.number > 0:
      guard try stored(kept.number) == kept else { return }
    case .found: break
    }
    try write(newest)
  }

  /// Writes the first checkpoint of a database that is being made, unless one that reached further
  /// is there already.
  func begin(with first: Checkpoint) throws {
    switch read() {
    case .unreadable: return
    case .found(let kept) where kept.number > 0: return
    case .found, .missing: try write(first)
    }
  }

  /// Puts the newest checkpoint in the place of whatever is there, which is kept under another name.
  func restart(with newest: Checkpoint) throws {
    if read() == .found(newest) { return }
    if FileManager.default.fileExists(atPath: file) {
      do { try DurableFile.move(file, to: "\(file).replaced-by-\(newest.number)") } catch {
        throw StoreError.disk(step: "moving the checkpoint file \(file)")
      }
    }
    try write(newest)
  }

  private func write(_ newest: Checkpoint) throws {
    do { try DurableFile.replace(file, with: Data(newest.fileText.utf8)) } catch {
      throw StoreError.disk(step: "writing the checkpoint file \(file)")
    }
  }
}
