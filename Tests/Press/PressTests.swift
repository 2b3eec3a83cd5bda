// SPDX-License-Identifier: MIT
import Foundation
import Papers
import PrintedPapers
import SamplePapers
import Testing

@testable import Press

@Suite(.serialized) struct PressTests {
  /// Sets nothing, and takes a few seconds about it.
  private let slow = Array(
    "#set document(title: \"x\")\n= a\n#for i in range(3000000) { let b = i }\n".utf8)
  private let endless = Array(
    "#set document(title: \"x\")\n= a\n#for i in range(90000) { for j in range(90000) { let b = j } }\n"
      .utf8)

  @Test func `a paper whose worker is killed is set by another`() async throws {
    let press = try await testPress {
      $0.workers = 1
      $0.seconds = 60
    }
    let worker = try #require(await press.workers.first).process
    // Stopped, it cannot have set the paper before it is killed, however busy the machine is.
    kill(worker, SIGSTOP)
    async let printed = press.print(SamplePapers.letter)
    try await Task.sleep(for: .milliseconds(300))
    kill(worker, SIGKILL)
    #expect(try await printed.starts(with: Array("%PDF".utf8)))
    #expect(await press.workers.first?.process != worker)
    await press.close()
  }

  @Test func `while typesetters wait for papers, the ends of other programs are noticed`()
    async throws
  {
    let press = try await testPress { $0.workers = 2 }
    #expect(try await press.print(SamplePapers.letter).count > 1000)
    let other = Process()
    other.executableURL = URL(filePath: "/bin/true")
    try other.run()
    for _ in 0..<600 where other.isRunning { try await Task.sleep(for: .milliseconds(100)) }
    #expect(!other.isRunning, "nobody waits for a typesetter instead")
    await press.close()
  }

  @Test func `a paper that does not end is given up, and the next is printed`() async throws {
    let press = try await testPress { $0.seconds = 2 }
    await #expect(throws: PressError.tookTooLong) { _ = try await press.print(source: endless) }
    #expect(try await press.print(SamplePapers.letter).count > 1000)
    await press.close()
  }

  @Test func `a paper that is too big is refused`() async throws {
    let press = try await testPress { $0.longest = 10_000 }
    await #expect(throws: PressError.tooLong) {
      _ = try await press.print(SamplePapers.plan(outcomes: 9))
    }
    await press.close()
  }

  @Test func `a worker reads no file, whatever the source says`() async throws {
    let press = try await testPress()
    for path in ["/etc/passwd", "../../../../etc/passwd", "/proc/self/environ", "worker.py"] {
      await #expect(throws: PressError.self) {
        _ = try await press.print(
          source: Array("#set document(title: \"x\")\n= a\n#read(\"\(path)\")".utf8))
      }
    }
    await press.close()
  }

  @Test func `a worker runs behind a filter of its calls, and gains no rights`() async throws {
    let press = try await testPress()
    let worker = try #require(await press.workers.first).process
    let status = try String(contentsOfFile: "/proc/\(worker)/status", encoding: .utf8)
    #expect(status.contains("Seccomp:\t2") && status.contains("NoNewPrivs:\t1"))
    await press.close()
  }

  @Test func `where the typesetter or a font is missing, the press says what to install`()
    async throws
  {
    let none = await Press(PressOptions(tools: "/nowhere")).state()
    #expect(none.words?.contains("Run make setup") == true, "\(none)")
    let tools = FindTools().path(named: nil)
    let fonts = await Press(PressOptions(tools: tools, fonts: "/nowhere")).state()
    #expect(fonts.words?.contains("apt install fonts-noto-core") == true, "\(fonts)")
    await #expect(throws: PressError.self) {
      _ = try await Press(PressOptions(tools: "/nowhere")).print(SamplePapers.letter)
    }
  }

  @Test func `a worker that grew, or has set very many papers, is replaced`() async throws {
    for change in [{ $0.largest = 1 }, { $0.papersOfWorker = 1 }] as [(inout PressOptions) -> Void]
    {
      let press = try await testPress(change)
      let first = await press.workers.map(\.process)
      _ = try await press.print(SamplePapers.letter)
      let second = await press.workers.map(\.process)
      #expect(first != second)
      _ = try await press.print(SamplePapers.letter)
      await press.close()
    }
  }

  @Test func `who waits is told when the press closes, and no worker stays`() async throws {
    let press = try await testPress { $0.workers = 1 }
    let worker = try #require(await press.workers.first).process
    let first = Task { try await press.print(source: endless) }
    try await Task.sleep(for: .milliseconds(200))
    let second = Task { try await press.print(SamplePapers.letter) }
    try await Task.sleep(for: .milliseconds(100))
    await press.close()
    await #expect(throws: PressError.closed) { try await first.value }
    await #expect(throws: PressError.closed) { try await second.value }
    for _ in 0..<2_400 where kill(worker, 0) == 0 {
      try await Task.sleep(for: .milliseconds(25))
    }
    #expect(kill(worker, 0) != 0)
  }

  @Test func `a paper is refused when too many wait`() async throws {
    let press = try await testPress { ($0.workers, $0.mostWaiting, $0.seconds) = (1, 0, 600) }
    // Neither ends by itself: the one that is set lasts until the press is closed.
    await withTaskGroup(of: PressError?.self) { group in
      for _ in 0..<2 {
        group.addTask {
          do throws(PressError) { _ = try await press.print(source: endless) } catch {
            return error
          }
          return nil
        }
      }
      #expect((await group.next() ?? nil) == .busy)
      await press.close()
      #expect((await group.next() ?? nil) == .closed)
    }
  }

  @Test func `each asker is served in turn`() {
    var turns = FairTurns<Int>()
    for number in 1...3 { turns.add(number, for: "forty letters") }
    turns.add(10, for: "one letter")
    #expect((0..<5).map { _ in turns.next() } == [1, 10, 2, 3, nil])
    #expect(turns.count == 0)
  }

  @Test func `a plan of forty pages and forty-five letters take no more than their length`()
    async throws
  {
    let press = try await testPress()
    _ = try await press.print(SamplePapers.plan(outcomes: 4))
    let first = ContinuousClock.now
    _ = try await press.print(SamplePapers.plan(outcomes: 4))
    let began = ContinuousClock.now
    let file = try keep(await press.print(SamplePapers.plan(outcomes: 28)), as: "long-plan")
    let count = Int(try say(["qpdf", "--show-npages", file]).text.filter(\.isNumber)) ?? 0
    #expect(count >= 40)
    let plan = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<45 {
        group.addTask { _ = try await press.print(SamplePapers.plan(outcomes: 4)) }
      }
      try await group.waitForAll()
    }
    let letters = ContinuousClock.now
    print("\(count) pages took \(plan - began), 45 papers of 7 pages took \(letters - plan)")
    let one = began - first
    #expect(plan - began < one * 7 * 10, "seven times as long")
    #expect(letters - plan < one * 45 * 5, "one after the other at the worst")
    await press.close()
  }

  @Test func `a worker does not grow with the papers it has set`() async throws {
    let press = try await testPress { $0.workers = 1 }
    for _ in 0..<500 { _ = try await press.print(SamplePapers.letter) }
    let workers = await press.workers
    #expect(workers.count == 1 && workers.allSatisfy { $0.memory > 1000 && $0.memory < 150_000 })
    await press.close()
  }
}

extension PressState {
  var words: String? { if case .off(let words) = self { words } else { nil } }
}
