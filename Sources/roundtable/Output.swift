// SPDX-License-Identifier: MIT
import Foundation

/// Where a command writes: lines for scripts to standard output, words for people beside it.
struct Output: Sendable {
  let line: @Sendable (String) -> Void
  let note: @Sendable (String) -> Void

  static let console = Output(
    line: { FileHandle.standardOutput.write(Data(($0 + "\n").utf8)) },
    note: { FileHandle.standardError.write(Data(($0 + "\n").utf8)) })
}
