// SPDX-License-Identifier: MIT
import Foundation
import Play
import Record

/// How far an authority's two logs had come at a moment: to be kept elsewhere, as a witness.
struct AuthorityHead: Sendable, Decodable {
  let authority: String
  let record: LogHead
  let readings: LogHead?

  /// Reads the lines that `head` wrote, from a file or as they are.
  static func read(_ named: String) throws -> [AuthorityHead] {
    let isLine = named.hasPrefix("{")
    guard let text = isLine ? named : try? String(contentsOfFile: named, encoding: .utf8) else {
      throw CannotRun("The file of heads \(named) cannot be read.")
    }
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    let heads = lines.compactMap {
      try? JSONDecoder().decode(AuthorityHead.self, from: Data($0.utf8))
    }
    guard !heads.isEmpty, heads.count == lines.count else {
      throw CannotRun(
        "\(isLine ? "That" : named) is not what head wrote: one line for each authority.")
    }
    return heads
  }

  func line(at moment: String) -> String {
    var members: [(String, JSON)] = [
      ("authority", .text(authority)), ("at", .text(moment)), ("record", record.json),
    ]
    if let readings { members.append(("readings", readings.json)) }
    return JSON.object(members).line
  }
}

extension LogHead {
  fileprivate var json: JSON {
    .object([("entries", .number(entries)), ("log", .text(log.base64EncodedString()))])
  }
}
