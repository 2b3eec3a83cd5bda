// SPDX-License-Identifier: MIT
import Hummingbird
import Logging
import ServiceLifecycle

/// Serves the house until it is asked to stop; then it lets running requests end.
/// - Throws: when the address cannot be listened to.
public func serve(
  _ house: House, host: String, port: Int, logger: Logger,
  listening: @escaping @Sendable (Int) async -> Void
) async throws {
  var configuration = ApplicationConfiguration(
    address: .hostname(host, port: port), serverName: nil)
  configuration.backlog = 1_024
  let app = Application(
    responder: Door(house), configuration: configuration,
    onServerRunning: { channel in await listening(channel.localAddress?.port ?? port) },
    logger: logger)
  try await app.runService()
}
