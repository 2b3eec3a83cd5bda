// SPDX-License-Identifier: MIT
import Casework
import Languages
import Markup

/// How people are named: who they are to the child. A professional's role stays as it was written.
struct PeopleWords: Sendable {
  private let kinds: [PersonKind: @Sendable (_ name: String) -> String]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("people")
    var kinds: [PersonKind: @Sendable (String) -> String] = [:]
    for kind in PersonKind.allCases where kind != .professional {
      kinds[kind] = try section.words(kind.rawValue, "name")
    }
    self.kinds = kinds
    try section.end()
  }

  /// "Lena Novak, health visitor"; "Nadia Hassan, mother".
  func named(_ person: Person) -> String {
    person.role.map { "\(person.name), \($0)" } ?? kinds[person.kind]?(person.name) ?? person.name
  }

  /// Whoever is signed in, by the title of their account: "Nadia Hassan, Mother". A title that says
  /// who somebody is to the child is said in the reader's language.
  func named(_ name: String, titled title: String) -> String {
    let kind = PersonKind.allCases.first { $0.rawValue == title.lowercased() }
    return kind.flatMap { kinds[$0]?(name) } ?? "\(name), \(title)"
  }

  /// The same on a page, as one run of words of its own that no browser translates.
  func html(_ person: Person) -> HTML { Markup.name(named(person)) }
}
