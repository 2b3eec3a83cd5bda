// SPDX-License-Identifier: MIT

/// Whose words somebody may write down: their own; an advocate's or supporter's person; and, for
/// those who carry the meeting, anybody's (PC1, W: views are carried for who cannot write). Who makes
/// the arrangements writes down who comes; no other deed with somebody's words is theirs.
extension FamilyRecord {
  func speaker(_ whose: [PersonID], _ now: Circumstance) throws(Refusal) -> PersonID {
    guard let own = person(of: now.actor.account) else { throw .unknownPerson }
    guard let chosen = whose.first, chosen != own.id else { return own.id }
    guard person(chosen) != nil else { throw .unknownPerson }
    try isBorn([chosen], field: "whose")
    guard maySpeak(now.actor.account, for: chosen) else {
      throw Refusal(
        "not-yours-to-say",
        "Write your own words here. Only an advocate, a supporter, the social "
          + "worker or the chair writes down someone else's.", field: "whose")
    }
    return chosen
  }

  public func maySpeak(_ account: AccountID, for person: PersonID) -> Bool {
    relations.contains {
      $0.account == account
        && ($0.person == person || $0.beside == person
          || [.socialWorker, .teamManager, .chair, .arranger].contains($0.kind))
    }
  }

  /// A baby not yet born says, answers, scores and reads nothing.
  func isBorn(_ people: [PersonID], field: String) throws(Refusal) {
    guard people.contains(where: { person($0)?.kind == .unbornChild }) else { return }
    throw Refusal(
      "not-born-yet",
      "A baby who is not born yet cannot speak or read. Write what you see, or think, as your own "
        + "words.", field: field)
  }

  func known(_ ids: [PersonID]) throws(Refusal) {
    for id in ids where person(id) == nil { throw .unknownPerson }
  }
}

extension Field where Value == [PersonID] {
  /// Whose words these are; empty means the writer's own.
  static let whose = optionalPeople(
    "whose", "Whose words are these?", among: .speakers,
    hint: "Leave it empty when they are yours.")
}
