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
    let problem = WebProblem.notSignedIn(authority.id)
    guard let deed = Deeds.named(name) else { throw problem }
    let posted = try await posted()
    let writer = request.cookies[Self.cookieName(authority)].flatMap {
      authority.signIn.writer(ofEnded: $0.value, formToken: posted["token"] ?? "")
    }
    if let writer, let key = posted["key"].flatMap(FormKey.init),
      await keep(posted.writing(whole: key, of: deed.form, family: family), for: writer)
    {
      try await noteRefusal(problem.reason, at: .family(family, .form(name)), by: writer)
      return try signInPage(
        draft: key.deed.text,
        above: say.signIn.tooLate, status: .unauthorized)
    }
    throw ProblemWithWords(problem: problem, words: posted.words(of: deed.form, in: toReader))
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
