// SPDX-License-Identifier: MIT
import Foundation
import Record

/// Why an authority's record cannot be opened; the words name the file.
public enum AuthorityError: Error, Equatable, CustomStringConvertible {
  case noRecord(file: String)
  case recordGone(file: String, key: String)
  case noFolder(String)

  public var description: String {
    switch self {
    case .noRecord(let file): "There is no record at \(file)."
    case .recordGone(let file, let key):
      "There is no record at \(file), but there was one: a key, a checkpoint or another file of it "
        + "is left (\(key)). Restore it from its backup, or choose another folder."
    case .noFolder(let path): "The folder \(path) cannot be made. Choose one that can be written."
    }
  }
}

/// Opens an authority's record in a data folder.
///
/// With `create`, a new folder gets a new key, an empty record and an empty log of readings; each of
/// the two says that the other must be there. A record whose key is missing is never opened and gets
/// no new key.
/// - Throws: `StoreError` or `AuthorityError`, both of which name the file.
public func openAuthority(
  _ authority: String, in folder: String, keys: KeyPlace = .besideRecord, create: Bool,
  options: SQLiteStore.Options = SQLiteStore.Options()
) async throws -> SQLiteStore {
  let place = AuthorityFolder(authority, in: folder, keys: keys)
  if !place.holdsDatabase {
    try makeRoom(place, create: create)
    if !place.holds(place.readings) { try await place.openReadings().close() }
  }
  let keys = try place.loadKeys()
  var options = options
  (options.checkpointFile, options.besideCheckpoint) = (place.checkpoint, place.readingsCheckpoint)
  // The log of readings may grow for days in which nothing is written of a family.
  options.followsBeside = true
  return try await SQLiteStore(
    path: place.database, masterKey: keys.record, keyFile: place.key,
    belonging: place.belonging(of: .record, keys), options: options)
}

/// Opens the log of who read what, and begins one where there is none.
///
/// With `create` false, nil when there is none. A log that was there and is gone was taken away; that
/// is an error, not a new beginning, unless somebody serves what is not proved (`evenIfGone`).
/// - Throws: `StoreError` or `AuthorityError`, both of which name the file.
public func openReadings(
  _ authority: String, in folder: String, keys: KeyPlace = .besideRecord, create: Bool,
  evenIfGone: Bool = false
) async throws -> SQLiteStore? {
  let place = AuthorityFolder(authority, in: folder, keys: keys)
  if !place.holds(place.readings) {
    guard evenIfGone || !place.holds(place.readingsCheckpoint) else {
      throw AuthorityError.recordGone(file: place.readings, key: place.readingsCheckpoint)
    }
    guard create else { return nil }
  }
  return try await place.openReadings()
}

private func makeRoom(_ place: AuthorityFolder, create: Bool) throws {
  guard create else { throw AuthorityError.noRecord(file: place.database) }
  if let left = place.leftBehind {
    throw AuthorityError.recordGone(file: place.database, key: left)
  }
  do {
    // The folder of all authorities too, where it is made here, whatever the user's mask is.
    for folder in [(place.path as NSString).deletingLastPathComponent, place.path] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
  } catch {
    throw AuthorityError.noFolder(place.path)
  }
  if !place.holds(place.key), !place.isHandedOver { try MasterKey.create(at: place.key) }
}

/// The authorities that have a record in a data folder, by name.
/// - Throws: `AuthorityError.recordGone` where one is left without its record: it must not just be
///   missing from the list.
public func authorities(in folder: String) throws(AuthorityError) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  var found: [String] = []
  for name in names.sorted() {
    let place = AuthorityFolder(name, in: folder)
    if place.holdsDatabase {
      found.append(name)
    } else if let left = place.leftBehind {
      throw .recordGone(file: place.database, key: left)
    }
  }
  guard !found.isEmpty else { throw .noRecord(file: "\(folder)/<authority>/record.sqlite") }
  return found
}
