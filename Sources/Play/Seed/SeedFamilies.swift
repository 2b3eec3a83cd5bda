// SPDX-License-Identifier: MIT
import Casework
import Office
import Practice
import Record
import Timetable

/// Writes synthetic families through the same deeds as everyone's: the same seed and the same day
/// give the same families, whatever the speed of the machine.
public struct SeedFamilies: Sendable {
  public let authority: String
  public let practices: PracticeLibrary
  public let seed: UInt64
  public let today: Day
  /// Families of one child and one mother whose enquiry was just opened: many of them, quickly.
  public let small: Bool

  /// The staff and partners who carry the seeded families.
  public static var people: [CasePerson] { SeededPeople.all }

  public init(
    authority: String, practices: PracticeLibrary, seed: UInt64, today: Day, small: Bool = false
  ) {
    (self.authority, self.practices, self.seed, self.today) = (authority, practices, seed, today)
    self.small = small
  }

  /// Families that share one office, so that what they look up is looked up once.
  private static let batch = 16
  /// Batches that are written at the same time, so that the disk is asked once for many deeds.
  private static let together = 32

  /// Writes so many families, and tells how many families and deeds are done. Families that are in
  /// the record already stay as they are, so that seeding can be taken up again.
  ///
  /// - Returns: the number of deeds that were recorded.
  /// - Throws: `SeedRefused` if a deed was refused, which is a mistake in the stories.
  @discardableResult
  public func write(
    _ count: Int, to store: any RecordStore,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> Int {
    var (families, deeds, told) = (0, 0, 0)
    var batches = stride(from: 0, to: count, by: Self.batch).makeIterator()
    try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      func begin(_ first: Int) {
        let batch = first..<min(first + Self.batch, count)
        group.addTask { (batch.count, try await write(batch, to: store)) }
      }
      for _ in 0..<Self.together { batches.next().map(begin) }
      while let done = try await group.next() {
        families += done.0
        deeds += done.1
        if families * 20 / count > told {
          told = families * 20 / count
          progress(families, deeds)
        }
        batches.next().map(begin)
      }
    }
    return deeds
  }

  /// Seeded families are not compared: who is like whom would depend on which was written first.
  private func write(_ batch: Range<Int>, to store: any RecordStore) async throws -> Int {
    let house = try CaseOffice(
      authority: authority, store: store, practices: practices, people: Self.people,
      start: try noon(today), looksForLikeness: false)
    var deeds = 0
    for family in batch { deeds += try await write(family, in: house) }
    return deeds
  }

  private func write(_ family: Int, in house: CaseOffice) async throws -> Int {
    var numbers = SeededNumbers(seed: seed, stream: UInt64(family) + 1)
    let file = try story(family, &numbers, house)
    guard let start = try file.firstMoment() else { return 0 }
    var play = PlayCase(file, in: house, start: start, random: numbers)
    let played = try await play.play()
    if let refusal = played.deeds.first(where: { $0.result == .refused }) {
      throw SeedRefused(words: refusal.surprise(in: file.file) ?? refusal.deed)
    }
    return played.deeds.count { $0.result == .recorded }
  }

  /// The family's story as far as it has come: enquiry, preparation, conference or plan.
  func story(_ family: Int, _ numbers: inout SeededNumbers, _ house: CaseOffice) throws
    -> CaseFile
  {
    let held = try conferenceDay(&numbers)
    let practice = try house.office.practice(on: try held.workingDays(-8))
    var story = try SeededStory(practice, held: held, numbers: numbers)
    let told = small ? try story.firstDeeds() : try story.deeds()
    var deeds = told.filter { deed in
      if case .at(.on(let day), _) = deed.at { return day <= today }
      return false
    }
    // A conference that is held today is still going on.
    if held == today, !small { deeds.removeLast(numbers.whole(3...12)) }
    return CaseFile(
      file: "family \(family + 1)", title: "Family \(family + 1)", about: "", people: Self.people,
      deeds: deeds)
  }

  /// From half a year ago to three working weeks to come; each twentieth family meets today.
  private func conferenceDay(_ numbers: inout SeededNumbers) throws -> Day {
    let away =
      numbers.happens(5) ? 0 : numbers.happens(45) ? numbers.whole(1...12) : -numbers.whole(1...120)
    if away == 0 { return try today.orNextWorkingDay }
    return try today.workingDays(away)
  }

  private func noon(_ day: Day) throws -> Instant {
    guard let noon = Instant(london: day, hour: 12, minute: 0) else {
      throw SeedRefused(words: "\(day) has no noon.")
    }
    return noon
  }
}

/// A seeded deed was refused, which is a mistake in the stories.
public struct SeedRefused: Error, CustomStringConvertible {
  let words: String
  public var description: String { words }
}
