// SPDX-License-Identifier: MIT
import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Watches one connection: that it has a place, that what it begins it ends in time, and that it
/// closes when the server stops. An open board is an answer on its way, and has all the time it needs.
final class WatchConnection: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// The most bytes of a request's first lines, and the most that is taken in of one that was
  /// answered already, so that a browser sees the answer.
  private static let longestHead = 65_536
  private static let longestBody = 16_000_000
  /// The most that is taken in at one time. What waits to be read of a line is a few of these, so
  /// that a hundred bodies which nobody reads fill no memory.
  private static let piece = 4_096

  private let rules: ConnectionRules
  private var progress = ConnectionProgress(at: .now())
  private var place: ConnectionBook.Place?
  private var peer = ""
  /// For whom the requests that are on their way came through a proxy.
  private var clients: [String] = []
  private var timer: (at: NIODeadline, task: Scheduled<Void>)?
  private var others: [Scheduled<Void>] = []
  private var stalled: Scheduled<Void>?
  /// The answer to the request has begun; it is the last one; nothing more is read or written.
  private var hasBegun = false
  private var isLast = false
  private var isLeaving = false
  fileprivate var isSayingFarewell = false

  init(_ rules: ConnectionRules) { self.rules = rules }

  func handlerAdded(context: ChannelHandlerContext) {
    let counter = CountBytes { [weak self] in self?.bytesCame($0, context) }
    try? context.pipeline.syncOperations.addHandler(counter, position: .first)
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    begin(context)
  }

  private func begin(_ context: ChannelHandlerContext) {
    guard place == nil else { return }
    try? context.channel.syncOptions?.setOption(
      .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: Self.piece))
    peer = context.channel.remoteAddress?.ipAddress ?? "unknown"
    let address = rules.proxies.trusts(peer) ? nil : RequestLimits.network(peer)
    let channel = context.channel
    place = rules.book.open(from: address) { channel.close(promise: nil) }
    if place == nil { answer(.tooMany, context) } else { wait(context) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  private func end() {
    for task in [timer?.task, stalled] + others { task?.cancel() }
    (timer, stalled, others) = (nil, nil, [])
    if let place { rules.book.closes(place) }
    for client in clients { rules.book.ends(for: client) }
    (isLeaving, clients) = (true, [])
  }

  // What comes.

  private func bytesCame(_ count: Int, _ context: ChannelHandlerContext) {
    guard !isLeaving else { return }
    progress.bytesCame(count, at: .now())
    if progress.unread > Self.longestHead { return answer(.tooLong, context) }
    wait(context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isLeaving else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      progress.headCame(at: .now())
      if let place { rules.book.asks(place) }
      if rules.proxies.trusts(peer) {
        let client = RequestLimits.network(rules.proxies.client(head.headerFields, from: peer))
        guard rules.book.begins(for: client) else { return answer(.tooMany, context) }
        clients.append(client)
      }
    case .body(let bytes):
      progress.bodyCame(bytes.readableBytes)
      if progress.received > Self.longestBody { return context.close(promise: nil) }
    case .end:
      progress.endCame(at: .now())
      rest()
    }
    wait(context)
    context.fireChannelRead(data)
  }

  // What goes.

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard !isLeaving else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    switch unwrapOutboundIn(data) {
    case .head(let head):
      hasBegun = head.status.kind != .informational
      if head.headerFields[.connection]?.lowercased() == "close" { isLast = true }
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      hasBegun = false
      progress.answered(at: .now())
      if !clients.isEmpty { rules.book.ends(for: clients.removeFirst()) }
      rest()
      if isLast { return leave(context, data, promise) }
      context.write(data, promise: promise)
      wait(context)
    }
  }

  private func rest() {
    if progress.doing == .resting, let place { rules.book.rests(place) }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stalled?.cancel()
    stalled = nil
    if !context.channel.isWritable {
      stalled = context.later(rules.patience.taking) { context.close(promise: nil) }
    }
    context.fireChannelWritabilityChanged()
  }

  // Time.

  private func wait(_ context: ChannelHandlerContext) {
    guard !isLeaving, let deadline = progress.deadline(rules.patience) else { return }
    if let timer, timer.at <= deadline { return }
    timer?.task.cancel()
    let task = context.later(deadline - .now()) { [weak self] in self?.look(context) }
    timer = (deadline, task)
  }

  private func look(_ context: ChannelHandlerContext) {
    timer = nil
    guard !isLeaving, let deadline = progress.deadline(rules.patience) else { return }
    guard deadline <= .now() else { return wait(context) }
    switch progress.doing {
    case .silent, .resting, .answering: context.close(promise: nil)
    case .asking: answer(.tooSlow, context)
    case .sending: stopReading(SentTooSlowly(), context)
    }
  }

  /// Whoever reads the body is told why there is no more of it, and answers; then the line closes.
  private func stopReading(_ why: any Error, _ context: ChannelHandlerContext) {
    guard progress.isOwed, !hasBegun else { return context.close(promise: nil) }
    isLast = true
    progress.endCame(at: .now())
    context.fireErrorCaught(why)
    others.append(context.later(rules.patience.stopping) { context.close(promise: nil) })
  }

  /// The server stops: what is asked is answered, and nothing more is waited for.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent, !isLeaving {
      isLast = true
      others.append(context.later(rules.patience.stopping) { context.close(promise: nil) })
      others.append(
        context.later(rules.patience.stoppingBody) { [weak self] in
          if self?.progress.doing == .sending { self?.stopReading(ServerStops(), context) }
        })
    }
    context.fireUserInboundEventTriggered(event)
  }

  // The end.

  private func answer(_ answer: PlainAnswer, _ context: ChannelHandlerContext) {
    guard !hasBegun, !progress.isOwed || progress.doing == .sending else {
      return context.close(promise: nil)
    }
    let parts = answer.parts
    for part in parts.dropLast() { context.write(wrapOutboundOut(part), promise: nil) }
    leave(context, wrapOutboundOut(.end(nil)), nil)
  }

  /// Sends the last of what is sent, and cuts the line when that has had time to arrive. Cut at
  /// once, with bytes unread, it would take the answer with it.
  private func leave(
    _ context: ChannelHandlerContext, _ last: NIOAny, _ promise: EventLoopPromise<Void>?
  ) {
    (isLeaving, isSayingFarewell) = (true, true)
    timer?.task.cancel()
    timer = nil
    context.writeAndFlush(last, promise: promise)
    context.close(mode: .output, promise: nil)
    others.append(context.later(rules.patience.farewell) { context.close(promise: nil) })
  }
}

extension WatchConnection {
  /// Nobody else cuts a line that says farewell.
  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard isSayingFarewell, context.channel.isActive else {
      return context.close(mode: mode, promise: promise)
    }
    if mode == .output {
      promise?.succeed()
    } else {
      context.channel.closeFuture.cascade(to: promise)
    }
  }
}

/// Counts what comes, before anybody has made sense of it.
private final class CountBytes: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  private let count: (Int) -> Void

  init(_ count: @escaping (Int) -> Void) { self.count = count }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    count(unwrapInboundIn(data).readableBytes)
    context.fireChannelRead(data)
  }
}

extension ChannelHandlerContext {
  fileprivate func later(_ time: TimeAmount, _ work: @escaping () -> Void) -> Scheduled<Void> {
    eventLoop.assumeIsolated().scheduleTask(in: time, work)
  }
}
