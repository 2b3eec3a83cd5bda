// SPDX-License-Identifier: MIT
import Timetable

/// What happens in an enquiry under section 47.
public enum EnquiryEvent: Hashable, Sendable {
  case opened(EnquiryOpened)
  case memberAdded(FamilyMemberAdded)
  case related(PeopleRelated)
  case restrictionRecorded(RestrictionRecorded)
  case addressRecorded(AddressRecorded)
  case identifierRecorded(IdentifierRecorded)
  case answerRecorded(AnswerRecorded)
  case concluded(EnquiryConcluded)

  var matter: Matter {
    switch self {
    case .opened, .concluded: .enquiry
    case .memberAdded, .related: .family
    case .restrictionRecorded: .restrictions
    case .addressRecorded: .addresses
    case .identifierRecorded: .identifiers
    case .answerRecorded: .answers
    }
  }
}

/// The enquiry as the entries tell it.
public struct Enquiry: Hashable, Sendable {
  /// The strategy discussion that started the enquiry: the day from which the limits count.
  public internal(set) var strategyDiscussion: Day?
  public internal(set) var reason = ""
  public internal(set) var socialWorker: PersonID?
  public internal(set) var answers: [Answer] = []
  public internal(set) var conclusion: EnquiryConcluded?
  public internal(set) var concludedOn: Day?

  /// What one person answered to one of the restorative questions, in their own words.
  public struct Answer: Hashable, Sendable {
    public let question: String
    public let person: PersonID
    public let words: String
    public let writtenBy: Actor
    public let day: Day
  }
}

/// Where somebody can be found, and who may never learn it.
public struct Address: Hashable, Sendable {
  /// Where they live; empty where nobody recorded that.
  public internal(set) var words = ""
  public internal(set) var phone: String?
  /// The school or nursery to which they go.
  public internal(set) var school: String?
  /// From whom any of it was ever kept.
  public internal(set) var notFor: [PersonID] = []

  mutating func evolve(_ recorded: AddressRecorded) {
    if !recorded.address.isEmpty { words = recorded.address }
    phone = recorded.phone ?? phone
    school = recorded.school ?? school
    notFor += recorded.notFor.filter { !notFor.contains($0) }
  }
}

extension FamilyRecord {
  mutating func evolve(_ event: EnquiryEvent, _ entry: CaseEntry) {
    switch event {
    case .opened(let opened):
      family = opened.family
      enquiry.strategyDiscussion = opened.strategyDiscussion
      enquiry.reason = opened.reason
      enquiry.socialWorker = opened.socialWorker.id
      people.append(opened.socialWorker)
      relate(
        opened.socialWorker.account, .socialWorker, as: opened.socialWorker.id, from: entry.day)
      if let manager = opened.teamManager {
        people.append(manager)
        relate(manager.account, .teamManager, as: manager.id, from: entry.day)
      }
    case .memberAdded(let added):
      people.append(added.person)
      hide(added.person.id, from: added.notFor)
      relate(added.person.account, .familyMember, as: added.person.id, from: entry.day)
    case .related(let related): relate(related)
    case .restrictionRecorded(let recorded): restrict(recorded, entry)
    case .addressRecorded(let recorded):
      addresses[recorded.person, default: Address()].evolve(recorded)
    case .identifierRecorded(let recorded):
      identifiers[recorded.child, default: [:]][recorded.kind] = recorded.number
    case .answerRecorded(let recorded):
      enquiry.answers.append(
        Enquiry.Answer(
          question: recorded.question, person: recorded.person, words: recorded.words,
          writtenBy: entry.by, day: entry.day))
    case .concluded(let concluded):
      enquiry.conclusion = concluded
      enquiry.concludedOn = entry.day
    }
  }
}
