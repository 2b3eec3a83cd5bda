// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Languages
import Markup
import Papers
import Press
import Timetable

/// Where the typesetter and its fonts are: named, or found beside the program.
struct PressOption: ParsableArguments {
  @Option(
    name: .customLong("press"),
    help: "The folder of the typesetter, if not ROUNDTABLE_PRESS or tools/press above the program.")
  var tools: String?
  @Option(help: "The folder of the fonts of fonts-noto-core, if not ROUNDTABLE_FONTS or Debian's.")
  var fonts: String?

  func options() -> PressOptions {
    let named = ProcessInfo.processInfo.environment
    return PressOptions(
      tools: FindTools().path(named: tools ?? named["ROUNDTABLE_PRESS"]),
      fonts: fonts ?? named["ROUNDTABLE_FONTS"] ?? PressOptions.debianFonts)
  }
}

/// Measures the press, for `Tests/Bench`; it stands in no list of commands.
struct MeasurePressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-press", abstract: "Measures how papers are printed.",
    shouldDisplay: false)

  @Option(help: "How many papers one worker sets before its memory is read.")
  var papers = 10_000
  @OptionGroup var pressing: PressOption

  func run() async throws {
    var options = pressing.options()
    options.workers = 1
    let press = Press(options)
    if case .off(let why) = await press.state() { throw CannotRun(why) }
    let plan = MeasuredPaper.plan
    let pdf = try await median(of: 50) { _ = try await press.print(plan) }
    let html = try await median(of: 200) { _ = render(plan.html) as [UInt8] }
    for _ in 0..<papers { _ = try await press.print(MeasuredPaper.letter) }
    let memory = await press.workers.map(\.memory).max() ?? 0
    await press.close()
    Output.console.line(
      "{\"pdf_ms\":\(pdf),\"html_ms\":\(html),\"worker_mb\":\(Double(memory) / 1024),\"papers\":\(papers)}"
    )
  }

  private func median(of times: Int, _ work: () async throws -> Void) async throws -> Double {
    var taken: [Double] = []
    for _ in 0..<times {
      let began = ContinuousClock.now
      try await work()
      taken.append((ContinuousClock.now - began) / .milliseconds(1))
    }
    return taken.sorted()[times / 2]
  }
}

/// Papers like those that are sent: a plan of seven pages, and a letter.
private enum MeasuredPaper {
  static let letter = paper("A letter", sections: 1, rows: 0)
  static let plan = paper("A plan", sections: 5, rows: 14)

  private static func paper(_ title: Words, sections: Int, rows: Int) -> Paper {
    Paper(
      title, from: "Portsmouth City Council", on: Day(number: 20_773),
      dayInWords: "16 November 2026",
      (1...sections).flatMap { section(Words("What must change, part \($0)"), rows: rows) })
  }

  private static func section(_ heading: Words, rows: Int) -> [Block] {
    let sentence =
      "Maya and Yusuf are not hurt or frightened at home, and know whom they can ring. "
    let row: [Words] = [Words(sentence), "Tom Reid, social worker", "24 November 2026"]
    let table = Table(
      "Who does what", columns: ["What", "Who", "By when"],
      rows: Array(repeating: row, count: rows))
    return [
      .heading(heading, level: 2), .paragraph(Words(String(repeating: sentence, count: 4))),
      .own(OwnWords("I like it when it is quiet.", of: "Maya", in: .english)),
    ] + (rows > 0 ? [.table(table)] : [])
  }
}
