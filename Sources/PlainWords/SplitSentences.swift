// SPDX-License-Identifier: MIT

/// Finds where sentences end.
///
/// A full stop ends one, but not within a number, a time ("10.30") or an address, nor after "Dr",
/// "e.g." or the first letter of a name. A line ends one when the next begins a list or a new
/// thought, not when a sentence merely goes on there. A question within quotation marks does not
/// end the sentence that quotes it.
extension Walked {
  /// The sentences with their words, in order. What holds no word is no sentence.
  func sentences() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var at = 0
    while at < scalars.count {
      let one = scalars[at]
      if isBreak(at) {
        if endsLine(at) { close(&start, at, &found) }
      } else if isStop(one) {
        let ends = endsSentence(at)
        while at + 1 < scalars.count,
          isStop(scalars[at + 1]) || (ends && scalars[at + 1].isCloser)
        {
          at += 1
        }
        if ends { close(&start, at + 1, &found) }
      }
      at += 1
    }
    close(&start, scalars.count, &found)
    return found
  }

  private func close(_ start: inout Int, _ end: Int, _ found: inout [Range<Int>]) {
    defer { start = end }
    var (first, last) = (start, end)
    while first < last, scalars[first].isSpace { first += 1 }
    while last > first, scalars[last - 1].isSpace { last -= 1 }
    let hasWord = scalars[first..<last].contains { $0.isWordLetter || $0.isDigit }
    if hasWord { found.append(first..<last) }
  }

  private func isStop(_ one: Unicode.Scalar) -> Bool {
    switch one {
    case ".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟": true
    default: false
    }
  }

  private func endsSentence(_ at: Int) -> Bool {
    var next = at + 1
    while next < scalars.count, isStop(scalars[next]) { next += 1 }
    let stops = next - at
    var isClosed = false
    while next < scalars.count, scalars[next].isCloser { (next, isClosed) = (next + 1, true) }
    guard next < scalars.count else { return true }
    guard scalars[next].isSpace else { return !scalars[at].isASCII || isRunOn(at, next, isClosed) }
    let goesOn = nextLetter(from: next)?.isLower ?? false
    if goesOn, isClosed || stops > 1 || scalars[at] == "…" { return false }
    return scalars[at] != "." || stops > 1 || !isAbbreviated(at, goesOn)
  }

  /// "He went.Then she": the space was forgotten. "roundtable.uk" and "10.30" go on.
  private func isRunOn(_ at: Int, _ next: Int, _ isClosed: Bool) -> Bool {
    guard at > 1, scalars[at] != "…" else { return false }
    return !isClosed && scalars[at - 1].isLower && scalars[at - 2].isLower
      && scalars[next].isUpper
  }

  /// The next letter on the same line, past opening marks; nil where something else comes first.
  private func nextLetter(from start: Int) -> Unicode.Scalar? {
    for one in scalars[start...] {
      if one.isWordLetter { return one }
      guard one.isSpace || one == "\"" || one == "“" || one == "(" || one == "‘" else { return nil }
    }
    return nil
  }

  /// Whether the full stop belongs to the word before it.
  private func isAbbreviated(_ at: Int, _ goesOn: Bool) -> Bool {
    var start = at
    while start > 0, at - start < 12, scalars[start - 1].isWordLetter || scalars[start - 1] == "." {
      start -= 1
    }
    if start == at { return isNumberOfList(at) }
    let isWhole = start == 0 || !scalars[start - 1].isDigit
    let before = String(String.UnicodeScalarView(scalars[start..<at])).lowercased()
    if Self.titles.contains(before) { return true }
    if before.unicodeScalars.count == 1, isWhole {
      return scalars[start].isUpper ? before != "i" : goesOn
    }
    return goesOn && Self.mostlyWithin.contains(before)
  }

  /// "1. Say hello": the number of an item is no sentence.
  private func isNumberOfList(_ at: Int) -> Bool {
    var start = at
    while start > 0, scalars[start - 1].isDigit { start -= 1 }
    guard start < at, at - start <= 3 else { return false }
    while start > 0, scalars[start - 1] == " " || scalars[start - 1] == "\t" { start -= 1 }
    return start == 0 || scalars[start - 1] == "\n" || scalars[start - 1] == "\r"
  }

  /// After these a name or a number comes, so the sentence goes on whatever follows.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "st", "e.g", "i.e", "eg", "ie", "no", "nos",
    "vs", "tel", "ext", "para", "cf", "viz",
  ]

  /// These end a sentence as often as not: they go on only before a small letter.
  private static let mostlyWithin: Set<String> = [
    "a.m", "p.m", "am", "pm", "etc", "approx", "dept", "hrs", "hr", "min", "mins", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues",
    "wed", "thu", "thurs", "fri", "sat", "sun", "rd", "ave", "yr", "yrs", "wk", "wks", "incl",
    "max", "p.s", "u.k", "ph.d", "pp", "vol",
  ]

  /// Whether a line ends here; two signs that end one together count once.
  private func isBreak(_ at: Int) -> Bool {
    let isPair = scalars[at] == "\r" && at + 1 < scalars.count && scalars[at + 1] == "\n"
    return scalars[at] == "\n" || scalars[at] == "\u{2029}" || (scalars[at] == "\r" && !isPair)
  }

  /// Whether a sentence ends with its line, which it does unless it goes on with a small letter.
  private func endsLine(_ at: Int) -> Bool {
    var next = at + 1
    while next < scalars.count, scalars[next].isSpace {
      if isBreak(next) { return true }
      next += 1
    }
    guard next < scalars.count else { return true }
    return !(scalars[next].isLower && !startsItem(next))
  }

  /// "a) the first": a small letter may begin an item of a list too.
  private func startsItem(_ at: Int) -> Bool {
    at + 1 < scalars.count && scalars[at + 1] == ")"
  }
}
