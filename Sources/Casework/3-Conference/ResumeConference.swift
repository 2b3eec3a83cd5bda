// SPDX-License-Identifier: MIT
import Practice

/// The chair ends the break.
public struct ResumeConference: Deed {
  public static let form = DeedForm(
    "resume-conference", title: "Go on after the break",
    purpose: "Everyone sees that the meeting goes on.", button: "Go on",
    serves: ["C11"], by: [.chair], fields: [])

  public init(_ answers: Answers) throws(BadAnswers) {}

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.conferenceInSession(now).pause == nil ? [] : [.room(.resumed)]
  }
}
