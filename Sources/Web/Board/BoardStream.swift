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
/// at again through their own lens, and only what changed for them is sent: a region, or single
/// notes of it. Someone for whom nothing changed receives nothing but the beat of the line.
///
/// An open board is held for hours, and there are many: it keeps who listens and a mark of what
/// was sent, and neither the words nor the record.
struct BoardStream: Sendable {
  private let visit: SignedInVisit
  private let request: Request
  private let authority: AuthorityHouse
  private let account: AccountID
  private let family: FamilyID
  private let practice: Practice
  private let say: LanguageWords
  private let isWithoutNetwork: Bool

  /// How often a stream asks whether its viewer may still listen. Who signs out or has no part in
  /// the family any more hears nothing from then on, and the stream ends within this time.
  static let beat: Duration = .seconds(3)
  /// After how many of them a stream tells its page that the line is there, whatever happens in the
  /// record: who is shown nothing must not learn from its silence either. A page that hears none for
  /// longer than ten seconds has lost its line.
  static let beatsOfHeart = 2

  init(_ visit: FamilyVisit) {
    self.visit = visit.visit
    (request, authority) = (visit.visit.visit.request, visit.visit.authority)
    (account, family) = (visit.visit.actor.account, visit.id)
    (practice, say) = (visit.practice, visit.say)
    isWithoutNetwork = visit.visit.visit.context.isWithoutNetwork
  }

  private var hub: Hub { authority.office.hub }

  var response: Response {
    Response(
      status: .ok, headers: Self.headers,
      body: .init { writer in
        if isWithoutNetwork {
          var shown = ShownBoard(part: nil)
          try await writer.write(ByteBuffer(string: try await events(&shown)))
        } else {
          try? await request.body.consumeWithCancellationOnInboundClose { _ in
            try await speak { try await writer.write(ByteBuffer(string: $0)) }
          }
        }
        try await writer.finish(nil)
      })
  }

  /// Nothing between here and the page may hold the stream back or change its bytes: no proxy
  /// gathers it, and none packs it.
  static let headers: HTTPFields = [
    .contentType: "text/event-stream", .cacheControl: "no-store, no-transform",
    .accelBuffering: "no",
  ]

  /// Says what changes until the viewer leaves, may not listen any more, or the service stops.
  private func speak(_ send: (String) async throws -> Void) async throws {
    let (news, subscription) = hub.listen(to: family)
    let beating = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: Self.beat)
        subscription.nudge()
      }
    }
    defer {
      beating.cancel()
      subscription.end()
    }
    try await send("retry: 1500\n\n")
    var shown = ShownBoard(part: request.uri.queryParameters["part"].map(String.init))
    var words = try await events(&shown)
    var lastBeat = ContinuousClock.now
    try await send(words)
    guard words != Self.ended else { return }
    for await _ in news {
      if ContinuousClock.now - lastBeat >= Self.beat * (Double(Self.beatsOfHeart) - 0.5) {
        lastBeat = .now
        try await send(Self.heartbeat)
      }
      words = try await events(&shown)
      if !words.isEmpty { try await send(words) }
      if words == Self.ended { return }
    }
    if hub.isStopped { try await send(Self.stopping) }
  }

  /// What has changed for this viewer since it was last shown, as events. Whoever only listens stays
  /// signed in.
  private func events(_ shown: inout ShownBoard) async throws -> String {
    let office = authority.office
    guard isStillSignedIn, let seen = try await office.seen(family, by: account) else {
      return Self.ended
    }
    let isToldOfClosing = await visit.isToldOfClosing(family)
    // The same look at the same record is kept by the office for all who share it.
    guard seen !== shown.seen || isToldOfClosing != shown.isToldOfClosing else { return "" }
    shown.isToldOfClosing = isToldOfClosing
    let model = BoardModel(
      seen, practice, today: office.today, say, isToldOfClosing: isToldOfClosing)
    guard model.isOpen else { return Self.ended }
    shown.seen = seen
    return shown.events(of: model)
  }

  /// Whether the session that opened this stream is still good.
  private var isStillSignedIn: Bool {
    request.cookies[Visit.cookieName(authority)].flatMap {
      authority.signIn.session($0.value)
    } != nil
  }

  static let ended = "event: ended\ndata: \n\n"
  /// The service stops. The page goes on by itself when it is there again.
  static let stopping = "event: stopping\ndata: \n\n"
  static let heartbeat = "event: beat\ndata: \n\n"
}

extension HTTPField.Name {
  /// Tells nginx to pass on what comes as it comes.
  static let accelBuffering = Self("X-Accel-Buffering")!
}
