// SPDX-License-Identifier: MIT
import Practice

/// Says why something that is owed to somebody is not done for them. The reason answers that one
/// thing for that one person, in this conference: it is asked for again of anybody else (1.3, Q2).
public struct SayWhyNot: Deed {
  static let what = Field<Ref<Prompt>>.thing(
    .prompt, "what", "What is not done?", hint: "One thing at a time.")
  static let reason = Field<String>.words(
    "reason", "Why is it not done?", hint: "And what is done in its place.")

  public static let form = DeedForm(
    "say-why-not", title: "Say why something is not done",
    purpose: "What cannot be done for somebody has a reason, and the reason is kept.",
    button: "Keep this reason", serves: ["PC6", "PS8", "L8"],
    by: [.socialWorker, .teamManager, .chair], fields: [what.face, reason.face])

  let what: Ref<Prompt>
  let reason: String

  public init(_ answers: Answers) throws(BadAnswers) {
    what = try answers(Self.what)
    reason = try answers(Self.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.conferenceInPreparation()
    try record.refusePaused(now)
    guard let open = record.asks(practice, on: now.day).first(where: { $0.id == what.text }) else {
      throw Refusal(
        "nothing-open", "Choose something that is still open. This one is done, or answered.",
        field: Self.what.key)
    }
    return [Departure.answered(open, reason)]
  }
}
