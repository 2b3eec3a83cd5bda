// SPDX-License-Identifier: MIT

/// What is wrong with a catalogue, and where: which language, which message, what is missing.
public struct CatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The tag of the language, or "practice-" and the tag, as the file is named.
  public let language: String
  /// The message, such as "family/reading-time"; or the part of the file.
  public let key: String
  public let message: String

  init(_ language: String, _ key: String, _ message: String) {
    (self.language, self.key, self.message) = (language, key, message)
  }

  public var description: String { "\(language).yaml: \(key) \(message)." }
}
