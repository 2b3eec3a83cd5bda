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

/// The pages without the head of a table, which is repeated where the table goes on on a new page.
public func withoutTableHeads(_ pages: [String], of paper: Paper) -> [String] {
  let heads = paper.blocks.flatMap(\.tables).map { bare($0.columns.map(\.text).joined()) }
  return pages.enumerated().map { place, page in
    guard place > 0, let head = heads.first(where: page.hasPrefix) else { return page }
    return String(page.dropFirst(head.count))
  }
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

/// Where print and page of a paper say something else, or say it in another order; nil where they
/// say the same.
///
/// The exceptions are all of them: the foot of a page; the head of a table that goes on on a new
/// page; the caption of a table whose heading says the same, which is read aloud on the page and not
/// printed; marks that nobody sees; and white space. From right to left, where `pdftotext` puts the
/// cells of a row, and numbers and stops in a line, in an order of its own, the letters of the whole
/// are compared without their order.
public func difference(between paper: Paper, printedAs file: String) throws -> String? {
  let isTurned = paper.language.isRightToLeft
  let print = try withoutTableHeads(pages(of: file, rightToLeft: isTurned), of: paper).joined()
  let page = PageText(paper).whole
  if isTurned { return lettersThatDiffer(print, page) }
  guard print != page else { return nil }
  let place = zip(print, page).enumerated().first { $1.0 != $1.1 }?.offset
  let start = max(0, (place ?? min(print.count, page.count)) - 15)
  return
    "print: …\(print.dropFirst(start).prefix(60))…, page: …\(page.dropFirst(start).prefix(60))…"
}

/// Letters of which one has more than the other.
private func lettersThatDiffer(_ print: String, _ page: String) -> String? {
  var counts: [Unicode.Scalar: Int] = [:]
  for letter in print.unicodeScalars { counts[letter, default: 0] += 1 }
  for letter in page.unicodeScalars { counts[letter, default: 0] -= 1 }
  let more = counts.filter { $0.value != 0 }.sorted { $0.key < $1.key }
  guard !more.isEmpty else { return nil }
  return "in print more or less often: "
    + more.map { "\($0.key) (U+\(String($0.key.value, radix: 16))) \($0.value)" }.joined(
      separator: ", ")
}
