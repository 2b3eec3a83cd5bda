// SPDX-License-Identifier: MIT
import Timetable

/// Somebody whose name sounds alike and whose day of birth is the same or near, in this family, in
/// another that the person who does the deed carries, or anywhere else in the authority. Of the first
/// two it holds what they may find by search (decision 10); of the last it holds nothing at all.
public struct Likeness: Hashable, Sendable {
  public let name: String
  /// Nil in this very family, where a name alone is asked about, and of somebody elsewhere.
  public let born: Day?
  /// The name by which the other family calls itself; nil for somebody of this family.
  public let family: String?

  public init(name: String, born: Day?, family: String?) {
    (self.name, self.born, self.family) = (name, born, family)
  }

  /// Somebody in a family of which the person who does the deed may know nothing: neither who it is
  /// nor who knows them.
  public static let elsewhere = Likeness(name: "", born: nil, family: nil)
}

/// A deed that names somebody anew: before it is decided, the house looks for who is like them.
public protocol NamesSomebody: Deed {
  /// The name and day of birth to look for; nil where nobody is named whom it could find. A baby
  /// not yet born is not looked for: the day is a guess, and there is no name yet.
  var named: (name: String, born: Day)? { get }
  /// The name alone, to look for in this family; nil where nobody new is named.
  var newName: String? { get }
  /// What the family calls itself, where the deed says so itself.
  var familyName: String? { get }
  /// What is looked for, in a record that knows them already.
  func named(in record: FamilyRecord) -> (name: String, born: Day)?
  /// Whether a child is named: only children are looked for in the whole authority.
  func namesChild(in record: FamilyRecord) -> Bool
}

extension NamesSomebody {
  public var newName: String? { nil }
  public var familyName: String? { nil }
  public func named(in record: FamilyRecord) -> (name: String, born: Day)? { named }
}

extension Day {
  /// Whether these may be one day of birth, written down or heard with one mistake: another day,
  /// another month, the year before or after, or day and month exchanged.
  public func mayBeMeant(by other: Day) -> Bool {
    let isSwapped = year == other.year && month == other.dayOfMonth && dayOfMonth == other.month
    let years = abs(year - other.year)
    let rest = (month == other.month ? 0 : 1) + (dayOfMonth == other.dayOfMonth ? 0 : 1)
    return isSwapped || (years == 0 && rest < 2) || (years == 1 && rest == 0)
  }
}

extension Prompt {
  static let samePerson = "same-person"

  /// Asks to look first at who may be the same. The record keeps neither the other family's name
  /// nor that anybody was found: others who read it may have no relation to that family.
  static func samePerson(as found: [Likeness], born: Day?, isChild: Bool) -> [Prompt] {
    let known = found.filter { $0 != .elsewhere }
    let elsewhere = known.count < found.count ? [Prompt.knownElsewhere] : []
    guard !known.isEmpty else { return elsewhere }
    let people = known.map { other in
      other.name + (other.born.map { ", born \($0.inWords)" } ?? "")
        + (other.family.map { ", of the \($0) family" } ?? ", who is in this family already")
        + (other.born != nil && other.born == born ? " (same day of birth)" : "")
    }
    return [
      Prompt(
        rule: samePerson, about: "the record",
        words: "This may be the same \(isChild ? "child" : "person"): \(listed(people)). The name "
          + "sounds alike. Look there first: what is known of one \(isChild ? "child" : "person") "
          + "belongs in one record. Twins are two.",
        source: "Roundtable’s own rule: one person, one record",
        kept: keptOfSamePerson)
    ] + elsewhere
  }

  private static let keptOfSamePerson =
    "Before somebody is named, it is asked whether they are known already."

  /// It says that there may be somebody, and not who, where, or who knows them.
  private static var knownElsewhere: Prompt {
    Prompt(
      rule: samePerson, about: "the record",
      words: "The authority may know this child already: the name sounds alike, and the day of "
        + "birth is the same or near. Who it is, and who knows them, is not said here. The duty "
        + "desk has been told, looks at both and rings you; or ring them now. Twins are two.",
      source: "Roundtable’s own rule: one person, one record", kept: keptOfSamePerson)
  }
}
