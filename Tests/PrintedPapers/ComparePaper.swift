// SPDX-License-Identifier: MIT
import Languages
import Papers

/// What `qpdf` and `pdfua` find wrong in printed papers; empty where each is whole and neither finds
/// anything.
public func faults(ofFiles files: [String]) throws -> [String] {
  var faults: [String] = []
  for file in files {
    let whole = try say(["qpdf", "--check", file])
    if whole.code != 0 { faults.append("\(file): \(whole.text)") }
  }
  let checked = try say(
    ["python3", "-c", "import sys; from pdfua.cli import main; sys.exit(main())", "check"] + files,
    path: ["PYTHONPATH": ".build/tools/python"])
  let passed = checked.text.split(separator: "\n").count { $0.contains("PASS (no findings)") }
  if checked.code != 0 || passed != files.count { faults.append(checked.text) }
  return faults
}

/// Where print and page of a paper say something else, or say it in another order; nil where they
/// say the same.
///
/// The exceptions are all of them: the foot of a page; the head of a table that goes on on a new
/// page; the caption of a table whose heading says the same, which is read aloud on the page and not
/// printed; marks that nobody sees; and white space.
///
/// From right to left two more, of `pdftotext` alone: it puts the cells of a row, and numbers and
/// stops in a line, in an order of its own, and it reads a letter that carries a vowel mark twice. So
/// there the letters of the whole are compared: each stands in print as often as on the page, and
/// more often only where it carries a mark, or in the head of a table that goes on.
public func difference(between paper: Paper, printedAs file: String) throws -> String? {
  let isTurned = paper.language.isRightToLeft
  let print = try pages(of: file, rightToLeft: isTurned)
  let page = PageText(paper).whole
  let heads = paper.blocks.flatMap(\.tables).map { bare($0.columns.map(\.text).joined()) }
  return isTurned
    ? lettersThatDiffer(print.joined(), page, heads, pages: print.count)
    : placeOfDifference(print, page[...], heads)
}

/// Page after page, each the next of the words that are left.
private func placeOfDifference(_ print: [String], _ page: Substring, _ heads: [String]) -> String? {
  var rest = page
  for text in print {
    let repeated = heads.filter(text.hasPrefix).map { text.dropFirst($0.count) }
    guard let next = ([text[...]] + repeated).first(where: rest.hasPrefix) else {
      let place = zip(text, rest).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
      let start = max(0, place - 15)
      return "print: …\(text.dropFirst(start).prefix(60))…, "
        + "page: …\(rest.dropFirst(start).prefix(60))…"
    }
    rest = rest.dropFirst(next.count)
  }
  return rest.isEmpty ? nil : "not in print: \(rest.prefix(60))…"
}

private typealias Letters = [Unicode.Scalar: Int]

private func lettersThatDiffer(
  _ print: String, _ page: String, _ heads: [String], pages: Int
) -> String? {
  var more = letters(print)
  for (letter, count) in letters(page) { more[letter, default: 0] -= count }
  for head in heads.map(letters) {
    for _ in 1..<max(2, pages) where head.allSatisfy({ more[$0.key, default: 0] >= $0.value }) {
      for (letter, count) in head { more[letter, default: 0] -= count }
    }
  }
  for (letter, count) in marked(page) where more[letter, default: 0] > 0 {
    more[letter] = max(0, more[letter, default: 0] - count)
  }
  let differ = more.filter { $0.value != 0 }.sorted { $0.key < $1.key }
  return differ.isEmpty
    ? nil
    : "in print more or less often: "
      + differ.map { "\($0.key) (U+\(String($0.key.value, radix: 16))) \($0.value)" }.joined(
        separator: ", ")
}

private func letters(_ text: String) -> Letters {
  text.unicodeScalars.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

/// Vowel marks, and the letters that carry them.
private func marked(_ text: String) -> Letters {
  var marked: Letters = [:]
  for character in text where character.unicodeScalars.count > 1 {
    for letter in character.unicodeScalars { marked[letter, default: 0] += 1 }
  }
  return marked
}

extension Block {
  fileprivate var tables: [Table] {
    switch self {
    case .table(let table): [table]
    case .figure(let figure): figure.table.map { [$0] } ?? []
    case .passage(_, let blocks): blocks.flatMap(\.tables)
    default: []
    }
  }
}
