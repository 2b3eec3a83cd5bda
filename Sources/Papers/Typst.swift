// SPDX-License-Identifier: MIT

/// Source text for the typesetter Typst: an expression of its code. A person's words stand in it
/// as a string literal and in no other way, so they cannot become markup or code, whatever they
/// say; every name of a function or an argument is written in our own source.
indirect enum Typst: Sendable {
  case string(String)
  case number(Int)
  /// A fixed expression, such as `rtl`; it cannot hold anyone's words.
  case fixed(StaticString)
  case list([Typst])
  case call(StaticString, [Typst])
  case named(StaticString, Typst)
}

/// Writes expressions one after another, as UTF-8.
struct TypstWriter {
  private(set) var written: [UInt8] = []

  init(expecting bytes: Int) { written.reserveCapacity(bytes) }

  mutating func literal(_ code: StaticString) {
    code.withUTF8Buffer { written.append(contentsOf: $0) }
  }

  mutating func write(_ expression: Typst) {
    switch expression {
    case .string(let words): writeString(words)
    case .number(let number): written.append(contentsOf: "\(number)".utf8)
    case .fixed(let code): literal(code)
    case .list(let items): writeItems(items)
    case .call(let name, let arguments):
      literal(name)
      writeItems(arguments)
    case .named(let name, let value):
      literal(name)
      literal(": ")
      write(value)
    }
  }

  /// A comma stands after each, since `("a")` alone is no list.
  private mutating func writeItems(_ items: [Typst]) {
    literal("(")
    for item in items {
      write(item)
      literal(",")
    }
    literal(")")
  }

  /// A string literal: a quote or a backslash is escaped, and no control character stands bare.
  private mutating func writeString(_ words: String) {
    literal("\"")
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\""): literal("\\\"")
      case UInt8(ascii: "\\"): literal("\\\\")
      case 0..<0x20, 0x7F: written.append(contentsOf: "\\u{\(String(byte, radix: 16))}".utf8)
      default: written.append(byte)
      }
    }
    literal("\"")
  }
}
