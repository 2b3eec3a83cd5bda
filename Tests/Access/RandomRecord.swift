// SPDX-License-Identifier: MIT
import Casework
import Cast
import Chance
import Foundation
import Testing
import Timetable

/// A record of random entries: every kind of event, by anybody, about anybody. Every word in it is
/// one that stands nowhere else.
struct RandomRecord {
  private(set) var bodies: [Data] = []
  private(set) var folded = FamilyRecord()
  private(set) var accounts: [String] = []
  private var people: [String] = []
  /// Whom the entry that is being written names; nobody else has named them before.
  private var newcomers: [(person: String, account: String)] = []
  /// What the entry that is being written makes.
  private var making: [(kind: String, id: String)] = []
  private var made: [String: [String]] = [:]
  private var numbers: SeededNumbers
  private var count = 0

  init(seed: UInt64, length: Int = 40) throws {
    numbers = SeededNumbers(seed: seed)
    let examples = try Self.examples()
    let table = try WhoSeesWhat()
    for name in Self.beginning {
      try write(name, examples[name] ?? Content(value: [:]), table)
    }
    let others = examples.keys.sorted().filter { $0 != "enquiry-opened" }
    while bodies.count < length {
      let name = others[Int(numbers.next() % UInt64(others.count))]
      try write(name, examples[name] ?? Content(value: [:]), table)
    }
  }

  private static let beginning = [
    "enquiry-opened", "family-member-added", "family-member-added", "family-member-added",
    "conference-called", "professional-invited", "professional-invited", "supporter-invited",
    "arranger-named",
  ]

  /// One example of every event, as it is stored: of an event that has grown, the grown one.
  static func examples() throws -> [String: Content] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Casework/Golden")
    var examples: [String: Content] = [:]
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for file in files.sorted(by: { $0.count < $1.count }) {
      let body = try Data(contentsOf: folder.appending(path: file))
      let all = try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
      examples[all["event"] as? String ?? ""] = Content(
        value: all["content"] as? [String: Any] ?? [:])
    }
    return examples
  }

  private mutating func write(_ name: String, _ example: Content, _ table: WhoSeesWhat) throws {
    var content = example
    let event = try #require(table.events[name])
    if event.mustKnow.contains("entry-seen") {
      guard let filled = try puttingRight(name, table) else { return }
      content = filled
    } else {
      for field in event.fields { fill(&content, field) }
    }
    let by = accounts.isEmpty ? "account-nobody" : pick(accounts)
    var entry: [String: Any] = [
      "event": name, "version": 1, "content": content.value, "key": "key-\(bodies.count)",
      "day": "2026-11-02",
      "by": ["account": by, "name": "Somebody", "role": "partner", "title": "Someone"],
    ]
    if !people.isEmpty, numbers.next() % 8 == 0 { entry["on-behalf-of"] = pick(people) }
    if Self.chosen.contains(name), numbers.next() % 2 == 0 { entry["readers"] = readers() }
    let body = try JSONSerialization.data(withJSONObject: entry)
    bodies.append(body)
    let at = Hassans.at("10:00", on: Hassans.began).adding(seconds: bodies.count * 60)
    people += newcomers.map(\.person)
    accounts += newcomers.map(\.account)
    for new in making { made[new.kind, default: []].append(new.id) }
    (newcomers, making) = ([], [])
    folded.evolve(try StoredEntry.read(body).entry(sequence: bodies.count, at: at))
  }

  /// Something said about an earlier entry: what it says now, or that it is not so; or that what it
  /// protects is not needed any more.
  private mutating func puttingRight(_ name: String, _ table: WhoSeesWhat) throws -> Content? {
    let places = try bodies.indices.filter { place in
      let all = try JSONSerialization.jsonObject(with: bodies[place]) as? [String: Any]
      return Self.canBePutRight.contains(all?["event"] as? String ?? "")
    }
    guard let place = places.randomElement(using: &numbers) else { return nil }
    let all = try JSONSerialization.jsonObject(with: bodies[place]) as? [String: Any] ?? [:]
    var value: [String: Any] = ["corrects": place + 1, "why": next("canary")]
    if name != "entry-corrected" {
      let from = [pick(people), pick(people)]
      value["from"] = numbers.next() % 3 == 0 ? [String]() : from
      return Content(value: value)
    }
    let event = all["event"] as? String ?? ""
    (value["event"], value["version"]) = (event, 1)
    guard numbers.next() % 5 > 0 else { return Content(value: value) }
    var said = Content(value: all["content"] as? [String: Any] ?? [:])
    for field in table.events[event]?.fields ?? [] {
      let kind = field.kind.split(separator: " ").first
      if kind == "someone" { said.replace("\(field.path).name") { _ in next("canary") } }
      if ["words", "person", "people", "one"].contains(kind) { fill(&said, field) }
    }
    value["content"] = said.value
    return Content(value: value)
  }

  private static let canBePutRight: Set<String> = [
    "family-member-added", "people-related", "address-recorded", "restriction-recorded",
    "family-member-invited", "professional-invited", "supporter-invited", "report-sent",
    "outcome-named", "action-added", "score-given", "view-given", "decision-made",
    "own-words-given", "enquiry-concluded", "identifier-recorded",
    "answer-recorded", "parents-met", "report-shared", "child-met", "attendance-promised",
    "telling-agreed", "report-commented", "family-view-given", "dissent-recorded",
    "plan-shared-with-child",
  ]

  /// Events for whose words somebody chooses who reads them, and some that stand for all others.
  private static let chosen: Set<String> = [
    "answer-recorded", "parents-met", "family-met-by-chair", "chair-explained", "own-words-given",
    "child-met", "good-outcome-said", "report-commented", "note-added", "family-view-given",
    "support-asked-for", "plan-shared-with-child", "practice-departed", "decision-made",
    "way-to-speak-offered", "score-given", "dissent-recorded",
    "outcome-named", "action-added", "bottom-line-set", "harm-statement-written",
  ]

  private mutating func readers() -> [String: Any] {
    let circles = [
      "everyone", "who-works-with-the-family", "who-looks-after-the-child",
      "who-carries-the-meeting", "named-people",
    ]
    let named = numbers.next() % 3 == 0 ? [] : [pick(people), pick(people)]
    return ["circle": pick(circles), "people": named]
  }

  private mutating func fill(_ content: inout Content, _ field: WhoSeesWhat.Field) {
    let kind = field.kind.split(separator: " ").map(String.init)
    switch kind[0] {
    case "words": content.replace(field.path) { _ in next("canary") }
    case "person": content.replace(field.path) { _ in pick(people) }
    case "people":
      // Lists of people are usually short; one in three is empty.
      content.replace(field.path) { _ in pick(people) }
      if numbers.next() % 3 == 0 { content.empty(field.path) }
    case "one":
      content.replace(field.path) { _ in pick(Array(kind.dropFirst())) }
    case "deed":
      // Often one of the last few: what is shared must have been said.
      let back = Int(numbers.next() % UInt64(max(1, min(8, bodies.count)))) + 1
      content.replace(field.path) { _ in "key-\(bodies.count - back)" }
    case "someone": nameSomeone(&content, field.path)
    case "new":
      let id = next(kind[1])
      making.append((kind[1], id))
      content.replace(field.path) { _ in id }
    case "ref":
      let id = made[kind[1]].map { pick($0) } ?? "none"
      content.replace(field.path) { _ in id }
    default: return
    }
  }

  private mutating func nameSomeone(_ content: inout Content, _ path: String) {
    let (id, account) = (next("person"), next("account"))
    content.replace("\(path).id") { _ in id }
    content.replace("\(path).account") { _ in account }
    content.replace("\(path).name") { _ in next("canary") }
    newcomers.append((id, account))
  }

  private mutating func next(_ kind: String) -> String {
    count += 1
    return "\(kind)-\(count)-"
  }

  private mutating func pick(_ list: [String]) -> String {
    list.isEmpty ? "nobody" : list[Int(numbers.next() % UInt64(list.count))]
  }
}

extension Content {
  /// The list at `path` without anything in it; what is no list stays.
  mutating func empty(_ path: String) {
    guard path.split(separator: ".").count == 1, value[path] is [Any] else { return }
    value[path] = [String]()
  }
}
