// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// How everyone takes part, told in sentences.
extension FamilyRecord {
  func told(_ event: TakingPartEvent, _ practice: Practice) -> (sentence: String, words: String?) {
    switch event {
    case .supportArranged(let arranged):
      (
        "\(arranged.need.words) for \(name(arranged.person)): arranged"
          + (arranged.by.isEmpty ? ", " : " by \(arranged.by), ")
          + (arranged.confirmed ? "confirmed with them" : "not confirmed yet"), arranged.what
      )
    case .childMet(let met): (told(met), met.words)
    case .wayToSpeakOffered(let offered):
      (
        "\(name(offered.child)) was offered: \(offered.way.words). \(offered.answer.words)",
        offered.words
      )
    case .chairExplained(let explained):
      (
        "The \(practice.term(.chair)) went through with \(listed(explained.with.map(name))): "
          + explained.explained.map(\.words).joined(separator: "; "), nil
      )
    case .goodOutcomeSaid(let said):
      ("\(name(said.person)) said what would be better", said.words)
    case .personAskedFor(let asked):
      ("\(name(asked.person)) asked that \(asked.name) be there", asked.why)
    case .askAnswered(let answered): (told(answered), answered.words)
    case .attendancePromised(let promised):
      ("\(name(promised.person)) \(promised.answer.toldOf)", promised.words)
    case .confidencePromised(let promised):
      ("\(name(promised.person)) promised to keep what they hear to themselves", nil)
    case .substituteNamed(let named):
      ("\(named.substitute.name) comes in place of \(name(named.absent))", named.why)
    case .absenceSaid(let said): (told(said), said.tried)
    case .lateConferenceAgreed(let agreed):
      (
        "The team manager agreed that the conference is later than \(agreed.due.shortWords)"
          + (agreed.withChair ? ", with the \(practice.term(.chair))" : "")
          + (agreed.interim.isEmpty ? "" : ". Until then: \(agreed.interim)"), agreed.reason
      )
    case .tellingAgreed(let agreed):
      ("Agreed: \(name(agreed.person)) tells the children what was decided", agreed.how)
    case .reachSaid(let said):
      ("\(name(said.person)) can be reached on \(said.phone)", said.hours)
    case .absentProfessionalAsked(let letter):
      (
        "The \(practice.term(.chair)) asked \(name(letter.person)) why they neither came nor "
          + "reported", letter.words
      )
    }
  }

  private func told(_ met: ChildMet) -> String {
    let others = met.with.isEmpty ? "alone" : "with \(listed(met.with.map(name)))"
    let how = met.how.isEmpty ? "" : " (\(listed(met.how.map { $0.words.lowercased() })))"
    return "\(name(met.child)) was met \(others) on \(met.day.shortWords)\(how)"
      + (met.words == nil ? "" : " and said")
  }

  private func told(_ answered: AskAnswered) -> String {
    let ask = asks.first { $0.id == answered.ask }
    return "\(name(answered.person)) was answered\(ask.map { " about \($0.name)" } ?? ""): "
      + answered.answer.words.lowercased()
  }

  private func told(_ said: AbsenceSaid) -> String {
    let carrier = person(said.carrier).map { " \($0.name) brings their views" } ?? ""
    let views =
      said.views.isEmpty ? carrier : "\(carrier.isEmpty ? " Their views" : carrier): \(said.views)"
    return "\(name(said.person)) will not come."
      + (said.why.isEmpty ? "" : " Why: \(said.why)") + views
      + (said.tried.isEmpty ? "" : " What was tried")
  }

  func told(_ event: ReadingEvent) -> (sentence: String, words: String?) {
    switch event {
    case .explained(let explained):
      (
        "Report of \(author(explained.report)) explained to "
          + listed(explained.with.map(name))
          + (explained.how.isEmpty ? "" : ": \(explained.how)")
          + (explained.asked == nil ? "" : " They asked"), explained.asked
      )
    case .read(let read):
      ("\(name(read.reader)) has read the report of \(author(read.report))", nil)
    case .commented(let comment):
      (
        "\(name(comment.person)) said about the report of \(author(comment.report))",
        comment.words
      )
    case .wordsShared(let shared):
      ("Words that were kept to few were shared with more people", shared.agreed)
    }
  }

  private func author(_ report: ReportID) -> String {
    reports.first { $0.id == report }.map { name($0.author) } ?? "someone"
  }

  func told(_ related: PeopleRelated) -> (sentence: String, words: String?) {
    let kind = related.inWords ?? related.kind.words.lowercased()
    let facts = [
      related.responsibility.map { "parental responsibility: \($0.words.lowercased())" },
      related.livesWith.map { "live together: \($0.words.lowercased())" },
    ].compactMap(\.self)
    return (
      "\(name(related.from)), \(kind) \(name(related.to))"
        + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"), related.contact
    )
  }

  func told(_ recorded: RestrictionRecorded) -> (sentence: String, words: String?) {
    let people = listed(recorded.people.map(name))
    let until = recorded.until.map { " until \($0.shortWords)" } ?? ""
    let room = recorded.mayShareRoom ? "They may be in one room" : "They must not meet"
    return (
      "\(recorded.kind?.words ?? "Kept apart"): \(people)\(until). \(room)", recorded.words
    )
  }
}
