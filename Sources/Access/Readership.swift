// SPDX-License-Identifier: MIT
import Casework
import Synchronization
import Timetable

/// Everyone who receives anything of a record, asked again and again for one page full of forms:
/// their lenses are made once.
public final class Readership: Sendable {
  private let record: FamilyRecord
  private let today: Day
  private let made = Mutex<[Lens]?>(nil)

  public init(_ record: FamilyRecord, today: Day) {
    (self.record, self.today) = (record, today)
  }

  /// Who receives anything at all, without those who only make the arrangements.
  public var everyone: [Standing] { lenses.map(\.viewer).filter { !$0.arranges } }

  /// Who would see something of `entries` if they were written next.
  public func readers(of entries: [CaseEntry]) -> [Reader] {
    guard entries.allSatisfy(\.event.changesNoLens) else {
      return record.readers(of: entries, today: today)
    }
    let written = entries.enumerated().map { $1.at(place: record.version + 1 + $0) }
    return lenses.compactMap { lens in
      let seen = written.compactMap(lens.see)
      return seen.isEmpty ? nil : Reader(viewer: lens.viewer, seen: seen)
    }
  }

  private var lenses: [Lens] {
    made.withLock { made in
      if let made { return made }
      let lenses = record.everyReader(on: today).map { Lens($0, record) }
      made = lenses
      return lenses
    }
  }
}

extension CaseEvent {
  /// Words after which everybody’s lens is what it was before: most of what is said at the table.
  var changesNoLens: Bool {
    switch self {
    case .conference(.noteAdded), .conference(.scoreGiven), .conference(.viewGiven),
      .conference(.familyViewGiven), .talk(.challengeRecorded), .talk(.supportAskedFor),
      .talk(.dissentRecorded), .preparation(.ownWordsGiven), .takingPart(.goodOutcomeSaid),
      .takingPart(.childMet), .takingPart(.wayToSpeakOffered), .enquiry(.answerRecorded),
      .reading(.commented), .preparation(.parentsMet), .preparation(.familyMetByChair),
      .takingPart(.chairExplained), .plan(.safetyStatementWritten), .plan(.contingencyWritten):
      true
    default: false
    }
  }
}
