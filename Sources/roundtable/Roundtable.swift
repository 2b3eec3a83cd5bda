// SPDX-License-Identifier: MIT
import ArgumentParser

/// The command line of Roundtable: one file for each command.
@main
struct Roundtable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roundtable",
    abstract: "Prepares, holds and follows up restorative child protection conferences.",
    subcommands: [
      ServeCommand.self,
      PlayCommand.self,
      PapersCommand.self,
      CanaryCommand.self,
      DueCommand.self,
      DeedsCommand.self,
      WordsCommand.self,
      SeedCommand.self,
      VerifyCommand.self,
      AdoptPeopleCommand.self,
      HeadCommand.self,
      AdoptCommand.self,
      RebuildCommand.self,
      MeasurePressCommand.self,
    ])
}
