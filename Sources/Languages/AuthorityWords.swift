// SPDX-License-Identifier: MIT
import Synchronization
import Timetable

/// What authorities themselves say to families, in one language: the words of their practice, each
/// passage found by its English words and by nothing else.
///
/// When an authority changes its words nothing is found, and the English stands there: a
/// translation MUST NOT stand for words that it does not translate.
public struct AuthorityWords: Sendable {
  public let language: Language
  /// The passages of each section: English words, and what stands for them.
  private let sections: [String: [String: String]]
  private let passages: [String: String]
  private let confirmations: [String: WrittenConfirmation]

  /// What stands for these English words; nil where nobody has translated just these.
  public subscript(english: String) -> String? { passages[english] }

  /// The English words that have a translation.
  public var translated: Set<String> { Set(passages.keys) }

  /// The sections by name, in order.
  public var sectionNames: [String] { sections.keys.sorted() }

  /// Whether a translator has confirmed this section.
  public func confirmation(of section: String) -> Confirmation {
    Confirmation(confirmations[section], mark: mark(of: section))
  }

  /// Whether a translator has confirmed every section.
  public var isConfirmed: Bool { sectionNames.allSatisfy { confirmation(of: $0).isConfirmed } }

  /// A mark of the words of a section and of the English words that they stand for.
  public func mark(of section: String) -> String {
    var mark = MarkOfWords()
    for (english, words) in (sections[section] ?? [:]).sorted(by: { $0.key < $1.key }) {
      mark.add("\(english)\n\(words)\n")
    }
    return mark.written
  }
}

extension AuthorityWords {
  /// Reads the file of one language, `practice-pl.yaml`, given as text.
  /// - Throws: where anything in it cannot be read, or a passage stands twice.
  public init(_ language: Language, text: String) throws(CatalogueError) {
    let reader = CatalogueReader(language: language, file: "practice-\(language.tag)")
    let head = try reader.mapping(in: text)
    guard try reader.text(head["language"], "language") == language.tag else {
      throw reader.wrong("language", "is another than the file's name")
    }
    var sections: [String: [String: String]] = [:]
    var passages: [String: String] = [:]
    for (name, node) in head where !CatalogueReader.head.contains(name) {
      for (english, message) in try reader.messages(name, node) {
        guard !message.isCounted, message.variables.isEmpty else {
          throw reader.wrong("\(name)/\(english)", "is no plain passage")
        }
        guard passages[english] == nil else {
          throw reader.wrong("\(name)/\(english)", "stands in another section too")
        }
        passages[english] = message.said(.other, [:])
        sections[name, default: [:]][english] = passages[english]
      }
    }
    confirmations = try reader.confirmations(head["confirmed"])
    if let more = Set(confirmations.keys).subtracting(sections.keys).min() {
      throw reader.wrong("confirmed/\(more)", "is no section")
    }
    (self.language, self.sections, self.passages) = (language, sections, passages)
  }

  private init(none language: Language) {
    (self.language, sections, passages, confirmations) = (language, [:], [:], [:])
  }

  /// Reads what the binary carries for this language; English needs nothing.
  static func reading(_ language: Language) throws(CatalogueError) -> AuthorityWords {
    guard let bytes = language.practiceFile else { return AuthorityWords(none: language) }
    return try AuthorityWords(language, text: String(decoding: bytes, as: UTF8.self))
  }

  private static let kept = Mutex<[Language: AuthorityWords]>([:])

  /// What the binary carries for this language, read when it is first asked for. Where it cannot be
  /// read, which a test rules out, English stands in every place.
  public static func embedded(_ language: Language) -> AuthorityWords {
    kept.withLock { kept in
      if let words = kept[language] { return words }
      let words = (try? reading(language)) ?? AuthorityWords(none: language)
      kept[language] = words
      return words
    }
  }
}

extension Language {
  fileprivate var practiceFile: [UInt8]? {
    switch self {
    case .english: nil
    case .polish: PackageResources.practice_pl_yaml
    case .romanian: PackageResources.practice_ro_yaml
    case .urdu: PackageResources.practice_ur_yaml
    case .arabic: PackageResources.practice_ar_yaml
    case .ukrainian: PackageResources.practice_uk_yaml
    case .bengali: PackageResources.practice_bn_yaml
    case .somali: PackageResources.practice_so_yaml
    }
  }
}
