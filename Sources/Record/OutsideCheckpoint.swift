// SPDX-License-Identifier: MIT
import Foundation

/// The newest checkpoint, kept in a small file beside the master key.
///
/// A database that was rolled back whole agrees with itself; it does not hold this checkpoint. So
/// the file is evidence, and is written over only if the database still holds what it says. Who
/// restores an older copy on purpose removes the file: the next checkpoint makes it anew.
struct OutsideCheckpoint: Sendable {
  enum Reading: Sendable, Equatable {
    case missing(file: String)
    case unreadable(file: String)
    case found(Checkpoint)
  }

  let file: String

  init(besides keyFile: String) {
    file = keyFile + ".checkpoint"
  }

  func read() -> Reading {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      return .missing(file: file)
    }
    let checkpoint = Checkpoint(fileText: String(decoding: bytes, as: UTF8.self))
    return checkpoint.map(Reading.found) ?? .unreadable(file: file)
  }

  /// Writes the newest checkpoint, unless the file disagrees with the database.
  ///
  /// - Parameter stored: the database's checkpoint of a number.
  func keep(_ newest: Checkpoint, stored: (Int) throws -> Checkpoint?) throws {
    switch read() {
    case .found(newest), .unreadable: return
    case .found(let kept) where kept.number > 0:
      guard try stored(kept.number) == kept else { return }
    case .found, .missing: break
    }
    do { try DurableFile.replace(file, with: Data(newest.fileText.utf8)) } catch {
      throw StoreError.disk(step: "writing the checkpoint file \(file)")
    }
  }
}
