// SPDX-License-Identifier: MIT
import Practice
import Testing
import Timetable

/// Each small file holds one mistake, which is named with its file, line and word.
struct FilesRefused {
  @Test(arguments: [
    ("colour: blue", "test.yaml:3: \"colour\" is not known here; use authority, name,"),
    (
      "terms:\n  sheriff: { value: a, from: 2020-01-01, source: b }",
      "test.yaml:4: \"sheriff\" is not known"
    ),
    (
      "terms:\n  plan: { value: a, from: 2020-01-01 }",
      "test.yaml:4: \"source\" is missing under \"plan\""
    ),
    ("terms:\n  plan: { value: a, source: b }", "test.yaml:4: \"from\" is missing under \"plan\""),
    (
      "terms:\n  plan: { from: 2020-01-01, source: b }",
      "test.yaml:4: \"value\" is missing under \"plan\""
    ),
    (
      "terms:\n  plan: { value: '', from: 2020-01-01, source: b }",
      "test.yaml:4: \"value\" is empty"
    ),
    ("terms:\n  plan: { value: a, from: 2020-02-30, source: b }", "\"2020-02-30\" is not a day"),
    ("terms:\n  plan: { value: a, from: ~, source: b }", "\"~\" is not a day"),
    (
      "terms:\n  plan: { value: a, from: 2020-01-02, until: 2020-01-01, source: b }",
      "test.yaml:4: \"2020-01-01\" ends before it starts on 2020-01-02"
    ),
    (
      "terms:\n  plan: { value: a, from: 2020-01-01, source: b, unti: 2021-01-01 }",
      "\"unti\" is not known here; use value, or, practitioners-say, from, until or source"
    ),
    ("terms:\n  plan: []", "test.yaml:4: \"plan\" has no versions"),
    ("terms:\n  plan: words", "test.yaml:4: \"plan\" must be a group of named values"),
    ("terms:\n  plan: { value: [a], from: 2020-01-01, source: b }", "\"value\" must be words"),
    ("terms:\n  plan: { value: none, from: 2020-01-01, source: b }\n  plan: x", "is written twice"),
    (
      "settings:\n  plan-order: { value: after, from: 2020-01-01, source: b }",
      "test.yaml:4: \"after\" is not an order of plan and decision; use before-decision or either"
    ),
    (
      "settings:\n  harm-statement: { value: true, from: 2020-01-01, source: b }",
      "\"true\" is neither yes nor no"
    ),
    (
      "settings:\n  child-views-over: { value: 18, from: 2020-01-01, source: b }",
      "\"18\" is not possible here; use 0 to 17"
    ),
    (
      "settings:\n  child-views-over: { value: 0x4, from: 2020-01-01, source: b }",
      "\"0x4\" is not a whole number"
    ),
    (
      "terms:\n  chair: { value: a, or: b, practitioners-say: A, from: 2020-01-01, source: b }",
      "\"practitioners-say\" must have one for each of a, b"
    ),
    (
      "notes:\n  exclusion: { title: a, words: b, replaces: maybe, from: 2020-01-01, source: b }",
      "\"maybe\" is neither yes nor no"
    ),
  ])
  func `a value that cannot be followed is named with its place`(text: String, words: String) throws
  {
    let printed = try refusal(of: text)
    #expect(printed.contains(words), "\(printed)")
  }

  @Test(arguments: [
    ("value: -3", "\"-3\" is not possible here; use 1 to 1000"),
    ("value: 0", "\"0\" is not possible here"), ("value: 2.5", "\"2.5\" is not a whole number"),
    ("value: 1e3", "\"1e3\" is not a whole number"),
    ("value: .inf", "\".inf\" is not a whole number"),
    ("value: 99999999999999999999", "is not a whole number"),
    ("value: 010", "\"010\" is not a whole number"),
    (
      "unit: working-dayz",
      "test.yaml:7: \"working-dayz\" is not a unit; use days, working-days, weeks or months"
    ),
    ("anchor: tea-time", "test.yaml:9: \"tea-time\" is not an anchor; use strategy-discussion,"),
    ("kind: rule", "\"rule\" is not a kind of clock; use limit or aim"),
    ("direction: around", "\"around\" is not a direction; use after or before"),
  ])
  func `a clock that cannot be counted is refused`(line: String, words: String) throws {
    let clock = """
      clocks:
        reports-to-chair:
          title: Reports
          value: 10
          unit: working-days
          direction: after
          anchor: conference
          kind: aim
          why: To see.
          from: 2018-09-01
          source: Test 3
      """
    #expect(try resolve(clock).clock(.reportsToChair) != nil)
    let key = try #require(line.split(separator: ":").first)
    let changed = clock.split(separator: "\n").map { text in
      text.hasPrefix("    \(key):") ? "    \(line)" : String(text)
    }
    let printed = try refusal(of: changed.joined(separator: "\n"))
    #expect(printed.contains(words), "\(printed)")
    let missing = changed.filter { !$0.hasPrefix("    \(key):") }.joined(separator: "\n")
    #expect(try refusal(of: missing).contains("\"\(key)\" is missing under \"reports-to-chair\""))
  }

  @Test func `a limit that nothing would use is refused by name, with those that are used`() throws
  {
    let printed = try refusal(
      of: """
        clocks:
          reports-to-parents-review: { value: none, from: 2018-09-01, source: Test 3 }
        """)
    #expect(printed.contains("\"reports-to-parents-review\" is not a limit that is used here"))
    for rule in ClockRule.allCases { #expect(printed.contains(rule.rawValue)) }
  }

  @Test(arguments: [
    ("2020-06-01", "2022-01-01"), ("2020-01-01", "2020-01-01"), ("2021-12-31", "2023-01-01"),
  ])
  func `two versions in force on one day are refused`(from: String, until: String) throws {
    let text = """
      terms:
        plan:
          - { value: a, from: 2020-01-01, until: 2021-12-31, source: b }
          - { value: c, from: \(from), until: \(until), source: d }
      """
    #expect(try refusal(of: text).contains("\"plan\" has two versions in force on"))
    let open = text.replacing(", until: 2021-12-31", with: "").replacing(from, with: "2025-01-01")
      .replacing("until: \(until)", with: "until: 2026-01-01")
    #expect(try refusal(of: open).contains("two versions in force on 1 January 2025"))
  }

  @Test(arguments: [
    ("social-care: 1", "social-care: 0", "\"0\" is not possible here"),
    ("other-agencies: 2", "other-agencies: 0", "\"0\" is not possible here"),
    ("[gp, midwifery]", "[gp, barber]", "\"barber\" is not an agency; use social-care, health,"),
    ("[gp, midwifery]", "[gp, police]", "\"police\" is counted in two groups"),
    ("words: Three.", "wards: Three.", "\"wards\" is not known here"),
  ])
  func `a quorum that nobody could meet or miss is refused`(
    old: String, new: String, words: String
  ) throws {
    let quorum = """
      quorum: { social-care: 1, other-agencies: 2, words: Three., from: 2018-09-01, source: Test 5,
        count-together: [[gp, midwifery], [police, probation]] }
      """
    #expect(
      try resolve(quorum).quorum.countsTogether == [[.gp, .midwifery], [.police, .probation]])
    let printed = try refusal(of: quorum.replacing(old, with: new))
    #expect(printed.contains(words), "\(printed)")
  }

  @Test func `a file must be named for its authority, and England must be there`() throws {
    let england = try shippedText(of: "england")
    let misnamed = #expect(throws: PracticeError.self) {
      try PracticeLibrary(files: [
        "england.yaml": england, "kent.yaml": "authority: york\nname: York",
      ])
    }
    #expect(misnamed?.description == "kent.yaml:1: \"york\" does not match the name of its file")
    let alone = #expect(throws: PracticeError.self) {
      try PracticeLibrary(files: ["york.yaml": "authority: york\nname: York"])
    }
    #expect(alone?.description.hasPrefix("england.yaml:1:") == true)
    #expect(throws: PracticeError.self) { try PracticeLibrary(folder: "no such folder") }
    let unknown = #expect(throws: PracticeError.self) { try practice(of: "england") }
    #expect(unknown?.message.contains("use birmingham, dorset, portsmouth or warwickshire") == true)
  }

  @Test func `what neither file states is missing, by name`() throws {
    let library = try PracticeLibrary(files: [
      "england.yaml": "authority: england\nname: England",
      "york.yaml": "authority: york\nname: York",
    ])
    let error = #expect(throws: PracticeError.self) {
      try library.practice(of: "york", on: day(today))
    }
    #expect(error?.description.hasSuffix("is stated neither here nor in england.yaml") == true)
  }
}
