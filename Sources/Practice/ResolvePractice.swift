// SPDX-License-Identifier: MIT
import Timetable

/// Chooses, for one authority and one day, the version in force of everything: the authority's own
/// where its file states one, else the one that England shares.
struct Resolution {
  let own: PracticeFile
  let base: PracticeFile
  let day: Day
  /// The words of every version chosen so far, for the digest.
  private var chosen: [String] = []

  init(own: PracticeFile, base: PracticeFile, day: Day) {
    self.own = own
    self.base = base
    self.day = day
  }

  mutating func practice() throws(PracticeError) -> Practice {
    let scale = try optional(\.scale)
    let planOrder = try sourced(\.planOrder, "plan-order")
    return Practice(
      authority: own.authority, name: own.name, on: day, terms: try terms(),
      model: try sourced(\.model, "model"), questions: try added(\.questions, "questions", \.id),
      agenda: try agenda(scale: scale?.value, planOrder: planOrder.value),
      clocks: try keyed(\.clocks), scale: scale?.value,
      quorum: try stated(\.quorum, "quorum"), planOrder: planOrder,
      consultation: try sourced(\.consultation, "consultation"),
      chairMeetsFamily: try sourced(\.chairMeetsFamily, "chair-meets-family"),
      harmStatement: try sourced(\.harmStatement, "harm-statement"),
      bottomLines: try sourced(\.bottomLines, "bottom-lines"),
      safetyStatement: try sourced(\.safetyStatement, "safety-statement"),
      childViewsOver: try optional(\.childViewsOver)?.sourced(),
      wayToSpeak: try optional(\.wayToSpeak)?.sourced(),
      waysThatCount: try optional(\.waysThatCount)?.sourced(),
      chairWritesToAbsent: try sourced(\.chairWritesToAbsent, "chair-writes-to-absent"),
      parentsHear: try optional(\.parentsHear)?.sourced(),
      chairGoesThrough: try optional(\.chairGoesThrough)?.sourced(),
      tellingAgreed: try optional(\.tellingAgreed)?.sourced(),
      summingUp: try optional(\.summingUp)?.sourced(),
      viewsFromEach: try optional(\.viewsFromEach)?.sourced(),
      coreGroupWithFamily: try optional(\.coreGroupWithFamily)?.sourced(),
      categories: try added(\.categories, "categories", \.id),
      deciders: try sourced(\.deciders, "deciders"), notes: try notes(),
      plainWords: try keyed(\.plainWords), knownInitials: try initials(),
      longestSentence: try sourced(\.longestSentence, "longest-sentence"),
      version: "\(own.authority)@\(day) \(digest(of: chosen))")
  }

  private mutating func terms() throws(PracticeError) -> [Term: Sourced<TermWords>] {
    var terms: [Term: Sourced<TermWords>] = [:]
    for term in Term.allCases {
      terms[term] = try choose(own.terms[term] ?? base.terms[term], term.rawValue).sourced()
    }
    return terms
  }

  private mutating func agenda(
    scale: Scale?, planOrder: PlanOrder
  ) throws(PracticeError) -> [AgendaPart] {
    let version = try choose(own.agenda ?? base.agenda, "agenda")
    let parts = try version.stated()
    try version.refuse(parts, unlessFitting: scale, planOrder)
    return parts
  }

  /// The clocks or notes that England shares, each replaced by the authority's own of the same id,
  /// then those that only the authority has.
  private mutating func keyed<Value>(
    _ path: KeyPath<PracticeFile, Keyed<Value>>
  ) throws(PracticeError) -> [Value] {
    let (mine, shared) = (own[keyPath: path], base[keyPath: path])
    let replaced = shared.map { item in mine.first { $0.key == item.key } ?? item }
    let added = mine.filter { item in !shared.contains { $0.key == item.key } }
    var found: [Value] = []
    for versions in replaced + added {
      if let value = try choose(versions, versions.key).value { found.append(value) }
    }
    return found
  }

  /// What the authority says about each matter, and after it what England says about the same: an
  /// expectation that holds for everyone is not lost because an authority adds one of its own.
  private mutating func notes() throws(PracticeError) -> [PracticeNote] {
    let matters = base.notes.map(\.key)
    let added = own.authority == base.authority ? [] : own.notes.map(\.key)
    var found: [PracticeNote] = []
    for matter in matters + added.filter({ !matters.contains($0) }) {
      var replaces = false
      if added.contains(matter), let mine = own.notes.first(where: { $0.key == matter }) {
        let version = try choose(mine, matter)
        replaces = version.replaces
        if let note = version.value { found.append(note) }
      }
      guard !replaces, let shared = base.notes.first(where: { $0.key == matter }) else { continue }
      if let note = try choose(shared, matter).value { found.append(note) }
    }
    return found
  }

  /// England's list with what the authority adds; its own item of the same id stands for England's.
  private mutating func added<Item: Sendable>(
    _ path: KeyPath<PracticeFile, Versions<[Item]>?>, _ key: String, _ id: (Item) -> String
  ) throws(PracticeError) -> [Item] {
    guard own.authority != base.authority, let versions = own[keyPath: path] else {
      return try choose(base[keyPath: path], key).stated()
    }
    let version = try choose(versions, key)
    let mine = try version.stated()
    guard !version.replaces, base[keyPath: path] != nil else { return mine }
    let shared = try choose(base[keyPath: path], key).stated()
    return shared.map { item in mine.first { id($0) == id(item) } ?? item }
      + mine.filter { item in !shared.contains { id($0) == id(item) } }
  }

  /// What an authority's people know is known beside what everyone knows.
  private mutating func initials() throws(PracticeError) -> Sourced<[String]> {
    let shared = try choose(base.knownInitials, "known-initials").sourced()
    guard own.authority != base.authority, let mine = own.knownInitials else { return shared }
    let more = try choose(mine, "known-initials").sourced()
    return Sourced(
      value: shared.value + more.value, from: more.from, until: more.until,
      source: "\(more.source); \(shared.source)")
  }

  private mutating func sourced<Value>(
    _ path: KeyPath<PracticeFile, Versions<Value>?>, _ key: String
  ) throws(PracticeError) -> Sourced<Value> {
    try choose(own[keyPath: path] ?? base[keyPath: path], key).sourced()
  }

  private mutating func stated<Value>(
    _ path: KeyPath<PracticeFile, Versions<Value>?>, _ key: String
  ) throws(PracticeError) -> Value {
    try choose(own[keyPath: path] ?? base[keyPath: path], key).stated()
  }

  /// Nil where neither file states it, or where the version in force is none.
  private mutating func optional<Value>(
    _ path: KeyPath<PracticeFile, Versions<Value>?>
  ) throws(PracticeError) -> Version<Value>? {
    guard let versions = own[keyPath: path] ?? base[keyPath: path] else { return nil }
    let version = try choose(versions, versions.key)
    return version.value == nil ? nil : version
  }

  private mutating func choose<Value>(
    _ versions: Versions<Value>?, _ key: String
  ) throws(PracticeError) -> Version<Value> {
    guard let versions else {
      throw PracticeError(
        file: own.file, line: 1, value: key, message: "is stated neither here nor in \(base.file)")
    }
    let version = try versions.inForce(on: day)
    chosen.append(key + version.fingerprint)
    return version
  }
}

extension Version<[AgendaPart]> {
  /// Scores need a scale to be given on, and some authorities plan before they decide
  /// (Dorset 4.11); both depend on what else is in force on the day.
  fileprivate func refuse(
    _ parts: [AgendaPart], unlessFitting scale: Scale?, _ order: PlanOrder
  ) throws(PracticeError) {
    let kinds = parts.map(\.kind)
    guard kinds.contains(.scores) == (scale != nil) else {
      throw refuse("scores", "must stand in the agenda exactly when there is a scale")
    }
    let plansFirst = kinds.filter { $0 == .plan || $0 == .decision } == [.plan, .decision]
    guard order == .either || plansFirst else {
      throw refuse("plan", "must come before the decision in this agenda")
    }
  }
}

/// FNV-1a with 64 bits: stable for ever, and quick; it guards against mix-ups, not against forgery.
func digest(of words: [String]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in words.joined(separator: "\n").utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
