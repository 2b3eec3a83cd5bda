// SPDX-License-Identifier: MIT
import Casework
import Languages

/// Somebody who is to have papers, as whoever prints and posts them finds them.
public struct PaperRecipient: Hashable, Sendable {
  public let person: PersonID
  public let account: AccountID?
  public let name: String

  /// Whether these words are this person's: the identifier, the account or the name as written.
  public func isCalled(_ words: String) -> Bool {
    words == person.text || words == account?.text || words == name
  }
}

/// One person's papers, for print and post.
public struct PapersToPost: Sendable {
  public let recipient: PaperRecipient
  /// What may go.
  public let papers: [WrittenPaper]
  /// What waits until somebody has read it: it may tell what is kept from this person.
  public let held: [WrittenPaper]
}

/// For whoever keeps the server and prints papers there. Each paper is made for its reader alone, so
/// nothing here passes the lens by; MUST NOT be shown on a page.
extension Office {
  /// Everyone in this family's record, and whether they are to have papers.
  public func peopleForPapers(of family: FamilyID) async throws -> [(PaperRecipient, has: Bool)] {
    let record = try await record(family.record)
    let recipients = record.recipients
    let others = record.people.map(\.id).filter { !recipients.contains($0) }
    return (recipients + others).compactMap { id in
      record.person(id).map { person in
        (
          PaperRecipient(person: id, account: person.account, name: person.name),
          recipients.contains(id)
        )
      }
    }
  }

  /// This person's papers as the record stands; what waits for a check stands by itself.
  ///
  /// - Parameter languages: nil for English and the language that was chosen for them.
  public func papersToPost(
    of family: FamilyID, to recipient: PaperRecipient, in languages: [Language]? = nil
  ) async throws -> PapersToPost {
    let record = try await record(family.record)
    let written = try written(
      record, for: recipient.person, practice(for: record), try await wording(), in: languages)
    let given = record.conference?.papers
    return PapersToPost(
      recipient: recipient, papers: written.filter { given?.mayGo($0.ready) == true },
      held: written.filter { given?.mayGo($0.ready) != true })
  }
}
