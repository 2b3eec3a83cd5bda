// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// Beside what a card may be shown: the marks by which it is found, and the relations to its record.
///
/// A card's body opens only in the frame in which it was sealed. So whoever writes a relation or a
/// mark into the database by hand, or takes one out, makes the card unreadable, and not theirs.
struct CardFrame: Sendable {
  private let bytes: Data

  init(marks: Set<Int64>, among relations: RelationsDigest) {
    var layout = ByteLayout(tag: "roundtable card frame 1")
    layout.add(marks.count)
    for mark in marks.sorted() { layout.add(mark) }
    layout.add(fixed: relations.bytes)
    bytes = layout.bytes
  }

  func add(to layout: inout ByteLayout) { layout.add(varying: bytes) }
}

/// What tells the relations to a record apart from others.
struct RelationsDigest: Sendable {
  let bytes: Data

  init(_ relations: [RelationCard]) {
    var layout = ByteLayout(tag: "roundtable relations 1")
    layout.add(relations)
    bytes = Data(SHA256.hash(data: layout.bytes))
  }
}

extension ByteLayout {
  mutating func add(_ relations: [RelationCard]) {
    for relation in relations {
      add(relation.account)
      add(relation.relation)
      add(relation.from)
      add(relation.until == nil ? 0 : 1)
      add(relation.until ?? 0)
    }
  }
}
