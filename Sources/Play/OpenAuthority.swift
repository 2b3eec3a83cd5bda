// SPDX-License-Identifier: MIT
import Foundation
import Record

/// Where an authority keeps its record: one folder each, with its database and its own key.
public struct AuthorityFolder: Sendable {
  public let path: String
  public var database: String { path + "/record.sqlite" }
  public var key: String { path + "/master.key" }
  /// Who can sign in.
  public var people: String { path + "/people.sqlite" }
  /// What people have typed and not sent yet.
  public var drafts: String { path + "/drafts.sqlite" }
  /// Who read what, with a key of its own.
  public var readings: String { path + "/readings.sqlite" }
  public var readingsKey: String { path + "/readings.key" }

  public init(_ authority: String, in folder: String) { path = "\(folder)/\(authority)" }

  var holdsDatabase: Bool { FileManager.default.fileExists(atPath: database) }
  var holdsKey: Bool { FileManager.default.fileExists(atPath: key) }
}

/// Why an authority's record cannot be opened; the words name the file.
public enum AuthorityError: Error, Equatable, CustomStringConvertible {
  case noRecord(file: String)
  case recordGone(file: String, key: String)
  case noFolder(String)

  public var description: String {
    switch self {
    case .noRecord(let file): "There is no record at \(file)."
    case .recordGone(let file, let key):
      "There is no record at \(file), but a key and its checkpoint at \(key). "
        + "Restore the record from its backup, or choose another folder."
    case .noFolder(let path): "The folder \(path) cannot be made. Choose one that can be written."
    }
  }
}

/// Opens an authority's record in a data folder.
///
/// With `create`, a new folder gets a new key and an empty record. A record whose key is missing is
/// never opened and gets no new key.
/// - Throws: `StoreError` or `AuthorityError`, both of which name the file.
public func openAuthority(
  _ authority: String, in folder: String, create: Bool,
  options: SQLiteStore.Options = SQLiteStore.Options()
) async throws -> SQLiteStore {
  let place = AuthorityFolder(authority, in: folder)
  if !place.holdsDatabase { try makeRoom(place, create: create) }
  let key = try MasterKey.load(from: place.key)
  return try await SQLiteStore(
    path: place.database, masterKey: key, keyFile: place.key, options: options)
}

/// Opens the log of who read what, and begins one where there is none.
///
/// With `create` false, nil when there is none. A log whose key is left and whose file is gone was
/// taken away; that is an error, not a new beginning.
/// - Throws: `StoreError` or `AuthorityError`, both of which name the file.
public func openReadings(_ authority: String, in folder: String, create: Bool) async throws
  -> SQLiteStore?
{
  let place = AuthorityFolder(authority, in: folder)
  let files = FileManager.default
  if !files.fileExists(atPath: place.readings) {
    guard !files.fileExists(atPath: place.readingsKey + ".checkpoint") else {
      throw AuthorityError.recordGone(file: place.readings, key: place.readingsKey)
    }
    guard create else { return nil }
    if !files.fileExists(atPath: place.readingsKey) { try MasterKey.create(at: place.readingsKey) }
  }
  return try await SQLiteStore(
    path: place.readings, masterKey: MasterKey.load(from: place.readingsKey),
    keyFile: place.readingsKey)
}

private func makeRoom(_ place: AuthorityFolder, create: Bool) throws {
  guard create else { throw AuthorityError.noRecord(file: place.database) }
  if place.holdsKey {
    guard !FileManager.default.fileExists(atPath: place.key + ".checkpoint") else {
      throw AuthorityError.recordGone(file: place.database, key: place.key)
    }
    return
  }
  do {
    try FileManager.default.createDirectory(
      atPath: place.path, withIntermediateDirectories: true)
  } catch {
    throw AuthorityError.noFolder(place.path)
  }
  try MasterKey.create(at: place.key)
}

/// The authorities that have a record in a data folder, by name.
public func authorities(in folder: String) throws(AuthorityError) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  let found = names.filter { AuthorityFolder($0, in: folder).holdsDatabase }
  guard !found.isEmpty else { throw .noRecord(file: "\(folder)/<authority>/record.sqlite") }
  return found.sorted()
}
