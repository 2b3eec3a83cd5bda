// SPDX-License-Identifier: MIT

extension Writer {
  /// Writes words so that a browser shows exactly them, in text and in a quoted attribute.
  /// Control characters (C0 but tab and line feed, and DEL) become U+FFFD; a carriage return
  /// becomes a line feed, or nothing before one, as browsers read it.
  mutating func writeEscaped(_ words: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for place in words.indices where needsEscape[Int(words[place])] {
      append(UnsafeBufferPointer(rebasing: words[start..<place]))
      let next = place + 1 < words.count ? words[place + 1] : 0
      literal(replacement(for: words[place], before: next))
      start = place + 1
    }
    append(UnsafeBufferPointer(rebasing: words[start...]))
  }
}

private let needsEscape: [Bool] = (0...255).map { byte in
  let isForbiddenControl = (byte < 32 && byte != 9 && byte != 10) || byte == 127
  return isForbiddenControl || "&<>\"'".utf8.contains(UInt8(byte))
}

private func replacement(for byte: UInt8, before next: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case UInt8(ascii: "\r"): next == UInt8(ascii: "\n") ? "" : "\n"
  default: "\u{FFFD}"
  }
}
