// SPDX-License-Identifier: MIT
import Timetable

extension Entry {
  func clockVersions() throws(PracticeError) -> Versions<Clock> {
    let rule = try clockRule()
    let fields = ["title", "value", "unit", "direction", "anchor", "kind", "why"]
    return try versions(fields: fields, mayBeNone: true) { (fields, dates) throws(PracticeError) in
      Clock(
        rule: rule, title: try fields.text("title"),
        anchor: try fields.required("anchor").choice("an anchor"), period: try fields.period(),
        kind: try fields.required("kind").choice("a kind of clock"),
        why: try fields.text("why"), source: dates.source, from: dates.from, until: dates.until)
    }
  }

  private func clockRule() throws(PracticeError) -> ClockRule {
    let name = try identifier(key)
    guard let rule = ClockRule(rawValue: name) else {
      throw refuse(
        name, "is not a limit that is used here; use \(oneOf(ClockRule.allCases.map(\.rawValue)))")
    }
    return rule
  }

  func quorumVersions() throws(PracticeError) -> Versions<Quorum> {
    let fields = ["social-care", "other-agencies", "count-together", "words"]
    return try versions(fields: fields) { (fields, dates) throws(PracticeError) in
      Quorum(
        socialCare: try fields.required("social-care").whole(in: 1...20),
        otherAgencies: try fields.required("other-agencies").whole(in: 1...20),
        countsTogether: try fields["count-together"]?.agencyGroups() ?? [],
        words: try fields.text("words"), source: dates.source)
    }
  }

  private func agencyGroups() throws(PracticeError) -> [[Agency]] {
    var groups: [[Agency]] = []
    for group in try items() {
      var agencies: [Agency] = []
      for item in try group.items() {
        let agency: Agency = try item.choice("an agency")
        guard !agencies.contains(agency), !groups.joined().contains(agency) else {
          throw item.refuse(agency.rawValue, "is counted in two groups")
        }
        agencies.append(agency)
      }
      groups.append(agencies)
    }
    return groups
  }
}

extension Fields {
  fileprivate func period() throws(PracticeError) -> Period {
    Period(
      value: try required("value").whole(in: 1...1000),
      unit: try required("unit").choice("a unit"),
      direction: try required("direction").choice("a direction"))
  }
}
