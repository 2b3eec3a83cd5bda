// SPDX-License-Identifier: MIT
import Foundation
import Record

/// Where the authorities' master keys are.
public enum KeyPlace: Sendable, Equatable {
  /// In each authority's folder.
  case besideRecord
  /// A file of its own; `{authority}` in it stands for the authority's id.
  case file(String)
  /// A folder of a service manager, which hands over `roundtable.AUTHORITY.key` and cannot be
  /// written: checkpoints stay in the authority's folder.
  case credentials(String)

  static let name = "{authority}"

  /// The credentials of systemd (`LoadCredential`), if any of them is a key of ours.
  public static func handedOver(
    in environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> KeyPlace? {
    guard let folder = environment["CREDENTIALS_DIRECTORY"],
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
      names.contains(where: { $0.hasPrefix("roundtable.") && $0.hasSuffix(".key") })
    else { return nil }
    return .credentials(folder)
  }

  /// Whether it can tell the keys of several authorities apart.
  public var tellsApart: Bool {
    if case .file(let path) = self { path.contains(Self.name) } else { true }
  }
}

/// Why a key or a folder is not used, in words that say what to do.
public enum UnsafeFile: Error, Equatable, CustomStringConvertible {
  case keyReadable(file: String)
  case notOurs(file: String)
  case writableByOthers(file: String)
  case oneKeyForSeveral(file: String)
  case cannotClose(file: String)

  public var description: String {
    switch self {
    case .keyReadable(let file):
      "The key \(file) can be read by others, so it may be known to them. Nothing was opened. Make it "
        + "its owner's alone (chmod 600), and find out who has read it."
    case .notOurs(let file):
      "\(file) belongs to another user. Start Roundtable as that user, or give the file to the user "
        + "of the service (chown)."
    case .writableByOthers(let file):
      "Others can write \(file), so it may have been changed. Take that right away (chmod go-w), and "
        + "run verify before anything is served."
    case .oneKeyForSeveral(let file):
      "\(file) is one key, and there are several authorities, each with its own. Write {authority} "
        + "where the authority's name stands, such as /etc/roundtable/{authority}.key."
    case .cannotClose(let file):
      "\(file) can be read by others, and that cannot be changed. Put it where only the service reads."
    }
  }
}
