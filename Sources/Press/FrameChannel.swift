// SPDX-License-Identifier: MIT
import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Frames over two pipes: a length of four bytes (big endian) and that many bytes. Nothing waits
/// longer than until the given moment.
struct FrameChannel {
  enum Problem: Error { case ended, late }

  let reading: Int32
  let writing: Int32
  /// The longest frame that is received, in bytes.
  let largest: Int

  init(reading: Int32, writing: Int32, largest: Int) {
    (self.reading, self.writing, self.largest) = (reading, writing, largest)
    for pipe in [reading, writing] { _ = fcntl(pipe, F_SETFL, O_NONBLOCK) }
  }

  func send(_ bytes: [UInt8], until end: DispatchTime) throws(Problem) {
    let length = UInt32(bytes.count)
    let frame = (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) } + bytes
    var sent = 0
    while sent < frame.count {
      try wait(for: writing, POLLOUT, until: end)
      let count = frame[sent...].withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
      sent += try progress(count)
    }
  }

  func receive(until end: DispatchTime) throws(Problem) -> [UInt8] {
    let head = try receive(4, until: end)
    let count = head.reduce(0) { $0 << 8 | Int($1) }
    guard count > 0, count <= largest else { throw .ended }
    return try receive(count, until: end)
  }

  private func receive(_ count: Int, until end: DispatchTime) throws(Problem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var have = 0
    while have < count {
      try wait(for: reading, POLLIN, until: end)
      let more = bytes[have...].withUnsafeMutableBytes { read(reading, $0.baseAddress, $0.count) }
      guard more != 0 else { throw .ended }
      have += try progress(more)
    }
    return bytes
  }

  /// What was moved; 0 where the pipe was not ready after all.
  private func progress(_ count: Int) throws(Problem) -> Int {
    if count >= 0 { return count }
    guard errno == EAGAIN || errno == EINTR else { throw .ended }
    return 0
  }

  private func wait(for pipe: Int32, _ event: some BinaryInteger, until end: DispatchTime)
    throws(Problem)
  {
    let now = DispatchTime.now()
    guard now < end else { throw .late }
    let left = (end.uptimeNanoseconds - now.uptimeNanoseconds) / 1_000_000 + 1
    var asked = pollfd(fd: pipe, events: Int16(event), revents: 0)
    _ = poll(&asked, 1, Int32(clamping: left))
  }
}
