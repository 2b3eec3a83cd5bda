// SPDX-License-Identifier: MIT

/// What an authority calls something, for the family and among practitioners.
public struct TermWords: Hashable, Sendable {
  /// The words, most used first: Portsmouth's chair is a Child Protection Advisor or an Independent
  /// Reviewing Officer.
  public let words: [String]
  /// What practitioners say for short, such as "QARO"; for each of `words`, or for none.
  public let practitionersSay: [String]

  /// All of them in one: "Child Protection Advisor or Independent Reviewing Officer".
  public var all: String { words.joined(separator: " or ") }

  /// The same with what practitioners say: "Quality Assurance Reviewing Officer (QARO)".
  public var forStaff: String {
    guard !practitionersSay.isEmpty else { return all }
    return zip(words, practitionersSay).map { "\($0) (\($1))" }.joined(separator: " or ")
  }

  /// Only the one that somebody bears as a title; all of them where it is none of them.
  func only(_ title: String) -> TermWords {
    guard let place = words.firstIndex(where: { $0.lowercased() == title.lowercased() }) else {
      return self
    }
    return TermWords(
      words: [words[place]],
      practitionersSay: practitionersSay.isEmpty ? [] : [practitionersSay[place]])
  }
}

extension Practice {
  /// The authority's own word, such as "Quality Assurance Reviewing Officer" for the chair.
  public func term(_ term: Term) -> String { terms[term]?.value.all ?? term.plainWord }

  /// The word with what practitioners say for it, for pages of staff: "… Officer (QARO)". What a
  /// guide calls a thing is found beside the plain word, not in place of it.
  public func staffTerm(_ term: Term) -> String { terms[term]?.value.forStaff ?? term.plainWord }

  /// What a chair is called who bears this title: the authority's word for it, or its first word for
  /// a chair.
  public func chairTitle(of title: String) -> String {
    let words = terms[.chair]?.value
    return words?.only(title).words.first ?? Term.chair.plainWord
  }

  /// The practice as it speaks of a conference whose chair bears this title: where the authority
  /// has more than one, only that one is said.
  public func calling(chair title: String?) -> Practice {
    guard let title, let chair = terms[.chair], chair.value.words.count > 1 else { return self }
    var practice = self
    practice.terms[.chair] = Sourced(
      value: chair.value.only(title), from: chair.from, until: chair.until, source: chair.source)
    return practice
  }
}
