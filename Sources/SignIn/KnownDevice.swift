// SPDX-License-Identifier: MIT
import Crypto

/// The names that somebody has signed in with on one browser, as that browser keeps it: for each, a
/// mark and a code that only this house can make. No name can be read out of it (decision 17).
///
/// Whoever signs in on a browser that has signed in with this name before is counted for
/// themselves: nobody else's wrong guesses keep them out.
public struct KnownDevice: Sendable {
  /// More than this many people seldom share a browser; the oldest is forgotten.
  static let most = 8
  /// Browsers keep a cookie no longer, in seconds.
  public static let seconds = 400 * 86_400

  private var marks: [Mark]

  private struct Mark {
    let mark: String
    let code: String
    var text: String { mark + code }
  }

  /// Reads what a browser brought; what is no mark is left out.
  public init(_ text: String?) {
    marks = (text ?? "").split(separator: ".").prefix(Self.most).compactMap { part in
      guard part.utf8.count == 65 else { return nil }
      return Mark(mark: String(part.prefix(22)), code: String(part.dropFirst(22)))
    }
  }

  /// What the browser keeps.
  public var text: String { marks.map(\.text).joined(separator: ".") }

  /// The mark under which this device is counted for this name; nil when it is a stranger.
  func mark(for name: String, _ seal: PeopleSeal) -> String? {
    marks.first { sameBytes($0.code, Self.code($0.mark, name, seal)) }?.mark
  }

  /// Knows this name from now on.
  mutating func remember(_ name: String, _ seal: PeopleSeal) {
    guard mark(for: name, seal) == nil else { return }
    let mark = SymmetricKey(size: .bits128).withUnsafeBytes { base64url($0) }
    marks.insert(Mark(mark: mark, code: Self.code(mark, name, seal)), at: 0)
    marks = Array(marks.prefix(Self.most))
  }

  private static func code(_ mark: String, _ name: String, _ seal: PeopleSeal) -> String {
    base64url(seal.code(ofDevice: mark, signingInAs: name))
  }
}

extension KnownDevice: CustomStringConvertible, CustomReflectable {
  /// Says only that it is hidden, so that no log can hold it.
  public var description: String { "KnownDevice(hidden)" }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
