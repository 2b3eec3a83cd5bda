// SPDX-License-Identifier: MIT
import Foundation
import RawLines
import Testing

@testable import roundtable

/// Lines that stand there and bodies without an end, against the program itself. What its pages
/// take is compared with the same pages a moment before, on the same machine. Something else there
/// may disturb one comparison; what an attack does, it does every time, so that one round without
/// it is enough.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct AttackTests {
  private static let rounds = 5

  /// The time that a page takes when nothing else comes in between: the quickest of many.
  private func quickest(_ browser: ServedBrowser, _ path: String) throws -> Duration {
    try (1...40).map { _ in
      let began = ContinuousClock.now
      let answer = try browser.gets(path)
      let took = ContinuousClock.now - began
      #expect(answer.status == 200)
      return took
    }.min() ?? .zero
  }

  /// Compares pages before and during an attack, until they are alike, and the memory of the
  /// program before the first attack and during all of them. Returns what the lines of the last
  /// were told.
  @discardableResult
  private func attacked(
    _ attack: (ServedDemo, ServedBrowser, String) throws -> [RawLine]
  ) async throws -> [String] {
    let demo = try await ServedDemo()
    var sam = ServedBrowser(demo: demo)
    #expect(
      try sam.signsIn("sam.price", at: "dorset", password: DemoSignIn.password).status == 303)
    let family = try sam.openBoard()
    let pages = ["/dorset", family, family + "/board"]
    for path in pages { _ = try quickest(sam, path) }
    let memory = try demo.memory
    var (told, slower) = ([String](), [String]())
    for _ in 1...Self.rounds {
      let before = try pages.map { try quickest(sam, $0) }
      let lines = try attack(demo, sam, family)
      try await Task.sleep(for: .seconds(1))
      let during = try pages.map { try quickest(sam, $0) }
      #expect(try demo.memory - memory < 20_000, "kB more")
      told = lines.map(\.text)
      for line in lines { line.closes() }
      slower = zip(pages, zip(before, during)).filter { $1.1 > $1.0 * 2 }.map {
        "\($0): \($1.0) became \($1.1)"
      }
      if slower.isEmpty { break }
    }
    #expect(slower == [], "in every round")
    _ = try await demo.stop(within: .seconds(60))
    return told
  }

  @Test func `three hundred silent lines change nobody's pages`() async throws {
    try await attacked { demo, _, _ in
      try (1...300).map { _ in try RawLine(port: Int(demo.port)) }
    }
  }

  private static let body = "words=" + String(repeating: "half a note ", count: 30_000)

  private func unfinished(_ demo: ServedDemo, _ place: String, _ length: Int, _ cookie: String = "")
    throws -> RawLine
  {
    let line = try RawLine(port: Int(demo.port))
    line.sends(
      "POST \(place) HTTP/1.1\r\nHost: 127.0.0.1:\(demo.port)\r\nCookie: \(cookie)\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n"
        + "Content-Length: \(length)\r\n\r\n" + Self.body)
    return line
  }

  @Test func `a hundred bodies without an end change nobody's pages, and are told`() async throws {
    let told = try await attacked { demo, sam, family in
      try (1...100).map { _ in try unfinished(demo, family + "/do/add-note", 600_000, sam.cookie) }
    }
    let answered = told.filter { $0.contains("HTTP/1.1 ") }
    #expect(answered.count > 50, "most of them are too much at once")
    for answer in answered { #expect(answer.contains(" 503 ")) }
  }

  @Test func `a hundred bodies of strangers, to any form, change nobody's pages`() async throws {
    try await attacked { demo, _, family in
      try (1...100).map { number in
        let place = ["/dorset", "\(family)/do/send-report", "/languages", "/x"][number % 4]
        return try unfinished(demo, place, 3_900_000)
      }
    }
  }
}
