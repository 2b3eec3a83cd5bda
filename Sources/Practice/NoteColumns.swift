// SPDX-License-Identifier: MIT

extension AgendaPart {
  /// The headings under which people add notes. A part without its own has one: what people say.
  public var noteColumns: [NoteColumn] {
    columns.isEmpty ? [Self.said] : columns
  }

  private static let said = NoteColumn(
    id: "said", title: "What people say", prompt: "Add what you want to say")
}
