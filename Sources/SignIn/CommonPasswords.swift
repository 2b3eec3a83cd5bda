// SPDX-License-Identifier: MIT

/// What people choose when asked for twelve characters. Longer ones come first, so that
/// `passwords` is taken out before `password`. Written as `PasswordRules.plainLetters` writes.
enum CommonPasswords {
  static let words: [String] = plain.map(PasswordRules.plainLetters).sorted {
    ($0.count, $1) > ($1.count, $0)
  }

  private static let plain = [
    "password", "passwords", "passphrase", "passcode", "qwertyuiop", "qwerty", "asdfghjkl",
    "asdfgh", "zxcvbnm", "azerty", "1qaz2wsx", "qazwsx", "1234567890", "0123456789", "123456789",
    "12345678", "123456", "12345", "1234", "987654321", "abcdefghijkl", "abcdefgh", "abcdef",
    "abc123", "letmein", "welcome", "iloveyou", "administrator", "admin", "changeme", "secret",
    "default", "login", "hello", "monkey", "dragon", "sunshine", "princess", "football",
    "liverpool", "arsenal", "chelsea", "manchester", "united", "england", "london", "trustno",
    "superman", "batman", "charlie", "master", "shadow", "michael", "computer", "internet",
    "summer", "autumn", "winter", "spring", "january", "february", "march", "april", "august",
    "september", "october", "november", "december", "monday", "friday", "council", "county",
    "childrens", "children", "services", "socialworker", "socialwork", "safeguarding",
    "childprotection", "conference", "roundtable", "2024", "2025", "2026", "2027",
  ]
}
