// SPDX-License-Identifier: MIT
import Foundation
import RawLines
import Testing

@testable import roundtable

/// Lines that stand there, against the program itself. What its pages take
/// is compared with the same pages a moment before, on the same machine.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct AttackTests {
  /// The time that a page takes when nothing else comes in between: the quickest of many.
  private func quickest(_ demo: ServedDemo, _ browser: ServedBrowser, _ path: String) throws
    -> Duration
  {
    try (1...40).map { _ in
      let began = ContinuousClock.now
      let answer = try browser.gets(path)
      let took = ContinuousClock.now - began
      #expect(answer.status == 200)
      return took
    }.min() ?? .zero
  }

  /// Compares pages and memory before and during an attack.
  private func attacked(
    _ attack: (ServedDemo, ServedBrowser, String) throws -> [RawLine]
  ) async throws -> [RawLine] {
    let demo = try await ServedDemo()
    var sam = ServedBrowser(demo: demo)
    #expect(
      try sam.signsIn("sam.price", at: "dorset", password: DemoSignIn.password).status == 303)
    let family = try sam.openBoard()
    for path in ["/dorset", family] { _ = try quickest(demo, sam, path) }
    let before = try ["/dorset", family].map { try quickest(demo, sam, $0) }
    let memory = try demo.memory
    let lines = try attack(demo, sam, family)
    try await Task.sleep(for: .seconds(1))
    let during = try ["/dorset", family].map { try quickest(demo, sam, $0) }
    let more = try demo.memory - memory
    for (before, during) in zip(before, during) {
      #expect(during < before * 2 + .milliseconds(1), "\(before) became \(during)")
    }
    #expect(more < 20_000, "\(more) kB more")
    let heard = lines.filter { $0.text.contains("HTTP/1.1 ") }
    _ = try await demo.stop(within: .seconds(60))
    return heard
  }

  @Test func `three hundred silent lines change nobody's pages`() async throws {
    _ = try await attacked { demo, _, _ in
      try (1...300).map { _ in try RawLine(port: Int(demo.port)) }
    }
  }
}
