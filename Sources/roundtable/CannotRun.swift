// SPDX-License-Identifier: MIT

/// Why a command that was understood cannot be carried out, in words; it ends with 1.
struct CannotRun: Error, Equatable, CustomStringConvertible {
  let description: String
  init(_ words: String) { description = words }
}
