// SPDX-License-Identifier: MIT
import Play
import Record
import SignIn

/// The file of an authority's accounts, with the key that shows whose rows they are: from the
/// authority's master key, and for this authority's name alone.
func peopleFile(of authority: String, in data: String, _ kind: PeopleKind) throws -> PeopleFile {
  let place = AuthorityFolder(authority, in: data)
  let key = try MasterKey.load(from: place.key).derived(for: "people of \(authority)")
  return PeopleFile(path: place.people, key: key, kind: kind)
}

/// Proves that every account and session is as this server wrote it. An authority that was never
/// served has none, which is no fault.
///
/// - Returns: how many accounts there are, and what is wrong with the file.
func verifyPeople(of authority: String, in data: String) throws -> (accounts: Int, bad: BadEntry?)?
{
  func bad(_ what: String) -> BadEntry {
    BadEntry(
      position: 0, record: nil, sequence: nil,
      what: "\(AuthorityFolder(authority, in: data).people): \(what)")
  }
  do {
    guard let found = try peopleFile(of: authority, in: data, .real).examine() else { return nil }
    return (found.accounts.count, found.problem.map { bad($0.words) })
  } catch is SignInError {
    return (0, bad("It cannot be read."))
  }
}
