// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Record

/// A process that writes is killed in the middle, without a word of warning.
struct KilledTests {
  /// Two hundred kills, ten for each store, so that each finds what the ones before it left.
  @Test(arguments: 1...20)
  func `nothing that was acknowledged is lost, and everything verifies`(number: Int) async throws {
    try await Folder.with { folder in
      try MasterKey.create(at: folder.keyFile)
      var acknowledged: [String: Int] = [:]
      for _ in 0..<10 {
        let said = try killedScribe(folder, after: Int.random(in: 1...40))
        acknowledged.merge(said) { max($0, $1) }
      }
      let store = try await SQLiteStore(
        path: folder.database, masterKey: .load(from: folder.keyFile), keyFile: folder.keyFile)
      let verified = try await store.verify(progress: nil)
      #expect(verified.firstBad == nil)
      for (record, version) in acknowledged {
        let id = try #require(RecordID(record))
        let entries = try await store.entries(of: id, after: 0)
        #expect(entries.count >= version)
        #expect(entries.map(\.sequence) == Array(1...entries.count))
        let last = try #require(entries.last)
        #expect(String(decoding: last.body, as: UTF8.self).hasSuffix("\(entries.count)"))
      }
      try await store.close()
    }
  }

  /// Lets a scribe write so many entries and kills it; what it said until then was acknowledged.
  /// It is counted, and not timed, so that a slow machine gives it the time that it needs.
  private func killedScribe(_ folder: Folder, after count: Int) throws -> [String: Int] {
    let scribe = Process()
    scribe.executableURL = Self.scribe
    scribe.arguments = [folder.database, folder.keyFile]
    let said = Pipe()
    scribe.standardOutput = said
    try scribe.run()
    var text = Data()
    while text.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      let more = said.fileHandleForReading.availableData
      try #require(!more.isEmpty, "the scribe ended by itself")
      text += more
    }
    kill(scribe.processIdentifier, SIGKILL)
    text += try said.fileHandleForReading.readToEnd() ?? Data()
    scribe.waitUntilExit()
    // The last line may have been cut off in the middle: it does not count.
    let lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast()
    return lines.reduce(into: [:]) { acknowledged, line in
      let words = line.split(separator: " ")
      if words.count == 2, let version = Int(words[1]) {
        acknowledged[String(words[0])] = max(acknowledged[String(words[0])] ?? 0, version)
      }
    }
  }

  /// Built beside the tests.
  private static let scribe: URL = {
    let bundle = URL(filePath: CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appending(path: "Scribe")
  }()
}
