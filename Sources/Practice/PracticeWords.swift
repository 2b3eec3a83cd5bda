// SPDX-License-Identifier: MIT

/// A restorative question that the enquiry asks a family, kept for use at the conference.
public struct Question: Hashable, Sendable {
  public let id: String
  public let words: String
  /// What whoever asks tells the family about it, after their answer; nil where nothing.
  public let thenTell: String?
  public let source: String
}

/// A kind of harm that a plan names.
public struct Category: Hashable, Sendable {
  /// "neglect", "physical", "emotional" or "sexual".
  public let id: String
  public let words: String
  public let source: String
}

/// What an authority says about a matter that stays with people's judgement.
public struct PracticeNote: Hashable, Sendable {
  public let id: String
  public let title: String
  public let words: String
  public let source: String

  /// Whether it says what is asked of the professionals who come.
  public var isForProfessionals: Bool { id.hasPrefix("expected-") }
}
