// SPDX-License-Identifier: MIT

/// A practice file says something that cannot be followed; names the place so that it can be put
/// right.
///
/// Prints as `dorset.yaml:14: "working-dayz" is not a unit; use days, working-days, weeks or
/// months`.
public struct PracticeError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// The word or number that cannot be followed.
  public let value: String
  /// What is wrong with the value, as the rest of a sentence that starts with it.
  public let message: String

  public var description: String { "\(file):\(line): \"\(value)\" \(message)" }
}
