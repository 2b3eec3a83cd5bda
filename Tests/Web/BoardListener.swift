// SPDX-License-Identifier: MIT
import Foundation
import Languages
import Markup
import Office
import RawLines

@testable import Web

/// A browser that listens to a board over a connection of its own.
final class BoardListener: Sendable {
  private let line: RawLine

  /// Opens the board's stream for whoever holds the browser.
  init(_ browser: Browser, port: Int, in language: Language = .english) throws {
    line = try RawLine(port: port)
    let path = Route.authority(
      browser.town.authority.id, .family(browser.town.family, .boardStream)
    ).link.text
    let name = Visit.cookieName(browser.town.authority)
    let isSent = line.sends(
      "GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nAccept: text/event-stream\r\n"
        + "Cookie: \(name)=\(browser.cookie ?? ""); "
        + "\(ChooseLanguage.cookieName)=\(language.tag)\r\n\r\n")
    guard isSent else { throw RawLine.NotConnected() }
  }

  /// Everything that has come so far.
  var text: String { line.text }

  /// What has come, without the beats of the line. Each is a chunk of its own.
  var news: String { text.replacing(/[0-9a-f]+\r\nevent: beat\ndata: \n\n\r\n/, with: "") }

  /// Waits until these words have come; false when they have not within the time.
  func hears(_ words: String, within limit: Duration = .seconds(60)) async throws -> Bool {
    try await line.hears(words, within: limit)
  }

  /// Waits until the server has ended the stream.
  func isHungUp(within limit: Duration = .seconds(60)) async throws -> Bool {
    try await line.isHungUp(within: limit)
  }

  func forgets() { line.forgets() }
  func closes() { line.closes() }
}
