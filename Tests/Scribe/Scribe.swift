// SPDX-License-Identifier: MIT
import Foundation
import Record

/// Writes into one store from eight sides until it is killed, and says each entry that was
/// acknowledged: "record version". The test that starts it kills it in the middle of a sentence.
@main
struct Scribe {
  static func main() async throws {
    let arguments = CommandLine.arguments
    let store = try await SQLiteStore(
      path: arguments[1], masterKey: MasterKey.load(from: arguments[2]), keyFile: arguments[2])
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { await write(into: store) } }
    }
  }

  private static func write(into store: SQLiteStore) async {
    var random = SystemRandomNumberGenerator()
    let record = RecordID(at: 1_700_000_000_000, random: (random.next(), random.next()))
    var version = 0
    while true {
      let body = Data("what was said, number \(version + 1)".utf8)
      let outcome = try? await store.append(
        Append(record: record, expected: version, instant: 1_700_000_000_000, bodies: [body]))
      guard case .appended(let reached) = outcome else { return }
      version = reached
      FileHandle.standardOutput.write(Data("\(record) \(version)\n".utf8))
    }
  }
}
