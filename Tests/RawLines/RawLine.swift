// SPDX-License-Identifier: MIT
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
  private let streaming = Int32(SOCK_STREAM.rawValue)
  private let atOnce = Int32(MSG_DONTWAIT)
  private let withoutSignal = Int32(MSG_NOSIGNAL)
#else
  import Darwin
  private let streaming = SOCK_STREAM
  private let atOnce = MSG_DONTWAIT
  private let withoutSignal: Int32 = 0
#endif

/// A connection that does what no browser would: nothing at all, half of a request, a byte a second.
public final class RawLine: Sendable {
  private let socket: Int32
  private let heard = Mutex<[UInt8]>([])

  public struct NotConnected: Error {
    public init() {}
  }

  public init(port: Int) throws {
    var hints = addrinfo()
    hints.ai_socktype = streaming
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo("localhost", "\(port)", &hints, &found) == 0 else { throw NotConnected() }
    defer { freeaddrinfo(found) }
    var next = found
    while let address = next?.pointee {
      let opened = open(address.ai_family)
      if opened >= 0, connect(opened, address.ai_addr, address.ai_addrlen) == 0 {
        socket = opened
        return
      }
      hangUp(opened)
      next = address.ai_next
    }
    throw NotConnected()
  }

  /// A port that nobody listens at just now.
  public static func freePort() throws -> Int {
    let taken = open(AF_INET)
    defer { hangUp(taken) }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isNamed = withUnsafeMutablePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(taken, $0, size) == 0 && getsockname(taken, $0, &size) == 0
      }
    }
    guard isNamed else { throw NotConnected() }
    return Int(UInt16(bigEndian: place.sin_port))
  }

  /// Sends these bytes; false when the other side has hung up.
  @discardableResult public func sends(_ words: String) -> Bool {
    var rest = Array(words.utf8)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, withoutSignal) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  /// Takes in what has come; false when the other side has hung up.
  @discardableResult private func listen() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &buffer, buffer.count, atOnce)
      guard count > 0 else { return count < 0 && [EAGAIN, EINTR].contains(errno) }
      heard.withLock { $0.append(contentsOf: buffer[..<count]) }
    }
  }

  /// Everything that has come so far.
  public var text: String {
    listen()
    return heard.withLock { String(decoding: $0, as: UTF8.self) }
  }

  /// Waits until these words have come; false when they have not within the time.
  public func hears(_ words: String, within limit: Duration = .seconds(60)) async throws -> Bool {
    let end = ContinuousClock.now.advanced(by: limit)
    while ContinuousClock.now < end {
      if text.contains(words) { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return text.contains(words)
  }

  /// Waits until the other side has ended the line.
  public func isHungUp(within limit: Duration = .seconds(60)) async throws -> Bool {
    let end = ContinuousClock.now.advanced(by: limit)
    while ContinuousClock.now < end {
      if !listen() { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  /// Whether the line is open still.
  public var isOpen: Bool { listen() }

  /// Forgets what has come, to hear only what is new.
  public func forgets() {
    listen()
    heard.withLock { $0.removeAll() }
  }

  public func closes() { _ = shutdown(socket, Int32(SHUT_RDWR)) }

  deinit { hangUp(socket) }
}

private func open(_ family: Int32) -> Int32 { socket(family, streaming, 0) }

private func hangUp(_ connection: Int32) { if connection >= 0 { _ = close(connection) } }
