// SPDX-License-Identifier: MIT

/// For whom somebody’s words are, where whoever said them chose. Without one, words are read by
/// whoever reads words of their kind. Whose words they are, and who wrote them down, always read them.
public struct Audience: Hashable, Codable, Sendable {
  public enum Circle: String, Codable, Sendable {
    /// Everyone who takes part in the meeting.
    case everyone
    /// Everyone who works with the family, and whoever reads such words beside them.
    case workers = "who-works-with-the-family"
    /// Those who look after a child, by name as the child was told them, and those who carry the
    /// meeting.
    case caring = "who-looks-after-the-child"
    /// The chair, the social worker and their manager: they answer for the children’s safety (PC5).
    case carriers = "who-carries-the-meeting"
    /// Nobody but these people.
    case named = "named-people"
  }

  public let circle: Circle
  /// People who read it beside the circle.
  public let people: [PersonID]

  public init(_ circle: Circle, _ people: [PersonID] = []) {
    (self.circle, self.people) = (circle, people)
  }

  /// Whether fewer read it than read other words of its kind.
  public var isKept: Bool { circle != .everyone && circle != .workers }
}

/// What somebody chooses when they are asked who may read their words.
public enum WhoReads: String, ChoiceWords {
  case everyone
  case workers = "who-works-with-us"
  case caring = "who-looks-after-me"
  case carriers = "chair-and-social-worker"
  case those = "those-in-the-talk"

  public var words: String {
    switch self {
    case .everyone: "Everyone at the meeting"
    case .workers: "Everyone who works with the family"
    case .caring:
      "Only people who look after the child. Also the chair, the social worker and their manager."
    case .carriers: "Only the chair, the social worker and their manager"
    case .those: "Only those who were in the talk, until one of them shares it"
    }
  }
}

/// Between whom one chooses, by what is written.
public enum ReadersScope: String, Sendable, Hashable {
  /// Said at the table.
  case table
  /// Somebody’s own words.
  case ownWords = "own-words"
  /// A talk before the meeting.
  case talk
  /// Words that were kept to few are shared with more.
  case sharing

  public var choices: [WhoReads] {
    switch self {
    case .table: [.everyone, .carriers]
    case .ownWords: [.workers, .everyone, .caring, .carriers]
    case .talk: [.those, .carriers]
    case .sharing: [.everyone, .workers, .carriers]
    }
  }
}

extension Field where Value == WhoReads? {
  static func readers(_ scope: ReadersScope) -> Self {
    Field(
      WhoReads.field, "Who may read this?", hint: hint(scope), kind: .readers(scope),
      required: false, limit: lineLimit, missing: .some(nil)
    ) { (values) throws(Unreadable) in
      guard values.count == 1, let chosen = WhoReads(rawValue: values[0].trimmed),
        scope.choices.contains(chosen)
      else {
        throw Unreadable(words: "Who may read this? Choose one of the answers that are offered.")
      }
      return chosen
    }
  }

  private static func hint(_ scope: ReadersScope) -> String? {
    switch scope {
    case .ownWords, .table:
      "If somebody is in danger, the chair or the social worker may have to tell others. They "
        + "tell you first if they can."
    case .talk:
      "A talk held alone belongs to the two of you. Let others read it only if they said yes."
    case .sharing: nil
    }
  }
}

extension WhoReads {
  /// The field’s name in every form that asks.
  public static let field = "who-reads"
}

extension FamilyRecord {
  /// The audience that was chosen for what `person` says.
  func audience(_ chosen: WhoReads?, of person: PersonID) throws(Refusal) -> Audience? {
    guard let chosen else { return nil }
    let audience = Audience(chosen: chosen, caring: whoLooksAfter(person))
    if audience.isKept, self.person(person)?.isFamily != true {
      throw Refusal(
        "only-family-words",
        "Only words of the family can be kept to a few. What you say at the table is for everyone.",
        field: WhoReads.field)
    }
    if chosen == .caring, self.person(person)?.isChild != true {
      throw Refusal(
        "only-a-childs-words", "People who look after a child: choose this for a child’s words.",
        field: WhoReads.field)
    }
    return audience
  }

  /// The audience of what a child said, in an entry that is not the child’s own words: the child
  /// is named.
  func audience(_ chosen: WhoReads?, told child: PersonID) throws(Refusal) -> Audience? {
    let audience = try audience(chosen, of: child)
    return audience.map { Audience($0.circle, $0.people + [child]) }
  }

  /// The audience of a talk. Held with one person alone it is the two people’s.
  func audience(_ chosen: WhoReads?, ofTalkWith people: [PersonID]) -> Audience? {
    switch chosen {
    case .carriers: Audience(.carriers, people)
    case .those: Audience(.named, people)
    case nil: people.count == 1 ? Audience(.named, people) : nil
    case .everyone, .workers, .caring: Audience(.named, people)
    }
  }

  /// The grown-ups with whom a child lives; where nobody said so, parents and carers of whom it is
  /// not said that the child lives elsewhere.
  public func whoLooksAfter(_ child: PersonID) -> [PersonID] {
    let told = ties.filter { ($0.to == child || $0.from == child) && $0.livesWith != nil }
    func adults(_ known: Known) -> [PersonID] {
      told.filter { $0.livesWith == known }.map { $0.to == child ? $0.from : $0.to }
        .filter { person($0)?.isChild == false }
    }
    let living = adults(.yes)
    if !living.isEmpty { return living }
    let elsewhere = Set(adults(.no))
    return people.filter {
      [.mother, .father, .carer].contains($0.kind) && !elsewhere.contains($0.id)
    }.map(\.id)
  }
}

extension Audience {
  fileprivate init(chosen: WhoReads, caring: [PersonID]) {
    switch chosen {
    case .everyone: self.init(.everyone)
    case .workers: self.init(.workers)
    case .caring: self.init(.caring, caring)
    case .carriers: self.init(.carriers)
    case .those: self.init(.named)
    }
  }

  /// The audience with which words are shared.
  init(sharing chosen: WhoReads) { self.init(chosen: chosen, caring: []) }
}
