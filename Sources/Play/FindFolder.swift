// SPDX-License-Identifier: MIT
import Foundation

/// Where the files that belong to the product lie, such as `Practice` and `Cases`.
public struct FindFolder: Sendable {
  public let name: String
  /// What the caller named, from an option or from the environment; it is taken as it is.
  public let named: [String?]

  public init(_ name: String, named: String?...) { (self.name, self.named) = (name, named) }

  /// The folder that was named; else the one in the working folder; else the nearest one above
  /// the program itself.
  public func path(
    program: String? = Bundle.main.executablePath,
    working: String = FileManager.default.currentDirectoryPath
  ) throws(FolderMissing) -> String {
    if let named = named.lazy.compactMap({ $0 }).first {
      guard isFolder(named) else { throw FolderMissing(name: name, tried: [named]) }
      return named
    }
    let tried = ["\(working)/\(name)"] + above(program ?? "")
    guard let found = tried.first(where: isFolder) else {
      throw FolderMissing(name: name, tried: tried)
    }
    return found
  }

  private func above(_ program: String) -> [String] {
    var folders: [String] = []
    var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
    while folder.path != "/", folders.count < 8 {
      folders.append(folder.appendingPathComponent(name).path)
      folder.deleteLastPathComponent()
    }
    return folders
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// A folder that the product needs is not there.
public struct FolderMissing: Error, Hashable, CustomStringConvertible {
  public let name: String
  public let tried: [String]

  public var description: String {
    "The folder \(name) was not found. Looked for \(tried.joined(separator: ", ")). "
      + "Name it with --\(name.lowercased()), or set ROUNDTABLE_\(name.uppercased())."
  }
}
