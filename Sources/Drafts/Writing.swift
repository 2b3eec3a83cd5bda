// SPDX-License-Identifier: MIT

/// What somebody has typed since their browser last told the store.
public struct Writing: Sendable {
  /// One field's change.
  public enum Change: Hashable, Sendable {
    case values([String])
    /// In the field's only value: so many UTF-16 units at this place are replaced by other words.
    /// A browser counts in these units; a long text need not be sent whole for one letter.
    case splice(at: Int, removing: Int, words: String)
  }

  /// To which state of the draft the changes were made.
  public enum Base: Hashable, Sendable {
    /// To this version; 0 begins the draft.
    case version(Int)
    /// To whatever is there: the last words before a page closes.
    case any
  }

  public let key: String
  public let place: DraftPlace
  public let base: Base
  public let changes: [String: Change]

  public init(key: String, place: DraftPlace, base: Base, changes: [String: Change]) {
    (self.key, self.place, self.base, self.changes) = (key, place, base, changes)
  }

  /// The draft with these changes in it.
  func written(on kept: Draft?, at now: Int64, within limits: DraftLimits) throws(DraftError)
    -> Draft
  {
    if case .version(let version) = base, version != kept?.version ?? 0 {
      throw .changedMeanwhile
    }
    var draft = kept ?? Draft(key: key, place: place, fields: [:], keptAt: now, version: 0)
    for (field, change) in changes { try apply(change, to: &draft.fields[field]) }
    try limits.check(draft)
    (draft.place, draft.keptAt, draft.version) = (place, now, draft.version + 1)
    return draft
  }

  private func apply(_ change: Change, to values: inout [String]?) throws(DraftError) {
    switch change {
    case .values(let new): values = new
    case .splice(let place, let count, let words):
      var units = Array((values?.first ?? "").utf16)
      guard place >= 0, count >= 0, place <= units.count, count <= units.count - place else {
        throw .changedMeanwhile
      }
      units.replaceSubrange(place..<(place + count), with: words.utf16)
      values = [String(decoding: units, as: UTF16.self)]
    }
  }
}

extension DraftLimits {
  fileprivate func check(_ draft: Draft) throws(DraftError) {
    var total = 0
    for values in draft.fields.values {
      let length = values.reduce(0) { $0 + $1.unicodeScalars.count }
      guard length <= charactersInField else {
        throw .tooLong(length: length, most: charactersInField)
      }
      total += values.reduce(0) { $0 + $1.utf8.count }
    }
    guard total <= bytes, draft.fields.count <= 200 else {
      throw .tooLong(length: total, most: bytes)
    }
  }
}
