// SPDX-License-Identifier: MIT
import Cast
import Testing
import Timetable

@testable import Casework

/// What an event names has a name of its own, whoever sent the deed (decision 16).
struct IdentityTests {
  private func record(_ events: [CaseEvent]) -> FamilyRecord {
    FamilyRecord(
      events.enumerated().map { place, event in
        CaseEntry(
          sequence: place + 1, at: Hassans.at("10:00", on: Hassans.began), by: .amara,
          day: Hassans.began, key: DeedKey("key-\(place)"), event: event)
      })
  }

  /// The example of an opening names one person twice, which no deed does.
  private static let naming = (EventExamples.all + EventExamples.grown).filter {
    !$0.identities(under: DeedKey("k")).isEmpty && $0.name != "enquiry-opened"
  }

  @Test(arguments: naming)
  func `an identifier that the record holds is refused, whatever holds it`(_ event: CaseEvent) {
    for identity in event.identities(under: DeedKey("new")) {
      let child = Person(id: PersonID(identity.text), name: "Zoe", kind: .child)
      let held = record([.enquiry(.memberAdded(FamilyMemberAdded(person: child, notFor: [])))])
      #expect(throws: Refusal.self, "\(identity)") {
        try held.refuseTaken([event], under: DeedKey("new"))
      }
      #expect(throws: Never.self) {
        try record([]).refuseTaken([event], under: DeedKey("new"))
      }
    }
  }

  @Test func `somebody whom the record knows can be named again, just as they are`() throws {
    let kit = Person(id: PersonID("kit"), name: "Kit", kind: .professional)
    let named = CaseEvent.preparation(.arrangerNamed(ArrangerNamed(arranger: kit)))
    try record([named]).refuseTaken([named], under: DeedKey("later"))
    var other = kit
    other.account = AccountID("somebody.else")
    let forged = CaseEvent.preparation(.arrangerNamed(ArrangerNamed(arranger: other)))
    #expect(throws: Refusal.self) {
      try record([named]).refuseTaken([forged], under: DeedKey("later"))
    }
  }

  @Test func `two things of one deed cannot share an identifier`() {
    let zoe = Person(id: PersonID("one"), name: "Zoe", kind: .child)
    let added = CaseEvent.enquiry(.memberAdded(FamilyMemberAdded(person: zoe, notFor: [])))
    #expect(throws: Refusal.self) {
      try record([]).refuseTaken([added, added], under: DeedKey("new"))
    }
  }

  @Test(arguments: EventExamples.all + EventExamples.grown)
  func `every whole person in an event is asked for`(_ event: CaseEvent) {
    let asked = event.identities(under: DeedKey("k")).map(\.text)
    for person in people(in: event) { #expect(asked.contains(person.id.text), "\(event.name)") }
  }

  private func people(in value: Any) -> [Person] {
    if let person = value as? Person { return [person] }
    return Mirror(reflecting: value).children.flatMap { people(in: $0.value) }
  }

  @Test func `old bottom lines are named by the key of their deed, new ones by themselves`() {
    let old = BottomLineSet(words: "Nobody hits.")
    let new = BottomLineSet(line: PlanItemID("line"), words: "Nobody shouts.")
    let lines = record([.plan(.bottomLineSet(old)), .plan(.bottomLineSet(new))]).plan.bottomLines
    #expect(lines.map(\.id.text) == ["key-0", "line"])
  }
}
