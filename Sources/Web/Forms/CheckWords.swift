// SPDX-License-Identifier: MIT
import Access
import Casework
import HTTPTypes
import Hummingbird
import Markup
import Office
import PlainWords
import Practice
import SignIn

/// How plain the words are that a worker writes for a family, said while they write. The check
/// never blocks, never changes a word and keeps none; what a family or a child said is not checked.
extension SignedInVisit {
  /// A script asks about one field and gets the notes for it. A browser without scripts sends the
  /// whole form, and gets it back with its words and the notes beside them.
  func checkWords(_ name: String, _ family: FamilyID) async throws -> Response {
    guard let deed = Deeds.named(name) else { throw WebProblem.nothingHere }
    let posted = try await visit.posted()
    let kept = posted.words(of: deed.form, in: say)
    guard session.accepts(formToken: posted["token"] ?? "") else {
      throw ProblemWithWords(problem: .staleForm, words: kept)
    }
    let seen = try await office.seen(family, by: actor.account)
    let practice = try seen.map(office.practice(for:)) ?? office.practice()
    var drawing = FormDrawing(
      form: deed.form, family: family, visit: self, record: seen, practice: practice,
      answers: posted.answers(to: deed.form), back: posted["back"],
      key: posted["key"] ?? FormKey.new())
    drawing.offer = posted["begin"]
    drawing.checked = drawing.check(authority.wordLists.list(of: practice))
    if visit.request.headers[.words] != nil {
      return .page(.fragment(deed.form.fields.map(drawing.notesOnWords)))
    }
    let mayWrite = seen.map { !$0.viewer.kinds.isDisjoint(with: deed.form.by) }
    guard mayWrite ?? (name == OpenEnquiry.form.name && actor.role == .socialWorker) else {
      throw ProblemWithWords(problem: seen == nil ? .noRelation : .notForThem, words: kept)
    }
    drawing.resumed = await keepRefused(posted, deed.form, family)
    return .page(FormPage(self, drawing).html)
  }
}

extension FormDrawing {
  /// Only what a worker writes for a family in the worker's own name.
  func isChecked(_ field: FormField) -> Bool {
    field.isForFamily && field.kind == .words && record?.viewer.isFamilySide != true
      && answers.typed("whose").allSatisfy { $0 == record?.viewer.person.text }
  }

  var asksForPlainWords: Bool {
    drawnFields.contains(where: isChecked)
  }

  var wordsPlace: String { visit.link(.family(family, .words(form.name))).text }

  /// A script does this by itself while somebody types, and puts the button away.
  var checkButton: HTML {
    Markup.button(
      .class("button button-secondary check-words"), .type(.submit),
      .formaction(visit.link(.family(family, .words(form.name))))
    ) { "Check the words" }
  }

  /// What the list finds in each field. The names are those that the writer may know.
  fileprivate func check(_ list: WordList) -> [String: CheckedText] {
    let names = record?.family.people.map(\.name) ?? []
    var found: [String: CheckedText] = [:]
    for field in form.fields where isChecked(field) {
      let words = answers.typed(field.key).joined(separator: "\n")
      if !words.isEmpty { found[field.key] = list.check(words, names: names) }
    }
    return found
  }

  /// The quiet lines beside a field; a place for them where there are none yet.
  func besideWords(_ field: FormField) -> HTML {
    guard isChecked(field) else { return .nothing }
    return div(.class("words-beside"), .id("\(id(field.key))-words"), .ariaLive(.polite)) {
      notesOnWords(field)
    }
  }

  fileprivate func notesOnWords(_ field: FormField) -> HTML {
    checked[field.key].map { NotesOnWords($0).html } ?? .nothing
  }
}

extension HTTPField.Name {
  /// A script asks for the notes alone.
  static let words = Self("X-Words")!
}
