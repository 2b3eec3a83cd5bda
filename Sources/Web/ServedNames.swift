// SPDX-License-Identifier: MIT
import HTTPTypes
import Hummingbird

/// The names under which this server is reached. A request for any other name is not answered: a
/// stranger's name that was made to point here would share our address with their pages.
public struct ServedNames: Sendable {
  private let names: Set<String>

  /// This machine's own names, and nothing else.
  public static let loopback = ServedNames(names: ["localhost", "127.0.0.1", "::1"])

  /// The names as they were given, and what of it is no name: "https://name/" and "name:8080" are
  /// none.
  public static func reading(_ texts: [String]) -> (ServedNames, unknown: [String]) {
    let read = texts.map { ($0, $0.contains("://") ? nil : name(in: $0[...])) }
    return (
      ServedNames(names: Set(read.compactMap(\.1))),
      read.filter { given, name in name.map { bare(given[...]) != $0 } ?? true }.map(\.0)
    )
  }

  /// Whether a request for this host, with or without a port, is for us.
  func serve(_ host: String) -> Bool {
    Self.name(in: host[...]).map(names.contains) ?? false
  }

  /// The name of a host without its port, in small letters; nil when it is no name.
  private static func name(in host: Substring) -> String? {
    var name = host
    if host.first == "[" {
      guard let end = host.firstIndex(of: "]") else { return nil }
      name = host[host.index(after: host.startIndex)..<end]
      guard isPort(host[host.index(after: end)...]) else { return nil }
    } else if host.count(where: { $0 == ":" }) == 1, let colon = host.firstIndex(of: ":") {
      guard isPort(host[colon...]) else { return nil }
      name = host[..<colon]
    }
    let plain = bare(name)
    let isName = plain.utf8.allSatisfy { byte in
      Character(UnicodeScalar(byte)).isLetter && byte < 128
        || Character(UnicodeScalar(byte)).isNumber && byte < 128
        || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":")].contains(byte)
    }
    return isName && !plain.isEmpty ? plain : nil
  }

  /// Small letters, and without the dot that a whole name may end with.
  private static func bare(_ name: Substring) -> String {
    let name = name.lowercased()
    return name.hasSuffix(".") ? String(name.dropLast()) : name
  }

  private static func isPort(_ rest: Substring) -> Bool {
    guard rest.first == ":" else { return rest.isEmpty }
    return rest.count > 1 && rest.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension ServedNames {
  /// The answer to a request that is not for us; nil when it is. It holds no page of ours.
  func refusal(of request: Request) -> Response? {
    guard let host = request.head.authority, !host.isEmpty else {
      return Self.plain(.badRequest, "This request does not say which server it is for.")
    }
    guard !serve(host) else { return nil }
    return Self.plain(
      .misdirectedRequest,
      "This server does not answer to this name. Use the address that you were given. "
        + "Whoever runs the server: give it this name with --name, and let the proxy pass Host on.")
  }

  private static func plain(_ status: HTTPResponse.Status, _ words: String) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: words + "\n")))
  }
}
