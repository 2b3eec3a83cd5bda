// SPDX-License-Identifier: MIT
import Casework
import Languages
import Markup
import Practice
import Timetable

/// Draws one field of a form with its label, hint and what is wrong with it.
extension FormDrawing {
  func draw(_ field: FormField) -> HTML {
    switch field.kind {
    case .yesNo:
      group(field, [("yes", say.form.yes), ("no", say.form.no)], .radio)
    case .one(let choices) where choices.count <= 6:
      group(
        field, choices.map { ($0.value, say.answers.words(of: $0.value) ?? $0.words) }, .radio)
    case .one(let choices): list(field, choices.map { ($0.value, $0.words) })
    case .many(let choices) where field.key == "agency":
      list(field, choices.map { ($0.value, $0.words) })
    case .many(let choices):
      group(field, choices.map { ($0.value, $0.words) }, .checkbox)
    case .people(.speakers): list(field, people(.speakers))
    case .people(let scope): group(field, people(scope), .checkbox)
    case .tick: tick(field)
    case .person(let scope): list(field, people(scope))
    case .account(let roles): list(field, accounts(roles))
    case .colleague: list(field, colleagues)
    case .practice(.plan): group(field, choices(.plan), .radio)
    case .practice(let choice): list(field, choices(choice))
    case .thing(let choice): list(field, things(choice))
    case .things(let choice): group(field, things(choice), .checkbox)
    case .readers(let scope): readers(field, scope)
    case .words: boxed(field, .fragment([area(field), besideWords(field)]))
    case .signInName: boxed(field, line(field, .text))
    case .line: boxed(field, line(field, .text))
    case .day: day(field)
    case .time: boxed(field, line(field, .time))
    case .whole(let range): boxed(field, number(field, range))
    }
  }

  private func typed(_ field: FormField) -> [String] { answers.typed(field.key) }

  private func name(_ field: FormField) -> String {
    if let label = labels[field.key] { return label }
    let label = say.deeds.label(field, of: form)
    return field.required || field.kind == .tick ? label : say.form.optional(label)
  }

  private func isEnglish(_ field: FormField) -> Bool {
    labelsAreEnglish && labels[field.key] != nil
  }

  /// A field with a label of the page's own needs no hint of the form's.
  private func hint(_ field: FormField) -> String? {
    let hint = labels[field.key] == nil ? say.deeds.hint(field, of: form) : nil
    guard case .day = field.kind else { return hint }
    return [hint, say.form.dayHint].compactMap(\.self).joined(separator: " ")
  }

  private func describedBy(_ field: FormField) -> Attribute {
    let parts =
      (hint(field) == nil ? [] : ["\(id(field.key))-hint"])
      + (saysWhoReads(field) ? ["\(id(field.key))-readers"] : [])
      + (problem(field.key) == nil ? [] : ["\(id(field.key))-error"])
      + (holding.contains(field.key) ? [id("held")] : [])
      + (isChecked(field) ? ["\(id(field.key))-words"] : [])
    return .when(!parts.isEmpty, .ariaDescribedby(parts.joined(separator: " ")))
  }

  private func wrong(_ field: FormField) -> Attribute {
    .when(problem(field.key) != nil || holding.contains(field.key), .ariaInvalid(true))
  }

  private func notes(_ field: FormField) -> HTML {
    .fragment([
      hint(field).map { hint in p(.class("hint"), .id("\(id(field.key))-hint")) { hint } }
        ?? .nothing,
      whoReads(field).map { words in
        p(.class("hint who-reads"), .id("\(id(field.key))-readers")) { words }
      } ?? .nothing,
      problem(field.key).map { words in
        p(.class("error-message"), .id("\(id(field.key))-error")) {
          strong { say.form.putRightHere + " " }
          words
        }
      } ?? .nothing,
    ])
  }

  private func boxed(_ field: FormField, _ control: HTML) -> HTML {
    div(.class(problem(field.key) == nil ? "field" : "field field-wrong")) {
      label(.for(id(field.key))) {
        isEnglish(field) ? say.english(name(field)) : .text(name(field))
      }
      notes(field)
      control
    }
  }

  private func area(_ field: FormField) -> HTML {
    textarea(
      .name(field.key), .id(id(field.key)), .rows(live ? 3 : 4), describedBy(field),
      wrong(field),
      .when(field.required, .required), .when(isChecked(field), .data("words", wordsPlace)),
      .dir(.auto)
    ) { typed(field).first ?? "" }
  }

  private func line(_ field: FormField, _ type: InputType) -> HTML {
    input(
      .type(type), .name(field.key), .id(id(field.key)), .value(typed(field).first ?? ""),
      describedBy(field), wrong(field), .when(field.required, .required), .autocomplete(.off),
      .when(type == .text, .dir(.auto)))
  }

  private func day(_ field: FormField) -> HTML {
    fieldset(
      .class(problem(field.key) == nil ? "field" : "field field-wrong"), .role("group"),
      describedBy(field)
    ) {
      legend { isEnglish(field) ? say.english(name(field)) : .text(name(field)) }
      notes(field)
      DayBoxes(
        name: field.key, id: id(field.key), typed: typed(field), say: say.form,
        problem: problem(field.key).map { _ in "\(id(field.key))-error" }
      ).html
    }
  }

  private func number(_ field: FormField, _ range: ClosedRange<Int>) -> HTML {
    input(
      .type(.number), .name(field.key), .id(id(field.key)), .value(typed(field).first ?? ""),
      .min(range.lowerBound), .max(range.upperBound), .inputmode(.numeric), describedBy(field),
      wrong(field), .required)
  }

  private func tick(_ field: FormField) -> HTML {
    div(.class("field choice")) {
      input(
        .type(.checkbox), .name(field.key), .id(id(field.key)), .value("yes"),
        .checked(typed(field).contains("yes")), describedBy(field), wrong(field))
      label(.for(id(field.key))) { name(field) }
      notes(field)
    }
  }

  private func list(_ field: FormField, _ options: [(value: String, words: String)]) -> HTML {
    boxed(
      field,
      select(
        .name(field.key), .id(id(field.key)), describedBy(field), wrong(field),
        .when(field.required, .required), .when(holdsPeoplesWords(field), .untranslated)
      ) {
        option(.value("")) { emptyOption(field) }
        for choice in options {
          option(.value(choice.value), .selected(typed(field).contains(choice.value))) {
            choice.words
          }
        }
      })
  }

  /// Whether its options are people's names, or what people said.
  private func holdsPeoplesWords(_ field: FormField) -> Bool {
    switch field.kind {
    case .people, .person, .account, .colleague: true
    case .thing(let choice), .things(let choice):
      [.note, .anyNote, .foldedNote, .wordsForFew, .written].contains(choice)
    default: false
    }
  }

  private func emptyOption(_ field: FormField) -> String {
    if case .people(.speakers) = field.kind { return say.form.mine }
    switch field.kind {
    case .account where !field.required, .colleague: return "Nobody in this list"
    default: break
    }
    return field.required ? say.form.choose : say.form.none
  }

  /// Who may read this: each choice says whom it means, so that it is known before it is sent.
  private func readers(_ field: FormField, _ scope: ReadersScope) -> HTML {
    let chosen = chosenReaders(scope, typed(field))
    return fieldset(
      .class(problem(field.key) == nil ? "field" : "field field-wrong"), .role("radiogroup"),
      describedBy(field), wrong(field)
    ) {
      legend { say.deeds.label(field, of: form) }
      notes(field)
      for (number, choice) in choices(scope).enumerated() {
        // What has to be put right leads to the first choice.
        let place = number == 0 ? id(field.key) : "\(id(field.key))-\(number)"
        div(.class("choice")) {
          input(
            .type(.radio), .name(field.key), .id(place), .value(choice.rawValue),
            .checked(chosen == choice.rawValue))
          label(.for(place)) {
            answer(for: choice)
            whoReads(choosing: choice).map { who in
              span(.class("hint who-reads")) { " (\(who))" }
            } ?? .nothing
          }
        }
      }
    }
  }

  private func group(
    _ field: FormField, _ options: [(value: String, words: String)], _ type: InputType
  ) -> HTML {
    fieldset(
      .class(problem(field.key) == nil ? "field" : "field field-wrong"),
      .when(options.isEmpty, .id(id(field.key))), describedBy(field),
      .when(type == .radio, .role("radiogroup")), .when(type == .radio, wrong(field))
    ) {
      legend { name(field) }
      notes(field)
      for (number, choice) in options.enumerated() {
        // What has to be put right leads to the first choice.
        let place = number == 0 ? id(field.key) : "\(id(field.key))-\(number)"
        div(.class("choice")) {
          input(
            .type(type), .name(field.key), .id(place), .value(choice.value),
            .when(type == .checkbox, wrong(field)),
            .checked(typed(field).contains(choice.value)))
          label(.for(place), .when(holdsPeoplesWords(field), .untranslated)) { choice.words }
        }
      }
    }
  }
}
