// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Letters
import Markup
import Practice
import Timetable

/// The board: this part of the meeting, what people say, live, for everyone in the room.
struct BoardPage {
  let visit: FamilyVisit
  let model: BoardModel
  /// Without a live line: it shows what there is, and nothing is written on it.
  let isWatched: Bool

  init(_ visit: FamilyVisit, watching: Bool = false, isToldOfClosing: Bool = false) {
    self.visit = visit
    model = BoardModel(
      visit.seen, visit.practice, today: visit.today, visit.say, isToldOfClosing: isToldOfClosing)
    isWatched = watching && model.isOpen && !model.isPausedForViewer
  }

  private var say: BoardWords { visit.say.board }

  var html: HTML {
    visit.frame(
      visit.say.page.board, current: .board, wide: true,
      stream: model.isOpen && !isWatched
        ? visit.link(.boardStream).asking("part", model.place ?? "") : nil, said: true
    ) {
      if isWatched {
        watched
      } else if model.isPausedForViewer {
        outside
      } else if model.isOpen {
        open
      } else {
        closed
      }
    }
  }

  private var closed: HTML {
    .fragment([
      h1 { visit.say.page.board },
      p(.class("lede")) { model.isClosed ? say.closed : say.notOpened },
      model.isClosed
        ? .fragment([
          papers, model.lateList, model.region("decisions"), dissent,
          model.plan.html,
        ])
        : visit.viewer.isChair
          ? .fragment([
            SeparateTimes(visit).whenOpening,
            visit.drawing(OpenConference.self, back: .board).html,
          ])
          : p { a(.href(visit.link(.board))) { say.lookAgain } },
    ])
  }

  /// What comes the same day: everyone's letter, plan and record of the meeting (PF1).
  private var papers: HTML {
    guard visit.viewer.carriesTheMeeting else { return .nothing }
    return section(.class("card card-next")) {
      h2 { "What is next" }
      p { "The letters, the plan and the record of the meeting can go out today." }
      p {
        a(.class("button"), .href(visit.link(.papers))) {
          visit.viewer.isChair ? "Read and give out the papers" : "Read the papers"
        }
      }
    }
  }

  private var open: HTML {
    .fragment([
      nav(.class("steps"), .ariaLabel(say.parts), .data("region", "steps")) {
        model.region("steps")
      },
      div(.data("region", "meanwhile")) { model.region("meanwhile") },
      div(.class("with-rail")) {
        div {
          h1 { model.part.map { visit.say.ownBeside($0.title) } ?? .text(visit.say.page.board) }
          if visit.viewer.isProfessional, let guides = model.part?.practitionersSay {
            p(.class("hint")) { "In the guide: \(guides)" }
          }
          p(.class("lede")) {
            visit.say.own(model.part?.guide ?? "")
            " "
            a(.href(visit.link(.bigScreen))) { say.bigScreen }
          }
          special
          columns
          talkForms
        }
        aside(.class("rail")) { rail }
      },
    ])
  }

  private var columns: HTML {
    div(.class("columns")) {
      for column in model.columns {
        section(.class("column \(column.id)")) {
          h2 { visit.say.ownBeside(column.title) }
          div(.data("region", "notes-\(column.id)")) { model.region("notes-\(column.id)") }
          noteForm(column)
        }
      }
    }
  }

  private func noteForm(_ column: BoardModel.Column) -> HTML {
    guard visit.may(AddNote.self), let part = model.part else { return .nothing }
    var drawing = visit.drawing(AddNote.self, back: .board)
    drawing.fixed = ["part": part.id, "column": column.id]
    (drawing.live, drawing.mark) = (true, "-\(part.id)-\(column.id)")
    drawing.labels = ["words": visit.say.ownText(column.prompt)]
    drawing.labelsAreEnglish = visit.say.translation(column.prompt) == nil
    drawing.tucked = (["own-words", "whose"], say.whoseWords)
    if !visit.viewer.isFamilySide { drawing.tucked.keys.insert(WhoReads.field) }
    if visit.viewer.isFamilySide { drawing.without = ["own-words"] }
    return drawing.html
  }

  @HTMLBuilder private var special: HTML {
    switch model.part?.kind {
    case .scores: scores
    case .views: views
    case .plan:
      support
      liveRegion("plan")
      PlanForms(visit, back: .board).html
    case .decision:
      liveRegion("summary")
      if visit.family.conference?.summingUp == nil { visit.folded(SumUp.self, back: .board) }
      liveRegion("views")
      liveRegion("decisions")
      decisions
      planAgain
      dissent
    case .ending:
      liveRegion("decisions")
      dissent
      planAgain
      ending
    case .statement: statement
    case .talk: carriedForward
    case nil: HTML.nothing
    }
  }

  /// What was said in the enquiry is at hand while people talk, and is not asked again (E3).
  @HTMLBuilder private var carriedForward: HTML {
    let said = SaidInEnquiry(visit)
    if !said.isEmpty {
      details(.class("fold")) {
        summary { say.enquiry }
        said.html
      }
    }
    if visit.viewer.isChair, let note = visit.practice.note("chairs-questions") {
      details(.class("fold")) {
        summary { note.title }
        p { note.words }
        p(.class("sources")) { "Where this is written: \(note.source)" }
      }
    }
  }

  /// Once it is clear that there will be a plan, it is made with the family in the meeting: it can
  /// be taken up again after the decision (C26).
  private var planAgain: HTML {
    guard visit.may(AgreePlan.self), !model.decisions.isEmpty else { return .nothing }
    return details(.class("fold")) {
      summary { "Take up the plan again" }
      PlanPaper(visit.seen, visit.practice, visit.say).html
      PlanForms(visit, back: .board).html
    }
  }

  private func liveRegion(_ name: String) -> HTML {
    section(.data("region", name)) { model.region(name) }
  }

  private var scores: HTML {
    section {
      h2 { model.scores.map { visit.say.ownBeside($0.question) } ?? .text(say.scores) }
      if let scores = model.scores {
        p {
          for step in [scores.lowest, scores.highest] {
            "\(step.number): "
            visit.say.own(step.means)
            " "
          }
        }
      }
      div(.data("region", "scores")) { model.region("scores") }
      div(.data("region", "escalations")) { model.region("escalations") }
      if model.scores?.opened == nil {
        if visit.may(GiveScore.self) { visit.drawing(GiveScore.self, back: .board).html }
        if visit.may(OpenScores.self) { visit.drawing(OpenScores.self, back: .board).html }
      } else {
        escalation
      }
      questions
    }
  }

  private var views: HTML {
    .fragment([
      liveRegion("summary"),
      visit.folded(SumUp.self, back: .board),
      liveRegion("views"),
      visit.may(GiveView.self)
        ? section {
          h2 { GiveView.form.title }
          visit.drawing(GiveView.self, back: .board).html
        } : .nothing,
      visit.may(GiveFamilyView.self)
        ? section {
          h2 { visit.say.deeds.title(GiveFamilyView.form) }
          visit.drawing(GiveFamilyView.self, back: .board).html
        } : .nothing,
    ])
  }

  @HTMLBuilder private var decisions: HTML {
    if visit.may(DecideForChild.self) {
      for child in model.undecided {
        section(.class("card")) {
          h2 { "Decide for \(child.name)" }
          decisionForm(child)
        }
      }
    }
  }

  private func decisionForm(_ child: BoardModel.Child) -> HTML {
    var drawing = visit.drawing(DecideForChild.self, back: .board)
    (drawing.fixed, drawing.mark) = (["child": child.id], "-\(child.id)")
    drawing.button = "Record the decision for \(child.name)"
    return drawing.html
  }

  private var ending: HTML {
    guard visit.may(CloseConference.self) else { return .nothing }
    return section(.class("card card-next")) {
      h2 { CloseConference.form.title }
      nextDays
      closing.html
    }
  }

  private var statement: HTML {
    .fragment([
      liveRegion("statements"),
      liveRegion("summary"),
      visit.practice.summingUp?.value == true ? visit.folded(SumUp.self, back: .board) : .nothing,
      visit.folded(WriteHarmStatement.self, back: .board),
      visit.folded(WriteSafetyStatement.self, back: .board),
      visit.folded(SetBottomLine.self, back: .board),
      liveRegion("plan"),
    ])
  }

  @HTMLBuilder private var rail: HTML {
    if model.isChair { chairControls }
    if model.isChair {
      div(.data("region", "prompts")) { model.region("prompts") }
      visit.folded(SayWhyNot.self, back: .board)
    }
    section(.class("card"), .data("region", "room")) { model.region("room") }
    if visit.may(RecordArrival.self) {
      visit.folded(RecordArrival.self, back: .board)
      visit.folded(RecordLeaving.self, back: .board)
    }
    if model.isChair { roomControls }
    p { a(.href(visit.link(.agenda))) { say.paperAgenda } }
    p { a(.href(visit.link(.board).asking("watch", "1"))) { say.watch(everyInWords) } }
    if model.isChair { p { a(.href(Route.network.link)) { "Try this network" } } }
    div(.class("choice with-script")) {
      input(.type(.checkbox), .id("tell-news"), .checked)
      label(.for("tell-news")) { visit.say.live.tellNews }
    }
  }

  /// Who tells the children was agreed before the conference; the chair may still change it (PS12).
  private var closing: FormDrawing {
    var drawing = visit.drawing(CloseConference.self, back: .board)
    if let agreed = visit.family.conference?.takingPart.telling {
      drawing.answers = Answers(["tells-the-child": [agreed.person.text]])
    }
    return drawing
  }

  private var chairControls: HTML {
    section(.class("card")) {
      h2 { "This part" }
      if let next = model.next {
        move(next, "Next: \(next.title)", mark: "-next", quiet: false)
      } else {
        p { "This is the last part." }
      }
      details(.class("fold")) {
        summary { "Go to another part" }
        visit.drawing(MoveToPart.self, back: .board).html
      }
    }
  }

  private func move(_ part: AgendaPart, _ words: String, mark: String, quiet: Bool) -> HTML {
    var drawing = visit.drawing(MoveToPart.self, back: .board)
    (drawing.fixed, drawing.mark) = (["part": part.id], mark)
    (drawing.button, drawing.quiet) = (words, quiet)
    return drawing.html
  }
}

/// Agreed words only, large, for the wall of the room. Nobody is named, and nothing is shown that
/// anybody in the room may not know.
struct BigScreen {
  let visit: FamilyVisit
  let model: BoardModel

  /// - Parameter wall: what everyone in the room may see.
  init(_ visit: FamilyVisit, wall: SeenRecord) {
    self.visit = visit
    model = BoardModel(
      wall, visit.practice, today: visit.today, visit.visit.visit.house.words[.english])
  }

  var html: HTML {
    var frame = Frame(
      visit.visit.visit.house.words[.english], authority: visit.visit.authority, title: "Big screen"
    )
    frame.quickExit = visit.visit.ofFamily
    return frame.page {
      h1 { model.part?.title ?? "The conference" }
      if let pause = model.pause { p(.class("notice")) { pause } }
      p(.class("lede")) { model.part?.guide ?? "" }
      div(.class("columns")) {
        for column in model.columns {
          section(.class("column \(column.id)")) {
            h2 { column.title }
            for note in column.notes where note.foldedAway == nil {
              article(
                .class(note.isOwnWords ? "note note-own-words" : "note"),
                .when(note.isOwnWords, .untranslated)
              ) {
                Pieces.paragraphs(note.words)
              }
            }
          }
        }
      }
      p { a(.href(visit.link(.board))) { "Back to the board" } }
    }
  }
}

extension FamilyVisit {
  /// The agenda on paper.
  var agendaPaper: HTML {
    frame(
      say.language == .english ? "Paper agenda" : say.board.paperAgenda, current: nil, said: true
    ) { PaperAgenda(self).html }
  }
}
