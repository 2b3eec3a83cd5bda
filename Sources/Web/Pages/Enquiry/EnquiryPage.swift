// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Practice
import Timetable

/// The restorative questions, and each person's answer in their own words. What is written here is
/// carried forward and never typed twice.
struct EnquiryPage {
  let visit: FamilyVisit

  init(_ visit: FamilyVisit) { self.visit = visit }

  private var family: FamilyRecord { visit.family }

  var html: HTML {
    visit.frame("Enquiry", current: .enquiry) {
      h1 { "Enquiry" }
      p(.class("lede")) { "What happened, what it has meant, and how it can be put right." }
      section {
        h2 { "Why we ask" }
        Pieces.paragraphs(family.enquiry.reason)
      }
      visit.practice.questions.map(question)
      met
      outcome
    }
  }

  /// The parents are met and the children are asked in the enquiry already (E6, PS16).
  @HTMLBuilder private var met: HTML {
    if family.conference == nil, visit.may(MeetParents.self) {
      section {
        h2 { "Meeting the family" }
        p { "What you write here counts for the conference, if one is called." }
        visit.doors([MeetParents.self, MeetChild.self, OfferWayToSpeak.self])
      }
    }
  }

  private func question(_ question: Question) -> HTML {
    section {
      h2 { question.words }
      if let told = question.thenTell { p(.class("hint")) { told } }
      for answer in family.enquiry.answers where answer.question == question.id {
        Pieces.ownWords(
          answer.words,
          by: "\(family.name(answer.person)), \(answer.day.shortWords), written down by "
            + answer.writtenBy.name)
      }
      visit.folded(
        RecordAnswer.self, back: .enquiry, title: "Add an answer",
        fixed: ["question": question.id], mark: "-\(question.id)")
    }
  }

  private var outcome: HTML {
    section {
      h2 { "Outcome" }
      if let conclusion = family.enquiry.conclusion {
        p { strong { conclusion.outcome.words } }
        Pieces.paragraphs(conclusion.reasons)
      } else {
        p { "The enquiry has not been concluded yet." }
      }
      if family.conference == nil {
        visit.folded(ConcludeEnquiry.self, back: .enquiry)
        if family.enquiry.conclusion?.outcome == .conference {
          visit.folded(
            CallConference.self, back: .preparation,
            filledIn: CallConference.withSameChair(visit.family))
        }
      } else {
        p { a(.href(visit.link(.preparation))) { "The conference is being prepared" } }
      }
    }
  }
}
