// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Record
import Timetable

/// Who asked the register, about whom and why: one entry in a record of its own, which is sealed,
/// chained and verified like a family's, and belongs to none.
public struct RegisterAsked: Codable, Hashable, Sendable {
  public let by: Actor
  /// The name and day of birth, as they were asked for.
  public let asked: String
  /// Who rang, and for whom they work.
  public let caller: String
  /// How the duty worker made sure of the caller: the number on which they rang back.
  public let calledBack: String
  public let why: String
  /// Of how many children the answer was told.
  public let answers: Int

  private enum CodingKeys: String, CodingKey {
    case by, asked, caller, why, answers
    case calledBack = "called-back"
  }
}

/// A question to the register, with when it was asked.
public struct LoggedQuestion: Sendable {
  public let at: Instant
  public let question: RegisterAsked
  /// Where the next page begins.
  public let before: Int
}

extension RecordID {
  /// The record that keeps who asked the register. No family can have this name: it is that of
  /// the first moment of 1970.
  static let registerLog = RecordID(at: 0, random: (0, 0))
}

/// What an entry of the log is: a question, or that a child may stand in two records.
struct StoredName: Codable {
  static let asked = "register-asked"
  let event: String
}

/// The stored form of an entry of the log: a promise, like a family's events.
struct StoredQuestion: Codable {
  private(set) var event = StoredName.asked
  private(set) var version = 1
  let content: RegisterAsked

  init(_ content: RegisterAsked) { self.content = content }

  func bytes() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
