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
      model: try sourced(\.model, "model"), questions: try stated(\.questions, "questions"),
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
      chairWritesToAbsent: try sourced(\.chairWritesToAbsent, "chair-writes-to-absent"),
      reportsGoTo: try sourced(\.reportsGoTo, "reports-go-to"),
      categories: try stated(\.categories, "categories"),
      deciders: try sourced(\.deciders, "deciders"), notes: try keyed(\.notes),
      plainWords: try keyed(\.plainWords), knownInitials: try initials(),
      longestSentence: try sourced(\.longestSentence, "longest-sentence"),
      version: "\(own.authority)@\(day) \(digest(of: chosen))")
  }

  private mutating func terms() throws(PracticeError) -> [Term: Sourced<String>] {
    var terms: [Term: Sourced<String>] = [:]
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
