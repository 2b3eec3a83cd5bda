// SPDX-License-Identifier: MIT
import Hummingbird
import Logging
import Office
import ServiceLifecycle

/// Serves the house until it is told to stop; then open boards are told, requests that have come are
/// answered, and no other is waited for.
/// - Parameter stopped: returns when the server is to stop.
/// - Throws: when the address cannot be listened to.
public func serve(
  _ house: House, host: String, port: Int, logger: Logger,
  until stopped: @escaping @Sendable () async -> Void,
  listening: @escaping @Sendable (Int) async -> Void
) async throws {
  var configuration = ApplicationConfiguration(
    address: .hostname(host, port: port), serverName: nil)
  configuration.backlog = 1_024
  let app = application(house, configuration: configuration, logger: logger) {
    await listening($0 ?? port)
  }
  let group = ServiceGroup(configuration: .init(services: [app], logger: logger))
  let stopping = Task {
    await stopped()
    house.endBoards()
    await group.triggerGracefulShutdown()
  }
  defer { stopping.cancel() }
  try await group.run()
}

/// The door on a port, and who watches each connection.
func application(
  _ house: House, configuration: ApplicationConfiguration = ApplicationConfiguration(),
  logger: Logger, listening: @escaping @Sendable (Int?) async -> Void = { _ in }
) -> Application<Door> {
  Application(
    responder: Door(house), server: house.connections.http, configuration: configuration,
    onServerRunning: { channel in await listening(channel.localAddress?.port) }, logger: logger)
}

extension House {
  /// Every open board is told that the service stops, and ends.
  func endBoards() {
    for authority in authorities { authority.office.hub.stop() }
  }
}
