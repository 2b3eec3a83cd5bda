// SPDX-License-Identifier: MIT
import Casework
import Languages
import Markup
import Practice

/// The parts of the board that change by themselves. None of them holds anything that a person is
/// typing into, so what somebody writes is never moved or lost.
extension BoardModel {
  /// A live region: its name, and how it is drawn. One of notes can be drawn note by note.
  struct Region {
    let name: String
    let html: HTML
    var count = HTML.nothing
    var notes: [(id: String, html: HTML)] = []

    init(_ name: String, _ html: HTML) { (self.name, self.html) = (name, html) }
  }

  /// Every live region.
  var regions: [Region] {
    if isPausedForViewer { return [] }
    return [Region("steps", stepList), Region("meanwhile", meanwhileNotice), Region("room", room)]
      + (isChair ? [Region("prompts", promptList)] : [])
      + columns.map(notes) + special
  }

  private var special: [Region] {
    switch part?.kind {
    case .talk: [Region("questions", questionList)]
    case .scores:
      [
        Region("scores", scoreBoard), Region("escalations", escalationList),
        Region("questions", questionList),
      ]
    case .plan: [Region("support", supportList), Region("plan", plan.html)]
    case .statement:
      [
        Region("statements", statementList), Region("summary", summary),
        Region("plan", plan.html),
      ]
    case .views: [Region("summary", summary), Region("views", viewList)]
    case .decision, .ending:
      [
        Region("summary", summary), Region("views", viewList),
        Region("decisions", decisionList),
      ]
    default: []
    }
  }

  func region(_ name: String) -> HTML {
    regions.first { $0.name == name }?.html ?? .nothing
  }

  private var stepList: HTML {
    ol(.tabindex(0)) {
      for step in steps {
        li(.class(step.isDone ? "done" : "")) {
          span(.when(step.isCurrent, .ariaCurrent(.step))) {
            say.ownBeside(step.title)
            if step.isDone { span(.class("hidden-words")) { " (\(say.page.done))" } }
          }
        }
      }
    }
  }

  private var room: HTML {
    let number = say.calendar.number
    return .fragment([
      h2 { say.board.inTheRoom(number(presence.count { $0.isHere }), number(presence.count)) },
      ul(.class("presence")) {
        for person in presence {
          li(.class(person.isHere ? "here" : "away")) {
            Markup.name(person.name)
            if !person.isHere || person.detail != say.board.here { ": \(person.detail)" }
            if person.isHere { span(.class("hidden-words")) { " (\(say.board.here))" } }
          }
        }
      },
      quorum.map { words in p { words } } ?? .nothing,
    ])
  }

  private var promptList: HTML {
    .fragment([thinkAgainCard, openPrompts])
  }

  private var thinkAgainCard: HTML {
    guard let thinkAgain else { return .nothing }
    return section(.class("prompt")) {
      h2 { thinkAgain.title }
      p { thinkAgain.words }
      p(.class("sources")) { "Where this is written: \(thinkAgain.source)" }
    }
  }

  private var openPrompts: HTML {
    .fragment(
      prompts.map { prompt in
        section(.class("prompt")) {
          h2 { "For the chair" }
          p { prompt.words }
          p(.class("sources")) { "Where this is written: \(prompt.source)" }
        }
      })
  }

  private func notes(_ column: Column) -> Region {
    let count = p(.class("count")) { say.board.notes(column.notes.count) }
    let notes = column.notes.map { (id: $0.id, html: drawn($0)) }
    var region = Region("notes-\(column.id)", .fragment([count] + notes.map(\.html)))
    (region.count, region.notes) = (count, notes)
    return region
  }

  /// What came a minute too late is kept, and says so.
  var lateList: HTML {
    guard !lateNotes.isEmpty else { return .nothing }
    return section(.class("card")) {
      h2 { say.board.cameLate }
      lateNotes.map(drawn)
    }
  }

  /// A note that was folded away shows why, and opens for whoever wants to read it.
  private func drawn(_ note: Note) -> HTML {
    article(
      .class(note.isOwnWords ? "note note-own-words" : "note"), .data("note", note.id),
      .when(note.isOwnWords, .untranslated)
    ) {
      if let why = note.foldedAway {
        details {
          Markup.summary { say.board.foldedAway(why) }
          Pieces.paragraphs(note.words)
        }
      } else {
        Pieces.paragraphs(note.words)
      }
      p(.class("by"), .untranslated) { note.by }
    }
  }

  private var scoreBoard: HTML {
    guard let scores else { return .nothing }
    guard let opened = scores.opened else {
      return .fragment([
        scores.given.map { given in
          p { "\(given) \(given == 1 ? "score has" : "scores have") been given." }
        } ?? .nothing,
        p { scores.own.map(say.board.yourScore) ?? say.board.notScored },
      ])
    }
    return ScalePicture(opened, highest: scores.highestValue, say).html
  }

  private var viewList: HTML {
    .fragment([
      h2 { say.board.views },
      views.isEmpty && familyViews.isEmpty ? p { say.board.noView } : .nothing,
      .fragment(
        views.map { view in
          article(.class("note")) {
            h3 {
              say.board.viewBy(view.by, view.child) + ": "
              told(view.plan)
            }
            Pieces.paragraphs(view.reasons)
            if let offer = view.offer { p { say.board.canHelp(offer) } }
          }
        }),
      .fragment(familyViews.map { Pieces.ownWords($0.words, by: $0.by) }),
    ])
  }

  private var decisionList: HTML {
    .fragment([
      h2 { say.board.decisions },
      decisions.isEmpty ? p { say.board.nothingDecided } : .nothing,
      .fragment(
        decisions.map { decision in
          article(.class("card")) {
            h3 {
              "\(decision.child): "
              told(decision.outcome)
            }
            Pieces.paragraphs(decision.reasons)
            if !decision.dissents.isEmpty { h4 { say.board.whoDisagrees } }
            for dissent in decision.dissents { Pieces.ownWords(dissent.words, by: dissent.by) }
          }
        }),
    ])
  }

  private func told(_ outcome: Outcome) -> HTML {
    .fragment([
      outcome.plan.map(say.term) ?? .text(say.board.noPlan),
      outcome.harm.map {
        .fragment([.text(": "), say.language == .english ? .text($0.lowercased()) : say.own($0)])
      } ?? .nothing,
    ])
  }

  private var meanwhileNotice: HTML {
    .fragment(meanwhile.map { words in p(.class("notice")) { words } })
  }

  private var summary: HTML {
    guard let summingUp else { return .nothing }
    return section(.class("card")) {
      h2 { say.board.summedUp }
      Pieces.paragraphs(summingUp.risks)
      Pieces.paragraphs(summingUp.threshold)
    }
  }

  private var questionList: HTML {
    guard !challenges.isEmpty else { return .nothing }
    return .fragment(
      [h2 { say.board.thinkAgain }]
        + challenges.map { challenge in
          article(.class("note")) {
            Pieces.paragraphs(challenge.question)
            Pieces.paragraphs(challenge.outcome)
            p(.class("hint")) { say.english(challenge.about) }
          }
        })
  }

  private var statementList: HTML {
    .fragment(
      statements.map { statement in
        section {
          h2 { say.term(statement.term) }
          blockquote(.class("signed-words")) { Pieces.paragraphs(statement.words) }
        }
      })
  }

  private var escalationList: HTML {
    .fragment(
      escalations.map { told in
        section(.class("card")) {
          h3 { say.board.managementTold(told.to) }
          Pieces.paragraphs(told.nextSteps)
        }
      })
  }

  private var supportList: HTML {
    guard !support.isEmpty else { return .nothing }
    return section(.class("card")) {
      h2 { say.board.familyNeeds }
      for asked in support { Pieces.ownWords(asked.words, by: asked.by) }
    }
  }
}
