// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Play
import Practice
import Record
import SignIn
import Timetable

extension ServeCommand {
  /// Opens the accounts of an authority: in the demo those of a demo, else real ones, never the
  /// others. Accounts of a demo from before rows were authenticated are enrolled anew.
  func openPeople(
    of place: AuthorityFolder, _ store: SQLiteStore, _ practices: PracticeLibrary,
    clock: @escaping @Sendable () -> Int64
  ) async throws -> SignInBook {
    if demo { try await refuseUnmarked(place, store) }
    let file = try peopleFile(of: place, demo ? .demo : .real)
    if demo, try isOldDemo(file, practices) { try file.startAgain() }
    do {
      return try await SignInBook(file, clock: clock)
    } catch SignInError.notServed(_, let why) {
      throw CannotRun("\(file.path): \(why.words)")
    }
  }

  /// Families that nothing marks as a demo's may be real, and a demo's password is everybody's.
  private func refuseUnmarked(_ place: AuthorityFolder, _ store: SQLiteStore) async throws {
    guard !FileManager.default.fileExists(atPath: place.people),
      try await !store.recordIDs(after: nil, limit: 1).isEmpty
    else { return }
    throw CannotRun(
      "\(place.path) holds families, and nothing says that they are a demo's. Choose a new folder.")
  }

  /// Whether it was written before rows were authenticated, and all of its accounts are those with
  /// which a demo begins.
  private func isOldDemo(_ file: PeopleFile, _ practices: PracticeLibrary) throws -> Bool {
    guard let found = try file.examine(), found.problem == .neverAuthenticated else {
      return false
    }
    let known = try demoFamilies(practices).people + SeedFamilies.people
    let names = Set(known.map(\.account.text))
    return found.accounts.allSatisfy { names.contains($0.id) }
  }

  func demoFamilies(_ practices: PracticeLibrary) throws -> DemoFamilies {
    let named = ProcessInfo.processInfo.environment["ROUNDTABLE_CASES"]
    return try DemoFamilies(
      folder: FindFolder("Cases", named: named).path() + "/demo", practices: practices)
  }
}

/// Says of a folder that what it holds is invented, so that it is served as a demo and never as an
/// authority's own. A folder with real accounts is refused.
func markAsDemo(_ place: AuthorityFolder) async throws {
  let file = try peopleFile(of: place, .demo)
  do {
    _ = try await SignInBook(file) { machineNow().milliseconds }
  } catch SignInError.notServed(_, let why) {
    throw CannotRun("\(file.path): \(why.words)")
  }
}
