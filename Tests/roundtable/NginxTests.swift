// SPDX-License-Identifier: MIT
import Foundation
import RawLines
import Testing

@testable import roundtable

/// Behind nginx as Debian ships it: with nothing but `proxy_pass`, and with the site of our docs.
@Suite(
  .serialized, .timeLimit(.minutes(15)),
  .enabled(if: ServedNginx.isThere, "nginx is not installed: make setup"))
struct NginxTests {
  private func cookie(_ demo: ServedDemo) throws -> (browser: ServedBrowser, family: String) {
    var sam = ServedBrowser(demo: demo)
    #expect(
      try sam.signsIn("sam.price", at: "dorset", password: DemoSignIn.password).status == 303)
    return (sam, try sam.openBoard())
  }

  private func board(_ port: Int, _ sam: ServedBrowser, _ family: String) throws -> RawLine {
    let board = try RawLine(port: port)
    board.sends(
      "GET \(family)/board/stream HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        + "Accept-Encoding: gzip, br\r\nCookie: \(sam.cookie)\r\n\r\n")
    return board
  }

  private func says(_ words: String, _ sam: ServedBrowser, _ family: String) throws {
    let form = try sam.gets(family + "/do/add-note")
    let token = try #require(form.hidden("token"))
    let key = try #require(form.hidden("key"))
    let note = try sam.posts(
      family + "/do/add-note", ["token": token, "key": key, "words": words])
    #expect(note.status == 303)
  }

  /// What is held back until something else is sent never comes before that. So one note that is
  /// there while no later beat is shows that none is held back; a slow machine may take several.
  @Test(arguments: [ServedNginx.Site.bare, .ofTheDocs])
  func `a note gets through at once, without waiting for what comes after it`(
    _ site: ServedNginx.Site
  ) async throws {
    let demo = try await ServedDemo()
    let nginx = try await ServedNginx(site, before: demo)
    let (sam, family) = try cookie(demo)
    let board = try board(nginx.port, sam, family)
    #expect(try await board.hears("event: region"))
    #expect(try await board.hears("event: beat"), "the beat comes through")
    #expect(!board.text.lowercased().contains("content-encoding"), "and nothing is packed")
    var isAlone = false
    for number in 1...8 where !isAlone {
      board.forgets()
      let words = "He sings in the morning \(number)."
      try says(words, sam, family)
      #expect(try await board.hears(words))
      isAlone = board.text.split(separator: words).last?.contains("event: beat") == false
    }
    #expect(isAlone)
    _ = try await demo.stop()
  }

  /// What the test above would see where a network holds a board back.
  @Test func `where a proxy packs and gathers whatever we say, a note has to wait`()
    async throws
  {
    let demo = try await ServedDemo()
    let nginx = try await ServedNginx(.gathering, before: demo)
    let (sam, family) = try cookie(demo)
    let through = try board(nginx.port, sam, family)
    let direct = try board(Int(demo.port), sam, family)
    #expect(try await direct.hears("event: region"))
    #expect(try await direct.hears("event: beat"))
    through.forgets()
    try says("She laughs again.", sam, family)
    #expect(try await direct.hears("She laughs again."))
    direct.forgets()
    #expect(try await direct.hears("event: beat"))
    #expect(through.text == "", "packed and gathered, it cannot be read: nothing comes at all")
    _ = try await demo.stop()
  }

  @Test
  func `a form from the site of the docs is ours; without Host it says what the proxy must do`()
    async throws
  {
    let demo = try await ServedDemo()
    for (site, status, words) in [
      (ServedNginx.Site.ofTheDocs, [" 303 "], "/dorset/work"),
      (
        .bare, [" 403 ", "This came from another site"],
        "must pass on the name that people typed (Host)"
      ),
    ] {
      let nginx = try await ServedNginx(site, before: demo)
      let line = try RawLine(port: nginx.port)
      let body = "name=sam.price&password=everybody+at+one+round+table"
      line.sends(
        "POST /dorset HTTP/1.1\r\nHost: 127.0.0.1:\(nginx.port)\r\n"
          + "Origin: http://127.0.0.1:\(nginx.port)\r\nConnection: close\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
      #expect(try await line.isHungUp())
      for words in status + [words] { #expect(line.text.contains(words), "\(site)") }
    }
    _ = try await demo.stop()
  }

  @Test func `the marks by which a network is tried come one by one`() async throws {
    let demo = try await ServedDemo()
    let nginx = try await ServedNginx(.bare, before: demo)
    let line = try RawLine(port: nginx.port)
    line.sends("GET /network/stream HTTP/1.1\r\nHost: 127.0.0.1:\(nginx.port)\r\n\r\n")
    #expect(try await line.hears("data: 1"))
    #expect(!line.text.contains("event: done"))
    #expect(try await line.hears("event: done"))
    _ = try await demo.stop()
  }
}

/// nginx with Debian's own configuration, serving one site of ours instead of its own.
final class ServedNginx: Sendable {
  enum Site: Sendable {
    /// Nothing but where to go on.
    case bare
    case ofTheDocs
    /// Told to pack and to gather answers, whatever we say.
    case gathering
  }

  static let program = "/usr/sbin/nginx"
  static let isThere = FileManager.default.isExecutableFile(atPath: program)

  let port: Int
  private let folder: TestFolder
  private let process: Process

  init(_ site: Site, before demo: ServedDemo) async throws {
    folder = try TestFolder()
    port = try RawLine.freePort()
    let path = folder.path
    let text = try Self.configuration(
      site: Self.text(of: site, port: port, demo: Int(demo.port)), in: path)
    try text.write(toFile: path + "/nginx.conf", atomically: true, encoding: .utf8)
    process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = ["-p", path, "-c", path + "/nginx.conf", "-e", path + "/error.log"]
    try process.run()
    for _ in 0..<1_200 where (try? RawLine(port: port)) == nil {
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  private static func text(of site: Site, port: Int, demo: Int) throws -> String {
    switch site {
    case .bare:
      return "server { listen \(port); location / { proxy_pass http://127.0.0.1:\(demo); } }"
    case .gathering:
      return "server { listen \(port); location / { proxy_pass http://127.0.0.1:\(demo); "
        + "proxy_set_header Host $http_host; proxy_ignore_headers X-Accel-Buffering; "
        + "gzip on; gzip_types *; gzip_proxied any; } }"
    case .ofTheDocs:
      let docs = try String(contentsOfFile: Stage.root + "/docs/nginx.conf", encoding: .utf8)
      return docs.replacing("listen 443 ssl;", with: "listen \(port);")
        .replacing(/ssl_certificate[^;]*;/, with: "")
        .replacing("http://127.0.0.1:8080", with: "http://127.0.0.1:\(demo)")
    }
  }

  /// Debian's, with its files in a folder of the test and one site.
  private static func configuration(site: String, in folder: String) throws -> String {
    let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
      "\($0)_temp_path \(folder)/\($0);"
    }.joined(separator: "\n")
    return "daemon off;\n"
      + (try String(contentsOfFile: "/etc/nginx/nginx.conf", encoding: .utf8))
      .replacing(/user [^;]*;/, with: "").replacing(/pid [^;]*;/, with: "pid \(folder)/pid;")
      .replacing(/error_log [^;]*;/, with: "")
      .replacing(/access_log [^;]*;/, with: "access_log off;")
      .replacing(/include \/etc\/nginx\/modules-enabled[^;]*;/, with: "")
      .replacing(/include \/etc\/nginx\/conf.d[^;]*;/, with: paths)
      .replacing(/include \/etc\/nginx\/sites-enabled[^;]*;/, with: site)
  }

  deinit {
    if process.isRunning { process.terminate() }
  }
}
