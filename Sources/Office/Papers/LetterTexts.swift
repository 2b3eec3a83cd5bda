// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Languages
import Letters
import Record
import Synchronization
import Timetable

/// A text that the authority wrote for one of its letters: who wrote it, when and why. It is never
/// changed; a later one stands before it, and papers that were given keep the text they had.
public struct SavedLetterText: Codable, Hashable, Sendable {
  public let name: LetterName
  public let language: Language
  public let text: String
  public let why: String
  public let by: Actor

  public init(name: LetterName, language: Language, text: String, why: String, by: Actor) {
    (self.name, self.language, self.text) = (name, language, text)
    (self.why, self.by) = (why, by)
  }
}

/// A saved text, with when it was saved and its version.
public struct LetterTextVersion: Sendable {
  public let saved: SavedLetterText
  public let at: Instant
  public let version: String

  /// The text with its places found; nil where this version of Roundtable no longer knows one of
  /// them, or asks for one that it lacks.
  public var readable: LetterText? {
    try? LetterText(saved.text, for: saved.name, in: saved.language, version: version)
  }
}

/// Why a text for a letter was not saved.
public enum LetterTextRefused: Error, Sendable {
  /// Only a team manager writes texts for the authority.
  case notTheirs
  case problems(TemplateProblems)
  case busy
}

extension Office {
  /// The texts of all papers as they stand now: Roundtable's own, and the authority's before them.
  func wording() async throws -> Wording {
    let version = try await store.version(of: .letterTexts)
    if let kept = wordingShelf.wording(at: version) { return kept }
    let wording = try Wording().with(Self.standing(of: try await letterTexts()))
    wordingShelf.keep(wording, at: version)
    return wording
  }

  /// The authority's latest text of each paper. Where that one cannot be read any more,
  /// Roundtable's own stands: a letter that somebody saved years ago holds up no paper.
  private static func standing(of saved: [LetterTextVersion]) -> [LetterText] {
    var latest: [[String]: LetterTextVersion] = [:]
    for version in saved {
      latest[[version.saved.name.rawValue, version.saved.language.tag]] = version
    }
    return latest.values.compactMap(\.readable)
  }

  /// The text of a paper that stands now; nil where this language has none.
  public func letterText(_ name: LetterName, in language: Language) async throws -> LetterText? {
    try await wording().text(name, in: language)
  }

  /// Every text that the authority saved, the oldest first.
  public func letterTexts() async throws -> [LetterTextVersion] {
    let decoder = JSONDecoder()
    return try await store.entries(of: .letterTexts, after: 0).map { entry in
      LetterTextVersion(
        saved: try decoder.decode(StoredLetterText.self, from: entry.body).content,
        at: Instant(milliseconds: entry.instant), version: "A-\(entry.sequence)")
    }
  }

  /// Saves a text, once it can be read without a problem; it stands from now on.
  public func saveLetterText(_ saved: SavedLetterText) async throws {
    guard saved.by.mayWriteLetterTexts else { throw LetterTextRefused.notTheirs }
    do throws(TemplateProblems) {
      _ = try LetterText(saved.text, for: saved.name, in: saved.language, version: "")
    } catch {
      throw LetterTextRefused.problems(error)
    }
    let body = try StoredLetterText(saved).bytes()
    for _ in 0..<Self.tries {
      let append = Append(
        record: .letterTexts, expected: try await store.version(of: .letterTexts),
        instant: clock().milliseconds, bodies: [body])
      if case .appended = try await store.append(append) { return }
    }
    throw LetterTextRefused.busy
  }
}

/// The texts as they were read last.
final class WordingShelf: Sendable {
  private let kept = Mutex<(version: Int, wording: Wording)?>(nil)

  func wording(at version: Int) -> Wording? {
    kept.withLock { $0.flatMap { $0.version == version ? $0.wording : nil } }
  }

  func keep(_ wording: Wording, at version: Int) { kept.withLock { $0 = (version, wording) } }
}

/// The stored form of a saved text: a promise, like a family's events.
struct StoredLetterText: Codable {
  private(set) var event = "letter-text-saved"
  private(set) var version = 1
  let content: SavedLetterText

  init(_ content: SavedLetterText) { self.content = content }

  func bytes() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
