// SPDX-License-Identifier: MIT
import Practice

/// Says how two people of the family belong together: who is whose parent, who cares, who lives
/// with whom, who has parental responsibility (PS3, PF7).
public struct RelatePeople: Deed {
  static let from = Field<PersonID>.person("from", "Who?", among: .family)
  static let kind = Field<TieKind>.one("kind", "What are they to the other?")
  static let to = Field<PersonID>.person("to", "To whom?", among: .family)
  static let inWords = Field<String?>.optionalLine(
    "in-words", "In their own words", hint: "Such as \"aunt\" or \"Mum's best friend\".")
  static let responsibility = Field<Known?>.optionalOne(
    "responsibility", "Parental responsibility for this child?")
  static let livesWith = Field<Known?>.optionalOne("lives-with", "Do they live together?")
  static let contact = Field<String?>.optionalWords(
    "contact", "How they see each other", hint: "Where, when, and who else is there.")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who must not learn this?", among: .mayNotKnow,
    hint: "They will receive nothing that shows it, or that it is kept from them.")

  public static let form = DeedForm(
    "relate-people", title: "Say how two people belong together",
    purpose: "Know the whole family: parents, brothers and sisters, and everyone who cares.",
    button: "Keep this", serves: ["PS3", "PF7"], by: [.socialWorker, .teamManager],
    staleAfter: [.family],
    fields: [
      from.face, kind.face, to.face, inWords.face, responsibility.face, livesWith.face,
      contact.face, notFor.face,
    ])

  let from: PersonID
  let kind: TieKind
  let to: PersonID
  let inWords: String?
  let responsibility: Known?
  let livesWith: Known?
  let contact: String?
  let notFor: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    from = try answers(Self.from)
    kind = try answers(Self.kind)
    to = try answers(Self.to)
    inWords = try answers(Self.inWords)
    responsibility = try answers(Self.responsibility)
    livesWith = try answers(Self.livesWith)
    contact = try answers(Self.contact)
    notFor = try answers(Self.notFor)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.known(notFor)
    guard let one = record.person(from), let other = record.person(to), one.isFamily,
      other.isFamily
    else { throw .unknownPerson }
    let related = PeopleRelated(
      from: from, kind: kind, to: to, inWords: inWords, responsibility: responsibility,
      livesWith: livesWith, contact: contact, notFor: notFor)
    try Self.refuseWhatCannotBe(related, one, other)
    if record.ties.contains(Tie(related)) { return [] }
    return [.enquiry(.related(related))]
  }

  static func refuseWhatCannotBe(_ said: PeopleRelated, _ one: Person, _ other: Person)
    throws(Refusal)
  {
    if said.from == said.to {
      throw Refusal("with-themselves", "Choose two different people.", field: Self.to.key)
    }
    if one.kind == .unbornChild, [.parent, .partner, .formerPartner, .carer].contains(said.kind) {
      throw Refusal(
        "not-yet-born", "A baby who is not yet born cannot be that to anybody.",
        field: Self.kind.key)
    }
    if said.kind == .parent, let older = one.born, let younger = other.born, older >= younger {
      throw Refusal(
        "born-before-the-parent", "A parent is older than their child. Check who is whose.",
        field: Self.kind.key)
    }
    if said.responsibility != nil, !other.isChild {
      throw Refusal(
        "responsibility-for-a-child", "Parental responsibility is for a child.",
        field: Self.responsibility.key)
    }
  }
}

/// It was said how two people belong together.
public struct PeopleRelated: Hashable, Codable, Sendable {
  public let from: PersonID
  public let kind: TieKind
  public let to: PersonID
  public let inWords: String?
  public let responsibility: Known?
  public let livesWith: Known?
  public let contact: String?
  public let notFor: [PersonID]

  public init(
    from: PersonID, kind: TieKind, to: PersonID, inWords: String? = nil,
    responsibility: Known? = nil, livesWith: Known? = nil, contact: String? = nil,
    notFor: [PersonID] = []
  ) {
    (self.from, self.kind, self.to, self.inWords) = (from, kind, to, inWords)
    (self.responsibility, self.livesWith) = (responsibility, livesWith)
    (self.contact, self.notFor) = (contact, notFor)
  }
}

/// What somebody is to somebody else of the family.
public enum TieKind: String, Codable, ChoiceWords {
  case parent = "parent-of"
  case partner = "partner-of"
  case formerPartner = "former-partner-of"
  case sibling = "brother-or-sister-of"
  case carer = "cares-for"
  case other

  public var words: String {
    switch self {
    case .parent: "Parent of"
    case .partner: "Partner of"
    case .formerPartner: "Former partner of"
    case .sibling: "Brother or sister of"
    case .carer: "Cares for"
    case .other: "Something else"
    }
  }

  /// Whether it is the same both ways.
  public var isMutual: Bool { [.partner, .formerPartner, .sibling].contains(self) }
}

/// Something that may not be known yet.
public enum Known: String, Codable, ChoiceWords {
  case yes, no
  case notKnown = "not-known"

  public var words: String {
    switch self {
    case .yes: "Yes"
    case .no: "No"
    case .notKnown: "Not known yet"
    }
  }
}
