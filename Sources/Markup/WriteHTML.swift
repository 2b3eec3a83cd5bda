// SPDX-License-Identifier: MIT

/// The page as UTF-8 bytes; `expecting` is a guess at their number that saves growing.
public func render(_ page: HTML, expecting bytes: Int = 8192) -> [UInt8] {
  var writer = Writer(expecting: bytes)
  writer.write(page)
  return writer.bytes
}

/// The page as a string, for tests and mail; this one is meant where nothing asks for bytes.
public func render(_ page: HTML) -> String {
  String(decoding: render(page) as [UInt8], as: UTF8.self)
}

/// Writes pieces one after another. Every word passes through `escape`; only names and markup
/// from our own source pass through `literal`.
struct Writer {
  private(set) var bytes: [UInt8] = []

  init(expecting count: Int) { bytes.reserveCapacity(count) }

  mutating func write(_ piece: HTML) {
    switch piece.node {
    case .nothing: break
    case .text(let words): escape(words)
    case .fragment(let pieces): for piece in pieces { write(piece) }
    case .trusted(let markup): literal(markup)
    case .void(let name, let attributes): open(name, attributes)
    case .element(let name, let attributes, let content):
      open(name, attributes)
      write(content)
      literal("</")
      literal(name)
      literal(">")
    }
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    literal("<")
    literal(name)
    for attribute in attributes { write(attribute) }
    literal(">")
  }

  private mutating func write(_ attribute: Attribute) {
    if case .left = attribute.value { return }
    literal(" ")
    writeName(of: attribute)
    writeValue(of: attribute)
  }

  private mutating func writeName(of attribute: Attribute) {
    guard attribute.isData else { return literal(attribute.name) }
    literal("data-")
    attribute.name.withUTF8Buffer { bytes.append(contentsOf: $0.filter(mayStandInName)) }
  }

  private mutating func writeValue(of attribute: Attribute) {
    switch attribute.value {
    case .flag, .left: break
    case .words(let words):
      literal("=\"")
      escape(words)
      literal("\"")
    case .fixed(let words):
      literal("=\"")
      words.withUTF8Buffer { writeEscaped($0) }
      literal("\"")
    }
  }

  mutating func literal(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ run: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: run) }

  private mutating func escape(_ words: String) {
    var words = words
    words.withUTF8 { writeEscaped($0) }
  }
}

private func mayStandInName(_ byte: UInt8) -> Bool {
  isUnreserved(byte) && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "~")
}
