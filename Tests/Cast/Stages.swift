// SPDX-License-Identifier: MIT
import Casework
import Practice
import Timetable

// The Hassans' way through a first conference, stage by stage, each made through deeds alone.
extension Story {
  /// An enquiry is open, and the family is named.
  public static func enquiry(_ authority: Authority) throws -> Story {
    var story = try Story(authority)
    try story.beginsEnquiry()
    return story
  }

  /// The enquiry is concluded and a conference called; family and professionals are invited.
  public static func preparation(_ authority: Authority) throws -> Story {
    var story = try enquiry(authority)
    try story.callsConference()
    try story.invitesEveryone()
    return story
  }

  /// The conference is open, and everyone has come.
  public static func session(_ authority: Authority) throws -> Story {
    var story = try preparation(authority)
    try story.opensConference()
    return story
  }

  /// The conference has agreed a plan and has not decided yet.
  public static func agreed(_ authority: Authority) throws -> Story {
    var story = try session(authority)
    try story.agreesPlan()
    try story.givesViews()
    return story
  }

  /// Each child has a decision: a child protection plan for Amira, Jay and the baby.
  public static func decided(_ authority: Authority) throws -> Story {
    var story = try agreed(authority)
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(.ruth, DecideForChild.self, .protecting(child))
    }
    return story
  }

  /// The conference is closed, with the next days set.
  public static func closed(_ authority: Authority) throws -> Story {
    var story = try decided(authority)
    try story.does(.ruth, CloseConference.self, .closing)
    return story
  }

  public mutating func beginsEnquiry() throws {
    try does(.amara, OpenEnquiry.self, .opening, as: "enquiry-")
    let family: [(String, [String: Typed])] = [
      ("amira", ["name": "Amira", "kind": "child", "born": "2016-03-14"]),
      ("jay", ["name": "Jay", "kind": "child", "born": "2024-07-02"]),
      ("baby", ["name": "The baby", "kind": "unborn-child", "born": "2027-02-20"]),
      ("nadia", ["name": "Nadia Hassan", "kind": "mother", "account": "nadia"]),
      ("karim", ["name": "Karim Hassan", "kind": "father", "account": "karim"]),
      ("samira", ["name": "Grandma Samira", "kind": "relative", "account": "samira"]),
    ]
    for (key, typed) in family { try does(.amara, AddFamilyMember.self, typed, as: key) }
  }

  public mutating func callsConference() throws {
    try does(
      .tom, ConcludeEnquiry.self,
      ["outcome": "likely-significant-harm", "reasons": "The children hear the fighting."])
    try does(.amara, CallConference.self, .calling, as: "conference-")
  }

  public mutating func invitesEveryone() throws {
    for person in [PersonID.nadia, .karim, .amira] {
      try does(
        .amara, InviteFamilyMember.self,
        ["person": "\(person)", "why": "It is about their family.", "needs": "transport"])
    }
    for (key, actor) in [("lena", Actor.lena), ("sam", .sam)] {
      try does(
        .amara, InviteProfessional.self,
        [
          "account": "\(actor.account)", "why": "Sees the children.", "report-expected": "yes",
        ], as: key)
    }
    try does(
      .amara, InviteSupporter.self,
      [
        "beside": "amira", "support": "advocate", "name": "Joy Bell", "account": "joy.bell",
        "why": "Amira chose her.",
      ], as: "joy")
    try does(
      .amara, InviteSupporter.self,
      [
        "beside": "karim", "support": "friend-or-relative", "name": "Yusuf Ali",
        "account": "yusuf", "why": "Karim trusts him.",
      ], as: "yusuf")
  }

  public mutating func opensConference(_ more: [String: Typed] = [:]) throws {
    try sendsReports()
    now = Hassans.at("10:00", on: Hassans.meeting)
    try does(.ruth, OpenConference.self, more.but(["present": .everyone]))
  }

  /// Everyone of whom a report is expected has sent it.
  public mutating func sendsReports() throws {
    let senders = [(Actor.amara, "report-amara"), (.lena, "report-lena"), (.sam, "report-sam")]
    for (actor, key) in senders {
      let sender = record.person(of: actor.account)?.id
      if record.reports.contains(where: { $0.author == sender }) { continue }
      try does(actor, SendReport.self, ["involvement": "I know the children."], as: key)
    }
  }

  /// The chair sums up, and each professional gives a view, where the practice asks for that.
  public mutating func givesViews() throws {
    guard practice.viewsFromEach?.value == true else { return }
    try does(.ruth, SumUp.self, ["risks": "Fear and warmth.", "threshold": "Is it likely?"])
    for actor in [Actor.amara, .lena, .sam] {
      try does(
        actor, GiveView.self,
        [
          "children": ["amira", "jay", "baby"], "threshold": "yes", "plan": "child-protection",
          "reasons": "They are afraid.",
        ])
    }
  }

  public mutating func agreesPlan() throws {
    try does(
      .amara, NameOutcome.self,
      ["words": "Quiet nights.", "harm": "Being afraid.", "measure": "Amira sleeps."],
      as: "outcome")
    try does(
      .amara, AddAction.self,
      [
        "outcome": "outcome", "who": "karim", "what": "Goes to the course.", "by": "2026-12-01",
      ], as: "action")
    try saysWhatPracticeAsks()
    try does(
      .ruth, AgreePlan.self,
      [
        "core-group": .people(.nadia, .karim, .amara, .lena), "contact": "Lena every week.",
        "with": "nadia",
      ])
  }

  /// The statement, the bottom line and who sees the children, where the practice asks for them.
  private mutating func saysWhatPracticeAsks() throws {
    if practice.harmStatement.value {
      try does(.amara, WriteHarmStatement.self, ["words": "They are afraid at night."])
    }
    if practice.safetyStatement.value {
      try does(.ruth, WriteSafetyStatement.self, ["words": "Amira sleeps all night."])
    }
    guard practice.bottomLines.value else { return }
    try does(.ruth, SetBottomLine.self, ["words": "Nobody hits."])
    for who in [PersonID.amara, .lena] {
      try does(
        .ruth, SayWhoSeesChild.self,
        ["who": "\(who)", "children": ["amira", "jay"], "every": "7", "how": "At home."])
    }
  }
}

extension Typed {
  /// Everyone who comes to the conference: quorate under every authority's practice.
  public static var everyone: Typed {
    .people(.amara, .ruth, .lena, .sam, .nadia, .karim, .amira, .joy, .yusuf)
  }
}

extension [String: Typed] {
  public static var opening: Self {
    [
      "family": "Hassan", "strategy-discussion": "2026-11-02", "reason": "Amira rang for help.",
      "team-manager": "tom.reid",
    ]
  }
  public static var calling: Self {
    [
      "children": ["amira", "jay", "baby"], "day": "2026-11-19", "time": "10:00",
      "place": "Civic Centre", "why": "The children have been hurt.", "chair": "ruth.adeyemi",
    ]
  }
  public static var closing: Self {
    [
      "summary": "We agreed.", "tells-the-child": "joy", "first-core-group": "2026-12-01",
      "review": "2027-02-18",
    ]
  }
  /// Karim waits outside for a part.
  public static var closingTheRoom: Self {
    ["without": "karim", "ground": "confidential-information", "reason": "Legal advice is given."]
  }
  public static var separateTimes: Self {
    [
      "people": "karim", "way": "separate-time", "time": "11:30", "ground": "family-conflict",
      "reason": "Nadia is afraid of him.", "heard": "You come at half past eleven.",
      "asked-by": "nadia",
    ]
  }
  public static var standingDown: Self {
    [
      "ground": "too-few-people", "reason": "Only Lena came.",
      "interim-plan": "Lena visits every day.", "day": "2026-11-23", "time": "10:00",
    ]
  }
  public static var challenge: Self {
    ["against": "too-much-hope", "question": "What if he comes back?", "outcome": "A new step."]
  }
  public static func protecting(_ child: PersonID) -> Self {
    [
      "child": "\(child)", "threshold": "yes", "plan": "child-protection",
      "category": "emotional", "reasons": "She is afraid at night.",
    ]
  }

  /// The same answers with some of them changed.
  public func but(_ changed: Self) -> Self { merging(changed) { _, new in new } }
  /// The same answers without one of them.
  public func without(_ field: String) -> Self { filter { $0.key != field } }
}
