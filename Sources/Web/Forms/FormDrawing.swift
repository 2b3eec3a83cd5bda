// SPDX-License-Identifier: MIT
import Access
import Casework
import Drafts
import Languages
import Markup
import Office
import PlainWords
import Practice
import SignIn
import Timetable

/// A deed's form, ready to be drawn: its fields, what was typed, and what has to be put right.
struct FormDrawing: Sendable {
  let form: DeedForm
  let family: FamilyID
  let visit: SignedInVisit
  let record: SeenRecord?
  let practice: Practice
  var answers = Answers()
  var failure: DeedFailure?
  /// The path of the page to go back to.
  var back: String?
  /// For a record that is still to be begun: proof that its identifier was offered.
  var offer: String?
  /// Fields that the page has filled in already, out of sight.
  var fixed: [String: String] = [:]
  /// Whether the page says in words what is filled in out of sight: it does not say so otherwise.
  var saysFixed = false
  /// Fields that this page leaves away.
  var without: Set<String> = []
  /// Drawn on the live board: sent without leaving the page.
  var live = false
  /// Tells two forms for the same deed on one page apart.
  var mark = ""
  var button: String?
  /// Goes with the form, so that it is done once; a draft of the form has the same.
  var key = FormKey.new()
  var quiet = false
  /// Other words for a field's label where the page says more than the form can.
  var labels: [String: String] = [:]
  /// Those words are the authority's own, and nobody has translated them.
  var labelsAreEnglish = false
  /// What the visitor has typed into forms of this family and not sent yet.
  var drafts: [Draft] = []
  /// The draft that is gone on with here; by default the newest one of this very form.
  var resumed: Draft?
  /// What the check found in the words of a field, where somebody asked for it.
  var checked: [String: CheckedText] = [:]
  /// Fields that few people need: they are folded away behind this sentence.
  var tucked: (keys: Set<String>, title: String) = ([], "")

  /// Who would read what is written here.
  var willRead: WhoWillRead?

  var say: LanguageWords { visit.say }

  /// Draws the form on a page of its own for the same child, report or part as before, and says so.
  mutating func keep(fixed: [String: String]) {
    (self.fixed, saysFixed) = (fixed, true)
  }

  /// Everything to put right, field by field, in the reader's language.
  var problems: [FieldProblem] {
    say.language == .english || !say.deeds.isSaid(form) ? inEnglish : inEnglish.map(said)
  }

  private func said(_ problem: FieldProblem) -> FieldProblem {
    let code = failure?.code ?? ""
    if case .asked(.saidBefore(let at)) = failure {
      let words = say.form.saidBefore(
        say.calendar.day(at.londonDay), say.calendar.time(at.londonTime))
      return FieldProblem(field: problem.field, label: problem.label, words: words)
    }
    if case .bad = failure, let field = form.fields.first(where: { $0.key == problem.field }) {
      let words = say.refusals.words(
        field, label: labels[field.key] ?? say.deeds.label(field, of: form),
        typed: answers.typed(field.key), say.calendar)
      return FieldProblem(field: problem.field, label: problem.label, words: words)
    }
    return FieldProblem(
      field: problem.field, label: problem.label,
      words: say.refusals.words(of: code) ?? say.refusals.other + " (\(problem.words))")
  }

  private var inEnglish: [FieldProblem] {
    switch failure {
    case .bad(let bad): bad.problems
    case .refused(let refusal):
      [
        FieldProblem(
          field: refusal.field ?? form.fields.first?.key ?? "", label: "", words: refusal.words)
      ]
    case .asked(let question):
      [FieldProblem(field: Self.meant, label: "", words: question.words)]
    case .some(let other): [FieldProblem(field: "", label: "", words: other.words)]
    case nil: []
    }
  }

  func problem(_ key: String) -> String? { problems.first { $0.field == key }?.words }

  func id(_ key: String) -> String { "\(form.name)\(mark)-\(key)" }

  var drawnFields: [FormField] {
    form.fields.filter { field in
      fixed[field.key] == nil && !without.contains(field.key) && !isNeedless(field)
    }
  }

  /// A reason for going ahead is asked only when there is something to go ahead against; whose
  /// words they are only where somebody may speak for others.
  private func isNeedless(_ field: FormField) -> Bool {
    if field.key == "going-ahead" || field.key == "quorum-exception" {
      guard case .refused(let refusal) = failure else { return answers.values[field.key] == nil }
      return refusal.asks == nil && answers.values[field.key] == nil
    }
    if field.key == RecordDissent.formalKey, form.name == RecordDissent.form.name {
      return record?.viewer.isFamilySide == true
    }
    if field.key == SendReport.furtherKey, form.name == SendReport.form.name {
      let mine = record.map { seen in
        seen.family.reports.contains { $0.author == seen.viewer.person }
      }
      return mine != true
    }
    if case .people(.speakers) = field.kind { return people(.speakers).isEmpty }
    if case .readers(.table) = field.kind, record?.viewer.isFamilySide != true {
      return people(.speakers).isEmpty
    }
    if case .people(.mayNotKnow) = field.kind { return people(.mayNotKnow).isEmpty }
    return false
  }

  /// The draft of this form, as the page has filled it in.
  var draft: Draft? {
    if let resumed { return resumed }
    guard failure == nil else { return nil }
    let own = drafts.filter { $0.place.form == form.name }
    return own.first { $0.place.fixed == fixed } ?? own.first { $0.fits(fixed) }
  }

  /// The form with the draft's words in it.
  var html: HTML {
    guard let draft else { return drawn(nil) }
    var filled = self
    for (key, values) in draft.fields where fixed[key] == nil {
      filled.answers.values[key] = values
    }
    for (key, value) in draft.place.fixed where fixed[key] == nil {
      filled.answers.values[key] = filled.answers.values[key] ?? [value]
    }
    return filled.drawn(draft)
  }

  private func drawn(_ draft: Draft?) -> HTML {
    Markup.form(
      isEnglishInside ? .lang("en-GB") : .nothing, isEnglishInside ? .dir(.ltr) : .nothing,
      .method(.post), .action(visit.link(.family(family, .form(form.name)))),
      .id("\(form.name)\(mark)"), .class("deed"), .novalidate,
      .when(live, .data("live", "yes")),
      .data("draft", "\(draft?.version ?? 0)")
    ) {
      summaryOfProblems
      hiddenFields(draft)
      linesOfFixed
      drawnFields.filter { !tucked.keys.contains($0.key) }.map(draw)
      tuckedFields
      div(.class("form-foot")) {
        Markup.button(.class(quiet ? "button button-secondary" : "button"), .type(.submit)) {
          self.button ?? say.deeds.button(form)
        }
        if asksForPlainWords { checkButton }
        if let draft, failure == nil { startAgain(draft) }
        if live { span(.class("form-status")) {} }
        span(.class("draft-line")) { draft.map(line) ?? "" }
      }
    }
  }

  /// A form that families seldom see stays English on a page of another language.
  private var isEnglishInside: Bool { say.language != .english && !say.deeds.isSaid(form) }

  private func line(_ draft: Draft) -> String {
    let kept = Instant(milliseconds: draft.keptAt)
    let (day, time) = (kept.londonDay, say.calendar.time(kept.londonTime))
    return day == visit.office.today
      ? say.form.keptFrom(time) : say.form.keptFromDay(say.calendar.shortDay(day), time)
  }

  /// Stands behind the button that sends: Enter must not throw words away.
  private func startAgain(_ draft: Draft) -> HTML {
    Markup.button(
      .class("button button-secondary"), .type(.submit), .name("start-again"),
      .value(draft.key), .formaction(visit.link(.drafts))
    ) { say.form.startAgain }
  }

  private var tuckedFields: HTML {
    let fields = drawnFields.filter { tucked.keys.contains($0.key) }
    guard !fields.isEmpty else { return .nothing }
    return details(.class("why"), .open(fields.contains { problem($0.key) != nil })) {
      summary { tucked.title }
      fields.map(draw)
    }
  }

  private var summaryOfProblems: HTML {
    if case .holds(let back) = failure { return choosing(for: back) }
    guard !problems.isEmpty else {
      return live ? div(.class("form-problem")) {} : .nothing
    }
    if case .asked(let question) = failure { return ask(question) }
    return ErrorSummary(
      heading: say.form.putRight,
      lines: problems.map { problem in
        let isDrawn = drawnFields.contains { $0.key == problem.field }
        return .init(words: problem.words, field: isDrawn ? id(problem.field) : nil)
      }
    ).html
  }

  /// A question, and the tick that answers it.
  private func ask(_ question: DeedQuestion) -> HTML {
    let asking = "\(id(Self.meant))-error"
    return .fragment([
      ErrorSummary(
        heading: say.form.oneQuestion,
        lines: problems.map { .init(words: $0.words, field: id(Self.meant)) }, id: asking
      ).html,
      div(.class("choice field-wrong")) {
        input(
          .type(.checkbox), .name(Self.meant), .id(id(Self.meant)), .value("yes"),
          .ariaDescribedby(asking), .ariaInvalid(true))
        label(.for(id(Self.meant))) {
          question == .stillWriting ? "Close all the same" : say.form.keepAgain
        }
      },
    ])
  }

  /// The field by which somebody says that they mean it.
  static let meant = "is-meant"

  private func hiddenFields(_ draft: Draft?) -> HTML {
    .fragment(
      [
        hidden("token", visit.session.formToken), hidden("key", draft?.key ?? key),
        fixed.isEmpty ? .nothing : hidden("fixed", fixed.keys.sorted().joined(separator: " ")),
        record.map { hidden("seen", "\($0.version)") } ?? .nothing,
        back.map { hidden("back", $0) } ?? .nothing,
        offer.map { hidden("begin", $0) } ?? .nothing,
      ] + fixed.sorted { $0.key < $1.key }.map { hidden($0.key, $0.value) })
  }

  /// "For which child? Amira": what the form is about, where it comes back on its own page.
  private var linesOfFixed: HTML {
    guard saysFixed else { return .nothing }
    return .fragment(
      form.fields.compactMap { field -> HTML? in
        guard let value = fixed[field.key], let words = words(of: value, in: field) else {
          return nil
        }
        return p(.class("notice")) {
          "\(labels[field.key] ?? say.deeds.label(field, of: form)) "
          strong { words }
        }
      })
  }

  /// What a value that was filled in says, in the words of this visitor's own record.
  private func words(of value: String, in field: FormField) -> String? {
    guard let family = record?.family else { return nil }
    switch field.kind {
    case .thing(.child), .thing(.decided), .person, .people:
      return family.person(PersonID(value))?.name
    case .thing(let choice), .things(let choice):
      return things(choice).first { $0.value == value }?.words
    case .practice(let choice): return choices(choice).first { $0.value == value }?.words
    default: return nil
    }
  }

  private func hidden(_ name: String, _ value: String) -> HTML {
    input(.type(.hidden), .name(name), .value(value))
  }
}
