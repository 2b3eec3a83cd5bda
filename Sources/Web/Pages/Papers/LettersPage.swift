// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Languages
import Letters
import Markup
import Office
import Timetable

extension SignedInVisit {
  /// The texts from which the authority's letters are written.
  func lettersPage() async throws -> Response {
    guard actor.mayWriteLetterTexts else { throw WebProblem.notForThem }
    let own = try await office.letterTexts()
    return .page(LettersPage(visit: self, own: own).html)
  }
}

/// Every letter, with the languages in which there is a text and whose text it is.
struct LettersPage {
  let visit: SignedInVisit
  let own: [LetterTextVersion]

  var html: HTML {
    visit.frame(title: "Letters") {
      h1 { "Letters" }
      p(.class("lede")) {
        "Everyone's papers are written from these texts. You can put your authority's own words "
          + "in their place."
      }
      for reader in LetterReader.allCases { section(reader) }
    }
  }

  private func section(_ reader: LetterReader) -> HTML {
    Markup.section {
      h2 { reader.forWhom }
      ul(.class("work-list")) {
        for name in LetterName.allCases where name.reader == reader { row(name) }
      }
    }
  }

  private func row(_ name: LetterName) -> HTML {
    li {
      div(.class("what")) {
        name.listTitle
        for language in languages(name) {
          span(.class("why")) {
            a(.href(visit.link(.letter(name, language)))) {
              language.englishName
              span(.class("hidden-words")) { ": \(name.listTitle)" }
            }
            ", \(standing(name, language))"
          }
        }
      }
    }
  }

  private func languages(_ name: LetterName) -> [Language] {
    name.reader == .professional ? [.english] : Language.allCases
  }

  private func standing(_ name: LetterName, _ language: Language) -> String {
    guard
      let last = own.last(where: { $0.saved.name == name && $0.saved.language == language })
    else { return "as it comes with Roundtable" }
    guard last.readable != nil else {
      return "as it comes with Roundtable: your own, \(last.version), holds a place that is not "
        + "known any more. Open it and save it anew"
    }
    return "\(last.version), your own since \(last.at.londonDay.shortWords)"
  }
}

extension LetterReader {
  fileprivate var forWhom: String {
    switch self {
    case .child: "For children"
    case .family: "For families"
    case .professional: "For professionals"
    }
  }
}

extension LetterName {
  /// Told apart where two letters have one title.
  var listTitle: String {
    self == .invitationForSupporter ? "Invitation for who stands beside somebody" : title
  }
}
