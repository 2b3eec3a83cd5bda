// SPDX-License-Identifier: MIT
import ArgumentParser
import Play
import Practice
import Timetable

/// Says by when something is due under an authority's practice, or lists its rules.
struct DueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Print the day on which something is due, or every rule.")

  @OptionGroup var authority: AuthorityOption
  @OptionGroup var practice: PracticeOption

  @Option(help: "The rule, such as initial-conference.") var rule: String?

  @Option(
    help: "The day from which it counts. The practice of that day is followed.",
    transform: readDay)
  var from: Day?

  @Flag(help: "Print one JSON object a line for each rule; of today, or of the day --from.")
  var list = false

  func validate() throws {
    guard list || (rule != nil && from != nil) else {
      throw ValidationError("Give --rule and --from, or --list.")
    }
  }

  func run() async throws { try run(to: .console, today: machineNow().londonDay) }

  func run(to output: Output, today: Day) throws {
    let practices = try practice.library()
    let practice = try practices.practice(
      of: authority.known(in: practices), on: from ?? today)
    if list {
      for clock in practice.clocks { output.line(clock.json.line) }
      return
    }
    guard let rule, let from else { return }
    guard let clock = ClockRule(rawValue: rule).flatMap(practice.clock) else {
      let known = practice.clocks.map(\.rule.rawValue).joined(separator: ", ")
      throw CannotRun("\"\(rule)\" is not a rule of \(practice.name); use one of \(known).")
    }
    output.line("\(try clock.period.due(from: from, calendar: .england))")
  }
}

extension Clock {
  var json: JSON {
    .object([
      ("rule", .text(rule.rawValue)), ("value", .number(period.value)),
      ("unit", .text(period.unit.rawValue)), ("direction", .text(period.direction.rawValue)),
      ("source", .text(source)),
    ])
  }
}
