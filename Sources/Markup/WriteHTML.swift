// SPDX-License-Identifier: MIT

/// The page as UTF-8 bytes; `expecting` is a guess at their number that saves growing.
public func render(_ page: HTML, expecting bytes: Int = 8192) -> [UInt8] {
  var writer = Writer(expecting: bytes)
  writer.write(page)
  return writer.written
}

/// The page as a string, for tests and mail; this one is meant where nothing asks for bytes.
public func render(_ page: HTML) -> String {
  String(decoding: render(page) as [UInt8], as: UTF8.self)
}

/// Writes pieces one after another. Every word passes through `escape`; only names and markup
/// from our own source pass through `literal`.
///
/// It keeps its own room in memory: a page is thousands of runs of a few bytes each, and a growing
/// array would ask at each of them whether it is shared.
struct Writer: ~Copyable {
  private var room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(expecting bytes: Int) { room = .allocate(capacity: max(bytes, 64)) }

  deinit { room.deallocate() }

  var written: [UInt8] { Array(room[..<count]) }

  mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    guard let first = run.baseAddress, let start = room.baseAddress else { return }
    if run.count > room.count - count { return grow(toAppend: run) }
    (start + count).initialize(from: first, count: run.count)
    count += run.count
  }

  private mutating func grow(toAppend run: UnsafeBufferPointer<UInt8>) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(room.count * 2, count + run.count))
    _ = larger.initialize(from: room[..<count])
    room.deallocate()
    room = larger
    append(run)
  }

  mutating func write(_ piece: HTML) {
    switch piece.node {
    case .nothing: break
    // Marks that turn the direction of writing turn nothing outside their own words, on any page.
    case .text(let words): escape(turns(words) ? closingTurns(words) : words)
    case .fragment(let pieces): for piece in pieces { write(piece) }
    case .trusted(let markup): literal(markup)
    case .void(let name, let attributes): open(name, attributes)
    case .element(let name, let attributes, let content):
      open(name, attributes)
      if isTyped(name) { writeAsTyped(content) } else { write(content) }
      literal("</")
      literal(name)
      literal(">")
    }
  }

  /// What stands in a box to be sent again stays as it was typed, to the byte.
  private mutating func writeAsTyped(_ piece: HTML) {
    switch piece.node {
    case .text(let words): escape(words)
    case .fragment(let pieces): for piece in pieces { writeAsTyped(piece) }
    case .nothing, .trusted, .void, .element: write(piece)
    }
  }

  private func isTyped(_ name: StaticString) -> Bool {
    name.utf8CodeUnitCount == 8 && name.description == "textarea"
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
    attribute.name.withUTF8Buffer { name in
      name.filter(mayStandInName).withUnsafeBufferPointer { append($0) }
    }
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
    markup.withUTF8Buffer { append($0) }
  }

  private mutating func escape(_ words: String) {
    var words = words
    words.withUTF8 { writeEscaped($0) }
  }
}

private func mayStandInName(_ byte: UInt8) -> Bool {
  isUnreserved(byte) && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "~")
}
