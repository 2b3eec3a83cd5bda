// SPDX-License-Identifier: MIT
import Hummingbird

/// One request as Hummingbird carries it, with the address that it came from.
public struct WebContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  let address: String

  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}
