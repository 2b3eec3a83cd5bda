// SPDX-License-Identifier: MIT
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import Office
import RawLines
import Synchronization
import Testing

@testable import Web

/// Lines that only stand there, halves of requests, and more of them than there is room for.
@Suite(.serialized) struct ConnectionTests {
  /// A server that waits for little, so that a test need not wait for much. What is expected comes
  /// after its time, however slow the machine; and what must stay open has hours.
  private func served(
    _ patience: Patience = Patience(), most: ConnectionBook.Most = .init(),
    proxies: TrustedProxies = .none, at moment: Moment = .inPart("sharing"),
    _ test: @Sendable (Town, Int) async throws -> Void
  ) async throws {
    let town = try await Town.at(moment)
    var house = town.house
    house.connections = ConnectionRules(
      patience: patience, book: ConnectionBook(most), proxies: proxies)
    let app = application(house, logger: town.app.logger)
    try await app.test(.live) { client in try await test(town, try #require(client.port)) }
  }

  private func patience(_ change: (inout Patience) -> Void) -> Patience {
    var patience = Patience(
      head: .hours(1), between: .hours(1), body: .hours(1), bodyAtMost: .hours(2),
      taking: .hours(1), farewell: .milliseconds(300))
    change(&patience)
    return patience
  }

  private func post(_ place: String, _ length: Int, _ body: String, cookie: String = "") -> String {
    "POST \(place) HTTP/1.1\r\nHost: localhost\r\nCookie: \(cookie)\r\n"
      + "Content-Type: application/x-www-form-urlencoded\r\n"
      + "Content-Length: \(length)\r\n\r\n\(body)"
  }

  private let question = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"

  @Test func `a line on which nothing comes is closed`() async throws {
    try await served(patience { $0.head = .milliseconds(200) }) { _, port in
      let line = try RawLine(port: port)
      #expect(try await line.isHungUp())
    }
  }

  @Test func `the first lines of a request have their time, however often a byte comes`()
    async throws
  {
    try await served(patience { $0.head = .milliseconds(400) }) { _, port in
      let line = try RawLine(port: port)
      line.sends("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
      let dripping = Task {
        while !Task.isCancelled, line.sends("x") { try await Task.sleep(for: .milliseconds(50)) }
      }
      defer { dripping.cancel() }
      #expect(try await line.hears("408"))
      #expect(try await line.hears("did not arrive in time"))
      #expect(try await line.isHungUp())
    }
  }

  @Test func `a line that rests between two requests is closed after its own time`() async throws {
    try await served(patience { $0.between = .milliseconds(300) }) { _, port in
      let line = try RawLine(port: port)
      line.sends(question)
      #expect(try await line.hears("</html>"))
      #expect(try await line.isHungUp())
    }
    try await served(patience { _ in }) { _, port in
      let line = try RawLine(port: port)
      for _ in 1...3 {
        line.forgets()
        line.sends(question)
        #expect(try await line.hears("</html>"))
      }
      #expect(line.isOpen)
    }
  }

  @Test func `a body that drips is answered in words, and its line is closed`() async throws {
    try await served(patience { $0.body = .milliseconds(500) }) { town, port in
      let sam = try await town.browser(of: "sam.price")
      let place = Route.authority("birmingham", .family(town.family, .form("add-note"))).link.text
      let line = try RawLine(port: port)
      let cookie = "\(Visit.cookieName(town.authority))=\(sam.cookie ?? "")"
      line.sends(post(place, 4_000, "token=", cookie: cookie))
      let dripping = Task {
        while !Task.isCancelled, line.sends("x") { try await Task.sleep(for: .milliseconds(50)) }
      }
      defer { dripping.cancel() }
      #expect(try await line.hears("408"))
      #expect(try await line.hears("Go back: your words are still there."))
      #expect(line.text.lowercased().contains("x-content-type-options: nosniff"))
      #expect(try await line.isHungUp())
      #expect(town.house.arriving.bytes == 0, "nothing is held of it")
    }
  }

  @Test func `a body of a page that takes none is not waited for either`() async throws {
    try await served(patience { $0.body = .milliseconds(300) }) { _, port in
      for place in ["/", "/birmingham/practice", "/nothing/at/all"] {
        let line = try RawLine(port: port)
        line.sends("GET \(place) HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\nx")
        #expect(try await line.isHungUp(), "\(place)")
      }
    }
  }

  @Test func `a body that comes steadily has the time that it needs`() {
    let start = NIODeadline.now()
    let patience = Patience()
    var progress = ConnectionProgress(at: start)
    progress.headCame(at: start)
    #expect(progress.deadline(patience) == start + .seconds(30))
    for _ in 1...60 { progress.bodyCame(1) }
    #expect(progress.deadline(patience) == start + .seconds(30), "a drip wins nothing")
    progress.bodyCame(400_000)
    #expect(progress.deadline(patience) == start + .seconds(30 + 97))
    progress.bodyCame(100_000_000)
    #expect(progress.deadline(patience) == start + .seconds(300), "and nothing has for ever")
    progress.endCame(at: start)
    #expect(progress.deadline(patience) == nil, "an answer, and so an open board, has all its time")
  }

  @Test func `an open board is never cut, and hears what is said after all other times are over`()
    async throws
  {
    let short = patience {
      ($0.head, $0.body) = (.milliseconds(500), .milliseconds(500))
      $0.between = .milliseconds(500)
    }
    try await served(short) { town, port in
      let board = try BoardListener(try await town.browser(of: "nadia"), port: port)
      #expect(try await board.hears("notes-ideas"))
      let silent = try RawLine(port: port)
      #expect(try await silent.isHungUp())
      try await Task.sleep(for: .seconds(1))
      let sam = try await town.browser(of: "sam.price")
      _ = try await sam.posts("add-note", ["words": "Said much later."])
      #expect(try await board.hears("Said much later."))
    }
  }

  @Test func `first lines without end are refused in words`() async throws {
    try await served(patience { _ in }) { _, port in
      let line = try RawLine(port: port)
      line.sends("GET /" + String(repeating: "a", count: 100_000))
      #expect(try await line.hears("431"))
      #expect(try await line.hears("This address is too long"))
      #expect(try await line.isHungUp())
    }
  }

  @Test func `lines that only stand there make room for whoever asks`() async throws {
    let most = ConnectionBook.Most(inAll: 40, ofAddress: 20, silentOfAddress: 10)
    try await served(patience { _ in }, most: most) { _, port in
      let silent = try (1...30).map { _ in try RawLine(port: port) }
      // Which of them came first is the server's to say: it takes them in side by side.
      for _ in 1...6_000 where silent.filter(\.isOpen).count > 10 {
        try await Task.sleep(for: .milliseconds(10))
      }
      #expect(silent.filter(\.isOpen).count == 10, "no more than is needed goes")
      var asking: [RawLine] = []
      for _ in 1...15 {
        let line = try RawLine(port: port)
        line.sends(question)
        #expect(try await line.hears("</html>"))
        asking.append(line)
      }
      #expect(asking.filter(\.isOpen).count == asking.count, "who asked is not pushed out")
    }
  }

  @Test func `lines that rest make room for whoever asks, the one that rested longest first`()
    async throws
  {
    let most = ConnectionBook.Most(inAll: 40, ofAddress: 6, silentOfAddress: 3)
    try await served(patience { _ in }, most: most) { _, port in
      func asking() async throws -> RawLine {
        let line = try RawLine(port: port)
        line.sends(question)
        #expect(try await line.hears("</html>"))
        return line
      }
      var resting: [RawLine] = []
      for _ in 1...6 { resting.append(try await asking()) }
      for number in 0..<4 {
        resting.append(try await asking())
        #expect(try await resting[number].isHungUp(), "\(number) rested longest")
      }
      #expect(resting.suffix(6).filter(\.isOpen).count == 6)
    }
  }

  @Test func `where all are busy, whoever comes is told so`() async throws {
    let most = ConnectionBook.Most(inAll: 40, ofAddress: 5, silentOfAddress: 5)
    try await served(patience { _ in }, most: most) { town, port in
      let nadia = try await town.browser(of: "nadia")
      let boards = try (1...5).map { _ in try BoardListener(nadia, port: port) }
      for board in boards { #expect(try await board.hears("notes-ideas")) }
      let late = try RawLine(port: port)
      #expect(try await late.hears("503"))
      #expect(try await late.hears("Please wait a minute"))
      #expect(try await late.isHungUp())
      boards[0].closes()
      for _ in 1...1_000 where town.authority.office.hub.subscriptions > 4 {
        try await Task.sleep(for: .milliseconds(10))
      }
      var isServed = false
      for _ in 1...1_000 where !isServed {
        let again = try RawLine(port: port)
        again.sends(question)
        _ = try await again.isHungUp(within: .milliseconds(100))
        isServed = again.text.contains("200 OK")
      }
      #expect(isServed)
    }
  }

  @Test func `behind a proxy everybody is counted on their own, and the proxy is nobody`()
    async throws
  {
    let most = ConnectionBook.Most(inAll: 60, ofAddress: 3, silentOfAddress: 2)
    let (proxies, _) = TrustedProxies.reading(["127.0.0.1", "::1"])
    try await served(patience { _ in }, most: most, proxies: proxies) { town, port in
      let nadia = try await town.browser(of: "nadia")
      let place = Route.authority("birmingham", .family(town.family, .boardStream)).link.text
      func board(_ client: String) throws -> RawLine {
        let line = try RawLine(port: port)
        line.sends(
          "GET \(place) HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: \(client)\r\n"
            + "Cookie: \(Visit.cookieName(town.authority))=\(nadia.cookie ?? "")\r\n\r\n")
        return line
      }
      let room = try (1...8).map { try board("192.0.2.\($0)") }
      for line in room { #expect(try await line.hears("notes-ideas")) }
      let greedy = try (1...4).map { _ in try board("192.0.2.99") }
      for line in greedy.prefix(3) { #expect(try await line.hears("notes-ideas")) }
      #expect(try await greedy[3].hears("503"))
      greedy[0].closes()
      var isServed = false
      for _ in 1...1_000 where !isServed {
        isServed = try await board("192.0.2.99").hears("notes-ideas", within: .milliseconds(200))
      }
      #expect(isServed, "whoever has left makes room")
    }
  }

  @Test func `two silent lines of an address push out no busy one, and the oldest goes first`() {
    let book = ConnectionBook(.init(inAll: 4, ofAddress: 3, silentOfAddress: 2))
    let closed = Closed()
    func open(_ name: String, from address: String) -> ConnectionBook.Place? {
      book.open(from: address) { closed.add(name) }
    }
    let first = open("first", from: "a")
    if let first { book.asks(first) }
    _ = open("second", from: "a")
    _ = open("third", from: "a")
    #expect(open("fourth", from: "a") != nil)
    #expect(closed.names == ["second"])
    #expect(open("fifth", from: "b") != nil)
    #expect(open("sixth", from: "b") != nil)
    #expect(closed.names == ["second", "third"])
    if let first { book.rests(first) }
    #expect(book.count == 4)
  }

  @Test func `what people send is counted while it comes, of each and in all`() {
    let arriving = FormsArriving(.init(ofOne: 10, inAll: 15))
    #expect(arriving.add(8, of: .address("a")))
    #expect(!arriving.add(3, of: .address("a")))
    #expect(arriving.add(7, of: .address("b")))
    #expect(!arriving.add(1, of: .address("c")))
    arriving.remove(8, of: .address("a"))
    #expect(arriving.add(1, of: .address("c")))
    #expect(arriving.bytes == 8)
  }
}

private final class Closed: Sendable {
  private let all = Mutex<[String]>([])
  var names: [String] { all.withLock { $0 } }
  func add(_ name: String) { all.withLock { $0.append(name) } }
}
