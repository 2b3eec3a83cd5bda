// SPDX-License-Identifier: MIT
import Foundation
import Record
import Synchronization

/// What cards say, read out of their bodies once: the same rows stand in list after list. A body
/// is found again by all its bytes, so what is kept can never be an older one.
final class CardShelf: Sendable {
  private let kept: Mutex<LeastUsed<Data, any Sendable>>

  /// - Parameter room: the most bytes of bodies that are kept.
  init(room: Int = 4_000_000) { kept = Mutex(LeastUsed(room: room)) }

  func content<Content: Decodable & Sendable>(of card: Card) throws -> Content {
    if let known = kept.withLock({ $0.value(card.body) }) as? Content { return known }
    let content = try JSONDecoder().decode(Content.self, from: card.body)
    kept.withLock { $0.keep(content, card.body, weight: card.body.count) }
    return content
  }
}
