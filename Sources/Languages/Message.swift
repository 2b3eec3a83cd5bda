// SPDX-License-Identifier: MIT

/// One message of a catalogue: words with places for what the program puts in, in every form that
/// a number asks for. A message without a number has the form `other` alone.
struct Message: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case words(String)
    case variable(String)
  }

  let isCounted: Bool
  let forms: [PluralForm: [Piece]]

  init(_ text: String) throws(Unreadable) {
    (isCounted, forms) = (false, [.other: try pieces(of: text)])
  }

  init(counted texts: [PluralForm: String]) throws(Unreadable) {
    var forms: [PluralForm: [Piece]] = [:]
    for (form, text) in texts { forms[form] = try pieces(of: text) }
    (isCounted, self.forms) = (true, forms)
  }

  /// What is wrong with the text of a message.
  struct Unreadable: Error { let message: String }

  /// The variables of all forms together.
  var variables: Set<String> { Set(forms.values.flatMap(names)) }

  /// A form that leaves a variable out, and which; "one" may leave the number itself to a word.
  func isWhole(_ form: PluralForm, counting number: String) -> Bool {
    variables.subtracting(names(in: forms[form] ?? [])).subtracting([number]).isEmpty
  }

  /// The words of all forms, without variables, each form on its own.
  var texts: [(form: PluralForm, text: String)] {
    PluralForm.allCases.compactMap { form in
      forms[form].map { (form, $0.map(\.written).joined()) }
    }
  }

  func said(_ form: PluralForm, _ values: [String: String]) -> String {
    (forms[form] ?? []).map { piece in
      switch piece {
      case .words(let words): words
      case .variable(let name): values[name] ?? ""
      }
    }.joined()
  }
}

extension Message.Piece {
  fileprivate var written: String {
    switch self {
    case .words(let words): words
    case .variable(let name): "{\(name)}"
    }
  }
}

private func names(in pieces: [Message.Piece]) -> [String] {
  pieces.compactMap { piece in
    if case .variable(let name) = piece { name } else { nil }
  }
}

private func pieces(of text: String) throws(Message.Unreadable) -> [Message.Piece] {
  guard text.contains(where: { !$0.isWhitespace }) else {
    throw Message.Unreadable(message: "is empty")
  }
  if let mark = text.unicodeScalars.first(where: isDirectionMark) {
    throw Message.Unreadable(
      message: "holds the invisible mark U+\(String(mark.value, radix: 16, uppercase: true)); "
        + "which way words run is the program's to say")
  }
  var pieces: [Message.Piece] = []
  var rest = text[...]
  while let open = rest.firstIndex(of: "{") {
    guard let close = rest[open...].firstIndex(of: "}") else {
      throw Message.Unreadable(message: "opens a { that it does not close")
    }
    if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
    pieces.append(.variable(String(rest[rest.index(after: open)..<close])))
    rest = rest[rest.index(after: close)...]
  }
  if rest.contains("}") { throw Message.Unreadable(message: "closes a } that it does not open") }
  if !rest.isEmpty { pieces.append(.words(String(rest))) }
  return pieces
}

/// Marks that turn the direction of words (UAX #9), which only the program sets.
private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
