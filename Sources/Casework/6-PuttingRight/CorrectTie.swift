// SPDX-License-Identifier: MIT
import Practice

/// Puts right how two people of the family belong together, or says that it is not so at all.
public struct CorrectTie: PutsRight {
  static let tie = Field<TieID>.thing(.tie, "tie", "What was said?")
  static let notSo = Field<Bool>.tick("not-so", "It is not so at all")
  static let kind = Field<TieKind?>.optionalOne(
    "kind", "What are they really to the other?", hint: "Leave empty what is right already.")
  static let inWords = Field<String?>.optionalLine("in-words", "In their own words")
  static let responsibility = Field<Known?>.optionalOne(
    "responsibility", "Parental responsibility for this child?")
  static let livesWith = Field<Known?>.optionalOne("lives-with", "Do they live together?")
  static let contact = Field<String?>.optionalWords("contact", "How they see each other")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who else must not learn this?", among: .mayNotKnow,
    hint: "From whom it is kept already, it stays kept.")

  public static let form = DeedForm(
    "correct-tie", title: "Put right how two people belong together",
    purpose: "Who is whose parent decides who is asked and who may know.",
    button: "Put it right", serves: ["PS3", "PF7"], by: [.socialWorker, .teamManager],
    staleAfter: [.family],
    fields: [
      tie.face, notSo.face, kind.face, inWords.face, responsibility.face, livesWith.face,
      contact.face, notFor.face, Field<String>.whyCorrected.face,
    ])

  let tie: TieID
  let notSo: Bool
  let kind: TieKind?
  let inWords: String?
  let responsibility: Known?
  let livesWith: Known?
  let contact: String?
  let notFor: [PersonID]
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    tie = try answers(Self.tie)
    notSo = try answers(Self.notSo)
    kind = try answers(Self.kind)
    inWords = try answers(Self.inWords)
    responsibility = try answers(Self.responsibility)
    livesWith = try answers(Self.livesWith)
    contact = try answers(Self.contact)
    notFor = try answers(Self.notFor)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let found = record.entries(seenBy: now) { event in
      if case .enquiry(.related(let related)) = event { Tie(related).id == tie } else { false }
    }
    guard let last = found.last, case .enquiry(.related(let before)) = last.said else {
      throw Refusal(
        "unknown-tie", "Choose one of those that stand in the record.", field: Self.tie.key)
    }
    if notSo { return found.flatMap { $0.now(nil, why) } }
    try record.known(notFor)
    let right = PeopleRelated(
      from: before.from, kind: kind ?? before.kind, to: before.to,
      inWords: inWords ?? before.inWords, responsibility: responsibility ?? before.responsibility,
      livesWith: livesWith ?? before.livesWith, contact: contact ?? before.contact,
      notFor: before.notFor + notFor.filter { !before.notFor.contains($0) })
    guard let one = record.person(right.from), let other = record.person(right.to) else {
      throw .unknownPerson
    }
    try RelatePeople.refuseWhatCannotBe(right, one, other)
    let events = last.now(.enquiry(.related(right)), why)
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }
}

/// What tells one tie from another: the two people and the kind.
public typealias TieID = Ref<Tie>

extension Tie {
  public var id: TieID { TieID("\(from) \(kind.rawValue) \(to)") }
}
