// SPDX-License-Identifier: MIT

/// Asks for one page of cards of the records that an account has to do with on a day.
public struct CardQuery: Sendable, Equatable {
  public var kind: String
  public var account: String
  /// Only these relations count; nil when every relation does.
  public var relations: [String]?
  /// The day of asking, in days since 1 January 1970: relations MUST hold on it.
  public var on: Int
  /// The cursor of the last row already seen, or nil for the first page.
  public var after: CardCursor?
  /// How many rows at most.
  public var limit: Int

  public init(
    kind: String, account: String, relations: [String]? = nil, on: Int,
    after: CardCursor? = nil, limit: Int
  ) {
    self.kind = kind
    self.account = account
    self.relations = relations
    self.on = on
    self.after = after
    self.limit = limit
  }
}

/// One card of a list, with the relation through which the viewer may see it.
public struct CardRow: Sendable, Equatable {
  public let record: RecordID
  public let card: Card
  /// The first relation, in the order in which the record gave them, that counts and holds on the
  /// day; empty where the question was not about relations.
  public let relation: String
  public let cursor: CardCursor

  public init(record: RecordID, card: Card, relation: String, cursor: CardCursor) {
    self.record = record
    self.card = card
    self.relation = relation
    self.cursor = cursor
  }
}

/// A place in a list of cards: by day (cards without a day last), order, record, place in the record.
public struct CardCursor: Sendable, Hashable {
  public let day: Int?
  public let order: String
  public let record: RecordID
  /// The card's place among the cards of its record, from 0.
  public let ordinal: Int

  public init(day: Int?, order: String, record: RecordID, ordinal: Int) {
    self.day = day
    self.order = order
    self.record = record
    self.ordinal = ordinal
  }
}

extension CardCursor: Comparable {
  public static func < (one: CardCursor, other: CardCursor) -> Bool {
    let days = (one.day ?? .max, other.day ?? .max)
    if days.0 != days.1 { return days.0 < days.1 }
    let orders = (Array(one.order.utf8), Array(other.order.utf8))
    if orders.0 != orders.1 { return orders.0.lexicographicallyPrecedes(orders.1) }
    return (one.record, one.ordinal) < (other.record, other.ordinal)
  }
}

extension CardCursor: LosslessStringConvertible {
  /// Reads `description`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let order = Self.text(hexadecimal: parts[1]),
      let record = RecordID(parts[2]), let ordinal = Int(parts[3]),
      parts[0] == "none" || Int(parts[0]) != nil
    else { return nil }
    self.init(day: Int(parts[0]), order: order, record: record, ordinal: ordinal)
  }

  /// A spelling of digits, letters, dots and hyphens only, so that it can stand in a link.
  public var description: String {
    let order = order.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "\(day.map(String.init) ?? "none").\(order).\(record).\(ordinal)"
  }

  private static func text(hexadecimal: String) -> String? {
    let digits = hexadecimal.map(\.hexDigitValue)
    guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
    let values = digits.compactMap(\.self)
    let bytes = stride(from: 0, to: values.count, by: 2).map {
      UInt8(values[$0] << 4 | values[$0 + 1])
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
