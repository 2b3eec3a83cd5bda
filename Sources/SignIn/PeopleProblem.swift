// SPDX-License-Identifier: MIT

/// Why a file of accounts and sessions is not served from. For whoever runs the server: the words
/// name rows, and no page shows them.
public enum PeopleProblem: Hashable, Sendable {
  /// It holds a demo's accounts, and everybody knows their password.
  case isDemo
  /// It holds real accounts, and was opened as a demo's.
  case isReal
  /// It was written before rows were authenticated.
  case neverAuthenticated
  /// These rows were not written by this house, or not for this authority, or were changed since.
  case forged(rows: [String])

  public var words: String {
    switch self {
    case .isDemo:
      "It holds the accounts of a demo, whose password everybody knows. Serve it with --demo, or "
        + "choose another folder."
    case .isReal:
      "It holds real accounts. A demo has a folder of its own: choose another one."
    case .neverAuthenticated:
      "Nothing shows that its accounts are those that were registered here: it is of an older "
        + "Roundtable. Look at them with \"roundtable adopt-people --data FOLDER\"."
    case .forged(let rows):
      "These rows are not as this server wrote them: \(rows.joined(separator: ", ")). Somebody has "
        + "changed the file. Restore it from a backup, and find out who could write to it."
    }
  }
}
