// SPDX-License-Identifier: MIT
import HTTPTypes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The proxies that stand in front of this server. What they say about where a request came from is
/// believed, and nobody else's word for it; without any, an address is that of the connection.
///
/// Each proxy adds the address that it was asked from at the end of `X-Forwarded-For`, or of
/// `Forwarded` (RFC 7239). So the last address there that is not a trusted proxy is the one by which
/// a request is counted; whatever stands before it was written by who sent it, and is not read.
public struct TrustedProxies: Sendable {
  private let addresses: Set<String>

  public static let none = TrustedProxies(addresses: [])

  init(addresses: Set<String>) { self.addresses = addresses }

  /// The proxies of these addresses, and what of it is no address.
  public static func reading(_ texts: [String]) -> (TrustedProxies, unknown: [String]) {
    let read = texts.map { ($0, plainAddress($0)) }
    return (
      TrustedProxies(addresses: Set(read.compactMap(\.1))),
      read.filter { $0.1 == nil }.map(\.0)
    )
  }

  /// Whether a connection from there carries other people's requests.
  func trusts(_ peer: String) -> Bool { addresses.contains(plainAddress(peer) ?? peer) }

  /// Where a request came from: the address of its connection, or whom a trusted proxy names.
  ///
  /// A proxy writes one of the two headers and passes the other on as it came. If both are there
  /// and disagree, or the last one named is no address, the request counts as the proxy's own.
  func client(_ headers: HTTPFields, from peer: String) -> String {
    let peer = plainAddress(peer) ?? peer
    guard addresses.contains(peer) else { return peer }
    let hops = [
      hops(in: headers, .xForwardedFor, read: { [$0] }),
      hops(in: headers, .forwarded, read: forwardedFor),
    ].compactMap(\.self)
    let named = Set(hops.map(lastUntrusted))
    guard named.count == 1, let client = named.first else { return peer }
    return client ?? peer
  }

  /// Nil if there is no such header.
  private func hops(
    in headers: HTTPFields, _ name: HTTPField.Name, read: (String) -> [String]
  ) -> [String]? {
    let lines = headers[values: name]
    guard !lines.isEmpty else { return nil }
    return lines.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .flatMap { read(String($0)) }
  }

  /// `for="[2001:db8::7]:4711";proto=https` names `"[2001:db8::7]:4711"`; a hop that names nobody
  /// is still a hop.
  private func forwardedFor(_ hop: String) -> [String] {
    for pair in hop.split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(trimmed)
      if parts.count == 2, parts[0].lowercased() == "for" { return [parts[1]] }
    }
    return ["unknown"]
  }

  private func lastUntrusted(_ hops: [String]) -> String? {
    for hop in hops.reversed() {
      guard let address = plainAddress(hop) else { return nil }
      if !addresses.contains(address) { return address }
    }
    return nil
  }
}

/// An address as it is compared, without quotes, brackets and port; nil for anything else.
private func plainAddress(_ text: String) -> String? {
  var text = trimmed(text[...])
  if text.count >= 2, text.first == "\"", text.last == "\"" {
    text = String(text.dropFirst().dropLast())
  }
  if text.first == "[", let end = text.firstIndex(of: "]") {
    text = String(text[text.index(after: text.startIndex)..<end])
  } else if text.count(where: { $0 == ":" }) == 1, let colon = text.firstIndex(of: ":") {
    text = String(text[..<colon])
  }
  if text.lowercased().hasPrefix("::ffff:"), text.contains(".") { text = String(text.dropFirst(7)) }
  return written(text, AF_INET) ?? written(text, AF_INET6)
}

/// The address as the system writes it; nil if it is none of this family.
private func written(_ text: String, _ family: Int32) -> String? {
  var bytes = [UInt8](repeating: 0, count: 16)
  guard inet_pton(family, text, &bytes) == 1 else { return nil }
  var letters = [CChar](repeating: 0, count: 64)
  guard inet_ntop(family, &bytes, &letters, socklen_t(letters.count)) != nil else { return nil }
  return String(decoding: letters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

private func trimmed(_ text: Substring) -> String {
  let rest = text.drop(while: \.isWhitespace)
  guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(rest[...last])
}

extension HTTPField.Name {
  static let xForwardedFor = Self("X-Forwarded-For")!
  static let forwarded = Self("Forwarded")!
}
