// SPDX-License-Identifier: MIT
import Casework
import HummingbirdTesting
import Office
import Practice
import Testing

@testable import Web

/// One at a time: each opens a server of its own, and one of them two hundred connections.
@Suite(.serialized) struct BoardStreamTests {
  /// A conference in session behind a real port.
  private func live(
    _ moment: Moment = .inPart("sharing"),
    _ test: @Sendable (Town, Int) async throws -> Void
  ) async throws {
    let town = try await Town.at(moment)
    try await town.app.test(.live) { client in try await test(town, try #require(client.port)) }
  }

  @Test func `whoever opens the board gets all of it at once`() async throws {
    try await live { town, port in
      let board = try BoardListener(try await town.browser(of: "nadia"), port: port)
      #expect(try await board.hears("\"name\":\"notes-working-well\""))
      #expect(try await board.hears("Amira is on time every day"))
      let text = board.text
      #expect(text.hasPrefix("HTTP/1.1 200"))
      #expect(text.lowercased().contains("content-type: text/event-stream"))
      #expect(text.lowercased().contains("cache-control: no-store, no-transform"))
      #expect(text.lowercased().contains("x-accel-buffering: no"))
      #expect(text.contains("retry: 1500"))
      for region in ["steps", "room", "notes-working-well", "notes-ideas"] {
        #expect(text.contains("\"name\":\"\(region)\""), "\(region)")
      }
      #expect(!text.contains("\"name\":\"prompts\""), "prompts are the chair's")
    }
  }

  @Test func `a board that nothing happens on hears every few seconds that its line is there`()
    async throws
  {
    #expect(BoardStream.beat * BoardStream.beatsOfHeart <= .seconds(8), "ten, with room to be late")
    try await live { town, port in
      let board = try BoardListener(try await town.browser(of: "nadia"), port: port)
      #expect(try await board.hears("notes-ideas"))
      for _ in 1...2 {
        board.forgets()
        #expect(try await board.hears(BoardStream.heartbeat, within: .seconds(60)))
      }
      #expect(board.news == "")
    }
  }

  @Test func `a note reaches everyone who may see it, by itself`() async throws {
    try await live { town, port in
      let nadia = try BoardListener(try await town.browser(of: "nadia"), port: port)
      let karim = try BoardListener(try await town.browser(of: "karim"), port: port)
      for board in [nadia, karim] { #expect(try await board.hears("notes-working-well")) }
      let lena = try await town.browser(of: "lena.novak")
      let note = [
        "words": "Jay sings when he thinks that nobody listens.", "column": "working-well",
      ]
      #expect(try await lena.posts("add-note", note).status == 303)
      for board in [nadia, karim] {
        #expect(try await board.hears("Jay sings when he thinks that nobody listens."))
      }
    }
  }

  @Test func `of a board full of notes only the new one is sent, and the one that was reworded`()
    async throws
  {
    try await live { town, port in
      let board = try BoardListener(try await town.browser(of: "nadia"), port: port)
      #expect(try await board.hears("Amira is on time every day"))
      board.forgets()
      let sam = try await town.browser(of: "sam.price")
      let column = "working-well"
      for words in ["He sings.", "He draws."] {
        #expect(try await sam.posts("add-note", ["words": words, "column": column]).status == 303)
        #expect(try await board.hears(words))
      }
      #expect(board.text.contains("event: notes") && board.text.contains("notes-\(column)"))
      #expect(!board.text.contains("event: region"))
      #expect(!board.text.contains("Amira is on time every day"), "what stands there already")
      board.forgets()
      let note = try #require(
        try await town.record.conference?.notes.first { $0.words == "He sings." })
      let changed = ["note": note.id.text, "words": "He sings with me."]
      #expect(try await sam.posts("reword-note", changed).status == 303)
      #expect(try await board.hears("He sings with me."))
      #expect(!board.text.contains("He draws.") && !board.text.contains("event: region"))
      #expect(board.text.contains(note.id.text), "it takes the place of that note")
    }
  }

  @Test func `a board that opens again is sent all of it, however little was new`() async throws {
    try await live { town, port in
      for _ in 1...2 {
        let board = try BoardListener(try await town.browser(of: "nadia"), port: port)
        #expect(try await board.hears("Amira is on time every day"))
        #expect(board.text.contains("event: region") && !board.text.contains("event: notes"))
      }
    }
  }

  @Test func `the plan is written on every open board, as each may see it`() async throws {
    try await live(.inPart("plan")) { town, port in
      let nadia = try BoardListener(try await town.browser(of: "nadia"), port: port)
      let karim = try BoardListener(try await town.browser(of: "karim"), port: port)
      for board in [nadia, karim] {
        #expect(try await board.hears("\"name\":\"plan\""))
        board.forgets()
      }
      let ruth = try await town.browser(of: "ruth.adeyemi")
      let outcome = [
        "words": "Nobody shouts at night.", "harm": "Being woken by shouting.",
        "measure": "Amira takes her shoes off in bed.",
      ]
      let page = try await ruth.posts("name-outcome", outcome)
      #expect(page.status == 303, "\(page.problems)")
      for board in [nadia, karim] { #expect(try await board.hears("Nobody shouts at night.")) }
    }
  }

  @Test func `a statement is written on every open board`() async throws {
    for authority in ["dorset", "warwickshire", "portsmouth", "birmingham"] {
      let agenda = try await Town.at(.before("open-conference"), of: authority)
      let practice = try agenda.authority.office.practice()
      guard let part = practice.agenda.first(where: { $0.kind == .statement })?.id else { continue }
      let town = try await Town.at(.inPart(part), of: authority)
      try await town.app.test(.live) { client in
        let port = try #require(client.port)
        let nadia = try BoardListener(try await town.browser(of: "nadia"), port: port)
        #expect(try await nadia.hears("\"name\":\"statements\""), "\(authority)")
        nadia.forgets()
        let ruth = try await town.browser(of: "ruth.adeyemi")
        let page = try await ruth.posts(
          "write-safety-statement", ["words": "The children sleep through every night."])
        #expect(page.status == 303, "\(page.problems)")
        #expect(try await nadia.hears("The children sleep through every night."), "\(authority)")
      }
    }
  }

  @Test func `whoever may not see a note gets nothing at all`() async throws {
    try await live { town, port in
      let karim = try BoardListener(try await town.browser(of: "karim"), port: port)
      let amara = try BoardListener(try await town.browser(of: "amara.okafor"), port: port)
      for board in [karim, amara] {
        #expect(try await board.hears("notes-ideas"))
        board.forgets()
      }
      let mina = try await town.browser(of: "mina.shah")
      for number in 1...3 {
        let note = ["words": "A hidden word, \(number).", "column": "working-well"]
        #expect(try await mina.posts("add-note", note).status == 303)
      }
      #expect(try await amara.hears("A hidden word, 3."))
      try await Task.sleep(for: .milliseconds(300))
      #expect(karim.news == "")
      // The stream is alive all the same.
      _ = try await town.browser(of: "sam.price").posts("add-note", ["words": "An open word."])
      #expect(try await karim.hears("An open word."))
      #expect(!karim.text.contains("A hidden word"))
    }
  }

  @Test func `a score that was given is told to nobody but its giver and, as a number, the chair`()
    async throws
  {
    try await live(.before("give-score")) { town, port in
      var boards: [String: BoardListener] = [:]
      for name in ["lena.novak", "ruth.adeyemi", "sam.price", "nadia", "karim"] {
        boards[name] = try BoardListener(try await town.browser(of: name), port: port)
      }
      for (name, board) in boards {
        #expect(try await board.hears("\"name\":\"scores\""), "\(name)")
        board.forgets()
      }
      let lena = try await town.browser(of: "lena.novak")
      let score = ["score": "7", "reason": "A private reason."]
      #expect(try await lena.posts("give-score", score).status == 303)
      #expect(try await boards["lena.novak"]?.hears("A private reason.") == true)
      #expect(try await boards["ruth.adeyemi"]?.hears("1 score has been given.") == true)
      try await Task.sleep(for: .milliseconds(300))
      for name in ["sam.price", "nadia", "karim"] { #expect(boards[name]?.news == "", "\(name)") }
      #expect(boards["ruth.adeyemi"]?.text.contains("A private reason.") == false)
    }
  }

  @Test(arguments: [Moment.inPart("sharing"), .before("open-scores")])
  func `the stream tells nobody what their pages keep from them`(_ moment: Moment) async throws {
    try await live(moment) { town, port in
      let boards = try await town.browsers().filter { Secret.everyone.contains($0.name) }.map {
        (name: $0.name, board: try BoardListener($0.browser, port: port))
      }
      for (name, board) in boards {
        #expect(try await board.hears("\"name\":\"room\""), "\(name)")
        #expect(try await board.hears("\"name\":\"steps\""), "\(name)")
      }
      try await Task.sleep(for: .milliseconds(300))
      for (name, board) in boards {
        let isTold = board.text.contains("Mina Shah")
        #expect(isTold == (name != "karim"), "\(name) and the refuge worker")
        for secret in Secret.all where !secret.forWhom.contains(name) {
          #expect(!board.text.contains(secret.words), "\(name): \(secret.what)")
        }
        let isHers = board.text.contains("Amira has someone to go to now.")
        #expect(!isHers || name == "sam.price", "\(name) and a score")
      }
    }
  }

  @Test func `whoever has no part in the family hears nothing`() async throws {
    try await live { town, port in
      let eva = try BoardListener(try await town.browser(of: "eva.stone"), port: port)
      let nobody = try BoardListener(town.nobody, port: port)
      #expect(try await eva.hears("404"))
      #expect(try await nobody.hears("401"))
      for board in [eva, nobody] { #expect(!board.text.contains("event:")) }
      #expect(town.authority.office.hub.subscriptions == 0)
    }
  }

  @Test func `two hundred boards that were opened and closed leave nothing behind`() async throws {
    try await live { town, port in
      let nadia = try await town.browser(of: "nadia")
      let hub = town.authority.office.hub
      var boards = try (1...200).map { _ in try BoardListener(nadia, port: port) }
      for board in boards {
        #expect(try await board.hears("notes-working-well"))
      }
      #expect(hub.subscriptions == 200)
      for board in boards { board.closes() }
      boards = []
      for _ in 1...6_000 where hub.subscriptions > 0 {
        try await Task.sleep(for: .milliseconds(10))
      }
      #expect(hub.subscriptions == 0)
    }
  }

  @Test func `after a lost connection everything that was said is there again`() async throws {
    try await live { town, port in
      let nadia = try await town.browser(of: "nadia")
      let first = try BoardListener(nadia, port: port)
      #expect(try await first.hears("notes-ideas"))
      first.closes()
      let sam = try await town.browser(of: "sam.price")
      for number in 1...3 {
        _ = try await sam.posts(
          "add-note", ["words": "Missed word \(number).", "column": "working-well"])
      }
      let second = try BoardListener(nadia, port: port)
      #expect(try await second.hears("Missed word 3."))
      for words in ["Missed word 1.", "Missed word 2.", "Amira is on time every day"] {
        #expect(second.text.contains(words))
      }
    }
  }

  @Test func `the chair's move reaches every board`() async throws {
    try await live { town, port in
      let karim = try BoardListener(try await town.browser(of: "karim"), port: port)
      #expect(try await karim.hears("notes-ideas"))
      let ruth = try await town.browser(of: "ruth.adeyemi")
      #expect(try await ruth.posts("move-to-part", ["part": "plan"]).status == 303)
      #expect(try await karim.hears("event: moved"))
    }
  }

  @Test func `after signing out no word comes any more, and the stream ends`() async throws {
    try await live { town, port in
      let nadia = try await town.browser(of: "nadia")
      let board = try BoardListener(nadia, port: port)
      #expect(try await board.hears("notes-ideas"))
      board.forgets()
      _ = try await nadia.sends(body: "token=\(nadia.formToken)", to: .signOut)
      let sam = try await town.browser(of: "sam.price")
      _ = try await sam.posts("add-note", ["words": "Said after she had gone."])
      #expect(try await board.hears("event: ended"))
      #expect(try await board.isHungUp())
      #expect(!board.text.contains("Said after she had gone."))
      #expect(!board.text.contains("event: region"))
      #expect(town.authority.office.hub.subscriptions == 0)
    }
  }

  @Test func `whoever only listens hears no more within five seconds of signing out`() async throws
  {
    try await live { town, port in
      let nadia = try await town.browser(of: "nadia")
      let board = try BoardListener(nadia, port: port)
      #expect(try await board.hears("notes-ideas"))
      _ = try await nadia.sends(body: "token=\(nadia.formToken)", to: .signOut)
      #expect(BoardStream.beat < .seconds(5), "how often it asks, whatever the machine adds")
      #expect(try await board.isHungUp())
      #expect(town.authority.office.hub.subscriptions == 0)
    }
  }

  @Test func `whoever waits outside is told so, and of that part nothing reaches them`()
    async throws
  {
    try await live { town, port in
      let karim = try BoardListener(try await town.browser(of: "karim"), port: port)
      let nadia = try BoardListener(try await town.browser(of: "nadia"), port: port)
      for board in [karim, nadia] { #expect(try await board.hears("notes-ideas")) }
      let ruth = try await town.browser(of: "ruth.adeyemi")
      let closing = [
        "without": try await town.id(of: "Karim Hassan"), "ground": "confidential-information",
        "reason": "A secret reason.",
      ]
      #expect(try await ruth.posts("close-the-room", closing).status == 303)
      #expect(try await karim.hears("event: moved\ndata: the meeting is paused for you"))
      #expect(try await nadia.hears("Karim Hassan is not in the room for this part."))
      karim.forgets()
      let sam = try await town.browser(of: "sam.price")
      _ = try await sam.posts(
        "add-note", ["words": "A closed word.", "column": "working-well"])
      _ = try await ruth.posts("move-to-part", ["part": "plan"])
      _ = try await ruth.posts("set-bottom-line", ["words": "A closed line."])
      #expect(try await nadia.hears("event: moved"))
      let page = try await town.browser(of: "karim").opens(.board)
      #expect(page.shows("The meeting is paused for you"))
      for place in try await town.pages {
        let page = try await town.browser(of: "karim").opens(place)
        for words in ["A closed word.", "A closed line.", "A secret reason."] {
          #expect(!page.shows(words), "\(place)")
        }
      }
      try await Task.sleep(for: .seconds(5))
      #expect(!karim.news.contains("event:"))
      #expect(try await ruth.posts("open-the-room-again", [:] as [String: String]).status == 303)
      #expect(try await karim.hears("event: moved\ndata: The plan"))
      for words in ["A closed word.", "A closed line.", "A secret reason."] {
        #expect(!karim.text.contains(words))
      }
    }
  }

  @Test func `when the conference is closed every stream ends`() async throws {
    try await live(.before("close-conference")) { town, port in
      let nadia = try BoardListener(try await town.browser(of: "nadia"), port: port)
      #expect(try await nadia.hears("event: region"))
      let ruth = try await town.browser(of: "ruth.adeyemi")
      let closed = try await ruth.posts(
        "close-conference",
        [
          "summary": "We agreed.", "tells-the-child": try await town.id(of: "Joy Bell"),
          "first-core-group": "2026-12-01", "review": "2027-02-15",
        ])
      #expect(closed.status == 303)
      #expect(try await nadia.hears("event: ended"))
      #expect(try await nadia.isHungUp())
    }
  }
}
