// SPDX-License-Identifier: MIT

/// A person who may sign in. What the role lets them do is decided elsewhere.
public struct Account: Hashable, Sendable {
  /// What they type to sign in, such as `amara.okafor`; capital letters make no difference.
  public let id: String
  public let name: String
  /// A word of the authority's own, passed on as it is.
  public let role: String
  public let title: String

  public init(id: String, name: String, role: String, title: String) {
    (self.id, self.name, self.role, self.title) = (id, name, role, title)
  }
}

/// The name to look someone up by: phones like to begin with a capital and end with a space.
func lookUpName(_ id: String) -> String {
  let letters = id.lowercased().drop { $0.isWhitespace }
  guard let last = letters.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(letters[...last])
}
