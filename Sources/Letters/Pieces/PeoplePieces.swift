// SPDX-License-Identifier: MIT
import Casework
import Papers
import Practice
import Timetable

/// Who is invited and why, who was there, and what each needs (PS9, C1, PF3).
extension LetterContent {
  var people: [Block] {
    let others = (conference?.invitations ?? []).filter { $0.person != me }
    guard !others.isEmpty else { return [] }
    return [
      .table(
        Table(
          Words(labels[.peopleCaption]), columns: [label(.name), label(.role), label(.why)],
          rows: others.map { invitation in
            let person = family.person(invitation.person)
            return [
              kept(name(invitation.person)), person.map { role(of: $0) } ?? Words([]),
              why(invitation),
            ]
          }))
    ]
  }

  /// Why somebody comes; of the chair and the social worker nobody has to write it.
  private func why(_ invitation: Invitation) -> Words {
    if !invitation.why.isEmpty { return kept(invitation.why) }
    if invitation.person == conference?.chair { return label(.runsTheMeeting) }
    if invitation.person == family.enquiry.socialWorker { return label(.worksWithFamily) }
    return "–"
  }

  /// Whom the family can ask, by name and by what they are.
  var contacts: [Block] {
    let people = [family.enquiry.socialWorker, conference?.chair].compactMap(\.self)
      .filter { family.person($0) != nil && $0 != me }
    return people.isEmpty ? [] : [.list(people.map(reachable), numbered: false)]
  }

  /// Somebody by name and by what they are, and on which number they can be rung.
  private func reachable(_ person: PersonID) -> Words {
    guard let said = family.reach[person] else { return named(person) }
    let number = labels.fill(
      .comma, named(person), kept(said.phone.keepingNumbersTogether))
    return said.hours.map { labels.fill(.comma, number, kept($0)) } ?? number
  }

  func label(_ label: LetterLabel) -> Words { Words(labels[label]) }

  /// What the recipient asked for, and how far it is.
  var help: [Block] {
    guard let conference, let mine = conference.invitation(of: me), !mine.needs.isEmpty else {
      return []
    }
    return [
      .list(
        mine.needs.map { need in
          let arranged = conference.takingPart.support.last { $0.person == me && $0.need == need }
          return labels.fill(.willDo, Words(words(for: need)), Words(standing(arranged)))
        }, numbered: false)
    ]
  }

  private func standing(_ arranged: SupportArranged?) -> String {
    guard let arranged, arranged.what != nil else { return labels[.notArrangedYet] }
    return arranged.confirmed ? labels[.confirmed] : labels[.arranged]
  }

  private func words(for need: Need) -> String {
    switch need {
    case .interpreter: labels[.interpreter]
    case .advocate: labels[.advocate]
    case .transport: labels[.transport]
    case .childcare: labels[.childcare]
    case .access: labels[.access]
    case .supporter: labels[.someoneTrusted]
    case .reading: labels[.helpWithReading]
    case .legalAdviser: labels[.legalAdviser]
    }
  }

  var attendance: [Block] {
    guard let conference, conference.opened != nil else { return [] }
    let came = conference.invitations.compactMap { invitation in
      conference.present[invitation.person].map { (invitation.person, $0) }
    }
    guard !came.isEmpty else { return [] }
    return [
      .table(
        Table(
          Words(labels[.attendanceCaption]), columns: [label(.name), label(.role), label(.came)],
          rows: came.map { person, attendance in
            [
              kept(name(person)), family.person(person).map { role(of: $0) } ?? Words([]),
              told(attendance, of: person),
            ]
          }))
    ]
  }

  private func told(_ attendance: Attendance, of person: PersonID) -> Words {
    var parts: [Words] = []
    if let left = attendance.left, conference?.closed.map({ left < $0.at }) ?? true {
      parts.append(
        labels.fill(
          .fromTo, Words(labels.time(attendance.came.londonTime)),
          Words(labels.time(left.londonTime))))
    } else {
      parts.append(label(.wasThere))
    }
    switch attendance.way {
    case .video: parts.append(label(.byVideo))
    case .phone: parts.append(label(.byPhone))
    case .room, nil: break
    }
    if let part = attendance.forWhat { parts.append(labels.fill(.forPart, kept(part))) }
    let told = parts.dropFirst().reduce(parts[0]) { labels.fill(.comma, $0, $1) }
    let waited = conference?.closedParts.contains { $0.without.contains(person) } == true
    return waited ? labels.fill(.dayItself, told) + " " + label(.outOf) : told
  }

  /// Who was invited and did not come.
  var missing: [Block] {
    guard let conference, conference.opened != nil else { return [] }
    let away = conference.invitations.map(\.person).filter { conference.present[$0] == nil }
    return away.isEmpty ? [] : [.list(away.map(named), numbered: false)]
  }
}
