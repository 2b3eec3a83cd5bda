// SPDX-License-Identifier: MIT
import Casework
import Office
import Practice
import Record
import Timetable

public enum DemoFamilies {
  public static func people(in practice: Practice) throws -> [Actor] {
    try CaseFile.read(path: "Cases/first-conference.yaml", authorities: ["portsmouth","warwickshire","birmingham","dorset"]).people.map { $0.actor(in: practice) }
  }
  public static func plant(_ authority: String, in folder: String, _ practices: PracticeLibrary, at now: Instant) async throws {
    let store = try await openAuthority(authority, in: folder, create: true)
    let whole = try CaseFile.read(path: "Cases/first-conference.yaml", authorities: practices.authorities.map(\.id))
    for cut in [8, 45, 70, 1000] {
      let file = CaseFile(file: whole.file, title: whole.title, about: whole.about, start: whole.start, people: whole.people, deeds: Array(whole.deeds.prefix(cut)))
      guard let start = try file.firstMoment() else { return }
      let house = try CaseOffice(authority: authority, store: store, practices: practices, people: file.people, start: start)
      var play = PlayCase(file, in: house, start: start)
      _ = try await play.play()
    }
    try await store.close()
  }
}
