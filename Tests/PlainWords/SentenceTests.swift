// SPDX-License-Identifier: MIT
import Testing

@testable import PlainWords

/// Where sentences end, as a reader would say.
struct SentenceTests {
  private func split(_ text: String) -> [String] {
    Lists.small(["never"]).check(text).sentences.map(\.text)
  }

  @Test(arguments: [
    "Dr. Smith came.", "Mrs. Khan and Mr. Lee spoke.", "We meet at 10.30 in the hall.",
    "He drank 2.5 litres.", "Bring something, e.g. a photo.", "It is for J. Smith.",
    "Read roundtable.uk for more.", "He said \"Stop!\" and left.", "She asked \"Why?\" twice.",
    "Well … we tried.", "At 9 a.m. we start.", "We waited... and waited.", "No. 5 is our house.",
    "It is a long line\nthat goes on here.", "Ask about s.47 today.",
    "Bring bread, milk etc. today.",
    "1. Say hello to everyone.",
  ])
  func `is one sentence`(text: String) {
    #expect(split(text) == [text])
  }

  @Test(arguments: [
    ("He came. She left.", ["He came.", "She left."]),
    ("Why? Because!", ["Why?", "Because!"]),
    ("We meet at 9 a.m. Come early.", ["We meet at 9 a.m.", "Come early."]),
    ("He said \"Stop.\" Then he left.", ["He said \"Stop.\"", "Then he left."]),
    ("He went.Then she did.", ["He went.", "Then she did."]),
    ("Dear Amira\nWe meet soon.", ["Dear Amira", "We meet soon."]),
    ("We need:\n- a room\n- tea", ["We need:", "- a room", "- tea"]),
    ("1. Say hello.\n2. Sit down.", ["1. Say hello.", "2. Sit down."]),
    ("He cried (a lot). She slept.", ["He cried (a lot).", "She slept."]),
    ("It was I. He knew.", ["It was I.", "He knew."]),
    ("One.\n\nTwo", ["One.", "Two"]),
    ("Really?! Yes…", ["Really?!", "Yes…"]),
    ("آپ کیسے ہیں؟ ٹھیک۔", ["آپ کیسے ہیں؟", "ٹھیک۔"]),
  ])
  func `are these sentences`(text: String, sentences: [String]) {
    #expect(split(text) == sentences)
  }

  @Test func `a sentence of twenty-five words is not long, one of twenty-six is`() {
    let words = Array(repeating: "word", count: 25).joined(separator: " ")
    let checked = Lists.small(["never"]).check("\(words). \(words) more.")
    #expect(checked.sentences.map(\.words) == [25, 26])
    #expect(checked.sentences.map(\.long) == [false, true])
  }

  @Test func `words are counted as people count them`() {
    let list = Lists.small(["never"])
    #expect(list.check("My brother's well-being isn't bad at 10.30.").words == 7)
    #expect(list.check("R&B 1,000 and/or 3:15").words == 4)
    #expect(list.check("").words == 0)
    #expect(list.check(" — … !").sentences.isEmpty)
  }
}
