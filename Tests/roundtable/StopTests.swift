// SPDX-License-Identifier: MIT
import Foundation
import RawLines
import Testing

@testable import roundtable

/// The program is told to stop while people are at it. It has ten seconds; the tests give it a minute,
/// since a machine may be slow, and it would have waited for ever.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct StopTests {
  private func sam(_ demo: ServedDemo) throws -> (browser: ServedBrowser, family: String) {
    var browser = ServedBrowser(demo: demo)
    #expect(
      try browser.signsIn("sam.price", at: "dorset", password: DemoSignIn.password).status == 303)
    return (browser, try browser.openBoard())
  }

  private func busy(_ demo: ServedDemo) async throws -> [RawLine] {
    let (sam, family) = try sam(demo)
    let boards = try (1...8).map { _ in
      let line = try RawLine(port: Int(demo.port))
      line.sends(
        "GET \(family)/board/stream HTTP/1.1\r\nHost: 127.0.0.1:\(demo.port)\r\n"
          + "Cookie: \(sam.cookie)\r\n\r\n")
      return line
    }
    for board in boards { #expect(try await board.hears("event: region")) }
    return boards
  }

  /// Lines on which bodies are half sent, and on which nothing is.
  private func unfinished(_ demo: ServedDemo) async throws -> (bodies: [RawLine], silent: [RawLine])
  {
    let (sam, family) = try sam(demo)
    let bodies = try (1...8).map { _ in
      let line = try RawLine(port: Int(demo.port))
      line.sends(
        "POST \(family)/do/add-note HTTP/1.1\r\nHost: 127.0.0.1:\(demo.port)\r\n"
          + "Cookie: \(sam.cookie)\r\nContent-Type: application/x-www-form-urlencoded\r\n"
          + "Content-Length: 5000\r\n\r\nwords=half")
      return line
    }
    return (bodies, try (1...8).map { _ in try RawLine(port: Int(demo.port)) })
  }

  @Test func `told to stop, it tells the boards, keeps all that was sent, and ends`() async throws {
    let demo = try await ServedDemo()
    let boards = try await busy(demo)
    let (bodies, silent) = try await unfinished(demo)
    let (sam, family) = try sam(demo)
    let token = try #require(try sam.gets(family + "/do/add-note").hidden("token"))
    let note = family + "/do/add-note"
    let kept = try sam.posts(note, ["token": token, "key": "said-at-last", "words": "At last."])
    #expect(kept.status == 303)
    let draft = try sam.posts(
      note + "/draft",
      ["token": token, "key": "not-sent-yet", "base": "0", "words": "Not sent yet."])
    #expect(draft.status == 204)
    #expect(demo.files(ending: "-wal").count > 1)

    let verified = try await demo.stop(within: .seconds(60))
    #expect(demo.log.contains("ended with 0"))
    #expect(verified.contains("\"ok\": true") || verified.contains("\"ok\":true"), "\(verified)")
    for board in boards {
      #expect(board.text.contains("event: stopping"))
      #expect(board.text.hasSuffix("0\r\n\r\n"), "the stream is whole")
    }
    for body in bodies {
      #expect(body.text.contains(" 503 ") && body.text.contains("your words are still there"))
    }
    for line in silent { #expect(try await line.isHungUp()) }
  }

  @Test func `a second signal ends it at once`() async throws {
    let demo = try await ServedDemo()
    let boards = try await busy(demo)
    let (bodies, _) = try await unfinished(demo)
    let server = try demo.server
    // One that comes when all is over ends nothing: they come one upon the other.
    for _ in 1...10_000 where !demo.log.contains("ended with") {
      kill(server, SIGTERM)
      try await Task.sleep(for: .milliseconds(3))
    }
    #expect(demo.log.contains("ended with 143"))
    let verified = try await demo.stop(within: .seconds(60))
    #expect(verified.contains("\"ok\": true") || verified.contains("\"ok\":true"), "\(verified)")
    withExtendedLifetime((boards, bodies)) {}
  }

  @Test func `all its patience together fits into the ten seconds of a service manager`() {
    #expect(StopSignals.patience < 10)
  }
}
