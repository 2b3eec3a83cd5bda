// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Letters
import Office
import Readings
import SignIn

/// Every refusal and every reading of a family's record is written down with its reason, before it
/// is answered. What cannot be written down is not shown.
extension Visit {
  /// Notes that somebody was refused. An unknown family leaves its row where no family is meant, so
  /// that made-up links do not fill the log with families that are none.
  func noteRefusal(_ reason: String, at place: Route.Place, by account: String? = nil) async throws
  {
    let account = account ?? session?.account.id
    var family: FamilyID?
    if case .family(let asked, _) = place, account != nil, reason != WebProblem.tooOftenReason,
      (try? await office.exists(asked)) == true
    {
      family = asked
    }
    try note(place.logged, of: family, by: account, answer: .refused(because: reason))
  }

  func note(
    _ what: String, of family: FamilyID?, by account: String?, answer: Reading.Answer
  ) throws(WebProblem) {
    do {
      try authority.readings.note(
        what, of: family?.description, by: account, answer: answer)
    } catch { throw .notWritten }
  }
}

extension SignedInVisit {
  /// Notes that a page of the family was shown, and because of which relations; and which report
  /// or paper it was.
  func noteSeen(_ page: Route.Page, of family: FamilyID, _ seen: SeenRecord) throws(WebProblem) {
    try visit.note(
      page.isOneThing ? page.parts.joined(separator: "/") : page.logged, of: family,
      by: actor.account.text,
      answer: .seen(because: seen.viewer.kinds.map(\.rawValue).sorted()))
  }

  /// Notes that a list was shown: it holds only families to which the viewer has a relation.
  func noteList(_ place: Route.Place) throws(WebProblem) {
    try visit.note(
      place.logged, of: nil, by: actor.account.text, answer: .seen(because: ["own-list"]))
  }
}

extension Route.Place {
  /// The place as the log keeps it: without any name that a link may have been given by hand.
  var logged: String {
    switch self {
    case .signIn: return "sign-in"
    case .newFamily: return "open-enquiry"
    case .family(_, let page): return page.logged
    default: return parts.joined(separator: "/")
    }
  }
}

extension Route.Page {
  /// A report or a paper: which one it was is noted with its reading.
  fileprivate var isOneThing: Bool {
    switch self {
    case .report, .paper, .paperFile, .paperCheck: true
    default: false
    }
  }

  fileprivate var logged: String {
    switch self {
    case .overview: "overview"
    case .report: "report"
    case .paper(let id): "papers/\(id.name.rawValue)"
    case .paperFile(let id): "papers/\(id.name.rawValue)/paper.pdf"
    case .paperCheck(let id): "papers/\(id.name.rawValue)/check"
    case .form(let deed) where Deeds.named(deed) == nil: "do/unknown"
    case .draft(let deed) where Deeds.named(deed) == nil: "do/unknown"
    case .words(let deed) where Deeds.named(deed) == nil: "do/unknown"
    default: parts.joined(separator: "/")
    }
  }
}

extension WebProblem {
  static let tooOftenReason = "too-often"

  /// Why somebody was refused, as the log keeps it.
  var reason: String {
    switch self {
    case .nothingHere: "nothing-there"
    case .noRelation: "no-relation"
    case .notForThem, .notTheirs: "not-theirs"
    case .crossSite: "from-another-site"
    case .staleForm: "form-of-another-session"
    case .notSignedIn: "not-signed-in"
    case .tooLong: "too-long"
    case .tooSlow: "too-slow"
    case .notNow: "not-now"
    case .tooOften: Self.tooOftenReason
    case .broken: "broken"
    case .notReadable: "not-readable"
    case .notWritten: "log-not-written"
    case .tooLongToPrint: "too-long-to-print"
    case .notPrinted: "not-printed"
    }
  }
}
