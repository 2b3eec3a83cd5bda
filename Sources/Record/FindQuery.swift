// SPDX-License-Identifier: MIT

/// Asks for one page of cards by words that only those know who ask.
public struct FindQuery: Sendable, Equatable {
  /// Whose cards are looked at.
  public enum Among: Sendable, Equatable {
    /// Cards of records to which the account has one of these relations on the day.
    case related(account: String, relations: [String], on: Int)
    /// Cards of every record. It MUST be asked only for a list that is everybody's by law, such
    /// as the register, and only where the question, or what was found, is itself written down.
    case everyRecord
  }

  public var kind: String
  public var among: Among
  /// A card has to have all of these words; the rarest first is fastest. None finds nothing.
  public var words: [String]
  /// A card that has all of these words is left out; none leaves out nothing.
  public var notAll: [String]
  /// A card that has any of these words is left out.
  public var notAny: [String]
  /// The cursor of the last row already seen, or nil for the first page.
  public var after: FindCursor?
  /// How many rows at most.
  public var limit: Int

  public init(
    kind: String, among: Among, words: [String], notAll: [String] = [], notAny: [String] = [],
    after: FindCursor? = nil, limit: Int
  ) {
    (self.kind, self.among, self.words) = (kind, among, words)
    (self.notAll, self.notAny, self.after, self.limit) = (notAll, notAny, after, limit)
  }
}

/// A place among the cards that were found: by record, then by place in the record.
public struct FindCursor: Sendable, Hashable, LosslessStringConvertible {
  public let record: RecordID
  public let ordinal: Int

  public init(record: RecordID, ordinal: Int) { (self.record, self.ordinal) = (record, ordinal) }

  /// Reads `description`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let record = RecordID(parts[0]), let ordinal = Int(parts[1]) else {
      return nil
    }
    self.init(record: record, ordinal: ordinal)
  }

  public var description: String { "\(record).\(ordinal)" }
}

extension CardCursor {
  /// The same card's place among cards that were found.
  public var found: FindCursor { FindCursor(record: record, ordinal: ordinal) }
}

/// The marks of a question's words.
struct Marks: Sendable {
  let all: [Int64]
  let notAll: [Int64]
  let notAny: [Int64]

  init(_ query: FindQuery, _ keyring: Keyring) {
    all = query.words.map(keyring.mark)
    notAll = query.notAll.map(keyring.mark)
    notAny = query.notAny.map(keyring.mark)
  }

  /// Whether a card with these marks is meant.
  func mean(_ marks: Set<Int64>) -> Bool {
    !all.isEmpty && marks.isSuperset(of: all) && marks.isDisjoint(with: notAny)
      && (notAll.isEmpty || !marks.isSuperset(of: notAll))
  }
}
