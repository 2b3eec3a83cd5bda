// SPDX-License-Identifier: MIT
import Access
import Casework

extension FormDrawing {
  /// Between whom this visitor chooses here.
  func choices(_ scope: ReadersScope) -> [WhoReads] {
    let isChild = record.flatMap { $0.family.person($0.viewer.person) }?.isChild == true
    let writesForChild = people(.speakers).contains { option in
      record?.family.person(PersonID(option.value))?.isChild == true
    }
    return scope.choices.filter { $0 != .caring || isChild || writesForChild || asksForChild }
  }

  private var asksForChild: Bool {
    form.fields.contains { $0.key == "child" || $0.key == "person" }
  }

  /// The words of a choice: a child reads them as to a child.
  func answer(for choice: WhoReads) -> String {
    let isChild = record.flatMap { $0.family.person($0.viewer.person) }?.isChild == true
    return say.readers.words(of: choice, toChild: isChild)
  }

  /// What is chosen before anybody chooses: as it always was. Nothing for a child’s words: whoever
  /// writes asks.
  func chosenReaders(_ scope: ReadersScope, _ typed: [String]) -> String? {
    if let typed = typed.first { return typed }
    switch scope {
    case .table: return WhoReads.everyone.rawValue
    case .talk: return form.name == MeetFamilyAsChair.form.name ? WhoReads.those.rawValue : nil
    case .ownWords:
      let isAdultFamily =
        record.map { seen in
          seen.viewer.isFamilySide && seen.family.person(seen.viewer.person)?.isChild == false
        } ?? false
      return isAdultFamily && people(.speakers).isEmpty ? WhoReads.workers.rawValue : nil
    case .sharing: return nil
    }
  }
}
