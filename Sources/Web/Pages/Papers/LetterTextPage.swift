// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Hummingbird
import Languages
import Letters
import Markup
import Office
import Papers
import PlainWords
import SignIn
import Timetable

/// A letter's text is read, tried on an invented family, and saved with the reason. Nothing is saved
/// that has a problem, and nothing that was saved is ever changed.
extension SignedInVisit {
  func letterPage(_ name: LetterName, _ language: Language) async throws -> Response {
    guard actor.mayWriteLetterTexts else { throw WebProblem.notForThem }
    let asked = visit.request.uri.queryParameters["version"].map(String.init)
    let versions = try await versions(name, language)
    let old = versions.first { $0.version == asked }
    if asked != nil, old == nil { throw WebProblem.nothingHere }
    let now = try await office.letterText(name, in: language)
    return .page(
      LetterTextPage(
        visit: self, name: name, language: language, versions: versions, old: old,
        standing: now?.version, text: old?.saved.text ?? now?.text ?? ""
      ).html)
  }

  /// "Check and preview" shows what the text becomes; "Save" keeps it, if it has no problem.
  func saveLetter(_ name: LetterName, _ language: Language) async throws -> Response {
    let posted = try await visit.posted()
    let words = LetterTextPage.kept(posted.values)
    guard actor.mayWriteLetterTexts else {
      throw ProblemWithWords(problem: .notForThem, words: words)
    }
    guard session.accepts(formToken: posted["token"] ?? "") else {
      throw ProblemWithWords(problem: .staleForm, words: words)
    }
    let text = (posted["text"] ?? "").replacing("\r\n", with: "\n")
    let why = (posted["why"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    let now = try await office.letterText(name, in: language)
    var page = LetterTextPage(
      visit: self, name: name, language: language, versions: try await versions(name, language),
      standing: now?.version, text: text, why: why)
    page.seen = posted["standing"]
    page.check(try list, try await sample(text, name, language))
    guard posted["save"] != nil, page.problems.isEmpty else {
      return .page(page.html, status: page.problems.isEmpty ? .ok : .unprocessableContent)
    }
    return try await save(&page)
  }

  private func save(_ page: inout LetterTextPage) async throws -> Response {
    if page.why.isEmpty {
      page.problems = ["Write why you change this text."]
      return .page(page.html, status: .unprocessableContent)
    }
    if page.seen != page.standing {
      page.problems = [
        "Somebody else saved this text after you opened it. Read theirs below, then save again."
      ]
      page.seen = page.standing
      return .page(page.html, status: .conflict)
    }
    do {
      try await office.saveLetterText(
        SavedLetterText(
          name: page.name, language: page.language, text: page.text, why: page.why, by: actor))
    } catch LetterTextRefused.busy {
      page.problems = ["Many people are writing at once. Please save it again."]
      return .page(page.html, status: .serviceUnavailable)
    }
    return .toward(visit.route(.letter(page.name, page.language)))
  }

  private func versions(_ name: LetterName, _ language: Language) async throws
    -> [LetterTextVersion]
  {
    try await office.letterTexts().filter {
      $0.saved.name == name && $0.saved.language == language
    }
  }

  private var list: WordList {
    get throws { authority.wordLists.list(of: try office.practice()) }
  }

  /// What the text becomes for an invented family.
  private func sample(_ text: String, _ name: LetterName, _ language: Language) async throws
    -> Paper?
  {
    guard let read = try? LetterText(text, for: name, in: language, version: "draft") else {
      return nil
    }
    return try await authority.sample?().paper(from: read)
  }
}

struct LetterTextPage {
  let visit: SignedInVisit
  let name: LetterName
  let language: Language
  let versions: [LetterTextVersion]
  /// An older text that is only read.
  var old: LetterTextVersion?
  /// The version that stands now.
  let standing: String?
  let text: String
  var why = ""
  /// The version that stood when the writer opened the page.
  var seen: String?
  var problems: [String] = []
  private var remarks: [String] = []
  private var checked: CheckedText?
  private var isChecked = false
  private var preview: Paper?

  init(
    visit: SignedInVisit, name: LetterName, language: Language, versions: [LetterTextVersion],
    old: LetterTextVersion? = nil, standing: String?, text: String, why: String = ""
  ) {
    (self.visit, self.name, self.language) = (visit, name, language)
    (self.versions, self.old, self.standing) = (versions, old, standing)
    (self.text, self.why, seen) = (text, why, standing)
  }

  /// What stands in the way of the text, how plain it is, and what it becomes.
  mutating func check(_ list: WordList, _ preview: Paper?) {
    let read = ReadTemplate(text, for: name)
    problems = read.problems.map(\.told)
    remarks = read.remarks.map(\.told)
    self.preview = preview
    isChecked = true
    checked = language == .english ? list.check(Self.onlyWords(text)) : nil
  }

  /// What was typed, to be given back.
  static func kept(_ values: [String: [String]]) -> [KeptWords] {
    [("text", "The text"), ("why", "Why")].compactMap { key, label in
      (values[key]?.first).flatMap { $0.isEmpty ? nil : KeptWords(label: label, words: $0) }
    }
  }

  /// The text without its marks and without what the record fills in.
  static func onlyWords(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("[") ? "" : line.replacing(#/^(\#+|[-+!~]) /#, with: "").description
    }.joined(separator: "\n").replacing(/\{[a-z-]+\}/, with: "it").replacing("**", with: "")
  }

  private var title: String { "\(name.listTitle), \(language.englishName)" }

  var html: HTML {
    visit.frame(title: problems.isEmpty ? title : "Error: \(title)") {
      p { a(.href(visit.link(.letters))) { "All letters" } }
      h1 { title }
      if let old {
        reading(old)
      } else {
        p(.class("lede")) { lede }
        found
        form
        shown
      }
      history
    }
  }

  private var lede: String {
    guard let last = versions.last else {
      return "This text comes with Roundtable. Save your own words to put them in its place."
    }
    return "Your own words, \(last.version), since \(last.at.londonDay.inWords). Papers that were "
      + "given before keep the words that they had."
  }

  private var found: HTML {
    guard !problems.isEmpty else { return .nothing }
    return ErrorSummary(
      heading: "Please put this right",
      lines: problems.map { .init(words: $0, field: "text") }
    ).html
  }

  private var form: HTML {
    Markup.form(
      .method(.post), .action(visit.link(.letter(name, language))), .class("deed"), .novalidate
    ) {
      input(.type(.hidden), .name("token"), .value(visit.session.formToken))
      input(.type(.hidden), .name("standing"), .value(seen ?? ""))
      div(.class("field")) {
        label(.for("text")) { "The text" }
        p(.class("hint"), .id("text-hint")) {
          "What may stand in it is listed below. Use short sentences and words of every day."
        }
        textarea(
          .name("text"), .id("text"), .rows(24), .ariaDescribedby("text-hint"),
          .when(!problems.isEmpty, .ariaInvalid(true)),
          .lang(language.tag), .dir(.auto), .spellcheck(true)
        ) { text }
        notes
      }
      div(.class("form-foot")) {
        button(.class("button"), .type(.submit)) { "Check and preview" }
      }
      div(.class("field")) {
        label(.for("why")) { "Why do you change it?" }
        p(.class("hint"), .id("why-hint")) { "It is kept with the text. Needed to save it." }
        textarea(.name("why"), .id("why"), .rows(3), .ariaDescribedby("why-hint"), .dir(.auto)) {
          why
        }
      }
      div(.class("form-foot")) {
        button(
          .class("button button-secondary"), .type(.submit), .name("save"), .value("yes"),
          .formaction(visit.link(.letter(name, language)))
        ) { "Save this text" }
      }
    }
  }

  private var notes: HTML {
    .fragment([
      remarks.isEmpty ? .nothing : ul { for remark in remarks { li { remark } } },
      checked.map { checked in div(.class("words-beside")) { NotesOnWords(checked).html } }
        ?? .nothing,
    ])
  }

  private var shown: HTML {
    .fragment([
      preview.map { paper in
        section {
          h2 { "How it looks for an invented family" }
          div(.class("card preview")) { paper.part }
        }
      }
        ?? (isChecked && problems.isEmpty
          ? p(.class("notice")) {
            "The invented family gets no such paper, so there is no preview."
          }
          : .nothing),
      names,
    ])
  }

  /// What the record fills in, with its meaning.
  private var names: HTML {
    details(.class("fold"), .open(!problems.isEmpty)) {
      summary { "What may stand in the text" }
      p {
        "Words that the record fills in, such as the day, stand in curly brackets. Whole parts, "
          + "such as the list of who comes, stand in square brackets on a line of their own."
      }
      rows(
        "Words", LetterWord.allCases.map { ("{\($0.rawValue)}", $0.meaning, name.needs($0)) })
      rows(
        "Parts", LetterPart.allCases.map { ("[\($0.rawValue)]", $0.meaning, name.needs($0)) })
      rows(
        "Only if it is so, up to [end]",
        LetterFact.allCases.map { ("[if \($0.rawValue)]", $0.meaning, false) })
    }
  }

  private func rows(_ title: String, _ rows: [(String, String, Bool)]) -> HTML {
    .fragment([
      h3 { title },
      dl(.class("paper-facts")) {
        for (name, meaning, isNeeded) in rows {
          dt { code { name } }
          dd {
            meaning
            if isNeeded { strong { " (this letter must hold it)" } }
          }
        }
      },
    ])
  }

  private func reading(_ old: LetterTextVersion) -> HTML {
    .fragment([
      p(.class("lede")) {
        "\(old.version), saved on \(old.at.londonDay.inWords) by \(old.saved.by.name)."
      },
      p {
        "Why: "
        words(old.saved.why)
      },
      div(.class("letter-text"), .lang(language.tag), .dir(.auto)) {
        old.saved.text
      },
      p { a(.href(visit.link(.letter(name, language)))) { "The text as it stands now" } },
    ])
  }

  private var history: HTML {
    guard !versions.isEmpty else { return .nothing }
    return section {
      h2 { "Earlier and now" }
      ol(.class("timeline")) {
        for one in versions.reversed() {
          li {
            time(.datetime(one.at.description)) { one.at.londonDay.shortWords }
            p {
              a(
                .href(
                  visit.link(.letter(name, language)).asking("version", one.version))
              ) { one.version }
              " by \(one.saved.by.name): "
              words(one.saved.why)
            }
          }
        }
      }
    }
  }
}
