// SPDX-License-Identifier: MIT

/// Words that somebody has typed into a form and not sent yet. They are the writer's alone.
///
/// A draft has the key of the form that it was typed into, so two windows, or two devices, write two
/// drafts and neither takes the other's words away.
public struct Draft: Codable, Hashable, Sendable {
  public let key: String
  public internal(set) var place: DraftPlace
  /// What stands in each field, as it was typed.
  public internal(set) var fields: [String: [String]]
  /// When it was last kept, in milliseconds of the store's clock.
  public internal(set) var keptAt: Int64
  /// Grows by one with each keeping; a change says to which version it was made.
  public internal(set) var version: Int
}

/// The form that a draft belongs to.
public struct DraftPlace: Codable, Hashable, Sendable {
  /// The family as its links name it; another word where there is none yet.
  public let family: String
  public let form: String
  /// What the page had filled in, out of sight: the part of a meeting, the child.
  public let fixed: [String: String]

  public init(family: String, form: String, fixed: [String: String] = [:]) {
    (self.family, self.form, self.fixed) = (family, form, fixed)
  }
}

/// How much is kept for one person, and for how long.
public struct DraftLimits: Sendable {
  /// Twice what a form takes: what is too long to be sent is still kept while it is made shorter.
  public var charactersInField = 100_000
  public var bytes = 2_000_000
  /// A person's drafts. Beyond it nothing is thrown away; a new one is refused in words.
  public var drafts = 100
  /// Days after the last keystroke until a draft is deleted.
  public var days = 90

  public init() {}

  var milliseconds: Int64 { Int64(days) * 86_400_000 }
}

/// Why words were not kept. The words themselves are never part of it.
public enum DraftError: Error, Hashable, Sendable {
  /// The form with this key was sent, or its draft was deleted: a late keystroke changes nothing.
  case ended
  /// Somebody, perhaps the same person elsewhere, wrote on this draft meanwhile.
  case changedMeanwhile
  case tooLong(length: Int, most: Int)
  case tooMany(most: Int)
  /// The file cannot be read or written; `step` says where, without a name.
  case disk(step: String)
  case notOurs(file: String)
}

extension DraftError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .ended: "This was sent already."
    case .changedMeanwhile: "These words were changed in another window."
    case .tooLong(let length, let most):
      "This is \(length) characters long; at most \(most) are kept before they are sent."
    case .tooMany(let most):
      "\(most) pieces of writing are kept that you have not sent. Send or delete some of them."
    case .disk(let step): "The drafts cannot be kept: the disk failed while \(step)."
    case .notOurs(let file):
      "The drafts in \(file) were not kept under this master key, or the file is damaged. "
        + "Restore it from its backup, or move it away to begin without drafts."
    }
  }
}
