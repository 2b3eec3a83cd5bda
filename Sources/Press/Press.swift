// SPDX-License-Identifier: MIT
import Papers

/// Prints papers as PDF (PDF/UA-1), by workers that are processes of their own. The same paper gives
/// the same bytes, on whichever worker and day.
public actor Press {
  private let options: PressOptions
  private var place: Result<WorkerPlace, PressError>?
  private var idle: [Worker] = []
  private var atWork: [ObjectIdentifier: Worker] = [:]
  private var taken = 0
  private var turns = FairTurns<CheckedContinuation<Bool, Never>>()
  private var isClosed = false

  /// Nothing is started before the first paper, or the first question whether there is a press.
  public init(_ options: PressOptions) { self.options = options }

  /// Whether papers can be printed; the first time this starts a worker.
  public func state() async -> PressState {
    do {
      try await takeTurn(for: "")
      defer { endTurn() }
      let worker = try await worker()
      giveBack(worker)
      return .on
    } catch .off(let why) {
      return .off(why)
    } catch {
      return .on
    }
  }

  /// The paper as PDF. It waits for its turn among the papers of this asker and of others.
  public func print(_ paper: Paper, for asker: String = "") async throws(PressError) -> [UInt8] {
    try await print(source: paper.typstBytes, for: asker)
  }

  func print(source: [UInt8], for asker: String = "") async throws(PressError) -> [UInt8] {
    guard source.count <= options.longest else { throw .tooLong }
    try await takeTurn(for: asker)
    defer { endTurn() }
    do {
      return try await attempt(source)
    } catch .broke {
      if isClosed { throw .closed }
      return try await attempt(source)
    }
  }

  /// Ends every worker; who waits is told.
  public func close() {
    isClosed = true
    for worker in idle + atWork.values { worker.kill() }
    idle = []
    while let turn = turns.next() { turn.resume(returning: false) }
  }

  /// The processes of the workers, and what each held after its last paper, in kilobytes.
  public var workers: [(process: Int32, memory: Int)] {
    (idle + atWork.values).map { ($0.processIdentifier, $0.memory) }
  }

  private func attempt(_ source: [UInt8]) async throws(PressError) -> [UInt8] {
    let worker = try await worker()
    defer { giveBack(worker) }
    do {
      switch try await worker.set(source) {
      case .pdf(let bytes): return bytes
      case .refused(let words): throw PressError.refused(words)
      case .tooLong: throw PressError.tooLong
      }
    } catch let problem as PressError {
      throw problem
    } catch {
      throw error as? FrameChannel.Problem == .late ? .tookTooLong : .broke
    }
  }
}

// Workers.
extension Press {
  private func worker() async throws(PressError) -> Worker {
    if isClosed { throw .closed }
    let worker: Worker
    if let last = idle.popLast() {
      worker = last
    } else {
      worker = try await Worker.start(try found(), options)
    }
    atWork[ObjectIdentifier(worker)] = worker
    guard isClosed else { return worker }
    giveBack(worker)
    throw .closed
  }

  private func found() throws(PressError) -> WorkerPlace {
    if let place { return try place.get() }
    do {
      let found = try WorkerPlace(options)
      place = .success(found)
      return found
    } catch {
      place = .failure(error)
      throw error
    }
  }

  /// Keeps a worker that is well; one that ended, grew or has set very many papers is let go.
  private func giveBack(_ worker: Worker) {
    atWork[ObjectIdentifier(worker)] = nil
    let isWell =
      worker.isRunning && worker.memory <= options.largest
      && worker.papers < options.papersOfWorker
    if isWell, !isClosed { idle.append(worker) } else { worker.kill() }
  }
}

// Turns.
extension Press {
  private func takeTurn(for asker: String) async throws(PressError) {
    if isClosed { throw .closed }
    if taken < options.workers {
      taken += 1
      return
    }
    guard turns.count < options.mostWaiting else { throw .busy }
    let served = await withCheckedContinuation { turns.add($0, for: asker) }
    guard served else { throw .closed }
  }

  /// Hands the place to who waits next, if anybody does.
  private func endTurn() {
    if let next = turns.next() { next.resume(returning: true) } else { taken -= 1 }
  }
}
