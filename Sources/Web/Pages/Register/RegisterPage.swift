// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Markup
import Office
import Practice
import SignIn
import Timetable

/// Is this child on a plan, today? For the duty worker, who answers those who ring (RG1). It says
/// no more than yes or no, the category, since when, and whom to ring; and it keeps who asked.
extension SignedInVisit {
  func register() async throws -> Response {
    guard actor.mayAskRegister else { throw WebProblem.nothingHere }
    let before = visit.request.uri.queryParameters["before"].flatMap { Int(String($0)) }
    var page = RegisterPage(visit: self, practice: try office.practice())
    if visit.request.method == .post {
      let posted = try await visit.posted()
      guard session.accepts(formToken: posted["token"] ?? "") else {
        throw ProblemWithWords(problem: .staleForm, words: posted.words(for: .register, in: say))
      }
      page.question = RegisterQuestion(posted)
      page.missing = page.question.missing
      page.answer = try await office.askRegister(page.question, by: actor)
    }
    page.sameChildren = try await office.sameChildren(by: actor) ?? []
    page.log = try await office.registerLog(by: actor, before: before) ?? []
    return .page(page.html, status: page.missing.isEmpty ? .ok : .unprocessableContent)
  }
}

extension RegisterQuestion {
  /// The most characters of one field.
  private static let limit = 500

  fileprivate init(_ posted: PostedForm) {
    func typed(_ name: String) -> String { String((posted[name] ?? "").prefix(Self.limit)) }
    self.init(
      asked: typed("asked"), caller: typed("caller"), calledBack: typed("called-back"),
      why: typed("why"))
  }
}

struct RegisterPage {
  let visit: SignedInVisit
  let practice: Practice
  var question = RegisterQuestion(asked: "", caller: "", calledBack: "", why: "")
  var missing: [String] = []
  var answer: RegisterAnswer?
  var log: [LoggedQuestion] = []
  var sameChildren: [LoggedSameChild] = []

  private static let fields: [(name: String, label: String, hint: String)] = [
    (
      "asked", "Which child?",
      "The name, and the day of birth if you know it: Sam Green 24/11/2019."
    ), ("caller", "Who is asking?", "Their name, their job and where they work."),
    (
      "called-back", "On which number did you ring them back?",
      "Ring the switchboard of their place of work, not the number that they gave you."
    ), ("why", "Why do they ask?", "What has happened, in a few words."),
  ]

  /// What was typed into the question, to be given back.
  static func kept(_ values: [String: [String]]) -> [KeptWords] {
    fields.compactMap { field in
      values[field.name]?.first.map { KeptWords(label: field.label, words: $0) }
    }
  }

  var html: HTML {
    visit.frame(title: missing.isEmpty ? "The register" : "Error: The register") {
      h1 { "The register" }
      p(.class("lede")) {
        "Is this child subject to a \(practice.staffTerm(.plan)) today? Every question "
          + "is kept, with who asked and why."
      }
      if let answer { answered(answer) }
      ask
      oneChild
      asked
    }
  }

  /// Nobody but the duty worker reads this: the workers do not learn of each other from a page.
  @HTMLBuilder private var oneChild: HTML {
    if !sameChildren.isEmpty {
      section {
        h2 { "May be one child in two records" }
        p {
          "Look at both with their workers. Say to neither who else knows the child before you are "
            + "sure that it is the same one. Twins are two."
        }
        ol(.class("timeline")) {
          for entry in sameChildren {
            li {
              time(.datetime(entry.at.description)) { entry.at.londonDay.shortWords }
              ([entry.noticed.named] + entry.noticed.others).map(draw)
            }
          }
        }
      }
    }
  }

  private func draw(_ place: SameChildNoticed.Place) -> HTML {
    p {
      strong { words(place.name) }
      place.born.map { ", born \($0.inWords)" } ?? ""
      ". Ring: \(listed(place.call))."
    }
  }

  private func answered(_ answer: RegisterAnswer) -> HTML {
    section(.class("card card-next"), .role("status")) {
      h2 { "The answer" }
      if answer.lines.isEmpty {
        p {
          "No child of this name is subject to a \(practice.staffTerm(.plan)) here today. "
            + "That does not mean that a child is safe: listen to why they ask."
        }
      } else {
        p { "Tell only the person whom you rang back. Check the day of birth first." }
        ul(.class("work-list")) { answer.lines.map(draw) }
      }
      if answer.isCut { p { "There are more. Ask for the day of birth, and ask again." } }
    }
  }

  private func draw(_ line: RegisterAnswer.Line) -> HTML {
    let category = practice.categories.first { $0.id == line.child.category }?.words
    let why = line.why.map(\.words).joined(separator: ", ").capitalizedFirst
    return li {
      div(.class("what")) {
        strong { Markup.name(line.child.name) }
        line.child.born.map { ", born \($0.inWords)" } ?? ", day of birth not known"
        ": yes, since \(line.child.since.inWords)"
        category.map { ". Category: \($0)" } ?? ""
        "."
        span(.class("why")) { "\(why). Ring: \(listed(line.child.call))." }
      }
    }
  }

  private var ask: HTML {
    form(.method(.post), .action(visit.link(.register)), .class("deed"), .novalidate) {
      if !missing.isEmpty {
        ErrorSummary(
          heading: "Your words are kept. Please put this right:",
          lines: Self.fields.filter { missing.contains($0.name) }.map {
            .init(words: problem($0.name), field: $0.name)
          }
        ).html
      }
      input(.type(.hidden), .name("token"), .value(visit.session.formToken))
      Self.fields.map(draw)
      div(.class("form-foot")) {
        button(.class("button"), .type(.submit)) { "Ask the register" }
      }
    }
  }

  private func draw(_ field: (name: String, label: String, hint: String)) -> HTML {
    let isWrong = missing.contains(field.name)
    return div(.class(isWrong ? "field field-wrong" : "field")) {
      label(.for(field.name)) { field.label }
      p(.class("hint"), .id("\(field.name)-hint")) { field.hint }
      if isWrong {
        p(.class("error-message"), .id("\(field.name)-error")) {
          strong { "Put right: " }
          problem(field.name)
        }
      }
      input(
        .type(.text), .name(field.name), .id(field.name), .value(typed(field.name)),
        .maxlength(500), .autocomplete(.off), .when(isWrong, .ariaInvalid(true)),
        .ariaDescribedby(isWrong ? "\(field.name)-hint \(field.name)-error" : "\(field.name)-hint")
      )
    }
  }

  /// An answered question is not left in the form: the next caller asks about another child.
  private func typed(_ field: String) -> String {
    guard answer == nil else { return "" }
    return switch field {
    case "asked": question.asked
    case "caller": question.caller
    case "called-back": question.calledBack
    default: question.why
    }
  }

  private func problem(_ field: String) -> String {
    switch field {
    case "asked": "Write the child's name. A day of birth alone is not enough."
    case "caller": "Write who is asking."
    case "called-back": "Ring back first, and write the number."
    default: "Write why they ask."
    }
  }

  private var asked: HTML {
    section {
      h2 { "Who asked lately" }
      if log.isEmpty { p { "Nobody has asked yet." } }
      ol(.class("timeline")) {
        for entry in log {
          li {
            time(.datetime(entry.at.description)) {
              "\(entry.at.londonDay.shortWords), \(entry.at.londonTime)"
            }
            p {
              strong { words(entry.question.caller) }
              " asked about "
              words(entry.question.asked)
              ". \(told(entry.question.answers))"
            }
            Pieces.paragraphs(entry.question.why)
            p(.class("by")) {
              "Rung back on "
              words(entry.question.calledBack)
              ". Asked by \(entry.question.by.name), \(entry.question.by.title)"
            }
          }
        }
      }
      if log.count == 20, let last = log.last, last.before > 1 {
        p {
          a(.href(visit.link(.register).asking("before", "\(last.before)"))) { "Who asked before" }
        }
      }
    }
  }

  private func told(_ answers: Int) -> String {
    answers == 0
      ? "Nobody was found." : answers == 1 ? "1 child was found." : "\(answers) were found."
  }
}
