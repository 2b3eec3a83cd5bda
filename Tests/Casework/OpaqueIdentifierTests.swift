// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Identifiers neither count nor hint at what else the record holds.
struct OpaqueIdentifierTests {
  @Test func `a thing is named by the deed that made it, and by nothing else in the record`() throws
  {
    var quiet = try Story.preparation(.portsmouth)
    var busy = quiet
    for name in ["Leila", "Omar", "Zain"] {
      try busy.does(.amara, AddFamilyMember.self, ["name": "\(name)", "kind": "friend"])
    }
    let typed: [String: Typed] = ["words": "Quiet.", "harm": "Fear.", "measure": "Sleep."]
    let first = try quiet.does(.amara, NameOutcome.self, typed, as: "9f3c")
    let later = try busy.does(.amara, NameOutcome.self, typed, as: "9f3c")
    #expect(first == later)
    #expect(quiet.record.plan.outcomes.map(\.id) == [OutcomeID("9f3c")])
  }

  @Test func `two people of one deed have two identifiers`() throws {
    let people = try Story.enquiry(.portsmouth).record.people.map(\.id)
    #expect(Set(people).count == people.count)
  }

  @Test func `every deed has its own name, and every form its own fields`() {
    // The forms first: the compiler crashes on an expectation that opens a deed's type.
    let forms = Deeds.all.map { $0.form }
    #expect(Set(forms.map(\.name)).count == forms.count)
    let taken: Set = ["token", "key", "seen", "back", "fixed", "begin"]
    #expect(forms.allSatisfy { taken.isDisjoint(with: $0.fields.map(\.key)) })
    for form in forms {
      let keys = form.fields.map(\.key)
      let named = Deeds.named(form.name).map { $0.form.name }
      #expect(Set(keys).count == keys.count, "\(form.name)")
      #expect(!form.serves.isEmpty && !form.by.isEmpty, "\(form.name)")
      #expect(named == form.name)
    }
  }
}
