// SPDX-License-Identifier: MIT
import Foundation

/// How many files and connections this process may open at once.
enum OpenFiles {
  /// What the stores and the press need beside the connections.
  private static let ownFiles = 200

  /// Asks for as many as the machine grants, and says how many connections that leaves room for.
  static func roomForConnections(wanted: Int = 2_000) -> Int {
    var limit = rlimit()
    guard getrlimit(openFiles, &limit) == 0 else { return wanted / 4 }
    let needed = rlim_t(wanted + ownFiles)
    if limit.rlim_cur < needed {
      limit.rlim_cur = min(needed, limit.rlim_max)
      setrlimit(openFiles, &limit)
      getrlimit(openFiles, &limit)
    }
    let granted = Int(min(limit.rlim_cur, needed))
    return max(16, granted - ownFiles)
  }

  #if canImport(Glibc)
    private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    private static let openFiles = RLIMIT_NOFILE
  #endif
}
