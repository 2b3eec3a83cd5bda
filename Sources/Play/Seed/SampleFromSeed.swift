// SPDX-License-Identifier: MIT
import Casework
import Office
import Practice
import Record
import Timetable

extension SeedFamilies {
  /// One invented family whose conference was held some weeks ago. It is written in memory, through
  /// the same deeds as everyone's, and kept nowhere.
  public func sample() async throws -> SampleFamily {
    let numbers = SeededNumbers(seed: seed, stream: 1)
    let held = try today.workingDays(-15)
    let store = MemoryStore(key: MasterKey(bytes: [UInt8](repeating: 7, count: 32)))
    guard let noon = Instant(london: today, hour: 12, minute: 0) else {
      throw SeedRefused(words: "\(today) has no noon.")
    }
    let house = try CaseOffice(
      authority: authority, store: store, practices: practices, people: Self.people, start: noon,
      looksForLikeness: false)
    var story = try SeededStory(
      house.office.practice(on: try held.workingDays(-8)), held: held, numbers: numbers)
    let deeds = try story.deeds().filter { deed in
      if case .at(.on(let day), _) = deed.at { return day <= today }
      return false
    }
    let file = CaseFile(
      file: "sample", title: "Sample", about: "", people: Self.people, deeds: deeds)
    var play = PlayCase(
      file, in: house, start: try file.firstMoment() ?? noon, random: numbers)
    return try await house.office.asSample(try await play.play().family)
  }
}
