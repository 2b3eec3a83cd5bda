// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// The key of one authority from which all others come; it lives outside the database.
public struct MasterKey: Sendable {
  let key: SymmetricKey

  /// Takes the bytes of a key; they MUST be 32 random bytes.
  public init(bytes: some Sequence<UInt8>) {
    self.key = SymmetricKey(data: Data(bytes))
  }

  /// Reads a key file.
  ///
  /// - Throws: `StoreError.masterKeyMissing` or `.masterKeyMalformed`.
  public static func load(from path: String) throws -> MasterKey {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw StoreError.masterKeyMissing(file: path)
    }
    guard bytes.count == length else { throw StoreError.masterKeyMalformed(file: path) }
    return MasterKey(bytes: bytes)
  }

  /// Makes a new key and a file for it that only its owner may read; never writes over a file.
  ///
  /// - Throws: `StoreError.masterKeyExists`, or `.disk` if the file cannot be written.
  @discardableResult
  public static func create(at path: String) throws -> MasterKey {
    let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    do {
      try DurableFile.create(bytes, at: path)
    } catch DurableFile.Failure.exists {
      throw StoreError.masterKeyExists(file: path)
    } catch {
      throw StoreError.disk(step: "writing the master key to \(path)")
    }
    return MasterKey(bytes: bytes)
  }

  private static let length = 32
}

extension MasterKey: CustomStringConvertible, CustomReflectable {
  /// Never the key itself, so that it cannot reach a log.
  public var description: String { "a master key" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
