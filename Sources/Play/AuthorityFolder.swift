// SPDX-License-Identifier: MIT
import Foundation
import Record

/// Where an authority keeps its record: one folder each, with its database, and its own key in it or
/// elsewhere.
public struct AuthorityFolder: Sendable {
  public let authority: String
  public let path: String
  private let keys: KeyPlace
  public var database: String { path + "/record.sqlite" }
  public var key: String {
    switch keys {
    case .besideRecord: path + "/master.key"
    case .file(let file): file.replacing(KeyPlace.name, with: authority)
    case .credentials(let folder): "\(folder)/roundtable.\(authority).key"
    }
  }
  /// How far the record has come: beside the key, where that can be written.
  public var checkpoint: String {
    isHandedOver ? path + "/master.key.checkpoint" : key + ".checkpoint"
  }
  /// Who can sign in.
  public var people: String { path + "/people.sqlite" }
  /// What people have typed and not sent yet.
  public var drafts: String { path + "/drafts.sqlite" }
  /// Who read what.
  public var readings: String { path + "/readings.sqlite" }
  /// The log of readings of an earlier version has a key of its own; its key now comes from the
  /// master key.
  public var readingsKey: String {
    switch keys {
    case .besideRecord: path + "/readings.key"
    case .file: key + ".readings"
    case .credentials(let folder): "\(folder)/roundtable.\(authority).readings.key"
    }
  }
  public var readingsCheckpoint: String {
    isHandedOver ? path + "/readings.key.checkpoint" : readingsKey + ".checkpoint"
  }
  /// Is there when the last `verify` found something; it says what.
  public var mark: String { path + "/verify-failed" }

  public init(_ authority: String, in folder: String, keys: KeyPlace = .besideRecord) {
    (self.authority, path, self.keys) = (authority, "\(folder)/\(authority)", keys)
  }

  var isHandedOver: Bool {
    if case .credentials = keys { true } else { false }
  }

  var holdsDatabase: Bool { holds(database) }

  public func holds(_ file: String) -> Bool { FileManager.default.fileExists(atPath: file) }

  /// A file that is there only where there was a record.
  var leftBehind: String? { [checkpoint, readings, people].first(where: holds) }

  /// Which of an authority's two logs.
  public enum Log: String, Sendable { case record, readings }

  /// The keys of both logs.
  public struct Keys: Sendable {
    public let record: MasterKey
    public let readings: MasterKey
  }

  /// - Throws: `UnsafeFile` if somebody else can read them; `StoreError` names the file.
  public func loadKeys() throws -> Keys {
    try assertKeysAreClosed()
    let record = try MasterKey.load(from: key)
    let readings =
      holds(readingsKey)
      ? try MasterKey.load(from: readingsKey)
      : MasterKey(bytes: record.derived(for: "readings"))
    return Keys(record: record, readings: readings)
  }

  /// What each log says of itself: whose it is, and that the other must be there.
  public func belonging(of log: Log, _ keys: Keys) -> Belonging {
    Belonging(
      authority: authority, holds: log.rawValue,
      beside: log == .record ? keys.readings : keys.record)
  }

  func openReadings() async throws -> SQLiteStore {
    let keys = try loadKeys()
    do {
      return try await SQLiteStore(
        path: readings, masterKey: keys.readings, keyFile: readingsKey,
        belonging: belonging(of: .readings, keys),
        options: SQLiteStore.Options(
          checkpointFile: readingsCheckpoint, besideCheckpoint: checkpoint))
    } catch StoreError.masterKeyWrong where !holds(readingsKey) {
      // Its key comes from the master key, which opens the record.
      throw StoreError.belongsElsewhere(file: readings, authority: "another key")
    }
  }
}
