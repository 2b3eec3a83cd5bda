// SPDX-License-Identifier: MIT
import Practice

/// The words that an authority takes care with, ready to check any text.
///
/// The check reads a text once, holds nothing of it, and ends for any text whatever.
public struct WordList: Sendable {
  private let words: [PlainWord]
  private let tree: TermTree
  private let initials: Set<String>
  /// The most words of a sentence that is not called long.
  private let longest: Int

  public init(_ words: [PlainWord], knownInitials: [String], longestSentence: Int) {
    var tree = TermTree()
    for (number, word) in words.enumerated() {
      for phrase in word.words { tree.add(phrase, as: number) }
      for phrase in word.except { tree.add(phrase, as: TermTree.exception) }
    }
    (self.words, self.tree, longest) = (words, tree, longestSentence)
    initials = Set(knownInitials)
  }

  /// The words of an authority's practice.
  public init(_ practice: Practice) {
    self.init(
      practice.plainWords, knownInitials: practice.knownInitials.value,
      longestSentence: practice.longestSentence.value)
  }

  /// Checks a text; `names` are of people, whose short names are no initials to explain.
  public func check(_ text: String, names: [String] = []) -> CheckedText {
    let walked = Walked(text)
    var known = initials
    for name in names { known.formUnion(name.split(separator: " ").map(String.init)) }
    var finding = FindInitials(in: walked, known: known)
    return CheckedText(
      words: walked.tokens.count { !$0.continues },
      syllables: walked.tokens.reduce(0) { $0 + syllables(of: $1.text) },
      sentences: sentences(of: walked), marked: marked(in: walked), initials: finding.found())
  }

  private func sentences(of text: Walked) -> [Sentence] {
    var at = 0
    return text.sentences().map { range in
      var count = 0
      while at < text.tokens.count, text.tokens[at].range.lowerBound < range.upperBound {
        if !text.tokens[at].continues { count += 1 }
        at += 1
      }
      return Sentence(text: text.words(range), words: count, long: count > longest)
    }
  }

  private func marked(in text: Walked) -> [Marked] {
    var marked: [Marked] = []
    var at = 0
    while at < text.tokens.count {
      guard let (count, term) = tree.longest(text.tokens, from: at) else {
        at += 1
        continue
      }
      if term != TermTree.exception {
        let start = text.tokens[at].range.lowerBound
        let word = words[term]
        marked.append(
          Marked(
            term: text.words(start..<text.tokens[at + count - 1].range.upperBound),
            kinder: word.kinder, why: word.why, source: word.source, at: start))
      }
      at += count
    }
    return marked
  }
}
