// SPDX-License-Identifier: MIT
import Casework
import Cast
import Testing
import Timetable

@testable import Access

/// Before anything is written: who will read it?
struct ReadersTests {
  private func readers(of event: CaseEvent, by actor: Actor, _ story: Story) -> Set<PersonID> {
    let entry = CaseEntry(
      sequence: 0, at: story.now, by: actor, day: story.now.londonDay, key: DeedKey("k"),
      event: event)
    return Set(
      story.record.readers(of: [entry], today: story.now.londonDay).map(\.person))
  }

  @Test func `a note at the table will be read by everyone who takes part, also on paper`() throws {
    let story = try Story.session(.portsmouth)
    let note = try #require(story.decides(.lena, AddNote.self, ["words": "So."]).first)
    #expect(
      readers(of: note, by: .lena, story)
        == [
          .amara, .tom, .ruth, .lena, .sam, .nadia, .karim, .samira, .joy, .yusuf, .amira, .jay,
        ])
  }

  @Test func `what is decided among staff will be read by those who carry the meeting`() throws {
    let story = try Story.preparation(.portsmouth)
    let held = CaseEvent.preparation(
      .consultationHeld(ConsultationHeld(with: [], day: Hassans.began, agreed: "So.")))
    #expect(readers(of: held, by: .ruth, story) == [.amara, .tom, .ruth])
  }

  @Test func `somebody whom the writing itself hides is not told of it`() throws {
    let story = try Story.preparation(.portsmouth)
    let invited = CaseEvent.preparation(
      .professionalInvited(
        ProfessionalInvited(
          professional: Person(id: .mina, name: "Mina Shah", kind: .professional), why: "So.",
          reportExpected: false, notFor: [.karim])))
    let readers = readers(of: invited, by: .amara, story)
    #expect(readers.isDisjoint(with: [.karim, .yusuf]))
    #expect(readers.isSuperset(of: [.nadia, .mina]))
  }

  /// Random records: for each entry, who was said to see it is who sees it once it is written.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `who would see an entry is who sees it once it is written`(seed: UInt64) throws {
    let record = try RandomRecord(seed: 7_000 + seed)
    var before = FamilyRecord()
    for entry in record.folded.entries {
      let said = before.readers(of: [entry], today: Hassans.meeting)
      before.evolve(entry)
      for account in Set(before.relations.map(\.account)) {
        let seen = SeenRecord(before, by: account, today: Hassans.meeting)
        let reader = said.first { $0.viewer.account == account }
        #expect((reader != nil) == (seen?.places.contains(entry.sequence) ?? false))
        if let reader { #expect(reader.seen == [seen?.family.entries.last?.event]) }
      }
    }
  }

  /// What is asked of the lenses as they are is what the lenses would be asked afterwards.
  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func `words after which every lens is what it was have the same readers before and after`(
    seed: UInt64
  ) throws {
    let record = try RandomRecord(seed: 70_000 + seed, length: 60)
    var before = FamilyRecord()
    for entry in record.folded.entries {
      if before.keepsLenses(entry.event) {
        let now = Readership(before, today: Hassans.meeting).readersByLensesOfNow(of: [entry])
        let after = before.readers(of: [entry], today: Hassans.meeting)
          .filter { before.person($0.person) != nil }
        #expect(now.map(\.viewer.account) == after.map(\.viewer.account), "\(entry.event.name)")
        #expect(now.map(\.person) == after.map(\.person) && now.map(\.seen) == after.map(\.seen))
      }
      before.evolve(entry)
    }
  }
}
