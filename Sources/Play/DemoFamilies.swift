// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Practice
import Record
import Timetable

/// The families of the demo: the cases in a folder, whose days count from the day of planting, so
/// that the demo is fresh on any day.
public struct DemoFamilies: Sendable {
  public let cases: [CaseFile]
  private let practices: PracticeLibrary

  /// Reads every case in `folder`, such as `Cases/demo`.
  public init(folder: String, practices: PracticeLibrary) throws(CaseError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") }.sorted()
    guard !files.isEmpty else {
      throw CaseError(file: folder, line: 1, value: folder, message: "holds no cases")
    }
    var cases: [CaseFile] = []
    for file in files {
      cases.append(
        try CaseFile.read(
          path: "\(folder)/\(file)", authorities: practices.authorities.map(\.id)))
    }
    (self.cases, self.practices) = (cases, practices)
  }

  /// Everyone who signs in to the demo, once each, in the order of the cases.
  public var people: [CasePerson] {
    var known: Set<AccountID> = []
    return cases.flatMap(\.people).filter { known.insert($0.account).inserted }
  }

  /// The same people with the titles that an authority gives them.
  public func people(of authority: String, on day: Day) throws(PracticeError) -> [Actor] {
    let practice = try practices.practice(of: authority, on: day)
    return people.map { $0.actor(in: practice) }
  }

  /// Plays every case into an authority's record, unless there are families in it already.
  ///
  /// - Parameter now: the moment from which the days of the cases count; on a day on which nobody
  ///   meets, that of the last working day.
  /// - Throws: `DemoRefused` if a deed did not end as its case expects.
  public func plant(in store: any RecordStore, of authority: String, now: Instant) async throws {
    guard try await store.count().records == 0 else { return }
    let now = try Self.start(from: now)
    for file in cases {
      let house = try CaseOffice(
        authority: authority, store: store, practices: practices, people: people, start: now)
      var play = PlayCase(file, in: house, start: now)
      if let surprise = try await play.play().surprises.first {
        throw DemoRefused(words: surprise)
      }
    }
  }
}

extension DemoFamilies {
  /// Nobody meets on a weekend or a bank holiday, nor begins before the day does: the meeting that
  /// goes on now began forty minutes ago.
  static func start(from now: Instant) throws(OutsideTable) -> Instant {
    let (calendar, today) = (WorkingCalendar.england, now.londonDay)
    let began = now.adding(seconds: -3_600).londonDay
    if try calendar.isWorking(today), try calendar.isWorking(began) { return now }
    let day = try calendar.adding(workingDays: -1, to: today)
    return Instant(london: day, hour: 11, minute: 0) ?? now
  }
}

/// A deed of the demo did not end as its case expects.
public struct DemoRefused: Error, CustomStringConvertible {
  let words: String
  public var description: String { words }
}
