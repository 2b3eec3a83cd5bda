// SPDX-License-Identifier: MIT
import Foundation

#if canImport(Glibc)
  import Glibc
  private let streaming = Int32(SOCK_STREAM.rawValue)
#else
  import Darwin
  private let streaming = SOCK_STREAM
#endif

/// The program itself, serving its demo from a process of its own.
final class ServedDemo: Sendable {
  /// Where its data lies: an ordinary folder, or a small disk of its own.
  enum Place {
    case folder
    case disk(megabytes: Int)
  }

  let port: UInt16
  private let folder: TestFolder
  private let process: Process
  private let isOnDisk: Bool

  /// Whether this machine lets a test mount a disk that only it can see.
  static let canMount: Bool = {
    guard let folder = try? TestFolder() else { return false }
    let trying = Process()
    trying.executableURL = URL(filePath: "/usr/bin/unshare")
    trying.arguments = ["-m", "mount", "-t", "tmpfs", "tmpfs", folder.path]
    trying.standardError = FileHandle.nullDevice
    guard (try? trying.run()) != nil else { return false }
    trying.waitUntilExit()
    return trying.terminationStatus == 0
  }()

  init(on place: Place = .folder) async throws {
    folder = try TestFolder()
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "roundtable").path
    // The server's number stands in a file, and what verify says after it has stopped in the log.
    let script = """
      mkdir "$1/data"; "$2" serve --demo --data "$1/data" --port 0 & echo $! > "$3"
      wait $!; echo "ended with $?"; echo "left: $(find "$1/data" -name "*-wal" ! -name "people*" -size +0 | wc -l)"; "$2" verify --data "$1/data"
      """
    let run = ["-c", script, "sh", folder.path + "/place", program, folder.path + "/number"]
    try FileManager.default.createDirectory(
      atPath: folder.path + "/place", withIntermediateDirectories: true)
    process = Process()
    if case .disk(let megabytes) = place {
      let mount = "mount -t tmpfs -o size=\(megabytes)m tmpfs \"$1\" || exit 9\n"
      process.executableURL = URL(filePath: "/usr/bin/unshare")
      process.arguments = ["-m", "/bin/sh", "-c", mount + script] + run.dropFirst(2)
      isOnDisk = true
    } else {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = run
      isOnDisk = false
    }
    process.environment = ProcessInfo.processInfo.environment.merging([
      "ROUNDTABLE_PRACTICE": Stage.root + "/Practice", "ROUNDTABLE_CASES": Stage.root + "/Cases",
      "LOG_LEVEL": "trace",
    ]) { $1 }
    let log = folder.path + "/log"
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    let writing = FileHandle(forWritingAtPath: log)
    (process.standardOutput, process.standardError) = (writing, writing)
    try process.run()
    port = try await Self.listening(log)
  }

  struct NotServed: Error {}

  private static func listening(_ log: String) async throws -> UInt16 {
    for _ in 0..<1_200 {
      let words = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      if let found = words.firstMatch(of: #/Open http://127\.0\.0\.1:([0-9]+) in/#),
        let port = UInt16(found.1)
      {
        return port
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw NotServed()
  }

  /// All that was written to either output so far.
  var log: String { (try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)) ?? "" }

  /// Where the disk of the server can be reached from outside.
  private var filling: String {
    "/proc/\(process.processIdentifier)/root\(folder.path)/place/filling"
  }

  /// Writes until nothing more goes onto the server's disk.
  func fillDisk() throws {
    let file = open(filling, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard isOnDisk, file >= 0 else { throw NotServed() }
    defer { close(file) }
    for size in [65_536, 4_096, 512, 1] {
      let zeros = [UInt8](repeating: 0, count: size)
      while write(file, zeros, size) == size {}
    }
  }

  func makeSpace() throws { try FileManager.default.removeItem(atPath: filling) }

  /// Where the server's records lie, if not on a disk of its own.
  var data: String { folder.path + "/place/data" }

  /// The number of the server's process.
  var server: Int32 {
    get throws {
      let number = try String(contentsOfFile: folder.path + "/number", encoding: .utf8)
      guard let server = Int32(number.trimmingCharacters(in: .whitespacesAndNewlines)) else {
        throw NotServed()
      }
      return server
    }
  }

  /// What the server holds in memory, in kB.
  var memory: Int {
    get throws {
      let status = try String(contentsOfFile: "/proc/\(try server)/status", encoding: .utf8)
      guard let found = status.firstMatch(of: #/VmRSS:\s+([0-9]+) kB/#),
        let held = Int(found.1)
      else { throw NotServed() }
      return held
    }
  }

  /// The files of its records that end so.
  func files(ending end: String) -> [String] {
    (FileManager.default.subpaths(atPath: data) ?? []).filter { $0.hasSuffix(end) }
  }

  /// Stops the server as a service manager does. Returns what `verify` then says of its data.
  func stop(within limit: Duration = .seconds(60)) async throws -> String {
    if !log.contains("ended with") { kill(try server, SIGTERM) }
    let end = ContinuousClock.now.advanced(by: limit)
    while !log.contains("ended with") {
      guard ContinuousClock.now < end else { throw NotServed() }
      try await Task.sleep(for: .milliseconds(50))
    }
    for _ in 0..<1_200 where process.isRunning { try await Task.sleep(for: .milliseconds(100)) }
    return log.split(separator: "\n").last { $0.hasPrefix("{") }.map(String.init) ?? ""
  }

  deinit {
    if process.isRunning, let server = try? server { kill(server, SIGKILL) }
  }
}

/// What came back.
struct Served: Sendable {
  let status: Int
  let head: String
  let body: String

  /// The hidden field of a page's form.
  func hidden(_ name: String) -> String? {
    guard let start = body.range(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(body[start.upperBound...].prefix { $0 != "\"" })
  }
}

/// Somebody with a browser at the served demo; it holds one cookie.
struct ServedBrowser: Sendable {
  let demo: ServedDemo
  var cookie = ""

  func gets(_ path: String) throws -> Served { try asks("GET", path) }

  func posts(_ path: String, _ fields: KeyValuePairs<String, String>) throws -> Served {
    var letters = CharacterSet.alphanumerics
    letters.formIntersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
    let body = fields.map { name, value in
      name + "=" + (value.addingPercentEncoding(withAllowedCharacters: letters) ?? "")
    }.joined(separator: "&")
    return try asks("POST", path, body)
  }

  mutating func signsIn(_ name: String, at authority: String, password: String) throws -> Served {
    let answer = try posts("/\(authority)", ["name": name, "password": password])
    if let start = answer.head.range(of: "roundtable-\(authority)=") {
      cookie = "roundtable-\(authority)=" + answer.head[start.upperBound...].prefix { $0 != ";" }
    }
    return answer
  }

  /// The family whose conference goes on now.
  func openBoard() throws -> String {
    let work = try gets("/dorset/work").body
    let families = Set(work.matches(of: /\/dorset\/families\/[0-9a-f-]+/).map { String($0.0) })
    let open = try families.first { try gets($0 + "/board").body.contains("/do/add-note") }
    guard let open else { throw ServedDemo.NotServed() }
    return open
  }

  private func asks(_ method: String, _ path: String, _ body: String = "") throws -> Served {
    let line = socket(AF_INET, streaming, 0)
    defer { close(line) }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = demo.port.bigEndian
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let reached = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(line, $0, size) }
    }
    guard reached == 0 else { throw ServedDemo.NotServed() }
    let words =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(demo.port)\r\nConnection: close\r\n"
      + "Cookie: \(cookie)\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
    var rest = Array(words.utf8)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(line, $0.baseAddress, $0.count, 0) }
      guard sent > 0 else { throw ServedDemo.NotServed() }
      rest = rest.dropFirst(sent)
    }
    return try read(line)
  }

  private func read(_ line: Int32) throws -> Served {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(line, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    let answer = String(decoding: bytes, as: UTF8.self)
    guard let end = answer.range(of: "\r\n\r\n"),
      let status = Int(answer.dropFirst(9).prefix(3))
    else { throw ServedDemo.NotServed() }
    return Served(
      status: status, head: String(answer[..<end.lowerBound]),
      body: String(answer[end.upperBound...]))
  }
}
