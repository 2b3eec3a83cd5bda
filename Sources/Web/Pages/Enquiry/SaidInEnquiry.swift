// SPDX-License-Identifier: MIT
import Casework
import Languages
import Markup
import Practice
import Timetable

/// What each person answered to each question of the enquiry, carried forward so that nobody is
/// asked twice (E3): on the preparation page, and beside the talk of the conference.
struct SaidInEnquiry {
  let family: FamilyRecord
  let practice: Practice
  let say: LanguageWords

  init(_ visit: FamilyVisit) {
    (family, practice, say) = (visit.family, visit.practice, visit.say)
  }

  var isEmpty: Bool { family.enquiry.answers.isEmpty }

  /// Each question with its answers, folded away behind its words.
  var html: HTML {
    .fragment(
      practice.questions.map { question in
        let said = family.enquiry.answers.filter { $0.question == question.id }
        guard !said.isEmpty else { return .nothing }
        return details(.class("fold")) {
          summary { say.own(question.words) }
          for answer in said {
            Pieces.ownWords(
              answer.words, by: say.calendar.signed(family.name(answer.person), answer.day))
          }
        }
      })
  }
}
