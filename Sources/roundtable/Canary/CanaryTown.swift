// SPDX-License-Identifier: MIT
import Casework
import Drafts
import Foundation
import Office
import Readings
import Record
import SignIn
import Timetable
import Web

/// One authority as the canary looks at it: its own record, and its people with browsers. Who read
/// what, who is signed in and what is typed stays in memory: nothing is written to the record.
struct CanaryTown: Sendable {
  let name: String
  let office: Office
  let store: any RecordStore
  let people: [Actor]
  let house: House
  let authority: AuthorityHouse
  private let password: String

  /// - Parameter drafts: where what is typed is kept; nil for memory.
  init(
    _ name: String, _ office: Office, _ store: any RecordStore, people: [Actor],
    drafts: (any DraftStore)? = nil
  ) async throws {
    (self.name, self.office, self.store, self.people) = (name, office, store, people)
    let clock: @Sendable () -> Int64 = { machineNow().milliseconds }
    // Nobody ever types it, and it is thrown away with this value.
    let letters = Array("bcdfghjklmnpqrstvwxz")
    password = String((0..<40).map { _ in letters[Int.random(in: letters.indices)] })
    let book = try await SignInBook(
      options: SignInBook.Options(argonMemory: 8_192, argonPasses: 1), clock: clock)
    for person in people {
      try await book.register(
        Account(
          id: person.account.text, name: person.name, role: person.accountRole,
          title: person.title), password: password)
    }
    authority = AuthorityHouse(
      id: office.authority, name: name, office: office, signIn: book,
      drafts: drafts ?? MemoryDrafts(clock: clock),
      readings: ReadingLog(
        store: MemoryStore(key: .passing()), most: .max, every: nil, clock: clock))
    house = try House(authorities: [authority], secureCookies: false, measured: true)
  }

  func reader(_ account: AccountID) async throws -> ReaderAtTheDoor {
    try await ReaderAtTheDoor(house, at: authority, as: account, password: password)
  }

  /// Everyone types something for a family, and sends it to nobody.
  ///
  /// - Returns: what each of them typed.
  func typesDrafts(for families: [FamilyID]) async throws -> [AccountID: String] {
    guard let family = families.first else { return [:] }
    var typed: [AccountID: String] = [:]
    for person in people {
      let words = "Only \(person.account) typed this, and sent it to nobody."
      _ = try await authority.drafts.keep(
        Writing(
          key: "canary-\(person.account)",
          place: DraftPlace(family: "\(family)", form: AddNote.form.name), base: .any,
          changes: ["words": .values([words])]), of: person.account.text)
      typed[person.account] = words
    }
    return typed
  }

  /// Every family's whole record. It is looked at to know what must not be found, and never shown.
  func records() async throws -> [(family: FamilyID, record: FamilyRecord)] {
    var records: [(FamilyID, FamilyRecord)] = []
    var last: RecordID?
    while true {
      let page = try await store.recordIDs(after: last, limit: 200)
      for id in page where try await office.exists(FamilyID(id)) {
        var record = FamilyRecord()
        for entry in try await store.entries(of: id, after: 0) {
          record.evolve(
            try StoredEntry.read(entry.body).entry(
              sequence: entry.sequence, at: .init(milliseconds: entry.instant)))
        }
        records.append((FamilyID(id), record))
      }
      guard let end = page.last, page.count == 200 else { return records }
      last = end
    }
  }
}
