// SPDX-License-Identifier: MIT
import Practice
import Testing
import Timetable

struct AgendasRefused {
  @Test(arguments: [
    ("kind: decision", "kind: talk", "\"decision\" must have one to three columns"),
    ("kind: decision", "kind: statement", "\"decision\" must be one part of the agenda, not 0"),
    ("kind: ending", "kind: decision", "\"decision\" must be one part of the agenda, not 2"),
    ("kind: plan", "kind: statement", "\"plan\" must be one part of the agenda, not 0"),
    ("kind: views", "kind: statement", "\"views\" must be one part of the agenda, not 0"),
    ("kind: ending", "kind: statement", "\"ending\" must be one part of the agenda, not 0"),
    ("kind: ending", "kind: tea", "\"tea\" is not a kind of part; use talk, statement, plan,"),
    ("id: views", "id: plan", "\"plan\" is the id of two items"),
    ("id: views", "id: Our Views", "\"Our Views\" is not an id"),
    ("columns: [{ id: a, title: A, prompt: Add a }]", "columns: []", "has no items"),
    (
      "kind: plan }", "kind: plan, columns: [{ id: b, title: B, prompt: Add b }] }",
      "\"plan\" must have no columns, as a plan part"
    ),
    (
      "prompt: Add a }", "prompt: Add a }, { id: a, title: B, prompt: B }",
      "\"a\" is the id of two items"
    ),
    ("guide: We plan.", "hint: We plan.", "\"hint\" is not known here"),
    ("id: plan, title: Plan,", "id: plan,", "\"title\" is missing"),
  ])
  func `an agenda that could not be followed is refused`(
    old: String, new: String, words: String
  ) throws {
    let printed = try refusal(of: smallAgenda.replacing(old, with: new))
    #expect(printed.contains(words), "\(printed)")
  }

  @Test func `a talk has no more than three columns, and no two columns share an id`() throws {
    let column = "{ id: a, title: A, prompt: Add a }"
    let four = ["a", "b", "c", "d"].map { column.replacing("id: a", with: "id: \($0)") }
      .joined(separator: ", ")
    #expect(
      try refusal(of: smallAgenda.replacing(column, with: four)).contains("one to three columns"))
    let second =
      "- { id: more, title: M, guide: G., kind: talk, columns: [\(column)] }\n    - { id: plan"
    let twice = smallAgenda.replacing("- { id: plan", with: second)
    #expect(try refusal(of: twice).contains("\"a\" is the id of two columns of one agenda"))
  }

  @Test func `views come before the decision, and the ending after it`() throws {
    let turned = smallAgenda.replacing("kind: views", with: "kind: x")
      .replacing("kind: decision", with: "kind: views").replacing("kind: x", with: "kind: decision")
    #expect(try refusal(of: turned).contains("must hear views before the decision"))
  }

  @Test func `where the plan must come first, an agenda that decides first is refused`() throws {
    let order = "settings:\n  plan-order: { value: before-decision, from: 2018-09-01, source: T }\n"
    try resolve(order + smallAgenda)
    let late = smallAgenda.replacing("kind: plan }", with: "kind: statement }")
      .replacing(
        "    - { id: ending",
        with: "    - { id: late, title: L, guide: G., kind: plan }\n    - { id: ending")
    try resolve(late)
    #expect(try refusal(of: order + late).contains("\"plan\" must come before the decision"))
  }

  @Test func `scores need a scale, and a scale needs its part of the agenda`() throws {
    let scoring = smallAgenda.replacing(
      "id: plan, title: Plan, guide: We plan., kind: plan }",
      with:
        "id: plan, title: Plan, guide: We plan., kind: plan }\n    - { id: s, title: S, guide: G., kind: scores }"
    )
    #expect(try refusal(of: scoring).contains("exactly when there is a scale"))
    #expect(try refusal(of: smallScale + smallAgenda).contains("exactly when there is a scale"))
    #expect(try resolve(smallScale + scoring).scale?.rules.map(\.when) == [.mostAre(0)])
    let none = "scores: { value: none, from: 2018-09-01, source: T }\n"
    #expect(try resolve(none + smallAgenda).scale == nil)
  }

  @Test(arguments: [
    ("highest: 10", "highest: 0", "\"0\" is not above the lowest score, 0"),
    ("highest: 10", "highest: ten", "\"ten\" is not a whole number"),
    ("family: apart", "family: away", "\"away\" is not a way to count the family"),
    ("score: 0", "score: 11", "\"11\" is not possible here; use 0 to 10"),
    (
      "when: most-are", "when: some-are",
      "\"some-are\" is not a condition; use most-are or majority-above"
    ),
    ("question: Q, ", "", "\"question\" is missing"),
  ])
  func `a scale that means nothing is refused`(old: String, new: String, words: String) throws {
    let printed = try refusal(of: smallScale.replacing(old, with: new))
    #expect(printed.contains(words), "\(printed)")
  }
}

private let smallScale = """
  scores: { lowest: 0, highest: 10, question: Q, lowest-means: L, highest-means: H, family: apart,
    from: 2018-09-01, source: T, rules: [{ id: r, when: most-are, score: 0, advice: A }] }

  """
