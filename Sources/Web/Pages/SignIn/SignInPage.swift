// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import Markup
import Office
import Practice
import SignIn

/// Signing in and out.
extension Visit {
  func signInPage(
    problem: String? = nil, typed: String = "", draft: String? = nil, above: HTML = .nothing,
    status: HTTPResponse.Status? = nil
  ) throws -> Response {
    let frame = openFrame("Sign in")
    let term = try office.practice()
    return .page(
      frame.page {
        above
        h1 { "\(authority.name): sign in" }
        p(.class("lede")) {
          "For the family, the professionals and the chair of a "
            + "\(term.term(.conference).lowercased())."
        }
        if let session {
          p {
            "You are signed in as \(session.account.name). "
            a(.href(route(.work).link)) { "Go to your page" }
          }
        }
        div(.class("with-rail")) {
          div {
            if let demo = authority.demo { people(demo, draft) }
          }
          aside(.class("rail card")) { own(problem, typed, draft) }
        }
      }, status: status ?? (problem == nil ? .ok : .unprocessableContent))
  }

  /// The key of a draft to go on with; it opens nothing for anybody but its writer.
  private func carried(_ draft: String?) -> HTML {
    draft.map { input(.type(.hidden), .name("draft"), .value($0)) } ?? .nothing
  }

  private func people(_ demo: AuthorityHouse.Demo, _ draft: String?) -> HTML {
    section {
      h2 { "People you can sign in as" }
      ul(.class("work-list")) {
        for person in demo.people {
          li {
            div(.class("what")) {
              person.name
              span(.class("why")) { person.title }
            }
            form(.method(.post), .action(route(.signIn).link)) {
              input(.type(.hidden), .name("name"), .value(person.account.text))
              input(.type(.hidden), .name("password"), .value(demo.password))
              carried(draft)
              button(.class("button"), .type(.submit)) {
                "Sign in"
                span(.class("hidden-words")) { " as \(person.name), \(person.title)" }
              }
            }
          }
        }
      }
    }
  }

  private func own(_ problem: String?, _ typed: String, _ draft: String?) -> HTML {
    form(.method(.post), .action(route(.signIn).link), .id("own")) {
      carried(draft)
      h2 { "Sign in with your name" }
      if let problem {
        div(.class("error-summary"), .role("alert")) { p { problem } }
      }
      div(.class("field")) {
        label(.for("name")) { "Your sign-in name" }
        input(
          .type(.text), .name("name"), .id("name"), .value(typed), .autocomplete(.username),
          .spellcheck(false))
      }
      div(.class("field")) {
        label(.for("password")) { "Password" }
        input(
          .type(.password), .name("password"), .id("password"), .autocomplete(.currentPassword))
      }
      button(.class("button"), .type(.submit)) { "Sign in" }
    }
  }

  func signIn() async throws -> Response {
    let posted = try await posted()
    let name = posted["name"] ?? ""
    let draft = posted["draft"].flatMap { FormKey($0) == nil ? nil : $0 }
    do throws(SignInError) {
      let token = try await authority.signIn.signIn(
        id: name, password: posted["password"] ?? "",
        from: RequestLimits.network(address))
      await endOldSession()
      var response = await afterSigningIn(token.text, draft)
      response.setCookie(cookie(token.text, maxAge: nil))
      return response
    } catch {
      return try signInPage(problem: error.words, typed: name, draft: draft)
    }
  }

  /// Signing in again in the same browser leaves no session behind that nobody can end any more.
  private func endOldSession() async {
    guard session != nil, let old = request.cookies[Self.cookieName(authority)]?.value else {
      return
    }
    await authority.signIn.signOut(old)
  }

  /// Ends the session, also from a page that was drawn in an earlier one: whoever leaves a shared
  /// device must have left it. The door has refused other sites before.
  func signOut() async throws -> Response {
    if let token = request.cookies[Self.cookieName(authority)]?.value {
      await authority.signIn.signOut(token)
    }
    var response = Response.toward(route(.signIn))
    response.setCookie(cookie("", maxAge: 0))
    return response
  }

  private func cookie(_ value: String, maxAge: Int?) -> Cookie {
    Cookie(
      name: Self.cookieName(authority), value: value, maxAge: maxAge, path: "/\(authority.id)",
      secure: house.secureCookies, httpOnly: true, sameSite: .strict)
  }
}
