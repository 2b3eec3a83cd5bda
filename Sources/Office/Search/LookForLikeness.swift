// SPDX-License-Identifier: MIT
import Access
import Casework
import Record
import Timetable

extension Office {
  /// Whoever in another family that this person carries may be the one whom the deed names: the
  /// same sound, and the same or a near day of birth. Nobody is found whom their search would not
  /// find (decision 10).
  func likenesses(of deed: any Deed.Type, in request: DeedRequest) async throws(DeedFailure)
    -> [Likeness]
  {
    guard looksForLikeness, deed is any NamesSomebody.Type, SearchScope(request.actor) == .carried,
      let named = (try? deed.decode(request.answers) as? any NamesSomebody)?.named,
      let sound = nameParts(named.name).first.map({ SoundKey($0).text })
    else { return [] }
    do {
      return try await people(sounding: sound, for: request.actor.account).filter { row, person in
        row.record != request.family.record && person.kind != .unbornChild
          && nameForms(person.name).contains { SoundKey($0).text == sound }
      }.compactMap { _, person in
        guard let born = person.born, born.mayBeMeant(by: named.born) else { return nil }
        return Likeness(name: person.name, born: born, family: person.family)
      }
    } catch {
      throw .failed(step: "looking for the same person")
    }
  }

  /// Everyone of this sound, all pages of them.
  private func people(sounding sound: String, for account: AccountID) async throws
    -> [(CardRow, PersonCard)]
  {
    var query = FindQuery(
      kind: "person",
      among: .related(
        account: account.text, relations: SearchScope.carried.relations.map(\.rawValue),
        on: today.number),
      words: ["sounds:\(sound)"], notAny: [SearchWords.kept(from: account)], limit: 100)
    var found: [(CardRow, PersonCard)] = []
    while true {
      let page = try await store.find(query)
      for row in page { found.append((row, try cardShelf.content(of: row.card))) }
      guard page.count == query.limit, let last = page.last else { return found }
      query.after = last.cursor.found
    }
  }
}
