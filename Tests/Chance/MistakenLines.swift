// SPDX-License-Identifier: MIT

/// A file with made-up mistakes, up to `most` of them: lines that are missing, doubled, moved,
/// indented, cut off, or with one byte that is another.
public func mistaken(
  _ whole: [some Collection<UInt8>], most: Int, _ numbers: inout SeededNumbers
) -> String {
  var lines = whole.map { Array($0) }
  for _ in 1...Int.random(in: 1...most, using: &numbers) {
    let place = Int.random(in: 0..<lines.count, using: &numbers)
    let other = Int.random(in: 0..<lines.count, using: &numbers)
    switch Int.random(in: 0...5, using: &numbers) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[other], at: place)
    case 2: lines.swapAt(place, other)
    case 3: lines[place].insert(contentsOf: [32, 32], at: 0)
    case 4 where !lines[place].isEmpty:
      let letter = Int.random(in: 0..<lines[place].count, using: &numbers)
      lines[place][letter] = UInt8.random(in: 0...255, using: &numbers)
    default: lines[place] = Array(lines[place].prefix(lines[place].count / 2))
    }
  }
  return String(decoding: Array(lines.joined(separator: [10])), as: UTF8.self)
}
