// SPDX-License-Identifier: MIT
import Foundation

/// What a password must be (NCSC and Cyber Essentials: 12 characters, and a deny list).
enum PasswordRules {
  static let least = 12
  static let most = 256

  /// Refuses a password that is too short, too long, common, or made of the person's own name.
  static func check(_ password: String, of account: Account) throws(SignInError) {
    guard password.count >= least else { throw .passwordTooShort(least: least) }
    guard fits(password) else { throw .passwordTooLong(most: most) }
    let plain = plainLetters(password)
    guard !isCommon(plain), !holdsName(of: account, plain) else { throw .passwordTooCommon }
  }

  /// A character may be many bytes, so bytes are counted as well.
  static func fits(_ password: String) -> Bool {
    password.count <= most && password.utf8.count <= most * 4
  }

  /// The bytes to hash: composed (NFC), since keyboards send the same é in two ways (RFC 8265).
  static func bytes(of password: String) -> [UInt8] {
    Array(password.precomposedStringWithCanonicalMapping.utf8)
  }

  /// Small letters and digits only, with the usual disguises undone: `P4ssw0rd!` is `password`.
  static func plainLetters(_ password: String) -> String {
    let disguises: [Character: Character] = [
      "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
    return String(
      password.lowercased().map { disguises[$0] ?? $0 }.filter { $0.isLetter || $0.isNumber })
  }

  /// Whether little is left once the common words are taken out, or it hardly varies.
  private static func isCommon(_ plain: String) -> Bool {
    guard Set(plain).count >= 5 else { return true }
    let rest = CommonPasswords.words.reduce(plain) {
      $0.replacingOccurrences(of: $1, with: "")
    }
    return rest.count < 5 && rest != plain
  }

  private static func holdsName(of account: Account, _ plain: String) -> Bool {
    let names = [account.name, account.id].flatMap { name in
      name.split { !$0.isLetter }.map(String.init) + [name]
    }
    return names.map(plainLetters).contains { $0.count >= 3 && plain.contains($0) }
  }
}
