// SPDX-License-Identifier: MIT

/// One part of a conference, in words that everyone at the table reads alike.
public struct AgendaPart: Hashable, Sendable {
  public let id: String
  /// Short and plain, such as "What is working well".
  public let title: String
  /// One or two sentences on what happens now and what people are asked for.
  public let guide: String
  public let kind: AgendaKind
  /// One to three for a talk, none for any other kind.
  public let columns: [NoteColumn]
  public let source: String
  /// What the guide itself calls this part, such as "Grey Areas"; shown to staff beside the title.
  public let practitionersSay: String?
}

/// What a part of a conference is for, and so what its page offers.
public enum AgendaKind: String, CaseIterable, Hashable, Sendable {
  /// People talk, and what they say is noted in columns.
  case talk
  /// A text that the conference reads or forms together.
  case statement
  case plan
  case scores
  /// Each person gives a view and the reason for it.
  case views
  case decision
  case ending
}

/// A place on the shared board where notes of one kind are added.
public struct NoteColumn: Hashable, Sendable {
  /// Such as "working-well", "worries" or "grey-areas".
  public let id: String
  public let title: String
  /// What the empty note asks for: "Add what is working well".
  public let prompt: String
}
