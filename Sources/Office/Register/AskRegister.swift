// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Record
import Timetable

/// A question to the register, as somebody typed it.
public struct RegisterQuestion: Sendable, Hashable {
  /// The child's name, and the day of birth if it is known.
  public var asked: String
  public var caller: String
  public var calledBack: String
  public var why: String

  public init(asked: String, caller: String, calledBack: String, why: String) {
    (self.asked, self.caller) = (asked, caller)
    (self.calledBack, self.why) = (calledBack, why)
  }

  /// What is missing, by the name of its field; the question is not asked before all is there.
  public var missing: [String] {
    let fields = [("asked", asked), ("caller", caller), ("called-back", calledBack), ("why", why)]
    var missing = fields.filter { !$0.1.contains { $0.isLetter || $0.isNumber } }.map(\.0)
    if SearchWords(asked).isTooWide, !missing.contains("asked") { missing.append("asked") }
    return missing
  }
}

/// What the register answered.
public struct RegisterAnswer: Sendable {
  public struct Line: Sendable {
    public let child: RegisterCard
    public let why: [SearchReason]
  }
  public let lines: [Line]
  /// Whether more children match than are shown.
  public let isCut: Bool
}

extension Office {
  /// Whether a child of the authority is subject to a child protection plan today. The question
  /// is on the disk before it is answered; nil for whom there is no register.
  /// - Throws: what the store throws; nothing is answered then.
  public func askRegister(_ question: RegisterQuestion, by actor: Actor) async throws
    -> RegisterAnswer?
  {
    guard actor.mayAskRegister, question.missing.isEmpty else { return nil }
    let query = FindQuery(kind: "register", among: .everyRecord, words: [], limit: 11)
    let rows = try await find(SearchWords(question.asked), query)
    let decoder = JSONDecoder()
    let lines = try rows.prefix(10).map {
      RegisterAnswer.Line(
        child: try decoder.decode(RegisterCard.self, from: $0.row.card.body), why: $0.why)
    }
    try await log(
      RegisterAsked(
        by: actor, asked: question.asked, caller: question.caller,
        calledBack: question.calledBack, why: question.why, answers: lines.count))
    return RegisterAnswer(lines: Array(lines), isCut: rows.count > 10)
  }

  private func log(_ asked: RegisterAsked) async throws {
    try await appendToRegisterLog(StoredQuestion(asked).bytes())
  }

  func appendToRegisterLog(_ body: Data) async throws {
    for _ in 0..<Self.tries {
      let append = Append(
        record: .registerLog, expected: try await store.version(of: .registerLog),
        instant: clock().milliseconds, bodies: [body])
      if case .appended = try await store.append(append) { return }
    }
    throw RegisterBusy()
  }

  /// Who asked lately, the newest first, a page at a time; nil for whom there is no register.
  public func registerLog(by actor: Actor, before: Int? = nil, limit: Int = 20) async throws
    -> [LoggedQuestion]?
  {
    guard actor.mayAskRegister else { return nil }
    let end = min(before ?? .max, try await store.version(of: .registerLog) + 1)
    let entries = try await store.entries(of: .registerLog, after: max(0, end - 1 - limit))
    let decoder = JSONDecoder()
    return try entries.filter { $0.sequence < end }.reversed().compactMap { entry in
      guard try decoder.decode(StoredName.self, from: entry.body).event == StoredName.asked
      else { return nil }
      return LoggedQuestion(
        at: Instant(milliseconds: entry.instant),
        question: try decoder.decode(StoredQuestion.self, from: entry.body).content,
        before: entry.sequence)
    }
  }
}

/// Many asked at once, and this question could not be written down; so it was not answered.
struct RegisterBusy: Error {}

extension SearchWords {
  /// A question about everybody is none: it names a child, or has a number.
  var isTooWide: Bool { names.isEmpty && number == nil }
}
