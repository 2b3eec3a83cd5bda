// SPDX-License-Identifier: MIT
import Access
import Casework
import Record
import Timetable

extension Office {
  /// Whoever may be the one whom the deed names: in this family, in another that this person carries,
  /// or, of a child, anywhere. Who is found where their search would not find them is not told; the
  /// duty desk is (decisions 10 and 25).
  func likenesses(of deed: any Deed.Type, in request: DeedRequest, _ record: FamilyRecord)
    async throws(DeedFailure) -> [Likeness]
  {
    guard looksForLikeness, deed is any NamesSomebody.Type, SearchScope(request.actor) == .carried,
      let naming = try? deed.decode(request.answers) as? any NamesSomebody
    else { return [] }
    let family = naming.familyName ?? record.family
    var found = sameFamily(naming, family, request, record)
    guard let named = naming.named(in: record) else { return found }
    let given = GivenName(named.name, of: family)
    guard let sound = given.first else { return found }
    do {
      for (row, person) in try await people(
        sounding: sound,
        among: .related(
          account: request.actor.account.text,
          relations: SearchScope.carried.relations.map(\.rawValue), on: today.number),
        notFor: request.actor.account)
      where row.record != request.family.record && person.isLike(given, named.born) {
        found.append(Likeness(name: person.name, born: person.born, family: person.family))
      }
      if naming.namesChild(in: record),
        try await isKnownElsewhere(named.name, named.born, given, request, record)
      {
        found.append(.elsewhere)
      }
      return found
    } catch {
      throw .failed(step: "looking for the same person")
    }
  }

  /// In the family itself a name that sounds alike is enough to ask, where no day tells two apart.
  private func sameFamily(
    _ naming: any NamesSomebody, _ family: String, _ request: DeedRequest, _ record: FamilyRecord
  ) -> [Likeness] {
    guard let name = naming.newName,
      let seen = seenShelf.seen(
        record, request.family.record, by: request.actor.account, today: today(for: record))
    else { return [] }
    let given = GivenName(name, of: family)
    return seen.family.people.filter { person in
      guard person.isFamily, person.kind != .unbornChild,
        given.isLike(GivenName(person.name, of: family))
      else { return false }
      guard let born = person.born, let day = naming.named?.born else { return true }
      return born.mayBeMeant(by: day)
    }.map { Likeness(name: $0.name, born: $0.born, family: nil) }
  }

  /// Everyone of this sound, all pages of them.
  func people(
    sounding sound: String, among: FindQuery.Among, notFor account: AccountID?
  ) async throws -> [(CardRow, PersonCard)] {
    var query = FindQuery(
      kind: "person", among: among, words: ["sounds:\(sound)"],
      notAny: account.map { [SearchWords.kept(from: $0)] } ?? [], limit: 100)
    var found: [(CardRow, PersonCard)] = []
    while true {
      let page = try await store.find(query)
      for row in page { found.append((row, try cardShelf.content(of: row.card))) }
      guard page.count == query.limit, let last = page.last else { return found }
      query.after = last.cursor.found
    }
  }
}

/// How somebody is called without the name of the family: brothers and sisters share that, and
/// twins a birthday too, so it never makes two people one.
struct GivenName {
  /// How each part of it sounds, in whatever joints it is written; the first part comes first.
  let sounds: [String]

  init(_ name: String, of family: String) {
    let shared = Set(nameForms(family).map { SoundKey($0).text })
    sounds = nameForms(name).map { SoundKey($0).text }.filter { !shared.contains($0) }
  }

  var first: String? { sounds.first }

  func isLike(_ other: GivenName) -> Bool { first.map(other.sounds.contains) ?? false }
}

extension PersonCard {
  /// Whether this may be somebody of this name and day of birth.
  func isLike(_ given: GivenName, _ day: Day) -> Bool {
    guard kind != .unbornChild, let born else { return false }
    return born.mayBeMeant(by: day) && given.isLike(GivenName(name, of: family))
  }
}
