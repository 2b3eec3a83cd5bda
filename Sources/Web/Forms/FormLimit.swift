// SPDX-License-Identifier: MIT
import Casework

/// How long one form may be, before it is decoded: in bytes, and in fields.
///
/// Each form has its own, from the fields that it holds, with room for words that are longer than a
/// field takes: those come back in the box, with how long they may be.
struct FormLimit: Sendable {
  let bytes: Int
  let fields: Int

  /// A form of a few short fields, such as the one for signing in.
  static let short = FormLimit(bytes: 4_096, fields: 16)
  /// The most bytes of any form: room for every field full of long words.
  static let longest = 4_000_000
  /// The most bytes of one letter of a text in a form: four, each written as "%F0".
  private static let bytesOfLetter = 12
  /// What somebody may have pasted into a field of words comes back to be sent in parts, even where
  /// less fits.
  private static let pasted = 50_000

  init(bytes: Int, fields: Int) { (self.bytes, self.fields) = (bytes, fields) }

  init(for place: Route.Place?) {
    switch place {
    case .family(_, let page): self = Self.of(page)
    case .register: self.init(bytes: 32_768, fields: 16)
    case .letter: self.init(bytes: 1_000_000, fields: 16)
    case .signIn, .signOut, .practice, .work, .drafts, .search, .newFamily, .letters, nil:
      self = .short
    }
  }

  private static func of(_ page: Route.Page) -> FormLimit {
    switch page {
    case .form(let name), .draft(let name), .words(let name):
      Deeds.named(name).map { FormLimit(of: $0.form) } ?? .short
    case .overview, .enquiry, .preparation, .plan, .chronology, .meeting, .agenda, .expected,
      .report, .board, .boardStream, .bigScreen, .readers, .papers, .paper, .paperFile,
      .paperCheck, .minutes, .diary:
      .short
    }
  }

  init(of form: DeedForm) {
    let all = form.fields.map(Self.room)
    bytes = min(Self.longest, all.reduce(100_000) { $0 + $1.bytes })
    fields = all.reduce(32) { $0 + $1.fields }
  }

  private static func room(for field: FormField) -> (bytes: Int, fields: Int) {
    switch field.kind {
    case .words: (max(field.limit ?? 0, pasted) * bytesOfLetter, 8)
    case .line: ((field.limit ?? 0) * bytesOfLetter, 8)
    case .many, .people, .things: (65_536, 400)
    case .day, .time, .yesNo, .tick, .whole, .one, .person, .account, .colleague, .signInName,
      .practice, .thing, .readers:
      (2_048, 8)
    }
  }
}
