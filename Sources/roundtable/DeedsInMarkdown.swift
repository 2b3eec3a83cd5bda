// SPDX-License-Identifier: MIT
import Casework

/// Every deed there is, stage by stage, as people read it.
struct DeedsInMarkdown {
  var text: String {
    ([Self.opening, table(WordsChoice.fields)]
      + Deeds.stages.map { stage($0.title, $0.deeds.map { $0.form }) })
      .joined(separator: "\n\n")
  }

  private static let opening = """
    # Deeds

    Everything that a person can do for a family and that the record keeps, stage by stage.
    This page is printed by `roundtable deeds`; change the deed, not the page.

    Where the words of a deed hold what is kept from somebody, and whoever writes them may know that,
    its form comes back with two more fields:
    """

  private func stage(_ title: String, _ forms: [DeedForm]) -> String {
    (["## \(title)"] + forms.map(deed)).joined(separator: "\n\n")
  }

  private func deed(_ form: DeedForm) -> String {
    var parts = [
      "### `\(form.name)`: \(form.title)", form.purpose,
      "- Serves: \(form.serves.joined(separator: ", "))\n"
        + "- Who may do it: \(who(form))",
    ]
    parts.append(form.fields.isEmpty ? "It has no fields." : table(form.fields))
    return parts.joined(separator: "\n\n")
  }

  /// Nobody is related to a family before its record is begun.
  private func who(_ form: DeedForm) -> String {
    form.name == OpenEnquiry.form.name
      ? "any social worker" : form.by.map(\.words).joined(separator: "; ")
  }

  private func table(_ fields: [FormField]) -> String {
    let rows = fields.map { field in
      "| `\(field.key)` | \(cell(field.label)) | \(cell(field.kind.inWords)) "
        + "| \(field.required ? "yes" : "no") | \(field.limit.map { "\($0) characters" } ?? "") |"
    }
    return (["| field | label | type | required | limit |", "|---|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  private func cell(_ words: String) -> String {
    words.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension FieldKind {
  /// What can be filled in.
  fileprivate var inWords: String {
    switch self {
    case .line: "one line"
    case .words: "words"
    case .day: "day, `2026-11-24` or `24/11/2026`"
    case .time: "time, `10:05`"
    case .yesNo: "`yes` or `no`"
    case .tick: "tick, `yes` when ticked"
    case .whole(let range): "whole number from \(range.lowerBound) to \(range.upperBound)"
    case .one(let choices): "one of " + Self.listed(choices)
    case .many(let choices): "any of " + Self.listed(choices)
    case .person(let scope): "one person: \(scope.inWords)"
    case .people(let scope): "people: \(scope.inWords)"
    case .account(let roles):
      "an account: " + roles.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    case .colleague: "an account of somebody of the same agency"
    case .signInName(let roles):
      "the sign-in name of an account: " + roles.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    case .practice(let choice): "a \(choice.rawValue) of the authority's practice"
    case .thing(.child): "one of the conference's children"
    case .thing(.entry): "an entry of the record whose words are held back"
    case .thing(.ask): "a wish of the family"
    case .thing(.tie): "how two people belong together"
    case .thing(.ownReport): "a report of your own"
    case .thing(.protection): "something that keeps people apart, or an address from somebody"
    case .thing(.askedLift): "such a thing that somebody asked to lift"
    case .thing(.step): "a step of the plan"
    case .thing(.written): "an entry that you may take back"
    case .thing(.decided): "a child for whom the conference has decided"
    case .thing(.prompt): "something that is owed to somebody and not done"
    case .thing(.anyNote): "a note on the board"
    case .thing(.foldedNote): "a note that was folded away"
    case .thing(.passage): "a part that the chair wrote"
    case .thing(.wordsForFew): "words that were kept to few"
    case .readers(let scope):
      "one of " + scope.choices.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    case .thing(let choice): "a \(choice.rawValue) of the record"
    case .things(let choice): "\(choice.rawValue)s of the record"
    }
  }

  private static func listed(_ choices: [Choice]) -> String {
    choices.map { "`\($0.value)`" }.joined(separator: ", ")
  }
}

extension PeopleScope {
  fileprivate var inWords: String {
    switch self {
    case .anyone: "anyone in the record"
    case .children: "children"
    case .adults: "adults"
    case .family: "the family"
    case .invited: "those invited"
    case .professionals: "professionals"
    case .everyChild: "every child of the family"
    case .mayNotKnow: "anyone but oneself"
    case .speakers: "oneself or whom one speaks for"
    }
  }
}
