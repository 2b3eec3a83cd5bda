// SPDX-License-Identifier: MIT
import HTTPTypes
import Markup
import NIOCore
import NIOHTTPTypes

/// What is said on a line before anybody knows who asks, and so in which language.
struct PlainAnswer {
  let status: HTTPResponse.Status
  let title: String
  let words: String

  static let tooSlow = PlainAnswer(
    status: .requestTimeout, title: "This did not arrive in time",
    words: "The line was too slow or broke off. Please open the page again.")
  static let tooMany = PlainAnswer(
    status: .serviceUnavailable, title: "Too many lines are open at once",
    words: "Please wait a minute, then try again. If you sent words, go back: they are still there."
  )
  static let tooLong = PlainAnswer(
    status: .requestHeaderFieldsTooLarge, title: "This address is too long",
    words: "Please go back, and open the page from its link.")

  private var page: HTML {
    .fragment([h1 { title }, p { words }])
  }

  var parts: [HTTPResponsePart] {
    let body: [UInt8] =
      Array("<!doctype html><html lang=en><meta charset=utf-8><title>\(title)</title>".utf8)
      + render(page)
    var head = HTTPResponse(status: status)
    head.headerFields = [
      .contentType: "text/html; charset=utf-8", .contentLength: "\(body.count)",
      .connection: "close", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
      .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
      .referrerPolicy: "same-origin",
    ]
    if status == .serviceUnavailable { head.headerFields[.retryAfter] = "60" }
    return [.head(head), .body(ByteBuffer(bytes: body)), .end(nil)]
  }
}
