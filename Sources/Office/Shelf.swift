// SPDX-License-Identifier: MIT
import Casework
import Record
import Synchronization
import Timetable

/// Folded records that were opened lately, so that opening a family costs what is new in it.
final class Shelf: Sendable {
  private struct Place {
    var record: FamilyRecord
    var used: Int
  }

  private struct State {
    var places: [RecordID: Place] = [:]
    var clock = 0
  }

  private let state = Mutex(State())
  private let room: Int

  init(room: Int = 2_000) { self.room = room }

  func record(_ id: RecordID) -> FamilyRecord? {
    state.withLock { state in
      state.clock += 1
      state.places[id]?.used = state.clock
      return state.places[id]?.record
    }
  }

  /// Keeps the newer of the two.
  func keep(_ record: FamilyRecord, _ id: RecordID) {
    state.withLock { state in
      guard state.places[id].map({ $0.record.version < record.version }) ?? true else { return }
      state.clock += 1
      state.places[id] = Place(record: record, used: state.clock)
      if state.places.count > room { makeRoom(&state) }
    }
  }

  private func makeRoom(_ state: inout State) {
    let oldest = state.places.sorted { $0.value.used < $1.value.used }.prefix(room / 10)
    for (id, _) in oldest { state.places[id] = nil }
  }
}
