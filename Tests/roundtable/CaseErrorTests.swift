// SPDX-License-Identifier: MIT
import Play
import Testing

/// A case file that cannot be played says where and why.
struct CaseErrorTests {
  private static let opening = """
    case: A case
    about: What it shows.
    people: {amara: {name: Amara Okafor, role: social-worker}}
    deeds:

    """

  private func problem(_ deeds: String) throws -> String? {
    try problem(whole: Self.opening + deeds)
  }

  private func problem(whole text: String) throws -> String? {
    do {
      _ = try CaseFile(text: text, file: "case.yaml", authorities: Stage.authorities)
      return nil
    } catch { return "\(error)" }
  }

  @Test func `an unknown person is named with file and line`() throws {
    #expect(
      try problem("  - {at: 2026-11-02 10:00, by: amarra, do: open-enquiry}")
        == #"case.yaml:5: "amarra" is not one of the people; use amara"#)
  }

  @Test func `an unknown deed is named`() throws {
    #expect(
      try problem("  - at: 2026-11-02 10:00\n    by: amara\n    do: open-inquiry")
        == #"case.yaml:7: "open-inquiry" is not a deed; `roundtable deeds` prints them all"#)
  }

  @Test func `an unknown field is named with the fields there are`() throws {
    let words = try problem(
      "  - at: 2026-11-02 10:00\n    by: amara\n    do: open-enquiry\n    with:\n      famly: Daly")
    #expect(
      words
        == #"case.yaml:9: "famly" is not a field of open-enquiry; use family, child, child-born, strategy-discussion, reason, team-manager or going-ahead"#
    )
  }

  @Test(arguments: [
    ("yesterday", "is not a moment"), ("2026-11-31 10:00", "is not a moment"),
    ("2026-11-02 25:00", "is not a moment"), ("2026-11-02", "is not a moment"),
  ])
  func `a time that does not exist is refused`(at: String, words: String) throws {
    let problem = try #require(try problem("  - {at: \(at), by: amara, do: open-enquiry}"))
    #expect(problem.hasPrefix("case.yaml:5: \"\(at)\" \(words)"))
  }

  @Test func `an unknown authority is named wherever it stands`() throws {
    let deed = "  - {at: 2026-11-02 10:00, by: amara, do: open-enquiry, "
    #expect(try problem(deed + "only: [brimingham]}")?.contains("brimingham") == true)
    #expect(try problem(deed + "expect: {dorsett: refused}}")?.contains("dorsett") == true)
    #expect(try problem(deed + "with: {family: {devon: Daly}}}")?.contains("devon") == true)
  }

  @Test func `what a deed cannot end in is refused`() throws {
    #expect(
      try problem("  - {at: 2026-11-02 10:00, by: amara, do: open-enquiry, expect: denied}")
        == #"case.yaml:5: "denied" is not how a deed can end; use recorded, refused or repeated"#)
  }

  @Test func `an unknown key beside a deed is refused`() throws {
    #expect(
      try problem("  - {at: 2026-11-02 10:00, by: amara, do: open-enquiry, whit: {}}")?
        .hasPrefix(#"case.yaml:5: "whit" is not known here"#) == true)
  }

  @Test func `the first deed cannot be sent again`() throws {
    #expect(try problem("  - {at: 2026-11-02 10:00, again: yes}")?.contains("again") == true)
  }

  @Test func `a relative day needs a start`() throws {
    #expect(
      try problem("  - {at: -3 10:00, by: amara, do: open-enquiry}")?.contains("start") == true)
  }

  @Test func `what is missing, or no YAML at all, is said`() throws {
    #expect(try problem(whole: "case: A\nabout: B\ndeeds: []")?.contains("people") == true)
    #expect(try problem(whole: "case: [")?.hasPrefix("case.yaml:") == true)
    #expect(try problem(whole: "")?.contains("is empty") == true)
    let role = "people: {tom: {name: Tom, role: boss}}\n"
    #expect(
      try problem(whole: "case: A\nabout: B\n" + role + "deeds: []")?
        .hasPrefix(#"case.yaml:3: "boss" is not a role"#) == true)
  }

  @Test func `a clock that goes back is refused when it is played`() async throws {
    let file = try CaseFile(
      text: Self.opening + """
          - {at: 2026-11-02 10:00, by: amara, do: open-enquiry, expect: refused}
          - {at: 2026-11-02 09:59, by: amara, do: open-enquiry, expect: refused}
        """, file: "case.yaml", authorities: Stage.authorities)
    await #expect(throws: CaseError.self) { try await Stage.play(file, under: "dorset") }
  }

  @Test func `a file that is not there is named`() throws {
    #expect(throws: CaseError.self) {
      try CaseFile.read(path: Stage.root + "/Cases/none.yaml", authorities: [])
    }
  }
}
