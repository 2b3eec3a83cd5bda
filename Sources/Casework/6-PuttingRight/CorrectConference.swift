// SPDX-License-Identifier: MIT
import Practice

/// Puts right which children a conference is about, where it is and why it was called (PF7). Its day
/// has a form of its own.
public struct CorrectConference: PutsRight {
  static let children = Field<[PersonID]>.optionalPeople(
    "children", "Which children is it about?", among: .everyChild,
    hint: "All of them. Choose none where they are right already.")
  static let place = Field<String?>.optionalLine("place", "The right place")
  static let called = Field<String?>.optionalWords(
    "called-because", "Why is the conference called?",
    hint: "In plain words; the family reads this first."
  ).forFamily

  public static let form = DeedForm(
    "correct-conference", title: "Put right how the conference was called",
    purpose: "Which children it is about, where it is, and why.", button: "Put it right",
    serves: ["PF7", "E4"], by: [.socialWorker, .teamManager, .chair], staleAfter: [.calling],
    fields: [children.face, place.face, called.face, Field<String>.whyCorrected.face])

  let children: [PersonID]
  let place: String?
  let called: String?
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    children = try answers(Self.children)
    place = try answers(Self.place)
    called = try answers(Self.called)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    guard conference.closed == nil else { throw .closed }
    guard children.allSatisfy({ record.person($0)?.isChild == true }) else {
      throw Refusal(
        "unknown-child", "Choose children who are in this family's record.",
        field: Self.children.key)
    }
    let left = children.isEmpty ? [] : conference.children.filter { !children.contains($0) }
    if let decided = left.first(where: { conference.decision(for: $0) != nil }) {
      throw Refusal(
        "already-decided",
        "This conference has decided for \(record.name(decided)). Take that decision back first.",
        field: Self.children.key)
    }
    let found = record.entries(seenBy: now) { $0.calling?.conference == conference.id }
    guard let last = found.last, let before = last.said.calling else { throw .noConference }
    let events = last.now(.preparation(.conferenceCalled(right(before))), why)
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }

  private func right(_ before: ConferenceCalled) -> ConferenceCalled {
    ConferenceCalled(
      conference: before.conference,
      children: children.isEmpty || Set(children) == Set(before.children)
        ? before.children : children,
      day: before.day, time: before.time, place: place ?? before.place,
      why: called ?? before.why, chair: before.chair, practice: before.practice,
      practiceDay: before.practiceDay)
  }
}

extension CaseEvent {
  fileprivate var calling: ConferenceCalled? {
    if case .preparation(.conferenceCalled(let called)) = self { called } else { nil }
  }
}
