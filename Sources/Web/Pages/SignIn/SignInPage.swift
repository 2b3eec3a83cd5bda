// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import Languages
import Markup
import Office
import Practice
import SignIn

/// Signing in and out.
extension Visit {
  func signInPage(
    problem: SignInError? = nil, typed: String = "", draft: String? = nil, above: String? = nil,
    status: HTTPResponse.Status? = nil
  ) throws -> Response {
    let title = say.signIn.title
    var frame = openFrame(problem == nil ? title : say.form.putRightTitle(title), in: say)
    frame.languagesFrom = route(.signIn).link.text
    let conference = try office.practice().term(.conference)
    return .page(
      frame.page {
        if let above { p(.class("notice"), .role("alert"), .tabindex(-1), .autofocus) { above } }
        h1 { say.signIn.heading(authority.name) }
        p(.class("lede")) {
          say.signIn.forWhom(say.ownText(conference).lowercased())
          if say.translation(conference) != nil { say.behind(conference) }
        }
        if let session {
          p {
            say.signIn.signedInAs(session.account.name) + " "
            a(.href(route(.work).link)) { say.page.goToYourPage }
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
    section(.lang("en-GB"), .dir(.ltr)) {
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

  private func own(_ problem: SignInError?, _ typed: String, _ draft: String?) -> HTML {
    form(.method(.post), .action(route(.signIn).link), .id("own")) {
      carried(draft)
      h2 { say.signIn.withYourName }
      if let problem {
        ErrorSummary(
          heading: say.form.putRightHere, lines: [.init(words: words(of: problem), field: "name")],
          id: "sign-in-error"
        ).html
      }
      div(.class("field")) {
        label(.for("name")) { say.signIn.name }
        input(
          .type(.text), .name("name"), .id("name"), .value(typed), .autocomplete(.username),
          .spellcheck(false), .when(problem != nil, .ariaInvalid(true)),
          .when(problem != nil, .ariaDescribedby("sign-in-error")))
      }
      div(.class("field")) {
        label(.for("password")) { say.signIn.password }
        input(
          .type(.password), .name("password"), .id("password"), .autocomplete(.currentPassword),
          .when(problem != nil, .ariaInvalid(true)),
          .when(problem != nil, .ariaDescribedby("sign-in-error")))
      }
      button(.class("button"), .type(.submit)) { say.signIn.button }
    }
  }

  /// What went wrong, in the reader's language. The rest is told to whoever registers accounts.
  private func words(of problem: SignInError) -> String {
    switch problem {
    case .wrongNameOrPassword: say.signIn.wrong
    case .tooManyTries(let seconds) where seconds <= 90: say.signIn.tooManySeconds(seconds)
    case .tooManyTries(let seconds): say.signIn.tooManyMinutes((seconds + 59) / 60)
    case .storeDamaged: say.signIn.notWorking
    default: problem.words
    }
  }

  func signIn() async throws -> Response {
    let posted = try await posted()
    let name = posted["name"] ?? ""
    let draft = posted["draft"].flatMap { FormKey($0) == nil ? nil : $0 }
    do throws(SignInError) {
      let token = try await authority.signIn.signIn(
        id: name, password: posted["password"] ?? "",
        from: RequestLimits.network(address), on: device)
      await endOldSession()
      var response = await afterSigningIn(token.text, draft)
      response.setCookie(cookie(token.text, maxAge: nil))
      response.setCookie(deviceCookie(after: name))
      return response
    } catch {
      return try signInPage(problem: error, typed: name, draft: draft)
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
    // Words that a tab had kept for its writer are nobody's any more.
    response.headers[.clearSiteData] = "\"storage\""
    return response
  }

  /// Who has signed in on this browser before, for this house alone to read.
  private var device: KnownDevice {
    KnownDevice(request.cookies[Self.deviceCookieName(authority)]?.value)
  }

  /// It outlives signing out: it opens nothing, and names nobody.
  private func deviceCookie(after name: String) -> Cookie {
    cookie(
      authority.signIn.device(device, after: name).text, named: Self.deviceCookieName(authority),
      maxAge: KnownDevice.seconds)
  }

  static func deviceCookieName(_ authority: AuthorityHouse) -> String {
    "\(cookieName(authority))-device"
  }

  private func cookie(_ value: String, named name: String? = nil, maxAge: Int?) -> Cookie {
    Cookie(
      name: name ?? Self.cookieName(authority), value: value, maxAge: maxAge,
      path: "/\(authority.id)",
      secure: house.secureCookies, httpOnly: true, sameSite: .strict)
  }
}
