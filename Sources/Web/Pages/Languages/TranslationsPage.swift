// SPDX-License-Identifier: MIT
import Hummingbird
import Languages
import Markup

/// Which part of which translation a translator has confirmed, who that was and when.
struct TranslationsPage {
  let house: House
  let say: LanguageWords

  init(_ house: House, _ request: Request) {
    (self.house, say) = (house, house.words[ChooseLanguage.chosen(in: request)])
  }

  var answer: Response {
    var frame = Frame(say, title: say.translations.title)
    frame.languagesFrom = Route.languages.link.text
    return .page(
      frame.page {
        h1 { say.translations.title }
        p(.class("lede")) { say.translations.about }
        for language in Language.allCases { draw(language) }
      })
  }

  private func draw(_ language: Language) -> HTML {
    section {
      h2(.lang(language.tag)) {
        language.ownName + (language == .english ? "" : " (\(language.englishName))")
      }
      if language == .english {
        p { say.translations.original }
      } else if parts(language).allSatisfy({ $0.standing == .notYet }) {
        p { say.translations.notYet }
      } else {
        table(.class("facts")) {
          thead {
            tr {
              th(scope: .col) { say.translations.part }
              th(scope: .col) { say.translations.standing }
            }
          }
          tbody {
            for part in parts(language) {
              tr {
                th(scope: .row) { span(.lang("en-GB")) { part.name } }
                td { told(part.standing) }
              }
            }
          }
        }
      }
    }
  }

  private func parts(_ language: Language) -> [(name: String, standing: Confirmation)] {
    let authorities = AuthorityWords.embedded(language)
    return house.words.catalogues[language].sectionNames.map {
      ($0, house.words.catalogues.confirmation(of: $0, in: language))
    } + authorities.sectionNames.map { ($0, authorities.confirmation(of: $0)) }
  }

  private func told(_ standing: Confirmation) -> String {
    switch standing {
    case .notYet: say.translations.notYet
    case .confirmed(let by, let on): say.translations.by(by, say.calendar.shortDay(on))
    case .lapsed(let by, let on): say.translations.lapsed(by, say.calendar.shortDay(on))
    }
  }
}
