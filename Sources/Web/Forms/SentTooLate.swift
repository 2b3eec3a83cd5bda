// SPDX-License-Identifier: MIT
import Casework
import Drafts
import Hummingbird
import Markup
import Office
import SignIn

/// A form is sent after its session has ended. Its words are kept for their writer if it can be
/// proven who that was: the cookie is that of a session that ended by time, and the form was made for
/// it. Else they come back in the answer to whoever sent them, to be copied, and are kept nowhere.
extension Visit {
  func sentTooLate(_ name: String, _ family: FamilyID) async throws -> Response {
    guard let deed = Deeds.named(name) else { throw WebProblem.notSignedIn(authority.id) }
    let posted = try await posted()
    let writer = request.cookies[Self.cookieName(authority)].flatMap {
      authority.signIn.writer(ofEnded: $0.value, formToken: posted["token"] ?? "")
    }
    try await noteRefusal(
      WebProblem.notSignedIn(authority.id).reason, at: .family(family, .form(name)), by: writer)
    if let writer, let key = posted["key"].flatMap(FormKey.init),
      await keep(posted.writing(whole: key, of: deed.form, family: family), for: writer)
    {
      return try signInPage(
        draft: key.deed.text,
        above: p(.class("notice"), .role("alert")) {
          "Your session ended before this was sent. Your words are kept. Sign in, and they are "
            + "there again."
        }, status: .unauthorized)
    }
    return .page(
      WordsBack(authority, deed.form, posted, reason: .notSignedIn(authority.id)).html,
      status: .unauthorized)
  }

  private func keep(_ writing: Writing, for writer: String) async -> Bool {
    (try? await authority.drafts.keep(writing, of: writer)) != nil
  }

  /// Back to the words that were sent too late, for their writer; for everybody else, to work.
  func afterSigningIn(_ token: String, _ draft: String?) async -> Response {
    guard let draft, let account = authority.signIn.session(token)?.account.id,
      let kept = try? await authority.drafts.draft(draft, of: account)
    else { return .toward(route(.work)) }
    return Response(
      status: .seeOther, headers: [.location: kept.link(at: authority).text])
  }
}

extension Draft {
  /// Where its writer goes on with it.
  func link(at authority: AuthorityHouse) -> URLPath {
    guard let id = FamilyID(place.family) else {
      return Route.authority(authority.id, .newFamily).link.asking("draft", key)
    }
    return Route.authority(authority.id, .family(id, .form(place.form))).link
      .asking("draft", key)
  }
}

/// Words that were not taken, given back to whoever sent them.
struct WordsBack {
  let authority: AuthorityHouse
  let form: DeedForm
  let posted: PostedForm
  let reason: WebProblem

  init(
    _ authority: AuthorityHouse, _ form: DeedForm, _ posted: PostedForm, reason: WebProblem
  ) {
    (self.authority, self.form, self.posted, self.reason) = (authority, form, posted, reason)
  }

  var html: HTML {
    let isSignedOut = if case .notSignedIn = reason { true } else { false }
    let title =
      isSignedOut ? "Please sign in" : "This page was opened before you signed in"
    let typed = form.typed(in: posted)
    return Frame(title: title).page {
      h1 { title }
      p(.class("lede")) {
        isSignedOut
          ? "You were signed out, or have not signed in yet. Nothing was changed."
          : "Nothing was changed. Open the page again and send your words there."
      }
      if !typed.isEmpty {
        p { "These are your words. They are kept nowhere: copy them before you go on." }
        for (number, field) in typed.enumerated() {
          div(.class("field")) {
            label(.for("words-\(number)")) { field.label }
            textarea(.id("words-\(number)"), .rows(6), .readonly) { field.words }
          }
        }
      }
      p {
        a(
          .class("button"),
          .href(Route.authority(authority.id, isSignedOut ? .signIn : .work).link)
        ) { isSignedOut ? "Sign in" : "Go to your page" }
      }
    }
  }
}

extension DeedForm {
  /// What people typed in their own words, field by field; choices are left out.
  func typed(in posted: PostedForm) -> [(label: String, words: String)] {
    typed(posted.answers(to: self).values)
  }

  func typed(_ values: [String: [String]]) -> [(label: String, words: String)] {
    fields.compactMap { field in
      guard field.kind.isTyped else { return nil }
      let words = (values[field.key] ?? []).joined(separator: "\n")
      return words.contains { !$0.isWhitespace } ? (field.label, words) : nil
    }
  }
}

extension FieldKind {
  fileprivate var isTyped: Bool {
    switch self {
    case .words, .line, .day, .time, .whole: true
    default: false
    }
  }
}
