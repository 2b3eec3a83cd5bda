// SPDX-License-Identifier: MIT

/// A language in which families read pages and papers (PL3: "in the language of the family").
public enum Language: String, Hashable, Codable, Sendable, CaseIterable {
  case english = "en"
  case polish = "pl"
  case romanian = "ro"
  case urdu = "ur"
  case arabic = "ar"
  case ukrainian = "uk"
  case bengali = "bn"
  case somali = "so"

  /// The tag of the language for HTML and PDF (BCP 47).
  public var tag: String { rawValue }

  public var isRightToLeft: Bool { self == .urdu || self == .arabic }

  /// What its speakers call it.
  public var ownName: String {
    switch self {
    case .english: "English"
    case .polish: "Polski"
    case .romanian: "Română"
    case .urdu: "اردو"
    case .arabic: "العربية"
    case .ukrainian: "Українська"
    case .bengali: "বাংলা"
    case .somali: "Soomaali"
    }
  }

  public var englishName: String {
    switch self {
    case .english: "English"
    case .polish: "Polish"
    case .romanian: "Romanian"
    case .urdu: "Urdu"
    case .arabic: "Arabic"
    case .ukrainian: "Ukrainian"
    case .bengali: "Bengali"
    case .somali: "Somali"
    }
  }
}
