// SPDX-License-Identifier: MIT
import Timetable

/// Somebody whose name sounds alike and whose day of birth is the same or near, in this family or in
/// another. It holds what the person who does the deed may find by search, and nothing else
/// (decision 10).
public struct Likeness: Hashable, Sendable {
  public let name: String
  /// Nil only in this very family, where a name alone is asked about.
  public let born: Day?
  /// The name by which the other family calls itself; nil for somebody of this family.
  public let family: String?

  public init(name: String, born: Day?, family: String?) {
    (self.name, self.born, self.family) = (name, born, family)
  }
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
}

extension NamesSomebody {
  public var newName: String? { nil }
  public var familyName: String? { nil }
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
    guard !found.isEmpty else { return [] }
    let people = found.map { other in
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
        kept: "Before somebody is named, it is asked whether they are known already.")
    ]
  }
}
