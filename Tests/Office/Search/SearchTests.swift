// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Record
import Testing
import Timetable

@testable import Office

/// Search finds people of one's own families, by spelling, sound, day of birth and number.
struct SearchTests {
  private func found(_ typed: String, by actor: Actor, in test: TestOffice) async throws
    -> [String]?
  {
    try await test.office.search(typed, by: actor)?.hits.map {
      "\($0.person.name): \($0.why.map(\.rawValue).joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    ("Amira", ["Amira: spelling"]), ("AMÍRA hassan", ["Amira: spelling"]),
    ("Hassan Nadia", ["Nadia Hassan: spelling"]), ("Ameera", ["Amira: sound"]),
    ("Ameera Husain", ["Amira: sound"]), ("Kareem", ["Karim Hassan: sound"]),
    ("14/03/2016", ["Amira: born"]), ("2016-03-14 amira", ["Amira: spelling, born"]),
    ("Amira 15/03/2016", []), ("Nobody", []), ("", []), ("%", []), ("Lena", []),
  ])
  func `those who carry the meeting find the family's people`(
    typed: String, names: [String]
  ) async throws {
    let test = try await TestOffice.inSession()
    for actor in [Actor.amara, .tom, .ruth] {
      #expect(try await found(typed, by: actor, in: test) == names)
    }
  }

  @Test func `the same spelling comes first, and pages follow without gap or repeat`()
    async throws
  {
    let test = try await TestOffice.inSession()
    for name in ["Hasan", "Husain", "Hassan"] {
      try await test.does(
        .amara, "add-family-member",
        [
          "name": .people(PersonID("Zed \(name)")), "kind": "friend",
          "going-ahead": "They are three friends.",
        ])
    }
    var names: [String] = []
    var after: String?
    repeat {
      let page = try #require(
        try await test.office.search("Hassan zed", by: .amara, after: after, limit: 1))
      names += page.hits.map(\.person.name)
      after = page.next
    } while after != nil
    #expect(names == ["Zed Hasan", "Zed Husain", "Zed Hassan"])
    let alone = try await found("husain", by: .amara, in: test)
    #expect(alone?.first == "Zed Husain: spelling")
    #expect(alone?.count == 9)
    #expect(alone?.dropFirst().allSatisfy { $0.hasSuffix("sound") } == true)
  }

  @Test func `a number finds its child, for those who carry the meeting only`() async throws {
    let test = try await TestOffice.inSession()
    try await test.does(
      .amara, "record-identifier",
      ["child": "amira", "kind": "nhs-number", "number": "943 476 5919"])
    #expect(try await found("943 476 5919", by: .ruth, in: test) == ["Amira: number"])
    #expect(try await found("9434765919 amira", by: .tom, in: test) == ["Amira: spelling, number"])
    #expect(try await found("9434765919", by: .lena, in: test) == [])
    #expect(try await found("9434765919 amira", by: .lena, in: test) == [])
  }

  @Test func `an invited professional finds the people of that family, through their own lens`()
    async throws
  {
    let test = try await TestOffice.inSession()
    #expect(try await found("Amira", by: .lena, in: test) == ["Amira: spelling"])
    #expect(try await found("Kareem", by: .sam, in: test) == ["Karim Hassan: sound"])
    let hits = try await test.office.search("Amira", by: .lena)?.hits
    #expect(hits?.first?.person.numbers.isEmpty == true)
  }

  @Test func `whoever is hidden from somebody is found only by those who carry the meeting`()
    async throws
  {
    let test = try await TestOffice.inSession()
    try await test.does(
      .amara, "add-family-member",
      ["name": "Leila", "kind": "friend", "born": "1990-01-02", "not-for": "karim"])
    #expect(try await found("Leila", by: .amara, in: test) == ["Leila: spelling"])
    #expect(try await found("Leila", by: .lena, in: test) == [])
    #expect(try await found("02/01/1990", by: .lena, in: test) == [])
  }

  @Test func `nobody finds whom they may not know, though they carry the meeting`() async throws {
    let test = try await TestOffice.inSession()
    try await test.does(
      .amara, "add-family-member",
      ["name": "Leila", "kind": "friend", "born": "1990-01-02", "not-for": "enquiry-m"])
    for typed in ["Leila", "Layla", "02/01/1990", "hassan leila"] {
      #expect(try await found(typed, by: .tom, in: test) == [], "\(typed)")
      #expect(try await found(typed, by: .ruth, in: test)?.count == 1, "\(typed)")
    }
  }

  @Test(arguments: [Actor.nadia, .karim, .samira, .joy, .yusuf])
  func `the family and those beside them have no search`(actor: Actor) async throws {
    let test = try await TestOffice.inSession()
    #expect(try await found("Amira", by: actor, in: test) == nil)
  }

  @Test func `a social worker of other families finds nobody`() async throws {
    let test = try await TestOffice.inSession()
    for typed in ["Amira", "Hassan", "14/03/2016"] {
      #expect(try await found(typed, by: .stranger, in: test) == [])
    }
  }

  @Test(
    arguments: [
      ("Amira Hassan 14/03/2016", ["amira", "hassan"], "2016-03-14", nil),
      ("14.3.2016", [], "2016-03-14", nil), ("943 476 5919", [], nil, "9434765919"),
      ("q207000016049 Jay", ["jay"], nil, "Q207000016049"), ("31/02/2016", [], nil, "31022016"),
    ] as [(String, [String], String?, String?)])
  func `what is typed is taken apart`(
    typed: String, names: [String], born: String?, number: String?
  ) {
    let words = SearchWords(typed)
    #expect(words.names == names)
    #expect(words.born?.description == born)
    #expect(words.number == number)
  }
}
