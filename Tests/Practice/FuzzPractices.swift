// SPDX-License-Identifier: MIT
import Practice
import Testing

/// Thousands of practice files with made-up mistakes, the same in every run: each is read, or is
/// refused with its file and line.
struct FuzzPractices {
  @Test(.timeLimit(.minutes(1)))
  func `a practice file with any mistake is read or refused, never fatal`() throws {
    let england = try shippedText(of: "england")
    let dorset = Array(try shippedText(of: "dorset").utf8)
    let lines = dorset.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var numbers = FuzzNumbers(state: 20_260_901)
    var (refused, read) = (0, 0)
    for _ in 1...400 {
      let text = mistaken(lines, &numbers)
      do throws(PracticeError) {
        _ = try PracticeLibrary(files: ["england.yaml": england, "dorset.yaml": text])
        read += 1
      } catch {
        refused += 1
        #expect(error.line >= 1 && !error.message.isEmpty)
      }
    }
    #expect(refused > 100 && read > 5, "\(refused) refused, \(read) read")
  }

  @Test(.timeLimit(.minutes(1)))
  func `text that means nothing is refused, never fatal`() {
    var numbers = FuzzNumbers(state: 4)
    let signs = Array("abz09 \t\n\n:-#&*!|>'\"%@`[]{},?~\\\u{0}\u{85}\u{FEFF}é🙂".unicodeScalars)
    for _ in 1...5_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &numbers) {
        text.append(signs.randomElement(using: &numbers) ?? "a")
      }
      #expect(throws: PracticeError.self) {
        try PracticeLibrary(files: ["odd.yaml": String(text)])
      }
    }
  }

  private func mistaken(_ lines: [ArraySlice<UInt8>], _ numbers: inout FuzzNumbers) -> String {
    var lines = lines.map(Array.init)
    for _ in 0...Int.random(in: 0...2, using: &numbers) {
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
}

/// Random numbers that are the same for the same seed (SplitMix64).
struct FuzzNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
