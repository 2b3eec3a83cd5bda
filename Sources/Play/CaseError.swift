// SPDX-License-Identifier: MIT

/// A case file says something that cannot be played; names the place so that it can be mended.
///
/// Prints as `late.yaml:14: "amarra" is not one of the people; use amara, tom or ruth`.
public struct CaseError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// The word or number that cannot be followed.
  public let value: String
  /// What is wrong with the value, as the rest of a sentence that starts with it.
  public let message: String

  public init(file: String, line: Int, value: String, message: String) {
    (self.file, self.line, self.value, self.message) = (file, line, value, message)
  }

  public var description: String { "\(file):\(line): \"\(value)\" \(message)" }
}
