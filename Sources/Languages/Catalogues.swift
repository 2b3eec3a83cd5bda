// SPDX-License-Identifier: MIT
import Dispatch
import Synchronization
import Timetable

/// The catalogues of every language. They are held against the English one: the same sections,
/// the same messages, the same variables, or the program does not start.
public struct Catalogues: Sendable {
  private let byLanguage: [Language: Catalogue]
  private let english: Catalogue

  /// The catalogues that the binary carries, read once.
  public static func embedded() throws(CatalogueError) -> Catalogues { try carried.get() }

  private static let carried = Result { () throws(CatalogueError) in try readCarried() }

  private static func readCarried() throws(CatalogueError) -> Catalogues {
    var files: [Language: String] = [:]
    for language in Language.allCases { files[language] = language.file }
    return try Catalogues(files: files)
  }

  /// The catalogues, given as the texts of their files.
  public init(files: [Language: String]) throws(CatalogueError) {
    var byLanguage: [Language: Catalogue] = [:]
    for (language, catalogue) in Self.readAtOnce(files) {
      byLanguage[language] = try catalogue.get()
    }
    guard let english = byLanguage[.english] else {
      throw CatalogueError(Language.english.tag, "the file", "is missing")
    }
    for language in Language.allCases {
      try byLanguage[language]?.stand(beside: english)
    }
    (self.byLanguage, self.english) = (byLanguage, english)
  }

  /// All of them at the same time, in the order of the languages: the server waits for them before
  /// it listens.
  private static func readAtOnce(_ files: [Language: String])
    -> [(Language, Result<Catalogue, CatalogueError>)]
  {
    let languages = Language.allCases
    let read = Mutex<[Language: Result<Catalogue, CatalogueError>]>([:])
    DispatchQueue.concurrentPerform(iterations: languages.count) { place in
      let language = languages[place]
      guard let text = files[language] else { return }
      let catalogue = Result { () throws(CatalogueError) in try Catalogue(language, text: text) }
      read.withLock { $0[language] = catalogue }
    }
    let found = read.withLock { $0 }
    return languages.map { language in
      let missing = CatalogueError(language.tag, "the file", "is missing")
      return (language, found[language] ?? .failure(missing))
    }
  }

  public subscript(language: Language) -> Catalogue { byLanguage[language] ?? english }

  /// Whether a translator has confirmed this section; the English words need none.
  public func confirmation(of section: String, in language: Language) -> Confirmation {
    Confirmation(
      self[language].confirmations[section], mark: mark(of: section, in: language))
  }

  /// A mark of the words of a section and of the English words that they stand for, to be written
  /// beside a translator's name.
  public func mark(of section: String, in language: Language) -> String {
    var mark = MarkOfWords()
    for catalogue in [english, self[language]] {
      for (key, message) in (catalogue.sections[section] ?? [:]).sorted(by: { $0.key < $1.key }) {
        for (form, text) in message.texts { mark.add("\(key)\n\(form)\n\(text)\n") }
      }
    }
    return mark.written
  }
}

extension Catalogue {
  fileprivate func stand(beside english: Catalogue) throws(CatalogueError) {
    if let more = Set(sections.keys).subtracting(english.sections.keys).min() {
      throw CatalogueError(language.tag, more, "is no section of the English catalogue")
    }
    for (name, section) in english.sections.sorted(by: { $0.key < $1.key }) {
      guard let own = sections[name] else {
        throw CatalogueError(language.tag, name, "is missing")
      }
      if let more = Set(own.keys).subtracting(section.keys).min() {
        throw CatalogueError(language.tag, "\(name)/\(more)", "is not in the English catalogue")
      }
      for (key, message) in section.sorted(by: { $0.key < $1.key }) {
        try own[key].stand(beside: message, language.tag, "\(name)/\(key)")
      }
    }
    if let more = Set(confirmations.keys).subtracting(sections.keys).min() {
      throw CatalogueError(language.tag, "confirmed/\(more)", "is no section")
    }
  }
}

extension Message? {
  fileprivate func stand(beside english: Message, _ tag: String, _ key: String)
    throws(CatalogueError)
  {
    guard let own = self else { throw CatalogueError(tag, key, "is missing") }
    guard own.isCounted == english.isCounted else {
      throw CatalogueError(
        tag, key, english.isCounted ? "has no forms for numbers" : "has forms, but counts nothing")
    }
    if let missing = english.variables.subtracting(own.variables).min() {
      throw CatalogueError(tag, key, "does not use {\(missing)}")
    }
    if let unknown = own.variables.subtracting(english.variables).min() {
      throw CatalogueError(tag, key, "has the unknown variable {\(unknown)}")
    }
    guard own.isCounted, let number = english.variables.first, english.variables.count == 1
    else { return }
    for form in own.forms.keys where !own.isWhole(form, counting: number) {
      throw CatalogueError(tag, key, "leaves a variable out of \"\(form.rawValue)\"")
    }
  }
}

extension Language {
  fileprivate var file: String {
    let bytes =
      switch self {
      case .english: PackageResources.en_yaml
      case .polish: PackageResources.pl_yaml
      case .romanian: PackageResources.ro_yaml
      case .urdu: PackageResources.ur_yaml
      case .arabic: PackageResources.ar_yaml
      case .ukrainian: PackageResources.uk_yaml
      case .bengali: PackageResources.bn_yaml
      case .somali: PackageResources.so_yaml
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
