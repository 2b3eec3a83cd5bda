// SPDX-License-Identifier: MIT
import Casework

/// How people belong together, and what keeps them apart. Professionals see the whole family. The
/// family sees who is whose parent, brother or sister; anything more, such as a new partner, each sees
/// only of themselves. Who lives with whom, and how they meet, is for those who carry the meeting, and
/// for the two whom it is about, who know it: so nothing about it vanishes for them when an address is
/// kept later. Once a tie was kept from somebody, nothing about those two, earlier or later, reaches
/// them.
extension Lens {
  func see(_ related: PeopleRelated) -> PeopleRelated? {
    let two = Set([related.from, related.to])
    guard knows(related.from, related.to), !tiesKept.contains(two) else { return nil }
    let isOwn = !viewer.selves.isDisjoint(with: two)
    let isTheirs = viewer.isProfessional || isOwn
    guard isTheirs || [.parent, .sibling].contains(related.kind) else { return nil }
    let mayKnowWhere =
      isOwn || viewer.carriesTheMeeting && addressesKept.isDisjoint(with: two)
    return PeopleRelated(
      from: related.from, kind: related.kind, to: related.to,
      inWords: isTheirs ? related.inWords : nil,
      responsibility: isTheirs ? related.responsibility : nil,
      livesWith: mayKnowWhere ? related.livesWith : nil,
      contact: mayKnowWhere ? related.contact : nil,
      notFor: viewer.carriesTheMeeting ? known(related.notFor) : [])
  }

  /// An invited professional, and who makes the arrangements, learns that two invited people must not meet, so that nobody brings
  /// them together; what it is and what it says stays with those who carry the meeting. The family
  /// learns it from people, not from a page.
  func see(_ recorded: RestrictionRecorded) -> RestrictionRecorded? {
    guard !isKept(recorded.notFor), unknown.isDisjoint(with: recorded.people) else { return nil }
    if viewer.carriesTheMeeting {
      return RestrictionRecorded(
        kind: recorded.kind, people: recorded.people, words: recorded.words,
        until: recorded.until, mayShareRoom: recorded.mayShareRoom,
        notFor: known(recorded.notFor))
    }
    let people = recorded.people.filter(invited.contains)
    let mayKnow = viewer.isProfessional || viewer.arranges
    guard mayKnow, !recorded.mayShareRoom, Set(people).count > 1 else { return nil }
    return RestrictionRecorded(
      kind: nil, people: people, words: nil, until: recorded.until, mayShareRoom: false,
      notFor: [])
  }

  static func tiesKept(from viewer: Standing, _ record: FamilyRecord) -> Set<Set<PersonID>> {
    var kept: Set<Set<PersonID>> = []
    for entry in record.everythingSaid {
      if case .enquiry(.related(let related)) = entry.event,
        !viewer.selves.isDisjoint(with: related.notFor)
      {
        kept.insert([related.from, related.to])
      }
    }
    return kept
  }
}
