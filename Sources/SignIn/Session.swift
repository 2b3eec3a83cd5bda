// SPDX-License-Identifier: MIT

/// A person who is signed in now. All times are milliseconds of the injected clock.
public struct Session: Sendable {
  public let account: Account
  /// Goes into every form as a hidden field, and must come back with it (CSRF): an HMAC keyed by
  /// the session's own token, so that nothing stored can make one.
  public let formToken: String
  public let startedAt: Int64
  /// When the person was last here, this time included.
  public let seenAt: Int64
  /// When it ends however busy the person is.
  public let endsAt: Int64

  /// Whether a form that came in was made for this session; takes the same time for any answer.
  public func accepts(formToken sent: String) -> Bool {
    sameBytes(formToken, sent)
  }
}

extension Session: CustomStringConvertible {
  /// Who and since when; the form token is left out, so that no log can hold it.
  public var description: String { "Session(\(account.id), started at \(startedAt))" }
}
