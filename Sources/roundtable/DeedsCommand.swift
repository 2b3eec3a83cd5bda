// SPDX-License-Identifier: MIT
import ArgumentParser

/// Prints every deed there is, as Markdown: `docs/deeds.md` is this.
struct DeedsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deeds", abstract: "Print every deed, its fields and who may do it, as Markdown.")

  func run() async throws { run(to: .console) }

  func run(to output: Output) { output.line(DeedsInMarkdown().text) }
}
