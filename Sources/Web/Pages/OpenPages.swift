// SPDX-License-Identifier: MIT
import Hummingbird
import Languages
import Markup

/// The pages that anybody may open.
enum Pages {
  static func front(_ house: House) -> Response {
    var frame = Frame(house.words[.english], title: "Child protection conferences")
    frame.quickExit = true
    return .page(
      frame.page {
        h1 { "Round one table, for the child" }
        p(.class("lede")) {
          "When a child may be in danger, the family and the people who can help meet. "
            + "They look honestly at harm and at strengths, and agree what will make the child safe."
        }
        h2 { "Choose your authority" }
        ul(.class("work-list")) {
          for authority in house.authorities {
            li {
              div(.class("what")) {
                authority.name
                span(.class("why")) { "Families, meetings and plans in \(authority.name)" }
              }
              a(.class("button"), .href(Route.authority(authority.id, .signIn).link)) {
                "Go to \(authority.name)"
              }
            }
          }
        }
        if house.authorities.contains(where: { $0.demo != nil }) {
          p {
            "This is a demo. It runs on this machine only, and every family in it is invented."
          }
        }
      })
  }

  static func problem(
    _ problem: WebProblem, _ house: House, keeping kept: [KeptWords] = []
  ) -> Response {
    let (status, title, words) = explained(problem)
    var back = URLPath.root
    if case .notSignedIn(let authority) = problem {
      back = Route.authority(authority, .signIn).link
    }
    var answer = Response.page(
      Frame(house.words[.english], title: title).page {
        h1 { title }
        p(.class("lede")) { words }
        p {
          a(.class("button"), .href(back)) { status == .unauthorized ? "Sign in" : "Start again" }
        }
        if !kept.isEmpty { typed(kept) }
      }, status: status)
    if case .tooOften(let seconds) = problem { answer.headers[.retryAfter] = "\(seconds)" }
    return answer
  }

  /// About how long it is, in letters: one letter without an accent is one byte.
  private static func inWords(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(bytes) letters" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) million letters"
  }

  private static func typed(_ kept: [KeptWords]) -> HTML {
    section(.class("card")) {
      h2 { "Your words" }
      p { "Nothing is lost. Copy them from here." }
      for (number, one) in kept.enumerated() {
        div(.class("field")) {
          label(.for("kept-\(number)")) { one.label }
          textarea(.id("kept-\(number)"), .rows(4)) { one.words }
        }
      }
    }
  }

  private static func explained(_ problem: WebProblem)
    -> (HTTPResponse.Status, String, String)
  {
    switch problem {
    case .nothingHere, .noRelation, .notForThem:
      (
        .notFound, "There is nothing here for you",
        "The page does not exist, or it belongs to people with another part in the work."
      )
    case .notTheirs:
      (
        .forbidden, "This is for others to do",
        "It was not done. Your words are kept below."
      )
    case .crossSite:
      (
        .forbidden, "This came from another site",
        "It was not done. Open Roundtable yourself and do it there."
      )
    case .staleForm:
      (
        .forbidden, "This page was opened before you signed in",
        "Nothing was changed. Copy your words from below, open the page again and send them there."
      )
    case .notSignedIn:
      (
        .unauthorized, "Please sign in",
        "You were signed out, or have not signed in yet. What you sent is not lost."
      )
    case .tooLong(let length):
      (
        .contentTooLarge, "This is too much at once",
        (length.map { "What you sent is \(inWords($0)) long. " } ?? "")
          + "One form may be \(inWords(PostedForm.limit)) long. "
          + "Go back: your words are still there. Send them in two parts."
      )
    case .tooOften(let seconds):
      (
        .tooManyRequests, "Too many pages were asked for at once",
        "Wait \(seconds == 1 ? "a second" : "\(seconds) seconds"), then try again. "
          + "Nothing was lost: if you sent words, go back, and send them again."
      )
    case .notWritten:
      (
        .serviceUnavailable, "Families' records stay closed for a moment",
        "Whoever opens a family's record is written down, and that does not work just now. "
          + "Nothing was lost. Please try again, and tell the people who run this service."
      )
    case .notReadable:
      (
        .badRequest, "This form could not be read",
        "Nothing was changed. Copy your words from below, open the page again and send them there."
      )
    case .tooLongToPrint:
      (
        .unprocessableContent, "This paper is too long for a file",
        "Every word of it is on its page. Go back and read it there. "
          + "You can print that page from your browser."
      )
    case .notPrinted:
      (
        .serviceUnavailable, "This paper could not be made a file just now",
        "The paper is not lost. Go back and read it on its page, or try again in a minute. "
          + "You can print that page from your browser."
      )
    case .broken:
      (
        .internalServerError, "Something went wrong here",
        "It is our fault, not yours. Go back: your words are still there. Please try again."
      )
    }
  }
}
