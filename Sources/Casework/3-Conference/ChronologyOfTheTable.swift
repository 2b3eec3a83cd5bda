// SPDX-License-Identifier: MIT
import Timetable

/// The chronology's sentences for who is in the room and for what people make of what is said.
extension FamilyRecord {
  func told(_ event: RoomEvent) -> Told {
    switch event {
    case .separateTimesPlanned(let planned): told(planned)
    case .closed(let closed): told(closed)
    case .openedAgain(let opened):
      ("The meeting went on with \(listed(opened.without.map(name)))", nil)
    case .attendanceNoted(let noted):
      (
        "\(name(noted.person)) takes part: \(noted.way.words.lowercased())"
          + (noted.forWhat.map { ", for \($0)" } ?? ""), nil
      )
    case .askedToLeave(let asked): ("\(name(asked.person)) was asked to leave", asked.why)
    case .paused(let paused):
      ("The meeting was paused" + (paused.back.map { ", back at \($0)" } ?? ""), nil)
    case .resumed: ("The meeting went on", nil)
    case .stoodDown(let event):
      (
        "The conference was stood down and set for \(event.day.inWords), \(event.time). "
          + "\(event.ground.words)",
        [event.reason, "Until then: \(event.interimPlan)"].compactMap(\.self)
          .joined(separator: "\n")
      )
    case .redated(let event):
      ("The conference was set for \(event.day.inWords), \(event.time)", event.why)
    }
  }

  private func told(_ planned: SeparateTimesPlanned) -> Told {
    (
      "Separate times planned for \(listed(planned.people.map(name))): "
        + planned.way.words.lowercased() + (planned.time.map { ", \($0)" } ?? ""),
      [planned.ground?.words, planned.reason, planned.heard].compactMap(\.self)
        .joined(separator: "\n")
    )
  }

  private func told(_ closed: RoomClosed) -> Told {
    guard closed.ground != nil else {
      return ("The meeting was paused for \(listed(closed.without.map(name)))", nil)
    }
    return (
      "The room was closed to \(listed(closed.without.map(name)))",
      [closed.ground?.words, closed.reason].compactMap(\.self).joined(separator: "\n")
    )
  }

  func told(_ event: TalkEvent) -> Told {
    switch event {
    case .challengeRecorded(let challenge):
      (
        "A hard question was asked. \(challenge.against.words)",
        "\(challenge.question)\n\(challenge.outcome)"
      )
    case .missedPartRecorded(let missed):
      ("\(name(missed.person)) did not do their part", "\(missed.what)\n\(missed.follows)")
    case .scoresEscalated(let escalated):
      ("Social work management was told: \(escalated.to)", escalated.nextSteps)
    case .scoresTalkedThrough(let talk):
      ("Talked about the scores. \(talk.about.words)", talk.outcome)
    case .risksSummedUp(let summary):
      ("Risks and threshold summed up", "\(summary.risks)\n\(summary.threshold)")
    case .supportAskedFor(let asked):
      (
        "\(name(asked.whose)) asked for help"
          + (asked.from.isEmpty ? "" : " from \(listed(asked.from.map(name)))"), asked.words
      )
    case .dissentRecorded(let dissent):
      (
        "\(name(dissent.whose)) does not agree with the decision for \(name(dissent.child))"
          + (dissent.formal ? ", formally" : ""), dissent.words
      )
    case .noteReworded(let reworded):
      ("\(name(reworded.whose)) changed the words of a note", reworded.words)
    case .notesMerged(let merged):
      ("\(name(merged.whose)) joined \(merged.notes.count) notes", merged.words)
    case .noteFolded(let folded):
      (
        "A note of \(name(folded.whose)) was "
          + (folded.isFolded ? "folded away" : "opened again"), folded.why
      )
    }
  }
}
