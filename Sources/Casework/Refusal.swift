// SPDX-License-Identifier: MIT

/// Why a deed was not recorded, in words that a chair would use. It never names what the reader
/// may not know: it speaks of the deed and its fields, not of other people's entries.
public struct Refusal: Error, Hashable, Sendable {
  /// A stable name for scripts and tests, "category-without-threshold".
  public let code: String
  /// What is wrong and what to do about it.
  public let words: String
  /// The field to correct, when there is one.
  public let field: String?
  /// The practice that going ahead would depart from, when a reason is all that is missing.
  public let asks: Prompt?

  public init(_ code: String, _ words: String, field: String? = nil, asks: Prompt? = nil) {
    (self.code, self.words, self.field, self.asks) = (code, words, field, asks)
  }

  /// The authority's practice expects something else. Going ahead is the professional's judgement;
  /// the reason becomes part of the record (Birmingham: "no hard or fast rules"). All that it will
  /// answer is said, so that nobody gives a reason for what they have not read.
  static func asksReason(_ prompt: Prompt, and more: some Sequence<Prompt> = []) -> Refusal {
    let words = ([prompt.words] + more.map(\.words)).joined(separator: " ")
    return Refusal(
      "needs-reason", "\(words) You can go ahead: write the reason.",
      field: Departure.reason.key, asks: prompt)
  }

  static let unknownPerson = Refusal(
    "unknown-person", "Choose someone who is in this family's record.")
  static let noConference = Refusal(
    "no-conference", "Call the conference first. Nothing else can be prepared before that.")
  static let notOpen = Refusal(
    "conference-not-open", "The conference has not been opened yet. The chair opens it.")
  static let pausedForYou = Refusal(
    "paused-for-you",
    "The meeting is paused for you. Your words stay here: send them when it goes on.")
  static let closed = Refusal(
    "conference-closed", "The conference is closed. What was agreed in it stays as it is.")
}
