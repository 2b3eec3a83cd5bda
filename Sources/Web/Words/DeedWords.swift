// SPDX-License-Identifier: MIT
import Casework
import Languages

/// The forms that families fill in, in their language. All other forms are English.
struct DeedWords: Sendable {
  static let deeds: [any Deed.Type] = [
    GiveOwnWords.self, SayGoodOutcome.self, PromiseAttendance.self, AskForPerson.self,
    PromiseConfidence.self, ReadReport.self, CommentOnReport.self, RecordDissent.self,
    AskCorrection.self, Casework.ChooseLanguage.self, AddNote.self, GiveScore.self,
    AskForSupport.self, GiveFamilyView.self, NameOutcome.self, TakeBack.self,
    CorrectScore.self, CorrectOutcome.self, ShareWords.self,
  ]

  private let words: [String: String]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("deeds")
    var words: [String: String] = [:]
    for form in Self.deeds.map({ $0.form }) {
      for key in [form.name, "\(form.name)-purpose", "\(form.name)-button"] {
        words[key] = try section.words(key)
      }
      for field in form.fields where Self.isAsked(field) {
        for (key, isThere) in [("", true), ("-hint", field.hint != nil)] where isThere {
          let own = "\(form.name)/\(field.key)\(key)"
          words[own] = try section.words(section.holds(own) ? own : "\(field.key)\(key)")
        }
      }
    }
    self.words = words
    try section.end()
  }

  /// Families choose no report, and no reason for going ahead: the page knows which, and nobody
  /// asks them for the other.
  static func isAsked(_ field: FormField) -> Bool {
    field.kind != .thing(.report) && field.key != "going-ahead"
  }

  func isSaid(_ form: DeedForm) -> Bool { words[form.name] != nil }
  func title(_ form: DeedForm) -> String { words[form.name] ?? form.title }
  func purpose(_ form: DeedForm) -> String { words["\(form.name)-purpose"] ?? form.purpose }
  func button(_ form: DeedForm) -> String { words["\(form.name)-button"] ?? form.button }
  func label(_ field: FormField, of form: DeedForm) -> String {
    words["\(form.name)/\(field.key)"] ?? field.label
  }
  func hint(_ field: FormField, of form: DeedForm) -> String? {
    words["\(form.name)/\(field.key)-hint"] ?? field.hint
  }
}
