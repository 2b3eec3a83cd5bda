// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Languages
import Markup
import Office
import Practice
import SignIn

/// The live board: server-sent events. Whenever the record grows, the viewer's own board is looked
/// at again through their own lens, and only the regions that changed for them are sent. Someone
/// for whom nothing changed receives nothing.
struct BoardStream: Sendable {
  let visit: FamilyVisit
  /// How often a stream asks whether its viewer may still listen. Who signs out or has no part in
  /// the family any more hears nothing from then on, and the stream ends within this time.
  static let beat: Duration = .seconds(3)
  /// After how many of them a stream tells its page that the line is there, whatever happens in the
  /// record: who is shown nothing must not learn from its silence either. A page that hears none for
  /// longer than ten seconds has lost its line.
  static let beatsOfHeart = 2

  init(_ visit: FamilyVisit) { self.visit = visit }

  var response: Response {
    let request = visit.visit.visit.request
    return Response(
      status: .ok, headers: Self.headers,
      body: .init { writer in
        if visit.visit.visit.context.isWithoutNetwork {
          var shown = Shown(part: nil)
          try await writer.write(ByteBuffer(string: try await events(&shown)))
          return try await writer.finish(nil)
        }
        let (news, subscription) = visit.visit.office.hub.listen(to: visit.id)
        defer { subscription.end() }
        try? await request.body.consumeWithCancellationOnInboundClose { _ in
          try await writer.write(ByteBuffer(string: "retry: 1500\n\n"))
          var shown = Shown(part: request.uri.queryParameters["part"].map(String.init))
          let first = try await events(&shown)
          try await writer.write(ByteBuffer(string: first))
          guard first != Self.ended else { return }
          var beats = 0
          for await signal in Self.signals(news) {
            if signal == .beat { beats += 1 }
            if signal == .beat, beats.isMultiple(of: Self.beatsOfHeart) {
              try await writer.write(ByteBuffer(string: Self.heartbeat))
            }
            if signal == .beat, try await mayListen(shown.version) { continue }
            let news = try await events(&shown)
            if !news.isEmpty { try await writer.write(ByteBuffer(string: news)) }
            if news == Self.ended { return }
          }
        }
        try await writer.finish(nil)
      })
  }

  /// Nothing between here and the page may hold the stream back or change its bytes: no proxy
  /// gathers it, and none packs it.
  private static let headers: HTTPFields = [
    .contentType: "text/event-stream", .cacheControl: "no-store, no-transform",
    .accelBuffering: "no",
  ]

  private enum Signal { case news, beat }

  /// The news of the record, and a beat in between. A beat that overtakes news loses nothing, since
  /// it asks for the version too; whoever only listens stays signed in.
  private static func signals(_ news: AsyncStream<Void>) -> AsyncStream<Signal> {
    let (signals, out) = AsyncStream.makeStream(
      of: Signal.self, bufferingPolicy: .bufferingNewest(2))
    let telling = Task {
      for await _ in news { out.yield(.news) }
      out.finish()
    }
    let beating = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: beat)
        out.yield(.beat)
      }
    }
    out.onTermination = { _ in
      telling.cancel()
      beating.cancel()
    }
    return signals
  }

  /// Whether the viewer is still signed in, still has a part in this family, and was shown this
  /// version of what they may see.
  private func mayListen(_ version: Int) async throws -> Bool {
    guard visit.visit.isStillSignedIn else { return false }
    let seen = try await visit.visit.office.seen(visit.id, by: visit.visit.actor.account)
    return seen?.version == version
  }

  private struct Shown {
    /// The part that the viewer's page shows; a page drawn before the chair moved on is told.
    var part: String?
    var regions: [String: [UInt8]] = [:]
    var version = 0
  }

  /// What has changed for this viewer since it was last shown, as events.
  private func events(_ shown: inout Shown) async throws -> String {
    let office = visit.visit.office
    guard visit.visit.isStillSignedIn,
      let seen = try await office.seen(visit.id, by: visit.visit.actor.account)
    else { return Self.ended }
    let model = BoardModel(
      seen, visit.practice, today: office.today, visit.say,
      isToldOfClosing: await visit.visit.isToldOfClosing(visit.id))
    guard model.isOpen else { return Self.ended }
    var events = ""
    if let before = shown.part, before != model.place {
      events += "event: moved\ndata: \(model.placeTitle)\n\n"
    }
    (shown.part, shown.version) = (model.place, seen.version)
    for (name, html) in model.regions {
      let bytes: [UInt8] = render(html)
      guard shown.regions[name] != bytes else { continue }
      shown.regions[name] = bytes
      let region = Region(name: name, html: String(decoding: bytes, as: UTF8.self))
      let json = String(decoding: try JSONEncoder().encode(region), as: UTF8.self)
      events += "id: \(seen.version)\nevent: region\ndata: \(json)\n\n"
    }
    return events
  }

  private static let ended = "event: ended\ndata: \n\n"
  static let heartbeat = "event: beat\ndata: \n\n"

  private struct Region: Encodable {
    let name: String
    let html: String
  }
}

extension BoardModel {
  /// Where the viewer's page stands: a part, or outside the room.
  var place: String? { isPausedForViewer ? "outside" : part?.id }
  var placeTitle: String {
    isPausedForViewer ? say.board.pausedNow : part.map { say.ownText($0.title) } ?? ""
  }
}

extension SignedInVisit {
  /// Whether the session that opened this stream is still good.
  var isStillSignedIn: Bool {
    visit.request.cookies[Visit.cookieName(authority)].flatMap {
      authority.signIn.session($0.value)
    } != nil
  }
}

extension HTTPField.Name {
  /// Tells nginx to pass on what comes as it comes.
  static let accelBuffering = Self("X-Accel-Buffering")!
}
