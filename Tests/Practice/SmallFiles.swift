// SPDX-License-Identifier: MIT
import Practice
import Testing
import Timetable

/// A small authority that says something of its own on top of the shipped England, for one change
/// at a time.
let smallAgenda = """
  agenda:
    from: 2018-09-01
    source: Test 1
    parts:
      - { id: talk, title: Talk, guide: We talk., kind: talk, columns: [{ id: a, title: A, prompt: Add a }] }
      - { id: plan, title: Plan, guide: We plan., kind: plan }
      - { id: views, title: Views, guide: We say., kind: views }
      - { id: decision, title: Decision, guide: We decide., kind: decision }
      - { id: ending, title: Ending, guide: We end., kind: ending }
  """

/// Resolves an authority called Test on a day, with this text after its name.
@discardableResult
func resolve(_ text: String, on text2: String = today) throws -> Practice {
  let files = [
    "england.yaml": try shippedText(of: "england"),
    "test.yaml": "authority: test\nname: Test\n" + text,
  ]
  return try PracticeLibrary(files: files).practice(of: "test", on: day(text2))
}

/// The error that this text leads to, as it is printed.
func refusal(of text: String, on text2: String = today) throws -> String {
  let error = #expect(throws: PracticeError.self) { try resolve(text, on: text2) }
  return try #require(error).description
}
