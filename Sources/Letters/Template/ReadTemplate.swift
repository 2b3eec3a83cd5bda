// SPDX-License-Identifier: MIT

/// What came of reading a letter's text: the template, unless a problem stands in its way.
public struct ReadTemplate: Sendable {
  /// Nil where there are problems.
  public let template: Template?
  public let problems: [TemplateProblem]
  /// What is allowed and may yet be a slip, such as HTML, which is printed as it stands.
  public let remarks: [TemplateProblem]

  /// Reads the text of a letter of this kind.
  public init(_ text: String, for name: LetterName) {
    var reader = TemplateReader()
    reader.read(text)
    reader.missing(for: name)
    reader.measure()
    problems = reader.problems
    remarks = reader.remarks
    template = problems.isEmpty ? Template(pieces: reader.pieces) : nil
  }
}

/// Reads line by line. It notes every problem that it meets, so that they can all be put right at
/// once.
private struct TemplateReader {
  static let longest = 60_000
  static let deepest = 6

  var problems: [TemplateProblem] = []
  var remarks: [TemplateProblem] = []
  private var open: [OpenChoice] = [OpenChoice()]
  private var paragraph: (first: Int, lines: [String])?
  private var titles = 0
  private var words: Set<LetterWord> = []
  private var parts: Set<LetterPart> = []

  /// A choice whose end has not been read; the first is the letter itself.
  private struct OpenChoice {
    var condition: TemplatePiece.Condition?
    var line = 0
    var then: [TemplatePiece] = []
    var otherwise: [TemplatePiece] = []
    var isOtherwise = false

    mutating func add(_ piece: TemplatePiece) {
      if isOtherwise { otherwise.append(piece) } else { then.append(piece) }
    }
  }

  var pieces: [TemplatePiece] { open[0].then }

  mutating func read(_ text: String) {
    guard text.utf8.count <= Self.longest else {
      problems.append(
        TemplateProblem(nil, "This text is too long. Keep it under \(Self.longest) characters."))
      return
    }
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      read(line.trimmed, number)
    }
    endParagraph()
    for choice in open.dropFirst() {
      problem(choice.line, "This [if …] has no [end]. Write [end] on a line of its own after it.")
    }
  }

  private mutating func read(_ line: String, _ number: Int) {
    if line.isEmpty { return endParagraph() }
    if line.contains("</") || line.contains("<br") || line.contains("<p>") {
      remarks.append(
        TemplateProblem(number, "HTML is not read here. It is printed as it stands."))
    }
    if line.hasPrefix("["), line.hasSuffix("]") {
      endParagraph()
      return command(String(line.dropFirst().dropLast()).trimmed, number)
    }
    guard let (mark, kind) = Self.marks.first(where: { line.hasPrefix($0.mark) }) else {
      paragraph = (paragraph?.first ?? number, (paragraph?.lines ?? []) + [line])
      return
    }
    endParagraph()
    add(kind, String(line.dropFirst(mark.count)).trimmed, number)
  }

  private enum Kind { case title, second, third, lede, item, step, small }

  private static let marks: [(mark: String, kind: Kind)] = [
    ("### ", .third), ("## ", .second), ("# ", .title), ("! ", .lede), ("- ", .item),
    ("+ ", .step), ("~ ", .small),
  ]

  private mutating func add(_ kind: Kind, _ words: String, _ number: Int) {
    let line = line(words, number)
    switch kind {
    case .title:
      titles += 1
      if titles > 1 { problem(number, "There are two titles. Begin this line with ## instead.") }
      open[open.count - 1].add(.title(line))
    case .second: open[open.count - 1].add(.heading(line, level: 2))
    case .third: open[open.count - 1].add(.heading(line, level: 3))
    case .lede: open[open.count - 1].add(.lede(line))
    case .item: open[open.count - 1].add(.item(line))
    case .step: open[open.count - 1].add(.step(line))
    case .small: open[open.count - 1].add(.small(line))
    }
  }

  private mutating func endParagraph() {
    guard let (first, lines) = paragraph else { return }
    paragraph = nil
    let line = line(lines.joined(separator: " "), first)
    open[open.count - 1].add(.paragraph(line))
  }

  // MARK: Lines in brackets

  private mutating func command(_ words: String, _ number: Int) {
    let parts = words.split(separator: " ").map(String.init)
    switch parts.first {
    case "if": begin(Array(parts.dropFirst()), number)
    case "else" where parts.count == 1: otherwise(number)
    case "end" where parts.count == 1: end(number)
    case "page" where parts.count == 1: open[open.count - 1].add(.newPage)
    case "lines": lines(parts, number)
    default: insert(words, number)
    }
  }

  private mutating func begin(_ parts: [String], _ number: Int) {
    let isNot = parts.first == "not"
    let name = parts.dropFirst(isNot ? 1 : 0).joined(separator: " ")
    if open.count > Self.deepest {
      problem(number, "Too many [if …] stand inside each other. Use at most \(Self.deepest).")
    }
    guard let known = TemplatePiece.ConditionName(name) else {
      problem(number, "Nobody knows “\(name)”. Choose one of the names in the list.")
      open.append(OpenChoice(line: number))
      return
    }
    open.append(
      OpenChoice(condition: TemplatePiece.Condition(name: known, isNot: isNot), line: number))
  }

  private mutating func otherwise(_ number: Int) {
    guard open.count > 1, !open[open.count - 1].isOtherwise else {
      return problem(number, "This [else] belongs to no [if …]. Take it out.")
    }
    open[open.count - 1].isOtherwise = true
  }

  private mutating func end(_ number: Int) {
    guard open.count > 1, let choice = open.popLast() else {
      return problem(number, "This [end] belongs to no [if …]. Take it out.")
    }
    guard let condition = choice.condition else { return }
    open[open.count - 1].add(
      .choose(condition, then: choice.then, otherwise: choice.otherwise))
  }

  private mutating func lines(_ parts: [String], _ number: Int) {
    guard parts.count == 2, let count = Int(parts[1]), (1...40).contains(count) else {
      return problem(number, "Write [lines 5] for five lines to write on, at most 40.")
    }
    open[open.count - 1].add(.lines(count))
  }

  private mutating func insert(_ name: String, _ number: Int) {
    guard let part = LetterPart(rawValue: name) else {
      return problem(number, "Nobody knows “\(name)”. Choose one of the names in the list.")
    }
    parts.insert(part)
    open[open.count - 1].add(.insert(part))
  }

  // MARK: Words with places

  private mutating func line(_ words: String, _ number: Int) -> TemplateLine {
    var line = TemplateLine()
    let stretches = words.split(separator: "**", omittingEmptySubsequences: false)
    for (index, stretch) in stretches.enumerated() {
      add(stretch, isStrong: index % 2 == 1, to: &line, number)
    }
    if stretches.count % 2 == 0 {
      problem(number, "A ** has no second **. Write **words** for words that stand out.")
    }
    return line
  }

  private mutating func add(
    _ stretch: Substring, isStrong: Bool, to line: inout TemplateLine, _ number: Int
  ) {
    var rest = stretch
    while let start = rest.firstIndex(of: "{") {
      line.add(.words(rest[..<start].keepingNumbersTogether), isStrong)
      guard let end = rest[start...].firstIndex(of: "}") else {
        problem(number, "A { has no }. Write {day} with both.")
        return
      }
      place(String(rest[rest.index(after: start)..<end]), isStrong, &line, number)
      rest = rest[rest.index(after: end)...]
    }
    if rest.contains("}") { problem(number, "A } has no {. Write {day} with both.") }
    line.add(.words(rest.keepingNumbersTogether), isStrong)
  }

  private mutating func place(
    _ name: String, _ isStrong: Bool, _ line: inout TemplateLine, _ number: Int
  ) {
    guard let word = LetterWord(rawValue: name.trimmed) else {
      return problem(number, "Nobody knows “{\(name)}”. Choose one of the names in the list.")
    }
    words.insert(word)
    line.add(.place(word), isStrong)
  }

  // MARK: The whole

  /// What every letter of this kind must say, whoever writes it.
  mutating func missing(for name: LetterName) {
    if titles == 0 { problem(nil, "There is no title. Begin a line with # and a space.") }
    for part in name.mustSay where !parts.contains(part) {
      problem(nil, "This letter must hold [\(part.rawValue)]: \(part.meaning)")
    }
    for word in name.mustName where !words.contains(word) {
      problem(nil, "This letter must hold {\(word.rawValue)}: \(word.meaning)")
    }
  }

  /// Whether it can be printed for the largest family.
  mutating func measure() {
    let pages = Template(pieces: pieces).pagesAtMost
    guard pages > Template.mostPages else { return }
    problem(
      nil,
      "For a large family this text would fill about \(pages) pages, and no press prints that. Keep it "
        + "under \(Template.mostPages): take out places, parts and lines that stand in it many times."
    )
  }

  private mutating func problem(_ line: Int?, _ words: String) {
    problems.append(TemplateProblem(line, words))
  }
}

extension TemplatePiece.ConditionName {
  fileprivate init?(_ name: String) {
    if let fact = LetterFact(rawValue: name) {
      self = .fact(fact)
    } else if let part = LetterPart(rawValue: name) {
      self = .part(part)
    } else if let word = LetterWord(rawValue: name) {
      self = .word(word)
    } else {
      return nil
    }
  }
}

extension TemplateLine {
  fileprivate mutating func add(_ text: Text, _ isStrong: Bool) {
    if case .words("") = text { return }
    spans.append(Span(text: text, isStrong: isStrong))
  }
}

extension StringProtocol {
  /// With a space that does not break inside a telephone number: with another, its halves change
  /// places in a language that is read from right to left (UAX #9, W4), and a child would dial them
  /// the wrong way round.
  var keepingNumbersTogether: String {
    String(self).replacing(/([0-9]) (?=[0-9])/) { "\($0.1)\u{A0}" }
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
