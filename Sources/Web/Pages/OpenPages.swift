// SPDX-License-Identifier: MIT
import Hummingbird
import Languages
import Markup

/// The pages that anybody may open.
enum Pages {
  static func front(_ house: House, in language: Language) -> Response {
    let all = house.words[language]
    let say = all.front
    var frame = Frame(all, title: say.title)
    frame.quickExit = true
    frame.languagesFrom = Route.front.link.text
    return .page(
      frame.page {
        h1 { say.heading }
        p(.class("lede")) { say.about }
        h2 { say.choose }
        ul(.class("work-list")) {
          for authority in house.authorities {
            li {
              div(.class("what")) {
                authority.name
                span(.class("why")) { say.inAuthority(authority.name) }
              }
              a(.class("button"), .href(Route.authority(authority.id, .signIn).link)) {
                say.goTo(authority.name)
              }
            }
          }
        }
        if house.authorities.contains(where: { $0.demo != nil }) { p { say.demo } }
      })
  }

  /// What went wrong, and what to do.
  /// - Parameter visit: who asked, and so in which language; nil where it was to no authority.
  static func problem(
    _ problem: WebProblem, _ house: House, _ visit: Visit?, keeping kept: [KeptWords] = []
  ) -> Response {
    let say = visit?.toReader ?? house.words[.english]
    let (status, name) = named(problem)
    var (title, words) = say.problems(name)
    if say.language == .english { words = inFull(problem) ?? words }
    var back = URLPath.root
    if case .notSignedIn(let authority) = problem {
      back = Route.authority(authority, .signIn).link
    }
    var frame = Frame(say, title: kept.isEmpty ? title : say.form.putRightTitle(title))
    frame.quickExit = visit?.isOfStaff != true
    if say.language != .english { frame.languagesFrom = visit?.route(.signIn).link.text }
    var answer = Response.page(
      frame.page {
        if kept.isEmpty { h1 { title } } else { h1(.tabindex(-1), .autofocus) { title } }
        p(.class("lede")) { words }
        p {
          a(.class("button"), .href(back)) {
            status == .unauthorized ? say.problems.signIn : say.problems.startAgain
          }
        }
        if !kept.isEmpty { typed(kept, say.problems) }
      }, status: status)
    switch problem {
    case .tooOften(let seconds): answer.headers[.retryAfter] = "\(seconds)"
    // What is still on its way is not waited for.
    case .tooLong, .tooSlow, .notNow: answer.headers[.connection] = "close"
    default: break
    }
    return answer
  }

  /// About how long it is, in letters: one letter without an accent is one byte.
  private static func inWords(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(bytes) letters" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) million letters"
  }

  private static func typed(_ kept: [KeptWords], _ say: ProblemWords) -> HTML {
    section(.class("card")) {
      h2 { say.yourWords }
      p { say.copyThem }
      for (number, one) in kept.enumerated() {
        div(.class("field")) {
          label(.for("kept-\(number)")) { one.label }
          textarea(.id("kept-\(number)"), .rows(4), .dir(.auto)) { one.words }
        }
      }
    }
  }

  /// The status of the answer, and the name under which the catalogues tell of the problem.
  private static func named(_ problem: WebProblem) -> (HTTPResponse.Status, String) {
    switch problem {
    case .nothingHere, .noRelation, .notForThem: (.notFound, "nothing-here")
    case .notTheirs: (.forbidden, "not-theirs")
    case .crossSite: (.forbidden, "cross-site")
    case .staleForm: (.forbidden, "stale-form")
    case .notSignedIn: (.unauthorized, "not-signed-in")
    case .tooLong: (.contentTooLarge, "too-long")
    case .tooSlow: (.requestTimeout, "too-slow")
    case .notNow: (.serviceUnavailable, "not-now")
    case .tooOften: (.tooManyRequests, "too-often")
    case .notWritten: (.serviceUnavailable, "not-written")
    case .notReadable: (.badRequest, "not-readable")
    case .tooLongToPrint: (.unprocessableContent, "too-long-to-print")
    case .notPrinted: (.serviceUnavailable, "not-printed")
    case .broken: (.internalServerError, "broken")
    }
  }

  /// In English, more is said: how long it was, how long to wait, and what a proxy must do.
  private static func inFull(_ problem: WebProblem) -> String? {
    switch problem {
    case .crossSite:
      "It was not done. Open this service yourself and do it there. If you did, tell whoever looks "
        + "after this service: the proxy in front of it must pass on the name that people typed "
        + "(Host). The page /network shows whether it does."
    case .tooLong(let length, let most):
      (length.map { "What you sent is \(inWords($0)) long. " } ?? "")
        + "One form may be \(inWords(most)) long. "
        + "Go back: your words are still there. Send them in two parts."
    case .tooOften(let seconds):
      "Wait \(seconds == 1 ? "a second" : "\(seconds) seconds"), then try again. "
        + "Nothing was lost: if you sent words, go back, and send them again."
    default: nil
    }
  }
}
