// SPDX-License-Identifier: MIT

/// A line in which every mark that turns the direction of writing is closed again, and none closes
/// what stands outside it (UAX #9: embeddings, overrides and isolates).
public func closingTurns(_ line: String) -> String {
  guard turns(line) else { return line }
  var open: [Unicode.Scalar] = []
  var kept = String.UnicodeScalarView()
  for scalar in line.unicodeScalars {
    switch scalar.value {
    case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068:
      open.append(scalar)
      kept.append(scalar)
    case 0x202C:
      guard let last = open.last, !isIsolate(last) else { continue }
      open.removeLast()
      kept.append(scalar)
    case 0x2069: closeIsolate(&open, &kept)
    default: kept.append(scalar)
    }
  }
  while let last = open.popLast() { kept.append(closing(last)) }
  return String(kept)
}

/// Whether the line holds a mark that turns the direction of writing.
public func turns(_ line: String) -> Bool {
  // Each of these marks begins with this byte, as do some that are common.
  guard line.utf8.contains(0xE2) else { return false }
  return line.unicodeScalars.contains {
    (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
  }
}

/// Ends the innermost open isolate, and what was opened in it; where none is open, nothing.
private func closeIsolate(_ open: inout [Unicode.Scalar], _ kept: inout String.UnicodeScalarView) {
  guard open.contains(where: isIsolate) else { return }
  while let last = open.popLast() {
    kept.append(closing(last))
    if isIsolate(last) { return }
  }
}

private func isIsolate(_ scalar: Unicode.Scalar) -> Bool {
  (0x2066...0x2068).contains(scalar.value)
}

private func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  isIsolate(scalar) ? "\u{2069}" : "\u{202C}"
}

/// Whether the first letter that has a direction runs from right to left (UAX #9, P2 and P3, for
/// the scripts of today); this is how `dir="auto"` reads words of which nobody said the language.
public func startsRightToLeft(_ text: String) -> Bool {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      if scalar.properties.isAlphabetic { return true }
    default:
      if scalar.properties.isAlphabetic { return false }
    }
  }
  return false
}
