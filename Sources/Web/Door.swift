// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Office
import SignIn

/// The one door: every request comes in here, and every answer leaves with the same headers.
public struct Door: HTTPResponder {
  let house: House

  public init(_ house: House) { self.house = house }

  public func respond(to request: Request, context: WebContext) async throws -> Response {
    guard request.method == .head else { return await answerSafely(request, context) }
    // The same answer as to a reader, without the page.
    var head = request.head
    head.method = .get
    let asked = Request(head: head, body: request.body)
    return await answerSafely(asked, context).createHeadResponse()
  }

  private func answerSafely(_ request: Request, _ context: WebContext) async -> Response {
    if let refusal = house.names.refusal(of: request) { return refusal.withSafeHeaders(house) }
    do {
      return try await answer(request, context).withSafeHeaders(house)
    } catch let problem as WebProblem {
      return Pages.problem(problem, house, visit(request, context)).withSafeHeaders(house)
    } catch let problem as ProblemWithWords {
      return Pages.problem(
        problem.problem, house, visit(request, context), keeping: problem.words
      ).withSafeHeaders(house)
    } catch {
      context.logger.error("A request failed", metadata: ["error": "\(type(of: error))"])
      return Pages.problem(.broken, house, visit(request, context)).withSafeHeaders(house)
    }
  }

  /// Who asked, for the answer that says what went wrong; nil where it was to no authority.
  private func visit(_ request: Request, _ context: WebContext) -> Visit? {
    // A path that leads nowhere belongs to an authority all the same.
    guard let id = request.uri.path.split(separator: "/").first,
      let authority = house.authority(String(id))
    else { return nil }
    return Visit(house, authority, request, context)
  }

  private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    guard case .authority(let id, let place) = Route(request.uri.path),
      let authority = house.authority(id)
    else { return try await answerOpenly(request, context) }
    let visit = Visit(house, authority, request, context)
    do {
      try refuseTooOften(visit)
      do { try refuseCrossSite(request) } catch { try await visit.giveBack(error, at: place) }
      return try await visit.answer(place)
    } catch let problem as WebProblem {
      if case .notWritten = problem { throw problem }
      try await visit.noteRefusal(problem.reason, at: place)
      throw problem
    } catch let kept as ProblemWithWords {
      if case .notWritten = kept.problem { throw kept }
      do { try await visit.noteRefusal(kept.problem.reason, at: place) } catch {
        throw ProblemWithWords(problem: .notWritten, words: kept.words)
      }
      throw kept
    }
  }

  /// What belongs to no authority.
  private func answerOpenly(
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let address = house.proxies.client(request.headers, from: context.address)
    let sender = RequestLimits.Of.address(RequestLimits.network(address))
    try refuseTooOften(sender, from: address)
    try refuseCrossSite(request)
    switch Route(request.uri.path) {
    case .front: return Pages.front(house, in: ChooseLanguage.chosen(in: request))
    case .languages where request.method == .post:
      return try await ChooseLanguage(house, from: sender).answer(request)
    case .languages: return TranslationsPage(house, request).answer
    case .network where request.method == .post: return Response(status: .noContent)
    case .network: return .page(NetworkPage(house: house, address: address).html)
    case .networkStream: return NetworkPage.stream
    case .asset(let name): return try Asset.answer(name)
    case .bench(let name): return try bench(name, request)
    case .authority, nil: throw WebProblem.nothingHere
    }
  }

  private func refuseTooOften(_ visit: Visit) throws(WebProblem) {
    try refuseTooOften(visit.sender, from: visit.address)
  }

  private func refuseTooOften(_ counted: RequestLimits.Of, from address: String)
    throws(WebProblem)
  {
    if house.measured, ["127.0.0.1", "::1"].contains(address) { return }
    if let seconds = house.limits.count(counted) { throw .tooOften(seconds: seconds) }
  }

  /// A form of another site must not act in somebody's name: whatever changes something comes
  /// from this site, as the browser itself says, or it is not done.
  private func refuseCrossSite(_ request: Request) throws(WebProblem) {
    guard request.method != .get, request.method != .head else { return }
    if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" {
      throw WebProblem.crossSite
    }
    if let origin = request.headers[.origin], let host = request.head.authority,
      origin != "http://\(host)", origin != "https://\(host)"
    {
      throw WebProblem.crossSite
    }
  }

  private func bench(_ name: String, _ request: Request) throws -> Response {
    guard house.measured else { throw WebProblem.nothingHere }
    if name == "subscriptions" {
      let count = house.authorities.reduce(0) { $0 + $1.office.hub.subscriptions }
      return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "\(count)")))
    }
    let bytes = request.uri.queryParameters["bytes"].flatMap { Int($0) } ?? 1_000
    let body = ByteBuffer(repeating: UInt8(ascii: "x"), count: min(max(bytes, 0), 1_000_000))
    return Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: body))
  }
}

/// Why a request gets no page of its own.
enum WebProblem: Error {
  case nothingHere, notTheirs, crossSite, staleForm
  /// Both are answered as `nothingHere` is, to the byte; only the log knows better.
  case noRelation, notForThem
  case notSignedIn(String)
  /// How many bytes came, if that was said, and how many one form may have.
  case tooLong(Int?, most: Int)
  /// What was sent did not arrive in time, or cannot be taken in just now.
  case tooSlow, notNow
  case tooOften(seconds: Int)
  /// The log of readings cannot be written, so nothing may be shown.
  case notWritten
  case broken, notReadable
  /// A paper that cannot be made a file: as long as it is, or just now.
  case tooLongToPrint, notPrinted
}

/// A problem with something that was typed: the words come back with the answer.
struct ProblemWithWords: Error {
  let problem: WebProblem
  let words: [KeptWords]
}

/// What was typed into one field of a form.
struct KeptWords: Sendable {
  let label: String
  let words: String
}

extension Response {
  /// Nothing of a family stays in a cache, no other site frames or scripts a page.
  fileprivate func withSafeHeaders(_ house: House) -> Response {
    var response = self
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
      + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "same-origin"
    if house.secureCookies {
      response.headers[.strictTransportSecurity] = "max-age=31536000"
    }
    return response
  }

  static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(bytes: render(html, expecting: 24_000) as [UInt8])))
  }

  static func toward(_ route: Route) -> Response {
    Response(status: .seeOther, headers: [.location: route.link.text])
  }
}

extension HTTPField.Name {
  static let secFetchSite = Self("Sec-Fetch-Site")!
  static let referrerPolicy = Self("Referrer-Policy")!
  static let board = Self("X-Board")!
  static let clearSiteData = Self("Clear-Site-Data")!
}
