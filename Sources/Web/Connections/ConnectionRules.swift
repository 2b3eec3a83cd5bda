// SPDX-License-Identifier: MIT
import HummingbirdCore

/// How connections are kept: for how long, how many, and whose word is believed about them.
struct ConnectionRules: Sendable {
  var patience = Patience()
  var book = ConnectionBook()
  var proxies = TrustedProxies.none

  /// HTTP/1.1 as it is spoken here; a proxy in front speaks whatever else there is.
  var http: HTTPServerBuilder {
    var configuration = HTTP1Channel.Configuration(
      additionalChannelHandlers: [WatchConnection(self)],
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))
    configuration.idleTimeout = nil
    return .http1(configuration: configuration)
  }
}
