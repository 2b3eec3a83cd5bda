// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// A professional's view, child by child (PP4, PP5, C17).
struct GiveViewTests {
  private let typed: [String: Typed] = [
    "children": ["amira", "jay"], "threshold": "yes", "plan": "child-protection",
    "reasons": "It gets worse.", "offer": "I come weekly.",
  ]

  @Test func `records exactly one view for each child`() throws {
    var story = try Story.session(.portsmouth)
    let events = try story.does(.lena, GiveView.self, typed)
    #expect(
      events
        == [PersonID.amira, .jay].map {
          .conference(
            .viewGiven(
              ViewGiven(
                child: $0, whose: .lena, threshold: true, plan: .childProtection,
                reasons: "It gets worse.", offer: "I come weekly.")))
        })
  }

  @Test func `a later view of the same person stands instead of the earlier one`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(.lena, GiveView.self, typed)
    try story.does(
      .lena, GiveView.self,
      typed.but(["children": "amira", "threshold": "no", "plan": "child-in-need"]))
    try story.does(.sam, GiveView.self, typed.but(["children": "amira"]))
    let views = story.record.conference?.views.map { "\($0.whose) \($0.child) \($0.plan)" }
    #expect(
      views == ["lena jay childProtection", "lena amira childInNeed", "sam amira childProtection"])
  }

  @Test func `is refused because that plan needs the threshold`() throws {
    let story = try Story.session(.portsmouth)
    let typed = typed.but(["threshold": "no"])
    #expect(try story.refusal(.lena, GiveView.self, typed) == "plan-without-threshold")
    #expect(
      try story.refusal(.lena, GiveView.self, typed.but(["plan": "child-in-need"])) == nil)
  }

  @Test func `is refused because the conference is not about that child`() throws {
    let story = try Story.session(.portsmouth)
    let typed = typed.but(["children": ["amira", "nadia"]])
    #expect(try story.refusal(.lena, GiveView.self, typed) == "unknown-child")
  }
}

/// The family's view (C6, C7, C8).
struct GiveFamilyViewTests {
  @Test func `records exactly the family's words`() throws {
    var story = try Story.session(.portsmouth)
    let events = try story.does(.nadia, GiveFamilyView.self, ["words": "I want quiet."])
    #expect(
      events == [
        .conference(.familyViewGiven(FamilyViewGiven(whose: .nadia, words: "I want quiet.")))
      ])
  }

  @Test func `is refused because a professional is not the family`() throws {
    let story = try Story.session(.portsmouth)
    #expect(try story.refusal(.ruth, GiveFamilyView.self, ["words": "So."]) == "whose-words")
    let typed: [String: Typed] = ["words": "So.", "whose": "jay"]
    #expect(try story.refusal(.ruth, GiveFamilyView.self, typed) == nil)
    #expect(try story.refusal(.joy, GiveFamilyView.self, typed) == "not-yours-to-say")
  }
}
