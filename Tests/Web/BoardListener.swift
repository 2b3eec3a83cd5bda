// SPDX-License-Identifier: MIT
import Foundation
import Languages
import Markup
import Office
import Synchronization

@testable import Web

#if canImport(Glibc)
  import Glibc
  private let streaming = Int32(SOCK_STREAM.rawValue)
  private let atOnce = Int32(MSG_DONTWAIT)
#else
  import Darwin
  private let streaming = SOCK_STREAM
  private let atOnce = MSG_DONTWAIT
#endif

/// A browser that listens to a board over a connection of its own.
final class BoardListener: Sendable {
  private let socket: Int32
  private let heard = Mutex<[UInt8]>([])

  /// Opens the board's stream for whoever holds the browser.
  init(_ browser: Browser, port: Int, in language: Language = .english) throws {
    socket = try Self.connected(to: UInt16(port))
    let path = Route.authority(
      browser.town.authority.id, .family(browser.town.family, .boardStream)
    ).link.text
    let name = Visit.cookieName(browser.town.authority)
    let request =
      "GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nAccept: text/event-stream\r\n"
      + "Cookie: \(name)=\(browser.cookie ?? ""); "
      + "\(ChooseLanguage.cookieName)=\(language.tag)\r\n\r\n"
    let bytes = Array(request.utf8)
    guard send(socket, bytes, bytes.count, 0) == bytes.count else { throw NotConnected() }
  }

  struct NotConnected: Error {}

  private static func connected(to port: UInt16) throws -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = streaming
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo("localhost", "\(port)", &hints, &found) == 0 else { throw NotConnected() }
    defer { freeaddrinfo(found) }
    var next = found
    while let address = next?.pointee {
      let opened = open(address.ai_family)
      if opened >= 0, connect(opened, address.ai_addr, address.ai_addrlen) == 0 { return opened }
      hangUp(opened)
      next = address.ai_next
    }
    throw NotConnected()
  }

  /// Takes in what has come; false when the other side has hung up.
  @discardableResult private func listen() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &buffer, buffer.count, atOnce)
      guard count > 0 else { return count < 0 }
      heard.withLock { $0.append(contentsOf: buffer[..<count]) }
    }
  }

  /// Everything that has come so far.
  var text: String {
    listen()
    return heard.withLock { String(decoding: $0, as: UTF8.self) }
  }

  /// What has come, without the beats of the line. Each is a chunk of its own.
  var news: String { text.replacing(/[0-9a-f]+\r\nevent: beat\ndata: \n\n\r\n/, with: "") }

  /// Waits until these words have come; false when they have not within the time.
  func hears(_ words: String, within limit: Duration = .seconds(5)) async throws -> Bool {
    let end = ContinuousClock.now.advanced(by: limit)
    while ContinuousClock.now < end {
      if text.contains(words) { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return text.contains(words)
  }

  /// Waits until the server has ended the stream.
  func isHungUp(within limit: Duration = .seconds(5)) async throws -> Bool {
    let end = ContinuousClock.now.advanced(by: limit)
    while ContinuousClock.now < end {
      if !listen() { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  /// Forgets what has come, to hear only what is new.
  func forgets() {
    listen()
    heard.withLock { $0.removeAll() }
  }

  func closes() { _ = shutdown(socket, Int32(SHUT_RDWR)) }

  deinit { hangUp(socket) }
}

private func open(_ family: Int32) -> Int32 { socket(family, streaming, 0) }

private func hangUp(_ connection: Int32) { if connection >= 0 { _ = close(connection) } }
