// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Office
import Timetable

/// Words that are held back from somebody, for those who carry the meeting: who wrote them, what is
/// in them, and the form in which a second person says whether they may go.
struct WaitingWordsList {
  let visit: FamilyVisit

  var html: HTML {
    let waiting = visit.seen.waitingWords(today: visit.office.today)
    guard !waiting.isEmpty else { return .nothing }
    return section {
      h2 { "Words that are held back" }
      p {
        "These words hold what is kept from somebody. They are on no page and in no paper of theirs."
      }
      ul(.class("work-list")) {
        waiting.enumerated().map { place, words in li { drawn(words, place) } }
      }
    }
  }

  private func drawn(_ words: WaitingWords, _ place: Int) -> HTML {
    .fragment(
      [
        p { "\(words.entry.by.name), \(words.entry.day.shortWords):" },
        blockquote { words.entry.event.freeWords.map { paragraph($0) } },
        asked(words.entry.choice),
      ]
        + words.held.enumerated().map { number, held in
          one(held, of: words, mark: "-\(place)-\(number)")
        })
  }

  private func asked(_ choice: WordsChoice?) -> HTML {
    guard let choice else { return .nothing }
    return p {
      choice.why.map { "The writer asks that the words may go: \($0)" }
        ?? "The writer keeps these words from them."
    }
  }

  private func one(_ held: HeldWords, of words: WaitingWords, mark: String) -> HTML {
    let name = visit.family.name(held.person)
    let kinds = KeptValues.Kind.allCases.filter { kind in
      held.values.contains { $0.kind == kind }
    }
    return .fragment([
      p { "Held back from \(name): \(listed(kinds.map(\.words)))." },
      words.isOwn
        ? p(.class("hint")) { "You wrote them: somebody else says whether they may go." }
        : visit.folded(
          LetWordsGo.self, back: .papers, title: "May these words reach \(name)?",
          fixed: ["entry": words.entry.key.text, "people": held.person.text], mark: mark),
    ])
  }
}
