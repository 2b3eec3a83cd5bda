// SPDX-License-Identifier: MIT
import HTTPTypes
import Hummingbird
import Languages
import Markup

/// Whether a network lets live boards through: for whoever sets up a proxy or a room, before people
/// meet. It needs no account and tells nothing of anybody.
struct NetworkPage {
  let house: House
  /// Where this visitor comes from, as far as this server can tell.
  let address: String

  /// A mark each second, so many times: enough to see whether they come as they are sent.
  static let marks = 5
  static let between: Duration = .seconds(1)

  /// The findings that the script shows, by name.
  private static let findings: [(name: String, words: String)] = [
    (
      "live",
      "Live boards work here: what is said arrives as it is said. No refreshing is needed."
    ),
    (
      "held",
      "This network holds live boards back and hands them on in lumps. A proxy gathers the answers: "
        + "it must pass them on as they come. Until then, choose \"new every 20 seconds\" on a board."
    ),
    (
      "nothing",
      "Nothing of a live board arrives here. A proxy or a filter cuts it off. Until that is put "
        + "right, choose \"new every 20 seconds\" on a board."
    ),
    ("sent", "Forms arrive: people can sign in and write."),
    (
      "foreign",
      "Forms seem to come from another site: the proxy does not pass on the name that people typed "
        + "(Host). Nobody can sign in until it does."
    ),
    ("unsent", "Forms do not arrive. A proxy or a filter stops them."),
  ]

  var html: HTML {
    Frame(house.words[.english], title: "Does this network let live boards through?").page {
      h1 { "Does this network let live boards through?" }
      p(.class("lede")) {
        "This page tries it, in about ten seconds. Open it in the room and on the network where "
          + "people will meet."
      }
      p(.id("network"), .role("status"), .data("stream", Route.networkStream.link.text)) {
        "This needs a script, and your browser runs none. Boards work without: choose "
          + "\"new every 20 seconds\" there."
      }
      ul {
        for finding in Self.findings {
          li(.data("finding", finding.name), .hidden(true)) { finding.words }
        }
      }
      p {
        "This service sees you at the address \(address). If it is the same for everybody, name the "
          + "proxy when the service is started: see \"Behind a proxy\" in its README."
      }
      script(src: Route.asset("network.js").link.asking("v", Asset.mark), .defer)
    }
  }

  /// Marks, one a second. A proxy that gathers answers hands them on all at once.
  static var stream: Response {
    Response(
      status: .ok, headers: BoardStream.headers,
      body: .init { writer in
        for mark in 1...marks {
          try await writer.write(ByteBuffer(string: "event: mark\ndata: \(mark)\n\n"))
          try await Task.sleep(for: between)
        }
        try await writer.write(ByteBuffer(string: "event: done\ndata: \n\n"))
        try await writer.finish(nil)
      })
  }
}
