// SPDX-License-Identifier: MIT
import Chance
import Practice
import Testing

/// Thousands of practice files with made-up mistakes, the same in every run: each is read, or is
/// refused with its file and line.
struct FuzzPractices {
  @Test(.timeLimit(.minutes(15)))
  func `a practice file with any mistake is read or refused, never fatal`() throws {
    let england = try shippedText(of: "england")
    let dorset = Array(try shippedText(of: "dorset").utf8)
    let lines = dorset.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var numbers = SeededNumbers(seed: 20_260_901)
    var (refused, read) = (0, 0)
    for _ in 1...400 {
      let text = mistaken(lines, most: 3, &numbers)
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

  @Test(.timeLimit(.minutes(15)))
  func `text that means nothing is refused, never fatal`() {
    var numbers = SeededNumbers(seed: 4)
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
}
