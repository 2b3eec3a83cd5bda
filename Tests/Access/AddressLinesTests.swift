// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Chance
import Testing
import Timetable

/// Every line of an address is looked for, with its near forms, and a town alone is not.
struct AddressLinesTests {
  private func kept(_ address: String, from person: PersonID = .karim) throws -> KeptValues {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "\(address)", "not-for": "karim"])
    let seen = try #require(
      SeenRecord(story.record, asGivenTo: person, today: story.now.londonDay))
    return KeptValues(story.record, notSeenIn: seen)
  }

  @Test(arguments: [
    "They are at Quarry Cottage now.", "quarry-cottage", "the QUARRY  COTTAGE", "Quarry Cott.",
    "Quary Cottage", "Quarry Cotage", "Quarry Cottge", "Qaurry Cottage", "Quarrry Cottage",
    "up Mill Lane", "Mill Ln.", "Mil Lane", "Mill Lnae", "MILL\nLANE", "Míll Lane",
    "Quarry\u{200B} Cottage", "by the quarry in Hove", "from Hove, past the mill to the quarry",
    "Quarry Cottage, Mill Lane, Hove", "in Mill Lane’s last house",
  ])
  func `an address without a house number is found in each of its lines`(words: String) throws {
    #expect(try kept("Quarry Cottage, Mill Lane, Hove").found(in: words).map(\.kind) != [])
  }

  @Test(arguments: [
    "He lives in Hove.",
    "The quarry was shut long ago, and the school to which both children go is in Hove.",
    "A cottage by the sea", "She walked down the lane.", "the mill", "Hill Lane", "Mill Road",
    "Windmill Lanes", "Military Lane", "quality cottage", "Quarry", "West Sussex",
  ])
  func `what it shares with other places is not found`(words: String) throws {
    #expect(
      try kept("Quarry Cottage, Mill Lane, Hove, West Sussex").found(in: words).map(\.words) == [])
  }

  @Test(arguments: [
    ("8 Larch Road, Hove, BN3 1AA", "the house in Larch Road", true),
    ("8 Larch Road, Hove, BN3 1AA", "8 Larhc Rd", true),
    ("8 Larch Road, Hove, BN3 1AA", "9 Larch Road", true),
    ("8 Larch Road, Hove, BN3 1AA", "bn3 1aa", true),
    ("8 Larch Road, Hove, BN3 1AA", "8 Larch trees", false),
    ("8 Larch Road, Hove BN3 1AA", "She took the bus to Hove.", false),
    ("8 Larch Road, Hove BN3 1AA", "BN3 1AA", true),
    ("Flat 2, Rowan House, Elm St", "Flat 2 is to let.", false),
    ("Flat 2, Rowan House, Elm St", "Elm Street", true),
    ("Flat 2, Rowan House, Elm St", "rowan house", true),
    ("Flat 2 Rowan House\nElm St", "Rowan Hse", true),
    ("The Old Vicarage, Lower Bramble, Fareham, Hampshire", "the old vicarage", true),
    ("The Old Vicarage, Lower Bramble, Fareham, Hampshire", "at Old Vicarage", true),
    ("The Old Vicarage, Lower Bramble, Fareham, Hampshire", "in Lower Bramble", true),
    ("The Old Vicarage, Lower Bramble, Fareham, Hampshire", "She works in Fareham.", false),
    ("The Old Vicarage, Lower Bramble, Fareham, Hampshire", "Hampshire Police", false),
    ("Rowan, Elm Road, Hove", "They sleep at Rowan.", true),
    ("Rowan, Elm Road, Hove", "Rowanwood", false),
    ("12 Broadway, Hove", "on Broadway", true),
    ("St Anne's Road, Hove", "Saint Annes Rd", true),
    ("Hove, BN3 1AA", "He was seen in Hove.", false),
    ("Lower Bramble", "in lower bramble", true),
  ])
  func `each line counts for what it is`(address: String, words: String, isFound: Bool) throws {
    let found = try kept(address).found(in: words)
    #expect(found.isEmpty != isFound, "\(found.map(\.words))")
  }

  @Test func `the town where everyone meets is no secret, even as a whole address`() throws {
    var story = try Story.preparation(.birmingham)
    let place = try #require(story.record.conference?.place)
    try story.does(
      .amara, RecordAddress.self, ["person": "nadia", "address": "\(place)", "not-for": "karim"])
    let seen = try #require(
      SeenRecord(story.record, asGivenTo: .karim, today: story.now.londonDay))
    #expect(KeptValues(story.record, notSeenIn: seen).found(in: "We meet at \(place).").isEmpty)
  }

  /// Ways to write the same line that anybody might fall into.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a line is found whatever slips once in writing it`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let kept = try kept("Quarry Cottage, Mallard Lane, Hove")
    for line in ["Quarry Cottage", "Mallard Lane"] {
      for _ in 0..<10 {
        let written = slipped(line, &numbers)
        #expect(!kept.found(in: "They sleep at \(written) now.").isEmpty, "\(written)")
      }
    }
  }

  /// The line with one letter inside a word another, missing, twice, or changed with its neighbour.
  private func slipped(_ line: String, _ numbers: inout SeededNumbers) -> String {
    var letters = Array(line)
    let inside = letters.indices.filter { $0 > 0 && letters[$0] != " " && letters[$0 - 1] != " " }
    let place = inside[Int(numbers.next() % UInt64(inside.count))]
    switch numbers.next() % 5 {
    case 0: letters[place] = "x"
    case 1: letters.remove(at: place)
    case 2: letters.insert(letters[place], at: place)
    case 3 where place + 1 < letters.count && letters[place + 1] != " ":
      letters.swapAt(place, place + 1)
    default: break
    }
    let text = String(letters)
    return numbers.next().isMultiple(of: 2) ? text.uppercased() : text
  }
}
