// SPDX-License-Identifier: MIT

/// What the check found in a text. It says; people decide. No word is changed.
public struct CheckedText: Sendable, Hashable {
  public let words: Int
  public let syllables: Int
  public let sentences: [Sentence]
  public let marked: [Marked]
  public let initials: [Initials]

  /// The Flesch–Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid
  /// and others 1975). Nil where there is no word. It can be below nought.
  public var grade: Double? {
    guard words > 0, !sentences.isEmpty else { return nil }
    return 0.39 * meanSentence + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// Words in a sentence, on average; nought where there is none.
  public var meanSentence: Double {
    sentences.isEmpty ? 0 : Double(words) / Double(sentences.count)
  }

  /// The age of most children who read so: five years above the grade, and at least six. Nil where
  /// fewer than ten words say nothing about it.
  public var age: Int? {
    guard words >= 10, let grade else { return nil }
    return max(6, Int((min(grade, 100) + 5).rounded()))
  }

  public var longSentences: [Sentence] { sentences.filter(\.long) }
}

public struct Sentence: Sendable, Hashable {
  public let text: String
  public let words: Int
  /// Whether it has more words than the limit that was asked for.
  public let long: Bool
}

/// A word or phrase that may hurt, label or be hard to understand.
public struct Marked: Sendable, Hashable {
  /// As it stands in the text.
  public let term: String
  /// What could be said instead.
  public let kinder: String
  public let why: String
  public let source: String
  /// Where it begins, in Unicode characters (scalars) from the start of the text.
  public let at: Int
}

/// Initials that nobody explained.
public struct Initials: Sendable, Hashable {
  public let term: String
  public let at: Int
}
