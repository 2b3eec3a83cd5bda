// SPDX-License-Identifier: MIT
import Crypto
import Foundation
import Testing

@testable import Record

/// The layout of the hashes is a promise: these values were computed by another program.
struct ChainTests {
  private let entry = SealedEntry(
    position: 7, record: RecordID("0190163d-8694-739a-8aea-bbccddeeff00") ?? .family(0),
    sequence: 3, instant: 1_718_900_000_000, body: Data("sealed".utf8), hash: Data())

  @Test func `the hash of an entry is laid out as promised`() {
    let hash = Chain.hash(after: Data(0..<32), of: entry)
    #expect(hex(hash) == "e3d763dc2a9b20c434a49c0d129ce5735c6abec131a872fa9abfe64b0411ee94")
    let log = Chain.log(after: Chain.start, adding: hash)
    #expect(hex(log) == "98906a0060d13a10b4d24319903132127cdfcb4296e8d26e73e5b372abe36574")
  }

  @Test func `a checkpoint in its file is read back, and any other text is not`() {
    let key = SymmetricKey(size: .bits256)
    let tip = LogTip(position: 9, records: 2, log: Data(repeating: 5, count: 32))
    let checkpoint = Checkpoint.next(for: tip, at: 1_718_900_000_000, key: key)
    #expect(checkpoint.isAuthentic(key))
    #expect(Checkpoint(fileText: checkpoint.fileText) == checkpoint)
    for index in checkpoint.fileText.indices {
      var text = checkpoint.fileText
      text.remove(at: index)
      let read = Checkpoint(fileText: text)
      #expect(read == nil || read?.isAuthentic(key) == false)
    }
  }

  @Test func `a checkpoint is bound to each of its fields`() {
    let key = SymmetricKey(size: .bits256)
    let checkpoint = Checkpoint.next(for: LogTip(), at: 1, key: key)
    let changes: [(inout Checkpoint) -> Void] = [
      { $0.number += 1 }, { $0.position += 1 }, { $0.instant += 1 }, { $0.entries += 1 },
      { $0.records += 1 }, { $0.log[0] ^= 1 }, { $0.previous[0] ^= 1 }, { $0.mac[0] ^= 1 },
    ]
    for change in changes {
      var changed = checkpoint
      change(&changed)
      #expect(!changed.isAuthentic(key))
    }
    #expect(!checkpoint.isAuthentic(SymmetricKey(size: .bits256)))
  }

  private func hex(_ bytes: Data) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
