// SPDX-License-Identifier: MIT
import Languages
import Practice

/// Says in which language somebody reads, so that their papers are written in it (PL3).
public struct ChooseLanguage: Deed {
  static let people = Field<[PersonID]>.people("people", "Who?", among: .family)
  static let language = Field<Language>.one("language", "Which language do they read?")

  public static let form = DeedForm(
    "choose-language", title: "Say in which language somebody reads",
    purpose: "They then get their papers in this language and in English.",
    button: "Keep this", serves: ["PL3", "PS4"],
    by: [.socialWorker, .teamManager, .chair, .familyMember, .advocate, .supporter],
    fields: [people.face, language.face])

  let people: [PersonID]
  let language: Language

  public init(_ answers: Answers) throws(BadAnswers) {
    people = try answers(Self.people)
    language = try answers(Self.language)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.known(people)
    let relations = record.relations.filter { $0.account == now.actor.account }
    let carries = relations.contains {
      [.socialWorker, .teamManager, .chair].contains($0.kind)
    }
    let theirs = Set(relations.map(\.person) + relations.compactMap(\.beside))
    guard carries || theirs.isSuperset(of: people) else {
      throw Refusal(
        "not-for-others", "Choose yourself, or the person whom you stand beside.",
        field: Self.people.key)
    }
    let new = people.filter { record.language(of: $0) != language }
    return new.map { .papers(.languageChosen(LanguageChosen(person: $0, language: language))) }
  }
}

/// It was said in which language somebody reads.
public struct LanguageChosen: Hashable, Codable, Sendable {
  public let person: PersonID
  public let language: Language

  public init(person: PersonID, language: Language) {
    (self.person, self.language) = (person, language)
  }
}

extension Language: ChoiceWords {
  public var words: String { self == .english ? englishName : "\(englishName) (\(ownName))" }
}
