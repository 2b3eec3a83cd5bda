import Casework
// SPDX-License-Identifier: MIT
import Cast
import Office
import Record
import Testing
import Timetable

/// Lists hold families to which the reader has a relation, and speak only to who carries them.
struct ListTests {
  private static let carriers: [Actor] = [.amara, .tom, .ruth]
  private static let others: [Actor] = [.lena, .sam, .nadia, .karim, .samira, .joy, .yusuf]

  @Test(arguments: carriers)
  func `those who carry the meeting see the family and what is due`(actor: Actor) async throws {
    let test = try await TestOffice.inSession()
    let families = try await test.office.families(of: actor.account)
    #expect(families.map(\.content.family) == ["Hassan"])
    #expect(families.map(\.content.stage) == ["conference"])
    #expect(families.map(\.content.meeting) == [Hassans.meeting])
    #expect(families.map(\.family) == [test.family])
    let due = try await test.office.due(for: actor.account)
    #expect(due.map(\.content.title) == ["Reports to parents"])
  }

  @Test func `who waits outside learns nothing of what is decided from a count or a day`()
    async throws
  {
    let test = try await TestOffice.inSession()
    let asked = [String: Typed].closingTheRoom.but(["without": .people(.amara)])
    try await test.does(.ruth, "close-the-room", asked)
    try await test.does(
      .ruth, "decide-for-child", .protecting(.amira).but(["going-ahead": "It cannot wait."]))
    for actor in [Actor.tom, .ruth] {
      #expect(try await onPlan(actor, test) == [1])
      #expect(try await due(actor, test).contains("First core group"))
    }
    #expect(try await onPlan(.amara, test) == [0])
    #expect(try await !due(.amara, test).contains("First core group"))
    #expect(try await due(.amara, test).contains("Reports to parents"))
    #expect(try await test.office.rebuildCards().different == 0)
    try await test.does(.ruth, "open-the-room-again", ["back": .people(.amara)])
    #expect(try await onPlan(.amara, test) == [1])
    #expect(try await due(.amara, test) == due(.tom, test))
  }

  @Test func `a page is as long as any other when a row is not for its reader`() async throws {
    let test = try await TestOffice.inSession()
    try await test.does(
      .ruth, "close-the-room", .closingTheRoom.but(["without": .people(.amara)]))
    try await test.does(
      .ruth, "decide-for-child", .protecting(.amira).but(["going-ahead": "It cannot wait."]))
    var titles: [String] = []
    var after: String?
    repeat {
      let page = try await test.office.due(for: Actor.amara.account, after: after, limit: 1)
      titles += page.map(\.content.title)
      after = page.last?.after
    } while after != nil
    #expect(try await titles == due(.amara, test))
  }

  private func onPlan(_ actor: Actor, _ test: TestOffice) async throws -> [Int] {
    try await test.office.families(of: actor.account).map(\.content.protected)
  }

  private func due(_ actor: Actor, _ test: TestOffice) async throws -> [String] {
    try await test.office.due(for: actor.account).map(\.content.title)
  }

  @Test(arguments: others)
  func `cards reach neither partners nor the family`(actor: Actor) async throws {
    let test = try await TestOffice.inSession()
    #expect(try await test.office.families(of: actor.account).isEmpty)
    #expect(try await test.office.due(for: actor.account).isEmpty)
    #expect(try await test.office.familyIDs(of: actor.account) == [test.family])
  }

  @Test func `a stranger's lists are empty`() async throws {
    let test = try await TestOffice.inSession()
    #expect(try await test.office.families(of: Actor.stranger.account).isEmpty)
    #expect(try await test.office.due(for: Actor.stranger.account).isEmpty)
    #expect(try await test.office.familyIDs(of: Actor.stranger.account).isEmpty)
  }

  @Test func `pages follow one another without a gap and without a repeat`() async throws {
    let test = try TestOffice()
    for number in 1...7 {
      let family = try #require(FamilyID("01948d9c-5a00-7000-8000-00000000000\(number)"))
      try await test.does(
        .amara, "open-enquiry", .opening.but(["family": "Family \(number)"]), for: family)
    }
    var names: [String] = []
    var after: String?
    repeat {
      let page = try await test.office.families(of: Actor.amara.account, after: after, limit: 3)
      names += page.map(\.content.family)
      after = page.last?.after
    } while after != nil
    #expect(names.sorted() == (1...7).map { "Family \($0)" })
  }

  @Test func `cards derived anew are identical`() async throws {
    let test = try await TestOffice.inSession()
    try await test.does(.lena, "add-note", ["words": "She sings."])
    try await test.does(.lena, "send-report", ["involvement": "I visit.", "further": "yes"])
    let rebuilt = try await test.office.rebuildCards()
    #expect(rebuilt.records == 1)
    #expect(rebuilt.different == 0)
  }

  @Test func `cards that are not what the entries say are found and put right`() async throws {
    let test = try await TestOffice.inSession()
    let record = try #require(RecordID("\(test.family)"))
    let (cards, relations) = try await test.store.cards(of: record)
    let version = try await test.store.version(of: record)
    _ = try await test.store.replaceCards(
      of: record, at: version, cards: Array(cards.dropLast()), relations: relations)
    #expect(try await test.office.rebuildCards().different == 1)
    #expect(try await test.store.cards(of: record).0 == cards)
  }

  @Test func `the words kept in clear beside a card name nobody`() async throws {
    let test = try await TestOffice.inSession()
    let record = try #require(RecordID("\(test.family)"))
    for card in try await test.store.cards(of: record).0 {
      let clear = card.kind + card.order
      for name in ["Hassan", "Nadia", "Karim", "Amira", "Jay"] { #expect(!clear.contains(name)) }
    }
  }
}

/// The hub tells open boards that there is something new, and forgets those that are closed.
struct HubTests {
  @Test func `tells every open board of this family`() async throws {
    let test = try await TestOffice.inSession()
    let one = test.office.hub.listen(to: test.family)
    let two = test.office.hub.listen(to: test.family)
    try await test.does(.lena, "add-note", ["words": "She sings."])
    var first = one.news.makeAsyncIterator()
    var second = two.news.makeAsyncIterator()
    #expect(await first.next() != nil)
    #expect(await second.next() != nil)
  }

  @Test func `says nothing to the boards of another family, nor when nothing was written`()
    async throws
  {
    let test = try await TestOffice.inSession()
    let other = try #require(FamilyID("01948d9c-5a00-7000-8000-00000000ffff"))
    let board = test.office.hub.listen(to: other)
    let own = test.office.hub.listen(to: test.family)
    #expect(await test.failure(.lena, "add-note") == "bad-answers")
    own.subscription.end()
    try await test.does(.lena, "add-note", ["words": "She sings."])
    board.subscription.end()
    for news in [own.news, board.news] {
      var heard = 0
      for await _ in news { heard += 1 }
      #expect(heard == 0)
    }
  }

  @Test func `forgets a board that was closed, and ends its stream`() async throws {
    let test = try await TestOffice.inSession()
    let board = test.office.hub.listen(to: test.family)
    #expect(test.office.hub.subscriptions == 1)
    board.subscription.end()
    board.subscription.end()
    #expect(test.office.hub.subscriptions == 0)
    var news = board.news.makeAsyncIterator()
    #expect(await news.next() == nil)
  }

  @Test func `news that nobody has read yet is told once`() async throws {
    let test = try await TestOffice.inSession()
    let board = test.office.hub.listen(to: test.family)
    for number in 1...5 { try await test.does(.lena, "add-note", ["words": "Note \(number)"]) }
    board.subscription.end()
    var heard = 0
    for await _ in board.news { heard += 1 }
    #expect(heard == 1)
  }
}
