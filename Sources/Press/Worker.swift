// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import Papers
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

let fontFiles = PaperFonts.fileNames

/// One process that sets papers, one after another. It ends when this value goes, or when the server
/// does: its standard input then ends.
///
/// Its process and pipes are touched on its own queue alone; `kill` may be called from anywhere.
final class Worker: @unchecked Sendable {
  enum Answer: Sendable {
    case pdf([UInt8])
    case refused(String)
    case tooLong
  }

  private let process: WorkerProcess
  private let channel: FrameChannel
  private let pipes: (toWorker: Pipe, fromWorker: Pipe)
  private let queue = DispatchQueue(label: "roundtable.press.worker")
  private let seconds: Int
  /// How many papers it has set, and what it held in memory after the last one, in kilobytes.
  private(set) var papers = 0
  private(set) var memory = 0

  var isRunning: Bool { process.isRunning && !isKilled }
  var processIdentifier: Int32 { process.identifier }

  private var isKilled: Bool { killed.load(ordering: .relaxed) }
  private let killed = Atomic(false)

  /// Starts a worker and waits until it has read its fonts and closed its doors. It needs its folder
  /// only until then.
  static func start(_ place: WorkerPlace, _ options: PressOptions) async throws(PressError)
    -> Worker
  {
    do {
      return try await onQueue(DispatchQueue(label: "roundtable.press.start")) {
        let folder = try WorkerFolder(fonts: place.fonts)
        defer { folder.remove() }
        let worker = try Worker(place, options, folder)
        try worker.greet(options)
        return worker
      }
    } catch let problem as PressError {
      throw problem
    } catch {
      throw .off(
        "Papers cannot be printed: the typesetter in \(place.tools) does not start. Run make setup."
      )
    }
  }

  private init(_ place: WorkerPlace, _ options: PressOptions, _ folder: WorkerFolder) throws {
    // A worker that has ended must not end the server that writes to it.
    _ = signal(SIGPIPE, SIG_IGN)
    pipes = (Pipe(), Pipe())
    seconds = options.seconds
    channel = FrameChannel(
      reading: pipes.fromWorker.fileHandleForReading.fileDescriptor,
      writing: pipes.toWorker.fileHandleForWriting.fileDescriptor,
      largest: options.longestPDF + 65_536)
    let limits = try JSONSerialization.data(withJSONObject: [
      "memory": options.memory, "seconds": options.seconds, "root": folder.root,
      "fonts": folder.fonts, "output": options.longestPDF,
    ])
    process = try WorkerProcess(
      place.python,
      [
        "-I", "-c", String(decoding: PackageResources.worker_py, as: UTF8.self), place.tools,
        String(decoding: limits, as: UTF8.self),
      ],
      reading: pipes.toWorker.fileHandleForReading.fileDescriptor,
      writing: pipes.fromWorker.fileHandleForWriting.fileDescriptor)
    // Its own ends: when it goes, the pipes end.
    try pipes.toWorker.fileHandleForReading.close()
    try pipes.fromWorker.fileHandleForWriting.close()
  }

  deinit { kill() }

  /// Sets the source of a paper. An error leaves nothing behind: the worker is dead then.
  func set(_ source: [UInt8]) async throws(FrameChannel.Problem) -> Answer {
    do {
      return try await onQueue(queue) { try self.answer(to: source) }
    } catch {
      kill()
      throw error as? FrameChannel.Problem ?? .ended
    }
  }

  func kill() {
    killed.store(true, ordering: .relaxed)
    process.end()
  }

  private func answer(to source: [UInt8]) throws -> Answer {
    let end = DispatchTime.now() + .seconds(seconds)
    try channel.send(source, until: end)
    let held = try channel.receive(until: end)
    let answer = try channel.receive(until: end)
    memory = held.dropFirst().reduce(0) { $0 << 8 | Int($1) }
    papers += 1
    switch answer[0] {
    case UInt8(ascii: "P"): return .pdf(Array(answer.dropFirst()))
    case UInt8(ascii: "L"): return .tooLong
    default: return .refused(String(decoding: answer.dropFirst(), as: UTF8.self))
    }
  }

  /// What a worker found shut when it tried.
  private struct Greeting: Decodable {
    let network: Bool
    let files: Bool
    let code: Bool
    let others: Bool
    let programs: Bool
    /// Whether it has no rights of root.
    let user: Bool

    /// What stands open; nil when nothing does.
    var open: String? {
      [
        (network, "the network"), (files, "files"), (code, "code of its own"),
        (others, "other processes"), (programs, "other programs"), (user, "the rights of root"),
      ].first { !$0.0 }?.1
    }
  }

  private func greet(_ options: PressOptions) throws {
    let end = DispatchTime.now() + .seconds(seconds)
    try channel.send(PaperFonts.trial, until: end)
    let said = try channel.receive(until: end).dropFirst()
    let closed = try JSONDecoder().decode(Greeting.self, from: Data(said))
    if let open = closed.open, !options.printsUnconfined {
      kill()
      throw PressError.off(
        "Papers are not printed: this machine cannot shut the typesetter off from \(open). It needs "
          + "Linux with seccomp, and a user of its own for the service.")
    }
  }
}

/// What a worker finds when it starts: an empty folder as its root, and links to the fonts. Where root
/// starts it, it is nobody by then, and has to be able to look; there is nothing of anybody in it.
struct WorkerFolder {
  private let path: String
  var root: String { path + "/root" }
  var fonts: String { path + "/fonts" }

  init(fonts files: [String]) throws {
    path = NSTemporaryDirectory() + "/roundtable-press-" + UUID().uuidString
    let permissions = geteuid() == 0 ? 0o755 : 0o700
    for folder in [path, root, fonts] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: permissions])
    }
    for file in files {
      try FileManager.default.createSymbolicLink(
        atPath: fonts + "/" + (file as NSString).lastPathComponent, withDestinationPath: file)
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// Does what may wait on a queue of its own, so that nobody else waits.
private func onQueue<Result: Sendable>(
  _ queue: DispatchQueue, _ work: @escaping @Sendable () throws -> Result
) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    queue.async { continuation.resume(with: Swift.Result { try work() }) }
  }
}
