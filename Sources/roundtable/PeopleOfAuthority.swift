// SPDX-License-Identifier: MIT
import Play
import Record
import SignIn

/// The file of an authority's accounts, with the key that shows whose rows they are: from the
/// authority's master key, and for this authority's name alone.
func peopleFile(of place: AuthorityFolder, _ kind: PeopleKind) throws -> PeopleFile {
  let key = try MasterKey.load(from: place.key).derived(for: "people of \(place.authority)")
  return PeopleFile(path: place.people, key: key, kind: kind)
}
