// SPDX-License-Identifier: MIT
import Practice

/// Somebody who works with the family says on which number they can be reached, so that whoever
/// has a letter in their hand can ring (PS4, PF1).
public struct SayHowToReachYou: Deed {
  static let phone = Field<String>.line(
    "phone", "Telephone at work", hint: "Everyone who knows you in this record can read it.")
  static let hours = Field<String?>.optionalLine(
    "hours", "When?", hint: "The days and the hours on which somebody answers.")

  public static let form = DeedForm(
    "say-how-to-reach-you", title: "Say how you can be reached",
    purpose: "Your number stands in the family's letters and on their page.",
    button: "Keep it", serves: ["PS4", "PF1"],
    by: [.socialWorker, .teamManager, .chair, .professional], fields: [phone.face, hours.face])

  let phone: String
  let hours: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    phone = try answers(Self.phone)
    hours = try answers(Self.hours)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let me = record.person(of: now.actor.account)?.id else { throw .unknownPerson }
    guard phone.isTelephoneNumber else { throw .noTelephoneNumber(Self.phone.key) }
    let said = ReachSaid(person: me, phone: phone, hours: hours)
    return record.reach[me] == said ? [] : [.takingPart(.reachSaid(said))]
  }
}

/// Somebody said on which number they can be reached at work.
public struct ReachSaid: Hashable, Codable, Sendable {
  public let person: PersonID
  public let phone: String
  public let hours: String?

  public init(person: PersonID, phone: String, hours: String?) {
    (self.person, self.phone, self.hours) = (person, phone, hours)
  }
}

extension String {
  /// At least five digits: "999" is no number on which somebody can be reached.
  var isTelephoneNumber: Bool { count(where: \.isWholeNumber) >= 5 }
}

extension Refusal {
  static func noTelephoneNumber(_ field: String) -> Refusal {
    Refusal(
      "not-a-telephone-number", "Write the telephone number in digits, with its area code.",
      field: field)
  }
}
