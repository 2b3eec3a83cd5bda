// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Office
import Play
import Practice
import Record
import Timetable

/// The demo, and every case, in memory: the demo under one authority's practice, which is enough for
/// what every page shows, and the cases under all of them in turn.
struct CanaryDemo {
  let folder: String
  let practices: PracticeLibrary

  func look(_ canary: inout Canary, _ output: Output) async throws {
    if let authority = practices.authorities.first {
      try await canary.look(at: try await demo(of: authority.id))
      output.note("\(authority.name): the demo, \(canary.renders) pages and papers so far")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") && $0 != "people.yaml" }.sorted()
    for (place, file) in files.enumerated() {
      let authority = practices.authorities[place % practices.authorities.count].id
      try await look(atCase: file, under: authority, &canary)
      output.note("\(file): \(canary.renders) pages and papers so far")
    }
  }

  private func demo(of authority: String) async throws -> CanaryTown {
    let families = try DemoFamilies(folder: folder + "/demo", practices: practices)
    let store = MemoryStore(key: .passing())
    let now = machineNow()
    try await families.plant(in: store, of: authority, now: now)
    let people = try families.people(of: authority, on: now.londonDay)
    let directory = Dictionary(
      people.map { ($0.account, $0) }, uniquingKeysWith: { first, _ in first })
    let office = Office(
      authority: authority, store: store, practices: practices, directory: { directory },
      clock: { now })
    return try await CanaryTown(authority, office, store, people: people)
  }

  /// A case at its end, and its boards after each deed of the meeting.
  func look(atCase name: String, under authority: String, _ canary: inout Canary) async throws {
    let file = try CaseFile.read(
      path: "\(folder)/\(name)", authorities: practices.authorities.map(\.id))
    guard let start = try file.firstMoment() else { return }
    let store = MemoryStore(key: .passing())
    let cases = try CaseOffice(
      authority: authority, store: store, practices: practices, people: file.people, start: start)
    let town = try await CanaryTown(
      "\(authority), \(name)", cases.office, store, people: Array(cases.people.values))
    var play = PlayCase(file, in: cases, start: start)
    let family = play.family
    var looking = canary
    _ = try await play.play { played in
      if played.result == .recorded { try await looking.lookAtBoards(of: family, at: town) }
    }
    try await looking.look(at: town)
    canary = looking
  }
}
