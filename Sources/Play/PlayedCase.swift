// SPDX-License-Identifier: MIT
import Access
import Casework
import Office
import Practice
import Timetable

/// How one deed of a case ended.
public struct PlayedDeed: Sendable {
  public let number: Int
  public let line: Int
  public let deed: String
  public let result: CaseResult
  /// The names of the events that were recorded.
  public let events: [String]
  public let refusal: PlayedRefusal?
  let expected: CaseResult
  let because: String?

  public var isAsExpected: Bool {
    result == expected && (because == nil || result != .refused || because == refusal?.code)
  }

  /// What happened instead of what the file expects; nil when it went as expected.
  func surprise(in file: String) -> String? {
    guard !isAsExpected else { return nil }
    var words = "\(file):\(line): deed \(number), \(deed), was \(result.rawValue)"
    if let refusal { words += " (\(refusal.code): \(refusal.words))" }
    words += ", but the file expects it to be \(expected.rawValue)"
    if let because, expected == .refused { words += " because \"\(because)\"" }
    return words + "."
  }

  public var json: JSON {
    var members: [(String, JSON)] = [
      ("n", .number(number)), ("deed", .text(deed)), ("result", .text(result.rawValue)),
      ("events", .list(events.map(JSON.text))),
    ]
    if let refusal {
      members.append(
        (
          "refusal", .object([("code", .text(refusal.code)), ("words", .text(refusal.words))])
        ))
    }
    return .object(members)
  }
}

/// Why a deed was refused.
public struct PlayedRefusal: Hashable, Sendable {
  /// The stable name, "category-without-threshold".
  public let code: String
  public let words: String
}

/// A case that was played, and where the family stands after it.
public struct PlayedCase: Sendable {
  let file: CaseFile
  public let family: FamilyID
  public let deeds: [PlayedDeed]
  /// The day of the last deed.
  public let day: Day
  let house: CaseOffice
  let socialWorker: AccountID?

  /// What did not end as the file expects, in words; empty when all did.
  public var surprises: [String] { deeds.compactMap { $0.surprise(in: file.file) } }

  /// Where the family stood at the end of a day; by default the day of the last deed.
  public func standing(asOf day: Day? = nil) async throws -> CaseStanding {
    let day = day ?? self.day
    guard let socialWorker,
      let seen = try await house.office.seen(family, by: socialWorker, asOf: day)
    else { return CaseStanding(asOf: day) }
    let record = seen.family
    let practice = try house.office.practice(on: record.conference?.practiceDay ?? day)
    return CaseStanding(
      asOf: day, due: record.entries.isEmpty ? [] : try record.dueList(practice),
      prompts: record.prompts(practice, on: day), register: record.register)
  }
}

/// Where a family stands on a day: what is due, what the practice expects, who is on a plan.
public struct CaseStanding: Sendable {
  public let asOf: Day
  public var due: [DueItem] = []
  public var prompts: [StandingPrompt] = []
  public var register: [RegisterLine] = []

  public var json: JSON {
    .object([
      ("asOf", .text("\(asOf)")),
      (
        "due",
        .list(
          due.map { item in
            .object([
              ("rule", .text(item.rule)), ("about", .text(item.about)),
              ("anchor", .text("\(item.anchor)")), ("due", .text("\(item.due)")),
              ("source", .text(item.source)), ("state", .text(item.state(on: asOf).rawValue)),
            ])
          })
      ),
      (
        "prompts",
        .list(
          prompts.map { standing in
            .object([
              ("rule", .text(standing.prompt.rule)), ("about", .text(standing.prompt.about)),
              ("source", .text(standing.prompt.source)), ("state", .text(standing.state)),
            ])
          })
      ),
      (
        "register",
        .list(
          register.map { line in
            .object([
              ("child", .text(line.name)), ("plan", .text(line.plan.rawValue)),
              ("category", line.category.map(JSON.text) ?? .null),
              ("since", .text("\(line.since)")),
            ])
          })
      ),
    ])
  }
}
