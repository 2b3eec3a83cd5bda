// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Foundation
import Testing
import Timetable

/// Who may do which deed: one table, read by people, checked to the letter.
struct PermissionTests {
  private static let people: [(relation: String, actor: Actor)] = [
    ("social-worker", .amara), ("team-manager", .tom), ("chair", .ruth),
    ("invited-professional", .lena), ("family-member", .nadia), ("advocate", .joy),
    ("supporter", .yusuf), ("arranges-conference", .kit), ("nobody", .stranger),
  ]

  @Test func `is the table that was agreed`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Permissions.txt")
    let agreed = try String(contentsOf: file, encoding: .utf8)
    #expect(try table() == agreed)
  }

  @Test func `every relation there is has its column`() {
    #expect(
      Self.people.dropLast().map(\.relation) == RelationKind.allCases.map(\.rawValue))
  }

  @Test func `for whoever has no relation the family does not exist`() throws {
    let record = try Story.session(.birmingham).record
    for form in Deeds.all.map({ $0.form }) {
      let answer = Permission.asked(by: .stranger, to: form, on: record, day: Hassans.meeting)
      #expect(answer == .unknownFamily, "\(form.name)")
      let empty = Permission.asked(
        by: .stranger, to: form, on: FamilyRecord(), day: Hassans.meeting)
      #expect((empty == .unknownFamily) == (form.name != "open-enquiry"), "\(form.name)")
    }
  }

  @Test(arguments: [
    (Actor.amara, Permission.allowed(because: .socialWorker)), (.tom, .notTheirs),
    (.ruth, .notTheirs), (.lena, .notTheirs), (.nadia, .notTheirs),
  ])
  func `only a social worker begins a record`(actor: Actor, expected: Permission) {
    let answer = Permission.asked(
      by: actor, to: OpenEnquiry.form, on: FamilyRecord(), day: Hassans.began)
    #expect(answer == expected)
  }

  @Test func `a relation that begins tomorrow allows nothing today`() throws {
    let record = try Story.enquiry(.birmingham).record
    let answer = Permission.asked(
      by: .amara, to: AddFamilyMember.form, on: record, day: Hassans.began.adding(days: -1))
    #expect(answer == .unknownFamily)
  }

  private func table() throws -> String {
    var story = try Story.session(.birmingham)
    try story.does(.amara, NameArranger.self, ["arranger": "kit.moran"])
    let record = story.record
    var lines = ["Who may do which deed. A dot means that it is refused.", ""]
    for stage in Deeds.stages {
      lines.append(stage.title)
      for form in stage.deeds.map({ $0.form }) {
        let allowed = Self.people.map { person in
          let answer = Permission.asked(
            by: person.actor, to: form, on: record, day: Hassans.meeting)
          if case .allowed = answer { return person.relation }
          return "."
        }
        lines.append("  " + ([form.name] + allowed).joined(separator: " "))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
