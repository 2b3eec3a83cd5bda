// SPDX-License-Identifier: MIT
import Foundation
import Play
import Testing

/// Thousands of case files with made-up mistakes, the same in every run: each is read, or is refused
/// with its file and line.
struct FuzzCases {
  private static let people = try? String(
    contentsOfFile: Stage.root + "/Cases/people.yaml", encoding: .utf8)

  private func isRead(_ text: String) -> Bool {
    do throws(CaseError) {
      _ = try CaseFile(text: text, file: "case.yaml", authorities: Stage.authorities) { _ in
        Self.people ?? ""
      }
      return true
    } catch {
      #expect(error.line >= 1 && !error.message.isEmpty)
      return false
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a case file with any mistake is read or refused, never fatal`() throws {
    let path = Stage.root + "/Cases/first-conference.yaml"
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array(String($0).utf8)
    }.prefix(80)
    var numbers = FuzzNumbers(state: 20_260_901)
    var (read, refused) = (0, 0)
    for _ in 1...1_500 {
      if isRead(mistaken(Array(lines), &numbers)) { read += 1 } else { refused += 1 }
    }
    #expect(refused > 300 && read > 100, "\(refused) refused, \(read) read")
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
      #expect(!isRead(String(text)))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `aliases that grow without bound are refused`() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(!isRead(text))
    #expect(!isRead("people:\n  " + text.replacing("\n", with: "\n  ") + "\ncase: A\nabout: B"))
    for opening in ["[", "{a: ", "- ", "? "] {
      #expect(!isRead("deeds: " + String(repeating: opening, count: 5_000)))
    }
  }

  private func mistaken(_ whole: [[UInt8]], _ numbers: inout FuzzNumbers) -> String {
    var lines = whole
    for _ in 0...Int.random(in: 0...1, using: &numbers) {
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
