// SPDX-License-Identifier: MIT
import Practice
import Testing

@testable import PlainWords

/// Which words are pointed out, where, and with what instead.
struct MarkedWordsTests {
  private func marked(_ text: String) throws -> [String] {
    try Lists.shipped().check(text).marked.map(\.term)
  }

  @Test(arguments: [
    ("He absconded twice.", ["absconded"]), ("Absconding is no crime.", ["Absconding"]),
    ("Her siblings’ rooms", ["siblings"]), ("my sibling's bed", ["sibling's"]),
    ("They did not engage.", ["did not engage"]), ("They didn’t engage.", ["didn’t engage"]),
    ("disguised\ncompliance", ["disguised\ncompliance"]),
    ("The BIRTH PARENTS came.", ["BIRTH PARENTS"]), ("birth-parents", ["birth-parents"]),
    ("Non-engagement", ["Non-engagement"]), ("We will de-list her.", ["de-list"]),
    ("a failure to protect him", ["failure to protect"]), ("Mum refused to come", ["Mum refused"]),
    ("Supervised contact is on Monday.", ["Supervised contact"]),
    ("the placement, the placements", ["placement", "placements"]),
    ("risk-taking behaviour", ["risk-taking behaviour"]),
  ])
  func `are marked`(text: String, terms: [String]) throws {
    #expect(try marked(text) == terms)
  }

  @Test(arguments: [
    "His work placement ends in May.", "Contact us on Monday.", "In case it rains, come in.",
    "In some cases we phone.", "She sees her brothers and sisters.", "He ran away.",
    "They were not there.", "A peerless view", "She came to school.", "They caused no harm.",
    "In any case we meet.", "Court cases take long.",
  ])
  func `are left alone`(text: String) throws {
    #expect(try marked(text) == [])
  }

  @Test func `each says where it stands, what is kinder, why, and who says so`() throws {
    let text = "🙂 Ana’s siblings"
    let one = try #require(try Lists.shipped().check(text).marked.first)
    let scalars = Array(text.unicodeScalars)
    var found = String.UnicodeScalarView()
    found.append(contentsOf: scalars[one.at..<one.at + one.term.unicodeScalars.count])
    #expect(String(found) == "siblings")
    #expect(one.kinder == "brothers and sisters")
    #expect(!one.why.isEmpty && one.source.contains("TACT"))
  }

  @Test func `the longest phrase is marked, once`() {
    let list = Lists.small(["contact", "contact session"], except: ["contact us"])
    let terms = list.check("contact sessions and contacts, or contact us").marked.map(\.term)
    #expect(terms == ["contact sessions", "contacts"])
  }

  @Test func `no word that is offered as kinder is marked itself, but where it says of whom`()
    throws
  {
    let list = try Lists.shipped()
    for word in try Lists.practice().plainWords {
      #expect(list.check(word.kinder).marked == [], "\(word.id): \(word.kinder)")
      #expect(list.check(word.why).longSentences == [] && word.why.count < 110, "\(word.id)")
    }
  }

  @Test func `every word of every list is found, in each of its spellings`() throws {
    for authority in Lists.authorities {
      let practice = try Lists.practice(authority)
      let list = WordList(practice)
      for word in practice.plainWords {
        for phrase in word.words {
          #expect(list.check("They \(phrase) here").marked.count == 1, "\(phrase)")
        }
        for phrase in word.except {
          let found = list.check("They \(phrase) here").marked.filter { $0.kinder == word.kinder }
          #expect(found == [], "\(phrase)")
        }
      }
    }
  }
}
