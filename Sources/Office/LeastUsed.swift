// SPDX-License-Identifier: MIT

/// Keeps what was used lately, up to a weight; when it is full, a tenth of the room is made by
/// forgetting what was used longest ago.
struct LeastUsed<Key: Hashable, Value> {
  private struct Place {
    var value: Value
    var weight: Int
    var used: Int
  }

  private var places: [Key: Place] = [:]
  private var uses = 0
  private(set) var weight = 0
  let room: Int

  init(room: Int) { self.room = room }

  var count: Int { places.count }

  mutating func value(_ key: Key) -> Value? {
    uses += 1
    places[key]?.used = uses
    return places[key]?.value
  }

  mutating func keep(_ value: Value, _ key: Key, weight new: Int) {
    uses += 1
    weight += new - (places[key]?.weight ?? 0)
    places[key] = Place(value: value, weight: new, used: uses)
    if weight > room { makeRoom() }
  }

  private mutating func makeRoom() {
    for (key, place) in places.sorted(by: { $0.value.used < $1.value.used }) {
      guard weight > room - room / 10, places.count > 1 else { return }
      places[key] = nil
      weight -= place.weight
    }
  }
}
