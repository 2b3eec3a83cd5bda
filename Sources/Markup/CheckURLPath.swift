// SPDX-License-Identifier: MIT

extension URLPath {
  /// A path that came back from a browser ("where were you going?"), or nil unless it is a plain
  /// path of this site: one leading `/`, no empty or climbing part, no backslash, no control
  /// character, nothing unencoded that a browser might read in two ways.
  public init?(checking text: String) {
    guard text.utf8.count <= 2048, text.utf8.allSatisfy(mayStandInPath) else { return nil }
    let path = text.prefix { $0 != "?" && $0 != "#" }
    guard path.first == "/", percentsAreWhole(text) else { return nil }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let onlyRoot = parts.count == 1
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      guard !part.isEmpty || (isLast && !onlyRoot) || onlyRoot else { return nil }
      guard !climbs(part) else { return nil }
    }
    self.init(encoded: text)
  }
}

/// Letters, digits and the marks of RFC 3986 that no browser rewrites.
private func mayStandInPath(_ byte: UInt8) -> Bool {
  isUnreserved(byte) || "/?#%&=+:@!$,;()*".utf8.contains(byte)
}

/// `.` and `..` climb also when they are percent-encoded (WHATWG URL, path state).
private func climbs(_ part: Substring) -> Bool {
  let plain = part.lowercased().split(separator: "%2e", omittingEmptySubsequences: false)
  return [".", ".."].contains(plain.joined(separator: "."))
}

private func percentsAreWhole(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return bytes.indices.allSatisfy { place in
    guard bytes[place] == UInt8(ascii: "%") else { return true }
    guard place + 2 < bytes.count else { return false }
    return isHexDigit(bytes[place + 1]) && isHexDigit(bytes[place + 2])
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  Character(UnicodeScalar(byte)).isHexDigit
}

func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"): true
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
  default: false
  }
}

/// Everything but unreserved characters as `%XX` of its UTF-8 bytes.
func percentEncoded(_ words: String) -> String {
  var words = words
  let plain = words.withUTF8 { bytes in bytes.allSatisfy { unreserved[Int($0)] } }
  if plain { return words }
  let hex = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(words.utf8.count * 3)
  for byte in words.utf8 {
    if isUnreserved(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private let unreserved: [Bool] = (0...255).map { isUnreserved(UInt8($0)) }
