// SPDX-License-Identifier: MIT
import Casework
import Testing
import Timetable

@testable import Web

/// Where people stand in the picture of their family.
struct GenogramTests {
  private func family(_ ties: [(String, TieKind, String)]) -> FamilyRecord {
    let kinds: [(String, PersonKind)] = [
      ("nan", .relative), ("mum", .mother), ("aunt", .relative), ("dad", .father),
      ("ella", .child), ("baby", .unbornChild),
    ]
    let people: [CaseEvent] = kinds.map { id, kind in
      .enquiry(
        .memberAdded(
          FamilyMemberAdded(
            person: Person(id: PersonID(id), name: id, kind: kind), notFor: [])))
    }
    let related: [CaseEvent] = ties.map { from, kind, to in
      .enquiry(.related(PeopleRelated(from: PersonID(from), kind: kind, to: PersonID(to))))
    }
    let actor = Actor(account: AccountID("a"), name: "A", title: "A", role: .socialWorker)
    return FamilyRecord(
      (people + related).enumerated().map { index, event in
        CaseEntry(
          sequence: index + 1, at: Instant(milliseconds: 0), by: actor,
          day: Instant(milliseconds: 0).londonDay, key: DeedKey("\(index)"), event: event)
      })
  }

  @Test func `grandparents stand above parents, and children below`() {
    let genogram = Genogram(
      family([("nan", .parent, "mum"), ("mum", .parent, "ella"), ("dad", .parent, "ella")]))
    #expect(
      genogram.rows.map { $0.map(\.name) } == [["nan"], ["mum", "aunt", "dad"], ["ella", "baby"]])
  }

  @Test func `partners, and those who parted, stand side by side`() {
    for kind in [TieKind.partner, .formerPartner] {
      let genogram = Genogram(family([("mum", kind, "dad")]))
      #expect(genogram.rows.first?.map(\.name) == ["nan", "mum", "dad", "aunt"])
    }
  }

  @Test func `a mother who is a child herself stands with the parents`() {
    let genogram = Genogram(family([("ella", .parent, "baby")]))
    #expect(genogram.rows.last?.map(\.name) == ["baby"])
  }

  @Test func `everyone has a place of their own, and nobody stands outside the picture`() {
    let genogram = Genogram(family([("nan", .parent, "mum"), ("mum", .partner, "dad")]))
    #expect(Set(genogram.places.values).count == 6)
    for place in genogram.places.values {
      #expect((20...genogram.width - 20).contains(place.x))
      #expect((20...genogram.height - 20).contains(place.y))
    }
  }

  @Test func `the picture says in words who is whose`() {
    let picture = NetworkPicture(
      family([("mum", .formerPartner, "dad")]), today: Day("2026-11-21")!)
    #expect(picture.meaning.contains("mum: former partner of dad."))
  }
}
