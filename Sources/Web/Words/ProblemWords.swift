// SPDX-License-Identifier: MIT
import Languages

/// Why a request gets no page of its own, by the name of the problem: a heading, and what to do.
struct ProblemWords: Sendable {
  private static let names = [
    "nothing-here", "not-theirs", "cross-site", "stale-form", "not-signed-in", "too-long",
    "too-slow", "not-now", "too-often", "not-written", "too-long-to-print", "not-printed", "broken",
  ]

  let yourWords: String
  let copyThem: String
  let signIn: String
  let startAgain: String
  private let told: [String: (title: String, words: String)]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("problems")
    yourWords = try section.words("your-words")
    copyThem = try section.words("copy-them")
    signIn = try section.words("sign-in")
    startAgain = try section.words("start-again")
    var told: [String: (title: String, words: String)] = [:]
    for name in Self.names {
      told[name] = (try section.words(name), try section.words("\(name)-about"))
    }
    told["not-readable"] = (
      try section.words("not-readable"), told["stale-form"]?.words ?? ""
    )
    self.told = told
    try section.end()
  }

  func callAsFunction(_ name: String) -> (title: String, words: String) {
    told[name] ?? ("", "")
  }
}
