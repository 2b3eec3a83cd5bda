// SPDX-License-Identifier: MIT
import HTTPTypes
import Hummingbird
import Languages
import Markup

/// A reader chooses the language of the pages. The choice is kept in this browser for a year and
/// is nowhere in a record: it holds before anybody has signed in, and for one reader alone.
struct ChooseLanguage {
  static let cookieName = "roundtable-language"
  let house: House
  /// As whom what is sent is counted.
  let sender: RequestLimits.Of

  init(_ house: House, from sender: RequestLimits.Of) {
    (self.house, self.sender) = (house, sender)
  }

  /// The language that this browser has chosen; English where it has not.
  static func chosen(in request: Request) -> Language {
    request.cookies[cookieName].flatMap { Language(rawValue: $0.value) } ?? .english
  }

  /// Keeps the choice and goes back to where it was made: a place of this service and no other.
  func answer(_ request: Request) async throws -> Response {
    let posted = try await ReadForm(house: house, limit: .short, sender: sender).read(request)
    let back = posted["to"].flatMap { Route($0) } ?? .front
    var response = Response.toward(back)
    guard let language = posted["language"].flatMap(Language.init(rawValue:)) else {
      return response
    }
    response.setCookie(
      Cookie(
        name: Self.cookieName, value: language.tag, maxAge: 31_536_000, path: "/",
        secure: house.secureCookies, httpOnly: true, sameSite: .lax))
    return response
  }
}

/// The languages to choose from, each in its own name, on every page that families read. They are
/// folded away behind the one that is read, so that a phone shows the page itself first.
struct LanguageMenu {
  let say: LanguageWords
  /// The path of the page on which it stands.
  let path: String

  var html: HTML {
    nav(.class("languages"), .ariaLabel(say.page.languages)) {
      details {
        summary { say.page.language(say.language.ownName) }
        form(.method(.post), .action(Route.languages.link)) {
          input(.type(.hidden), .name("to"), .value(path))
          for language in Language.allCases {
            button(
              .type(.submit), .name("language"), .value(language.tag), .lang(language.tag),
              .when(language == say.language, .ariaCurrent(.true))
            ) { language.ownName }
          }
        }
      }
      if !say.isConfirmed {
        p {
          say.page.unconfirmed + " "
          a(.href(Route.languages.link)) { say.page.whichConfirmed }
        }
      }
    }
  }
}
