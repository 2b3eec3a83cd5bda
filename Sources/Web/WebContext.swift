// SPDX-License-Identifier: MIT
import Hummingbird

/// One request as Hummingbird carries it, with the address that it came from.
public struct WebContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  let address: String
  /// Whether it came over no network: then a stream says once what it has to tell, and ends.
  let isWithoutNetwork: Bool

  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    isWithoutNetwork = false
    address = source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}
