// SPDX-License-Identifier: MIT
import Foundation
import Markup
import Papers
import Press

/// The press of the tests: the real typesetter, from `make setup`.
public func testPress(_ change: (inout PressOptions) -> Void = { _ in }) async throws -> Press {
  var options = PressOptions(tools: FindTools().path(named: nil))
  change(&options)
  let press = Press(options)
  let state = await press.state()
  guard state == .on else { throw Missing("the press is \(state)") }
  return press
}

/// Something that the tests of printed papers need is not on this machine.
public struct Missing: Error, CustomStringConvertible {
  public let description: String
  init(_ what: String) { description = "Run make setup --tests (Scripts/setup --tests): \(what)" }
}

/// What another program says of a file; a program that is not there fails the test.
public func say(_ command: [String], path: [String: String] = [:]) throws -> (
  code: Int32, text: String
) {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.environment = ProcessInfo.processInfo.environment.merging(path) { $1 }
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  guard process.terminationStatus != 127 else { throw Missing("\(command[0]) is missing") }
  return (process.terminationStatus, said)
}

/// Writes a printed paper to `.build/papers`, or the folder in it, to be looked at, and gives its
/// path.
public func keep(_ pdf: [UInt8], as name: String, in part: String? = nil) throws -> String {
  let folder = ".build/papers" + (part.map { "/\($0)" } ?? "")
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try Data(pdf).write(to: URL(fileURLWithPath: "\(folder)/\(name).pdf"))
  return "\(folder)/\(name).pdf"
}

/// The text of a printed paper, page by page, without the foot (its words begin 17 mm above the edge of A4). Lines from right to
/// left are put in order by pdftotext only where it also guesses the order of pieces.
public func pages(of file: String, rightToLeft: Bool) throws -> [String] {
  let order = rightToLeft ? [] : ["-raw"]
  let said = try say(
    ["pdftotext", "-x", "0", "-y", "0", "-W", "596", "-H", "785"] + order + [file, "-"])
  return said.text.split(separator: "\u{C}", omittingEmptySubsequences: true).map {
    bare(String($0))
  }
}

/// Text without white space, and without marks that nobody sees: those of direction, and places
/// where a word may be parted or a letter changes its form.
public func bare(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { !$0.properties.isWhitespace && !isUnseen($0) }))
}

private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
  default: false
  }
}

/// The text of a paper's page, piece by piece in order, with the signs that a list has in print.
public struct PageText {
  public private(set) var pieces: [String] = [""]
  private var numbers: [Int?] = []
  /// A caption that is only read aloud, since the heading above it says the same, is not printed.
  private var isReadAloudOnly = false

  public init(_ paper: Paper) {
    let page: String = render(paper.html)
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start])
      let end = rest[start...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      note(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
    }
  }

  public var whole: String { bare(pieces.joined()) }

  private mutating func add(_ text: Substring) {
    if isReadAloudOnly { return }
    let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    var plain = String(text)
    for name in ["&lt;", "&gt;", "&quot;", "&#39;", "&amp;"] {
      plain = plain.replacingOccurrences(of: name, with: entities[name] ?? "")
    }
    pieces[pieces.count - 1] += plain
  }

  private mutating func note(_ tag: Substring) {
    let name = tag.prefix { $0 != " " }
    if name == "caption" { isReadAloudOnly = tag.contains("hidden-words") }
    if name == "/caption" { isReadAloudOnly = false }
    switch name {
    case "ul": numbers.append(nil)
    case "ol": numbers.append(0)
    case "/ul", "/ol": numbers.removeLast()
    case "li": begin(marker())
    case "p", "h1", "h2", "h3", "h4", "cite", "td", "th", "dt", "dd", "figcaption", "caption":
      begin("")
    default: break
    }
  }

  private mutating func begin(_ text: String) { pieces.append(text) }

  private mutating func marker() -> String {
    guard let last = numbers.last, let number = last else { return "•" }
    numbers[numbers.count - 1] = number + 1
    return "\(number + 1)."
  }
}
