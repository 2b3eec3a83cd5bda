// SPDX-License-Identifier: MIT
import Casework

/// How everyone takes part. Those who carry the meeting arrange it, so they see it all. A child's
/// and a parent's words reach professionals, as their own words do, and whoever stands beside
/// them; nobody else of the family. What a person needs, answers or is asked is theirs.
extension Lens {
  func see(_ event: TakingPartEvent) -> TakingPartEvent? {
    switch event {
    case .supportArranged(let arranged): isTheirs(arranged.person) ? event : nil
    case .childMet(let met): see(met).map(TakingPartEvent.childMet)
    case .wayToSpeakOffered(let offered): isHeard(offered.child) ? event : nil
    case .chairExplained(let explained): see(explained).map(TakingPartEvent.chairExplained)
    case .goodOutcomeSaid(let said): isHeard(said.person) ? event : nil
    case .personAskedFor(let asked): isTheirs(asked.person) ? event : nil
    case .askAnswered(let answered):
      isTheirs(answered.person) && !unseenAsks.contains(answered.ask) ? event : nil
    case .attendancePromised(let promised): isTheirs(promised.person) ? event : nil
    case .confidencePromised(let promised): isTheirs(promised.person) ? event : nil
    case .substituteNamed(let named): see(named).map(TakingPartEvent.substituteNamed)
    case .absenceSaid(let said): see(said).map(TakingPartEvent.absenceSaid)
    case .lateConferenceAgreed(let agreed): see(agreed).map(TakingPartEvent.lateConferenceAgreed)
    case .tellingAgreed(let agreed): see(agreed).map(TakingPartEvent.tellingAgreed)
    case .reachSaid(let said): knows(said.person) ? event : nil
    case .absentProfessionalAsked(let letter):
      isTheirs(letter.person) ? event : nil
    }
  }

  /// Those who carry the meeting, the person themselves, and who stands beside them.
  private func isTheirs(_ person: PersonID) -> Bool {
    knows(person) && (viewer.carriesTheMeeting || viewer.selves.contains(person))
  }

  /// Professionals too, and for whom the words were chosen to be.
  func isHeard(_ person: PersonID) -> Bool {
    knows(person) && (isGranted || viewer.isProfessional || viewer.selves.contains(person))
  }

  private func see(_ explained: ChairExplained) -> ChairExplained? {
    guard wasThere(explained.with) else { return nil }
    return ChairExplained(with: known(explained.with), explained: explained.explained)
  }

  private func see(_ met: ChildMet) -> ChildMet? {
    guard isHeard(met.child) else { return nil }
    return ChildMet(
      child: met.child, day: met.day, with: known(met.with), how: met.how,
      explained: met.explained, words: met.words)
  }

  /// Everyone knows who will be there; what the two told each other is for professionals.
  private func see(_ named: SubstituteNamed) -> SubstituteNamed? {
    guard knows(named.absent, named.substitute.id) else { return nil }
    return SubstituteNamed(
      absent: named.absent, substitute: named.substitute.seen(by: viewer),
      why: viewer.isProfessional ? named.why : "")
  }

  /// Whoever brings somebody's views knows what to bring; why that person is away is not theirs.
  private func see(_ said: AbsenceSaid) -> AbsenceSaid? {
    guard knows(said.person) else { return nil }
    if isTheirs(said.person) {
      return AbsenceSaid(
        person: said.person, why: said.why, tried: said.tried, views: said.views,
        carrier: knows(said.carrier) ? said.carrier : PersonID(""))
    }
    guard viewer.person == said.carrier else { return nil }
    return AbsenceSaid(
      person: said.person, why: "", tried: "", views: said.views, carrier: said.carrier)
  }

  /// What covers the gap is for everyone who works with the children; why it is late is not.
  private func see(_ agreed: LateConferenceAgreed) -> LateConferenceAgreed? {
    guard viewer.isProfessional else { return nil }
    return LateConferenceAgreed(
      due: agreed.due, reason: viewer.carriesTheMeeting ? agreed.reason : "",
      interim: agreed.interim, withChair: agreed.withChair, day: agreed.day)
  }

  /// Who tells the children is everyone's to know; how it is planned is for professionals.
  private func see(_ agreed: TellingAgreed) -> TellingAgreed? {
    guard knows(agreed.person) else { return nil }
    let children = agreed.children.map(known)
    // What is about children of whom the viewer may not know is not for the viewer.
    if children?.isEmpty == true { return nil }
    var seen = TellingAgreed(person: agreed.person, how: viewer.isProfessional ? agreed.how : nil)
    seen.children = children
    return seen
  }
}
