// SPDX-License-Identifier: MIT
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import Office
import Play
import SignIn

@testable import Web

/// Someone with a browser: signed in when it holds a cookie.
struct Browser: Sendable {
  let town: Town
  var cookie: String?

  /// What the forms of this session carry.
  var formToken: String {
    cookie.flatMap { town.authority.signIn.session($0)?.formToken } ?? "none"
  }

  func opens(_ page: Route.Page) async throws -> Page {
    try await opens(.family(town.family, page))
  }

  func opens(_ place: Route.Place, asking query: String = "") async throws -> Page {
    try await gets(Route.authority(town.authority.id, place).link.text + query)
  }

  func gets(_ path: String, headers: HTTPFields = [:]) async throws -> Page {
    try await asks(.get, path, headers: headers)
  }

  /// Posts a deed's form as a page of this session would.
  func posts(
    _ deed: String, _ answers: [String: [String]], key: String = newKey(), seen: Int? = nil,
    headers: HTTPFields = [:]
  ) async throws -> Page {
    var fields = answers
    fields["token"] = [formToken]
    fields["key"] = [key]
    if let seen { fields["seen"] = ["\(seen)"] }
    return try await sends(fields, to: .form(deed), headers: headers)
  }

  func posts(_ deed: String, _ answers: [String: String]) async throws -> Page {
    try await posts(deed, answers.mapValues { [$0] })
  }

  /// Posts fields just as they are, and nothing else.
  func sends(
    _ fields: [String: [String]], to page: Route.Page, headers: HTTPFields = [:]
  ) async throws -> Page {
    try await sends(body: encoded(fields), to: .family(town.family, page), headers: headers)
  }

  func sends(
    body: String, to place: Route.Place, headers: HTTPFields = [:]
  ) async throws -> Page {
    try await asks(
      .post, Route.authority(town.authority.id, place).link.text, headers: headers,
      body: ByteBuffer(string: body))
  }

  func asks(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:],
    body: ByteBuffer? = nil
  ) async throws -> Page {
    var headers = headers
    if let cookie, headers[.cookie] == nil {
      headers[.cookie] = "\(Visit.cookieName(town.authority))=\(cookie)"
    }
    if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
    let answer = try await town.client.execute(
      uri: path, method: method, headers: headers, body: body)
    return Page(
      status: answer.status.code, headers: answer.headers,
      bytes: Data(answer.body.readableBytesView))
  }
}

extension Town {
  /// A browser in which nobody is signed in.
  var nobody: Browser { Browser(town: self) }

  /// Signs in through the page, as people do.
  func signIn(_ name: String, password: String = password) async throws -> Page {
    try await nobody.sends(
      body: encoded(["name": [name], "password": [password]]), to: .signIn)
  }

  /// The browser of someone who has just signed in.
  func browser(of name: String) async throws -> Browser {
    let token = try await authority.signIn.signIn(
      id: name, password: Self.password, from: "127.0.0.1")
    return Browser(town: self, cookie: token.text)
  }

  func browsers() async throws -> [(name: String, browser: Browser)] {
    var all: [(name: String, browser: Browser)] = []
    for person in people {
      all.append((person.account.text, try await browser(of: person.account.text)))
    }
    return all
  }
}

func newKey() -> String { UUID().uuidString.lowercased() }

func encoded(_ fields: [String: [String]]) -> String {
  fields.sorted { $0.key < $1.key }.flatMap { name, values in
    values.map { "\(percent(name))=\(percent($0))" }
  }.joined(separator: "&")
}

private func percent(_ text: String) -> String {
  text.utf8.map { byte in
    let isPlain = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
    return isPlain ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16).padded
  }.joined()
}

extension String {
  fileprivate var padded: String { count < 2 ? "0" + self : self }
}
