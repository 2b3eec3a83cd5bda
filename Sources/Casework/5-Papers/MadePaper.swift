// SPDX-License-Identifier: MIT
import Languages

/// A paper made for one person from what they may see, as the record remembers it: which text,
/// from how much of the record, and the digest of every word of it.
public struct MadePaper: Hashable, Codable, Sendable {
  /// "minutes", or "agency-report.r-17" for the paper of one report.
  public let paper: String
  public let recipient: PersonID
  public let language: Language
  /// The version of the letter's text.
  public let text: String
  /// How much of the record the recipient had to see when it was made.
  public let seen: Int
  /// SHA-256 of the paper, in hexadecimal.
  public let digest: String
  /// Why they get this version: "family-member", "chair".
  public let because: String

  public init(
    paper: String, recipient: PersonID, language: Language, text: String, seen: Int,
    digest: String, because: String
  ) {
    (self.paper, self.recipient, self.language, self.text) = (paper, recipient, language, text)
    (self.seen, self.digest, self.because) = (seen, digest, because)
  }
}

/// A paper that is ready, and whether it must be checked by somebody before it may go.
public struct ReadyPaper: Hashable, Sendable {
  public let made: MadePaper
  /// It holds words that look like something which is kept from its recipient.
  public let isHeld: Bool

  public init(_ made: MadePaper, isHeld: Bool) { (self.made, self.isHeld) = (made, isHeld) }
}
