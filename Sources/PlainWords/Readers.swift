// SPDX-License-Identifier: MIT

/// Whom a text of the product itself is for, and how plain it has to be for them. These are our own
/// aims: general reading ages are about nine, and one adult in seven reads as a child of nine to
/// eleven does or less well.
public enum Readers: Sendable {
  case family, child

  public var highestGrade: Double { self == .child ? 4 : 6 }
  public var longestMean: Double { 15 }
  public var longestSentence: Int { 25 }

  /// Everything in which a text is not plain enough, as sentences; empty where it is.
  ///
  /// A grade says nothing about a few words: it is asked of ten words or more, and the mean of three
  /// sentences or more.
  public func faults(in text: String, by list: WordList, grade measured: Bool = true) -> [String] {
    let checked = list.check(text)
    var faults: [String] = []
    if measured, checked.words >= 10, let grade = checked.grade, grade > highestGrade {
      faults.append("Grade \(tenths(grade)), above \(tenths(highestGrade)): \(text)")
    }
    if checked.sentences.count >= 3, checked.meanSentence > longestMean {
      faults.append("\(tenths(checked.meanSentence)) words a sentence: \(text)")
    }
    for sentence in checked.sentences where sentence.words > longestSentence {
      faults.append("\(sentence.words) words: \(sentence.text)")
    }
    faults += checked.marked.map { "\"\($0.term)\" – try \($0.kinder): \(text)" }
    faults += checked.initials.map { "\"\($0.term)\" is not explained: \(text)" }
    return faults
  }
}

/// A number with one digit behind the point.
public func tenths(_ number: Double) -> String {
  let whole = Int((min(max(number, -1e6), 1e6) * 10).rounded())
  return "\(whole < 0 ? "-" : "")\(abs(whole) / 10).\(abs(whole) % 10)"
}
