// SPDX-License-Identifier: MIT

extension Entry {
  func scaleVersions() throws(PracticeError) -> Versions<Scale> {
    let fields = [
      "lowest", "highest", "question", "lowest-means", "highest-means", "family", "rules",
      "own-reading",
    ]
    return try versions(fields: fields, mayBeNone: true) { (fields, dates) throws(PracticeError) in
      let range = try fields.scaleRange()
      return Scale(
        lowest: range.lowerBound, highest: range.upperBound, question: try fields.text("question"),
        lowestMeans: try fields.text("lowest-means"),
        highestMeans: try fields.text("highest-means"),
        family: try fields.required("family").choice("a way to count the family"),
        rules: try fields["rules"]?.scoreRules(on: range, dates) ?? [], source: dates.source,
        ownReading: try fields["own-reading"]?.text())
    }
  }

  private func scoreRules(
    on range: ClosedRange<Int>, _ dates: Dates
  ) throws(PracticeError) -> [ScoreRule] {
    try list(["when", "score", "advice", "asks"], dates) {
      (id, fields, source) throws(PracticeError) in
      let kind: ConditionKind = try fields.required("when").choice("a condition")
      let score = try fields.required("score").whole(in: range)
      return ScoreRule(
        id: id, when: kind == .mostAre ? .mostAre(score) : .majorityAbove(score),
        advice: try fields.text("advice"), asks: try fields["asks"]?.scoreSteps() ?? [],
        source: source)
    }
  }

  private func scoreSteps() throws(PracticeError) -> [ScoreStep] {
    var steps: [ScoreStep] = []
    for phrase in try phrases() {
      guard let step = ScoreStep(rawValue: phrase) else {
        throw refuse(phrase, "is not known here; use \(oneOf(ScoreStep.allCases.map(\.rawValue)))")
      }
      steps.append(step)
    }
    return steps
  }
}

private enum ConditionKind: String, CaseIterable {
  case mostAre = "most-are"
  case majorityAbove = "majority-above"
}

extension Fields {
  fileprivate func scaleRange() throws(PracticeError) -> ClosedRange<Int> {
    let lowest = try required("lowest").whole(in: -100...100)
    let highest = try required("highest")
    let top = try highest.whole(in: -100...100)
    guard lowest < top else {
      throw highest.refuse("\(top)", "is not above the lowest score, \(lowest)")
    }
    return lowest...top
  }
}
