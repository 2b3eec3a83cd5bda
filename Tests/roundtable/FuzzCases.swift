// SPDX-License-Identifier: MIT
import Chance
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

  @Test(.timeLimit(.minutes(15)))
  func `a case file with any mistake is read or refused, never fatal`() throws {
    let path = Stage.root + "/Cases/first-conference.yaml"
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array(String($0).utf8)
    }.prefix(80)
    var numbers = SeededNumbers(seed: 20_260_901)
    var (read, refused) = (0, 0)
    for _ in 1...1_500 {
      if isRead(mistaken(Array(lines), most: 2, &numbers)) { read += 1 } else { refused += 1 }
    }
    #expect(refused > 300 && read > 100, "\(refused) refused, \(read) read")
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
      #expect(!isRead(String(text)))
    }
  }

  @Test(.timeLimit(.minutes(15)))
  func `aliases that grow without bound are refused`() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(!isRead(text))
    #expect(!isRead("people:\n  " + text.replacing("\n", with: "\n  ") + "\ncase: A\nabout: B"))
    for opening in ["[", "{a: ", "- ", "? "] {
      #expect(!isRead("deeds: " + String(repeating: opening, count: 5_000)))
    }
  }
}
