// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice

/// What people make of what is said: folded forms below what they belong to.
extension BoardPage {
  @HTMLBuilder var talkForms: HTML {
    if model.part?.kind == .talk {
      questions
      if hasOwnNotes, visit.may(RewordNote.self) {
        details(.class("fold")) {
          summary { "Change or join my notes" }
          visit.folded(RewordNote.self, back: .board)
          visit.folded(MergeNotes.self, back: .board)
        }
      }
      visit.folded(RecordChallenge.self, back: .board)
      if let notes = visit.family.conference?.notes, !notes.isEmpty {
        visit.folded(FoldNoteAway.self, back: .board)
        if notes.contains(where: { $0.foldedAway != nil }) {
          visit.folded(UnfoldNote.self, back: .board)
        }
      }
    }
  }

  var questions: HTML { section(.data("region", "questions")) { model.region("questions") } }

  private var hasOwnNotes: Bool {
    visit.family.conference?.notes.contains {
      $0.isBy(visit.viewer.account) && !$0.ownWords
    } ?? false
  }

  var support: HTML {
    .fragment([
      section(.data("region", "support")) { model.region("support") },
      visit.folded(
        AskForSupport.self, back: .board,
        title: visit.viewer.isFamilySide ? visit.say.board.sayWhatHelp : nil),
    ])
  }

  var dissent: HTML { visit.folded(RecordDissent.self, back: .board) }

  @HTMLBuilder var escalation: HTML {
    for talk in model.scoreTalks {
      section(.class("card")) {
        h3 { talk.about.words }
        Pieces.paragraphs(talk.outcome)
      }
    }
    visit.folded(RecordEscalation.self, back: .board)
    visit.folded(RecordScoreTalk.self, back: .board)
    visit.folded(RecordChallenge.self, back: .board, title: "Explore the reasons")
  }
}
