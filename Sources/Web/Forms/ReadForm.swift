// SPDX-License-Identifier: MIT
import HTTPTypes
import Hummingbird
import Synchronization

/// How many bytes of forms are in memory while they arrive: of one person or address, and in all.
/// Forms that are begun and never ended fill this, and nothing else.
final class FormsArriving: Sendable {
  struct Most: Sendable {
    var ofOne = 8_000_000
    var inAll = 64_000_000
  }

  private let most: Most
  private let held = Mutex<(all: Int, of: [RequestLimits.Of: Int])>((0, [:]))

  init(_ most: Most = Most()) { self.most = most }

  /// False if there is no room for so many more bytes.
  func add(_ count: Int, of one: RequestLimits.Of) -> Bool {
    held.withLock { held in
      let own = held.of[one, default: 0] + count
      guard own <= most.ofOne, held.all + count <= most.inAll else { return false }
      held.of[one] = own
      held.all += count
      return true
    }
  }

  func remove(_ count: Int, of one: RequestLimits.Of) {
    held.withLock { held in
      let left = (held.of[one] ?? 0) - count
      held.of[one] = left > 0 ? left : nil
      held.all -= count
    }
  }

  var bytes: Int { held.withLock(\.all) }
}

/// Takes in one posted form, within its limits.
struct ReadForm: Sendable {
  let house: House
  let limit: FormLimit
  /// Whose it is, to be counted.
  let sender: RequestLimits.Of

  /// - Throws: what a page then says. Whatever it is, the words are still in the browser.
  func read(_ request: Request) async throws(WebProblem) -> PostedForm {
    let length = request.headers[.contentLength].flatMap { Int($0) }
    if let length, length > limit.bytes {
      // A browser shows the answer only after all was taken from it.
      if length <= FormLimit.longest { await passOver(request) }
      throw .tooLong(length, most: limit.bytes)
    }
    let body = try await collect(request.body)
    let bytes = body.readableBytesView
    guard bytes.count(where: { $0 == UInt8(ascii: "&") }) < limit.fields else {
      throw .notReadable
    }
    return PostedForm(urlEncoded: bytes)
  }

  private func collect(_ parts: RequestBody) async throws(WebProblem) -> ByteBuffer {
    var body = ByteBuffer()
    defer { house.arriving.remove(body.readableBytes, of: sender) }
    do {
      for try await part in parts {
        guard body.readableBytes + part.readableBytes <= limit.bytes else {
          throw WebProblem.tooLong(nil, most: limit.bytes)
        }
        guard house.arriving.add(part.readableBytes, of: sender) else { throw WebProblem.notNow }
        body.writeImmutableBuffer(part)
      }
    } catch { throw Self.problem(error) }
    return body
  }

  private func passOver(_ request: Request) async {
    do { for try await _ in request.body {} } catch {}
  }

  private static func problem(_ error: any Error) -> WebProblem {
    switch error {
    case let problem as WebProblem: problem
    case is ServerStops: .notNow
    case is SentTooSlowly: .tooSlow
    default: .notReadable
    }
  }
}
