// SPDX-License-Identifier: MIT

/// A word or phrase that an authority takes care with when it writes for a family.
///
/// It is pointed out beside the text and never changed: somebody else knows best what fits.
public struct PlainWord: Hashable, Sendable {
  public let id: String
  /// The spellings to look for, each also in its other forms: "abscond" finds "absconded".
  public let words: [String]
  /// Longer phrases in which the word means something else, such as "work placement".
  public let except: [String]
  /// What could be said instead.
  public let kinder: String
  public let why: String
  public let source: String

  public init(
    id: String, words: [String], except: [String], kinder: String, why: String, source: String
  ) {
    (self.id, self.words, self.except) = (id, words, except)
    (self.kinder, self.why, self.source) = (kinder, why, source)
  }
}
