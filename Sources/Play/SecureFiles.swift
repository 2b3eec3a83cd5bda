// SPDX-License-Identifier: MIT
import Foundation
import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sees to it that nobody but the user of the service reads an authority's folder.
public struct SecureFiles {
  private let place: AuthorityFolder
  /// Says what was closed to others.
  private let tell: (String) -> Void

  public init(_ place: AuthorityFolder, tell: @escaping (String) -> Void = { _ in }) {
    (self.place, self.tell) = (place, tell)
  }

  /// Closes what others can read, and refuses what others own or could have written.
  /// - Throws: `UnsafeFile`.
  public func secure() throws(UnsafeFile) {
    try assertHeld(folder(of: place.path))
    try close(place.path, to: 0o700)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    for name in names.sorted() {
      let file = place.path + "/" + name
      if file == place.key || file == place.readingsKey { continue }
      try close(file, to: isFolder(file) ? 0o700 : 0o600)
    }
    try place.assertKeysAreClosed()
    // Whoever can write where the key is puts an old checkpoint back.
    try assertHeld(folder(of: place.key))
    for file in [place.checkpoint, place.readingsCheckpoint] { try close(file, to: 0o600) }
  }

  private func folder(of file: String) -> String {
    let folder = (file as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// A folder around what is ours: others may look into it, and only root or we may change it.
  private func assertHeld(_ folder: String) throws(UnsafeFile) {
    try refuseWritable(folder)
    guard let found = FileRights(folder) else { return }
    guard found.isOurs || found.owner == 0 else { throw .notOurs(file: folder) }
  }

  private func close(_ file: String, to permissions: mode_t) throws(UnsafeFile) {
    guard let found = FileRights(file) else { return }
    guard found.isOurs else { throw .notOurs(file: file) }
    try refuseWritable(file)
    guard found.mode & 0o077 != 0 else { return }
    guard chmod(file, permissions) == 0 else { throw .cannotClose(file: file) }
    tell("\(file) could be read by others; now it cannot.")
  }

  private func refuseWritable(_ file: String) throws(UnsafeFile) {
    if let found = FileRights(file), found.mode & 0o022 != 0 { throw .writableByOthers(file: file) }
  }

  private func isFolder(_ file: String) -> Bool {
    FileRights(file).map { $0.mode & S_IFMT == S_IFDIR } ?? false
  }
}

/// Who may do what with a file.
struct FileRights {
  let mode: mode_t
  let owner: uid_t

  init?(_ file: String) {
    var found = stat()
    guard stat(file, &found) == 0 else { return nil }
    (mode, owner) = (found.st_mode, found.st_uid)
  }

  var isOurs: Bool { owner == geteuid() }
}

extension AuthorityFolder {
  /// A key that somebody else can read is not used. What a service manager hands over may carry
  /// rights for its group, by which it names the one user.
  func assertKeysAreClosed() throws(UnsafeFile) {
    for file in [key, readingsKey] {
      guard let found = FileRights(file) else { continue }
      let others: mode_t = isHandedOver ? 0o007 : 0o077
      guard found.mode & others == 0 else { throw .keyReadable(file: file) }
      guard found.isOurs || found.owner == 0 else { throw .notOurs(file: file) }
    }
  }
}
