// SPDX-License-Identifier: MIT
import Timetable
import Yams

extension Catalogue {
  /// Reads the file of one language, `pl.yaml`, given as text.
  /// - Throws: where anything in it cannot be read, or a form for some number is missing.
  public init(_ language: Language, text: String) throws(CatalogueError) {
    let reader = CatalogueReader(language: language)
    let head = try reader.mapping(in: text)
    self.language = language
    digits = try reader.digits(head["digits"])
    hasTwelveHours = try reader.hasTwelveHours(head["clock"])
    confirmations = try reader.confirmations(head["confirmed"])
    var sections: [String: [String: Message]] = [:]
    for (name, node) in head where !CatalogueReader.head.contains(name) {
      sections[name] = try reader.messages(name, node)
    }
    self.sections = sections
    guard try reader.text(head["language"], "language") == language.tag else {
      throw CatalogueError(language.tag, "language", "is another than the file's name")
    }
  }
}

/// Reads the files of one language, and says of each mistake in which of them it stands.
struct CatalogueReader {
  static let head: Set<String> = ["language", "digits", "clock", "confirmed"]
  let language: Language
  /// The name of the file without its ending; the language's tag for a catalogue.
  let file: String

  init(language: Language, file: String? = nil) {
    (self.language, self.file) = (language, file ?? language.tag)
  }

  func wrong(_ key: String, _ message: String) -> CatalogueError {
    CatalogueError(file, key, message)
  }

  func mapping(in text: String) throws(CatalogueError) -> [String: Node] {
    do {
      // Every value is words, so nothing is tried out for being a number, a day or a yes.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        throw wrong("the file", "is empty")
      }
      return try mapping(node, "the file")
    } catch let error as CatalogueError {
      throw error
    } catch {
      throw wrong("the file", "cannot be read as YAML: \(error)")
    }
  }

  func mapping(_ node: Node, _ key: String) throws(CatalogueError) -> [String: Node] {
    guard let mapping = node.mapping else { throw wrong(key, "is not a group of names") }
    var found: [String: Node] = [:]
    for (name, value) in mapping {
      guard let name = name.scalar?.string else { throw wrong(key, "has a name that is no word") }
      found[name] = value
    }
    return found
  }

  func text(_ node: Node?, _ key: String) throws(CatalogueError) -> String {
    guard let text = node?.scalar?.string else { throw wrong(key, "is missing") }
    return text
  }

  func digits(_ node: Node?) throws(CatalogueError) -> [Character] {
    let digits = Array(try text(node, "digits"))
    guard digits.map(\.wholeNumberValue) == Array(0...9) else {
      throw wrong("digits", "are not the ten digits from nought to nine")
    }
    return digits
  }

  func hasTwelveHours(_ node: Node?) throws(CatalogueError) -> Bool {
    switch try text(node, "clock") {
    case "12": true
    case "24": false
    default: throw wrong("clock", "is neither 12 nor 24")
    }
  }

  func confirmations(_ node: Node?) throws(CatalogueError) -> [String: WrittenConfirmation] {
    guard let node, node.scalar?.string != "no" else { return [:] }
    var confirmations: [String: WrittenConfirmation] = [:]
    for (section, one) in try mapping(node, "confirmed") {
      let said = try mapping(one, "confirmed/\(section)")
      guard let day = Day(try text(said["on"], "confirmed/\(section)/on")) else {
        throw wrong("confirmed/\(section)/on", "is not a day such as 2026-11-24")
      }
      confirmations[section] = WrittenConfirmation(
        by: try text(said["by"], "confirmed/\(section)/by"), on: day,
        mark: try text(said["mark"], "confirmed/\(section)/mark"))
    }
    return confirmations
  }

  func messages(_ section: String, _ node: Node) throws(CatalogueError) -> [String: Message] {
    var messages: [String: Message] = [:]
    for (name, node) in try mapping(node, section) {
      let key = "\(section)/\(name)"
      do throws(Message.Unreadable) {
        messages[name] =
          if let text = node.scalar?.string {
            try Message(text)
          } else {
            try Message(counted: try forms(node))
          }
      } catch { throw wrong(key, error.message) }
    }
    return messages
  }

  private func forms(_ node: Node) throws(Message.Unreadable) -> [PluralForm: String] {
    var texts: [PluralForm: String] = [:]
    for (name, value) in node.mapping ?? [:] {
      guard let form = (name.scalar?.string).flatMap(PluralForm.init(rawValue:)),
        language.pluralForms.contains(form), let text = value.scalar?.string
      else {
        throw Message.Unreadable(
          message: "has the form \"\(name.scalar?.string ?? "?")\", which no number asks for")
      }
      texts[form] = text
    }
    if let missing = PluralForm.allCases.first(where: {
      language.pluralForms.contains($0) && texts[$0] == nil
    }) {
      throw Message.Unreadable(message: "has no form \"\(missing.rawValue)\"")
    }
    return texts
  }
}
