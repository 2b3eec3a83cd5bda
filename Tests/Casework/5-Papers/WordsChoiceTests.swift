// SPDX-License-Identifier: MIT
import Cast
import Foundation
import Testing
import Timetable

@testable import Casework

/// What a writer chose for held words stands beside the event, and is absent in old entries.
struct WordsChoiceTests {
  private let stored = """
    {"by":{"account":"amara.okafor","name":"Amara Okafor","role":"social-worker","title":"Social \
    worker"},"content":{"words":"Nobody hits."},"day":"2026-11-02","event":"bottom-line-set",\
    "held-words":{"people":["karim"],"way":"let-go","why":"He knows."},"key":"key-1","version":1}
    """

  @Test func `the choice is read, and written again to the byte`() throws {
    let read = try StoredEntry.read(Data(stored.utf8))
    #expect(read.choice == WordsChoice(way: .letGo, people: [.karim], why: "He knows."))
    #expect(String(decoding: try read.bytes(), as: UTF8.self) == stored)
    #expect(read.entry(sequence: 1, at: Hassans.at("10:00", on: Hassans.began)).choice != nil)
  }

  @Test func `an entry without a choice has no word of it`() throws {
    let entry = StoredEntry(
      by: .amara, onBehalfOf: nil, day: Hassans.began, key: DeedKey("key"),
      event: .conference(.scoresOpened))
    #expect(!String(decoding: try entry.bytes(), as: UTF8.self).contains("held-words"))
  }
}
