// SPDX-License-Identifier: MIT
import Practice
import Testing
import Timetable

/// What each authority's own document says, read back from its file.
struct WhereTheFourDiffer {
  @Test func `lists the four authorities by name and leaves England out`() throws {
    let library = try shippedLibrary()
    #expect(library.authorities.map(\.id) == fourAuthorities)
    #expect(
      library.authorities.map(\.name) == ["Birmingham", "Dorset", "Portsmouth", "Warwickshire"])
  }

  @Test func `calls the chair what each authority calls the chair`() throws {
    let portsmouth = try practice(of: "portsmouth")
    #expect(portsmouth.term(.chair) == "Child Protection Advisor or Independent Reviewing Officer")
    #expect(
      portsmouth.calling(chair: "Independent Reviewing Officer").staffTerm(.chair)
        == "Independent Reviewing Officer (IRO)")
    #expect(portsmouth.chairTitle(of: "child protection advisor") == "Child Protection Advisor")
    #expect(portsmouth.chairTitle(of: "Ms") == "Child Protection Advisor")
    #expect(try practice(of: "warwickshire").term(.chair) == "Independent Reviewing Officer")
    #expect(try practice(of: "birmingham").term(.chair) == "child protection chair")
    #expect(try practice(of: "dorset").term(.chair) == "Quality Assurance Reviewing Officer")
  }

  @Test func `keeps England's word where an authority has none of its own`() throws {
    for id in fourAuthorities {
      let practice = try practice(of: id)
      #expect(practice.term(.socialWorker) == "social worker")
      #expect(Set(practice.terms.keys) == Set(Term.allCases))
    }
    #expect(try practice(of: "warwickshire").term(.plan) == "child protection plan")
    #expect(
      try practice(of: "warwickshire").note("plan-words")?.title
        == "What a Restorative Protection Plan looks like")
    #expect(try practice(of: "dorset").term(.outlinePlan) == "plan of support")
  }

  @Test func `staff find what practitioners say beside the plain word, and families do not`() throws
  {
    let dorset = try practice(of: "dorset")
    #expect(dorset.staffTerm(.chair) == "Quality Assurance Reviewing Officer (QARO)")
    #expect(dorset.staffTerm(.initialConference) == "initial child protection conference (ICPC)")
    #expect(dorset.staffTerm(.reviewConference) == "review child protection conference (RCPC)")
    #expect(dorset.term(.chair) == "Quality Assurance Reviewing Officer")
    let birmingham = try practice(of: "birmingham")
    #expect(birmingham.staffTerm(.harmStatement).hasSuffix("(Danger/Harm Statement)"))
    let grey = try practice(of: "portsmouth").agenda.first { $0.id == "grey-areas" }
    #expect(grey?.title == "What we are not sure about" && grey?.practitionersSay == "Grey Areas")
    #expect(!dorset.wordsForFamilies.contains { $0.contains("QARO") })
  }

  @Test func `what an authority says of a matter is added to what England says, and first`() throws
  {
    let birmingham = try practice(of: "birmingham").notes(about: "exclusion")
    #expect(birmingham.count == 2)
    #expect(birmingham.first?.source.hasPrefix("Birmingham") == true)
    #expect(birmingham.last?.source.hasPrefix("Sussex") == true)
    #expect(try practice(of: "birmingham").note("expected-dates")?.words.contains("send") == true)
    #expect(try practice(of: "portsmouth").notes(about: "expected-dates").count == 1)
    let complaint = try practice(of: "warwickshire").notes(about: "complaint").map(\.words)
    #expect(complaint.contains { $0.contains("leaflet") })
    #expect(complaint.contains { $0.contains("stands until") })
  }

  @Test func `what only one authority says holds for no other`() throws {
    for id in ["portsmouth", "birmingham", "dorset"] {
      #expect(try practice(of: id).note("present-for-decision") == nil)
    }
    #expect(try practice(of: "warwickshire").note("present-for-decision") != nil)
    for id in fourAuthorities {
      let questions = try practice(of: id).questions
      #expect(questions.count == 8, "what Warwickshire explains is no list of questions")
      let feelings = questions.first { $0.id == "children-feelings" }
      #expect(feelings?.words == "How do you think the children feel about this?")
      #expect(feelings?.thenTell == "Tell them what the children say they feel.")
    }
  }

  @Test func `Portsmouth goes through the seven areas in the order of its guide`() throws {
    let agenda = try practice(of: "portsmouth").agenda.map(\.id)
    #expect(
      agenda == [
        "welcome", "why-we-are-here", "strengths", "parents-and-network", "child", "plan",
        "past-harm", "current-risks", "grey-areas", "summary", "views", "decision", "ending",
      ])
  }

  @Test func `Warwickshire shares information, hears the parents, and then decides with a plan`()
    throws
  {
    let agenda = try practice(of: "warwickshire").agenda.map(\.id)
    #expect(
      agenda == [
        "introductions", "why-we-are-here", "information", "parents-views", "plan", "views",
        "decision", "ending",
      ])
  }

  @Test func `Birmingham says what is safe and what must be in place before it plans and scores`()
    throws
  {
    let birmingham = try practice(of: "birmingham")
    let order = try [
      "harm-statement", "sharing", "safety-statement", "bottom-lines", "plan", "scores",
    ]
    .map { try birmingham.place(of: $0) }
    #expect(order == order.sorted())
    #expect(birmingham.harmStatement.value && birmingham.bottomLines.value)
    #expect(birmingham.safetyStatement.value)
    #expect(try !practice(of: "dorset").harmStatement.value)
  }

  @Test func `Dorset adopts the plan of support before it decides, and must`() throws {
    let dorset = try practice(of: "dorset")
    #expect(dorset.planOrder.value == .before)
    #expect(try dorset.place(of: AgendaKind.plan) < dorset.place(of: AgendaKind.decision))
    #expect(try dorset.place(of: "concerns") < dorset.place(of: "strengths"))
    for id in ["birmingham", "portsmouth", "warwickshire"] {
      #expect(try practice(of: id).planOrder.value == .either)
    }
  }

  @Test func `only Birmingham scores, and the family's scores are counted apart`() throws {
    for id in ["dorset", "portsmouth", "warwickshire"] {
      #expect(try practice(of: id).scale == nil)
    }
    let scale = try #require(try practice(of: "birmingham").scale)
    #expect(scale.lowest == 0 && scale.highest == 10 && scale.family == .apart)
    #expect(scale.rules.map(\.id) == ["most-score-zero", "majority-above-five"])
    #expect(scale.rules.map(\.when) == [.mostAre(0), .majorityAbove(5)])
    #expect(scale.ownReading?.contains("does not say where the scale ends") == true)
    let advice = try #require(scale.rules.first).advice
    #expect(["(a)", "(b)", "(c)"].allSatisfy(advice.contains))
  }

  @Test(arguments: [
    (ScoreCondition.mostAre(0), [0, 0, 3], true), (.mostAre(0), [0, 3], false),
    (.mostAre(0), [0, 0, 0, 0], true), (.mostAre(0), [], false), (.mostAre(0), [0, 1, 1], false),
    (.majorityAbove(5), [6, 7, 2], true), (.majorityAbove(5), [5, 5, 9], false),
    (.majorityAbove(5), [6, 5], false), (.majorityAbove(5), [], false),
  ])
  func `most and majority mean more than half of those who scored`(
    condition: ScoreCondition, scores: [Int], isMet: Bool
  ) {
    #expect(condition.isMet(by: scores) == isMet)
  }

  @Test func `the chair always talks with the social worker first in Dorset only`() throws {
    #expect(try practice(of: "dorset").consultation.value == .always)
    #expect(try practice(of: "birmingham").consultation.value == .onTriggers)
    #expect(try practice(of: "portsmouth").consultation.value == .none)
    #expect(try practice(of: "warwickshire").consultation.value == .none)
  }

  @Test func `every child over four takes part in Portsmouth`() throws {
    let portsmouth = try practice(of: "portsmouth")
    #expect(portsmouth.childViewsOver?.value == 4)
    #expect(try practice(of: "dorset").childViewsOver == nil)
  }

  @Test func `says what happens when a professional stays away, each in its own words`() throws {
    #expect(
      try practice(of: "portsmouth").note("absent-professional")?.words.contains("instead") == true)
    #expect(
      try practice(of: "birmingham").note("absent-professional")?.words.contains("writes") == true)
    #expect(try practice(of: "warwickshire").note("absent-professional") == nil)
    #expect(try practice(of: "dorset").note("midway")?.source.hasSuffix("4.14") == true)
  }
}
