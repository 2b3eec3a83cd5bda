// SPDX-License-Identifier: MIT

/// The messages of a section, read one by one into the words of a page. Each has to be there with
/// just the variables that the page puts in, and none may be left over (`end`).
public struct CatalogueSection: Sendable {
  let catalogue: Catalogue
  let name: String
  private let messages: [String: Message]
  private var left: Set<String>

  init(catalogue: Catalogue, name: String, messages: [String: Message]) {
    (self.catalogue, self.name, self.messages) = (catalogue, name, messages)
    left = Set(messages.keys)
  }

  public func holds(_ key: String) -> Bool { messages[key] != nil }

  /// A message without variables.
  public mutating func words(_ key: String) throws(CatalogueError) -> String {
    try message(key, []).said(.other, [:])
  }

  public mutating func words(_ key: String, _ first: String) throws(CatalogueError)
    -> @Sendable (String) -> String
  {
    let say = try saying(key, [first])
    return { say([$0]) }
  }

  public mutating func words(_ key: String, _ first: String, _ second: String)
    throws(CatalogueError) -> @Sendable (String, String) -> String
  {
    let say = try saying(key, [first, second])
    return { say([$0, $1]) }
  }

  public mutating func words(_ key: String, _ first: String, _ second: String, _ third: String)
    throws(CatalogueError) -> @Sendable (String, String, String) -> String
  {
    let say = try saying(key, [first, second, third])
    return { say([$0, $1, $2]) }
  }

  /// The same for four variables or more, and for messages that are read in a row.
  public mutating func words(_ key: String, _ variables: [String]) throws(CatalogueError)
    -> @Sendable ([String]) -> String
  {
    try saying(key, variables)
  }

  /// A message of which the values are words of this very catalogue, or are isolated already: an
  /// isolate without a letter of its own between others would run from left to right.
  mutating func joined(_ key: String, _ variables: String...) throws(CatalogueError)
    -> @Sendable ([String]) -> String
  {
    let message = try message(key, variables)
    return { message.said(.other, values(variables, $0)) }
  }

  /// A message about a number, in the form that goes with it.
  public mutating func counted(_ key: String, _ number: String) throws(CatalogueError)
    -> @Sendable (Int) -> String
  {
    let message = try message(key, [number], isCounted: true)
    let catalogue = catalogue
    return { count in
      message.said(
        catalogue.language.pluralForm(of: count),
        [number: catalogue.isolated(catalogue.written(count))])
    }
  }

  /// - Throws: where messages of the section were asked for by nobody.
  public func end() throws(CatalogueError) {
    if let key = left.min() { throw error(key, "is used nowhere") }
  }

  private mutating func saying(_ key: String, _ variables: [String]) throws(CatalogueError)
    -> @Sendable ([String]) -> String
  {
    let message = try message(key, variables)
    let catalogue = catalogue
    return { values in
      message.said(.other, Languages.values(variables, values.map(catalogue.isolated)))
    }
  }

  private mutating func message(
    _ key: String, _ variables: Set<String>, isCounted: Bool = false
  ) throws(CatalogueError) -> Message {
    guard let message = messages[key] else { throw error(key, "is missing") }
    left.remove(key)
    guard message.isCounted == isCounted else {
      throw error(
        key, isCounted ? "needs a form for each number" : "has forms, but nothing is counted")
    }
    if let unknown = message.variables.subtracting(variables).min() {
      throw error(key, "has the unknown variable {\(unknown)}")
    }
    if let unused = variables.subtracting(message.variables).min() {
      throw error(key, "does not use {\(unused)}")
    }
    return message
  }

  private mutating func message(_ key: String, _ variables: [String]) throws(CatalogueError)
    -> Message
  {
    try message(key, Set(variables))
  }

  private func error(_ key: String, _ message: String) -> CatalogueError {
    CatalogueError(catalogue.language.tag, "\(name)/\(key)", message)
  }
}

private func values(_ names: [String], _ values: [String]) -> [String: String] {
  Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
}
