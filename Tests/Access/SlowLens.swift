// SPDX-License-Identifier: MIT
import Foundation

/// Who may see what, answered a second time: slowly, from the stored text of the entries alone, by
/// the table in WhoSeesWhat.txt. It shares no code with the lens.
struct SlowLens {
  struct Written {
    let name: String
    let content: Content
    let by: String
    let onBehalfOf: String?
    let key: String
    /// For whom somebody chose it to be: the circle and the people; nil where nobody chose.
    let readers: (circle: String, people: [String])?

    /// The same words, written by whoever wrote another entry, for whom they chose.
    func `as`(_ other: Written) -> Written {
      Written(
        name: name, content: content, by: other.by, onBehalfOf: other.onBehalfOf, key: other.key,
        readers: other.readers)
    }
  }

  struct Relation {
    let account: String
    let kind: String
    let person: String
    let beside: String?
  }

  let table: WhoSeesWhat
  let entries: [Written]

  /// What each entry was put right to say, beside what it said: both protect.
  var said: [Written] {
    entries.flatMap { entry -> [Written] in
      guard let (place, said) = corrected(entry), let now = said else { return [entry] }
      return [entry, now.as(entries[place])]
    }
  }

  /// What the entries come to now: put right, or gone, and without whoever was taken out.
  var standing: [Written] {
    var now: [Int: Written?] = [:]
    for entry in entries {
      if let (place, said) = corrected(entry) {
        now[place] = .some(said.map { $0.as(entries[place]) })
      }
    }
    let gone = gone
    return entries.indices.compactMap { now[$0] ?? entries[$0] }.filter { entry in
      let whom = [
        "person.id", "professional.id", "supporter.id", "beside", "substitute.id",
        "absent", "arranger.id",
      ]
      let isNamed = whom.contains { !gone.isDisjoint(with: entry.content.texts($0)) }
      let isInvited =
        entry.name == "family-member-invited"
        && !gone.isDisjoint(with: entry.content.texts("person"))
      return !isNamed && !isInvited
    }
  }

  /// Whoever was taken out of the record.
  var gone: Set<String> {
    Set(entries.flatMap { $0.name == "person-taken-out" ? $0.content.texts("person") : [] })
  }

  /// What the entry at a place says now; nil where it is not so.
  func now(at place: Int) -> Written? {
    let last = entries.last { corrected($0)?.0 == place }
    return last.map { corrected($0)?.1 } ?? entries[place]
  }

  /// The place of the entry that this one puts right, and what it says now; nil for any other.
  func corrected(_ entry: Written) -> (Int, Written?)? {
    guard entry.name == "entry-corrected", let place = entry.content.value["corrects"] as? Int
    else { return nil }
    let content = (entry.content.value["content"] as? [String: Any]).map { Content(value: $0) }
    return (
      place - 1,
      content.map {
        Written(
          name: entry.content.texts("event").first ?? "", content: $0, by: entry.by,
          onBehalfOf: nil, key: entry.key, readers: nil)
      }
    )
  }

  init(_ table: WhoSeesWhat, _ bodies: [Data]) throws {
    self.table = table
    entries = try bodies.map { body in
      let all = try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
      return Written(
        name: all["event"] as? String ?? "",
        content: Content(value: all["content"] as? [String: Any] ?? [:]),
        by: (all["by"] as? [String: Any])?["account"] as? String ?? "",
        onBehalfOf: all["on-behalf-of"] as? String, key: all["key"] as? String ?? "",
        readers: (all["readers"] as? [String: Any]).map(Self.chosen))
    }
  }

  static func chosen(_ readers: [String: Any]) -> (circle: String, people: [String]) {
    (readers["circle"] as? String ?? "", readers["people"] as? [String] ?? [])
  }

  /// The relations of the record, in the order in which they began.
  var relations: [Relation] {
    var found: [Relation] = []
    func add(_ content: Content, _ field: String, _ kind: String, _ beside: String? = nil) {
      guard let account = content.texts("\(field).account").first,
        let person = content.texts("\(field).id").first,
        !found.contains(where: { $0.account == account && $0.kind == kind })
      else { return }
      found.append(Relation(account: account, kind: kind, person: person, beside: beside))
    }
    for entry in standing {
      switch entry.name {
      case "worker-replaced":
        let part = entry.content.texts("part").first ?? ""
        found.removeAll { $0.kind == part }
        add(entry.content, "now", part)
      case "invitation-withdrawn":
        found.removeAll { relation in
          entry.content.texts("person") == [relation.person]
            && ["professional", "advocate", "supporter"].contains(relation.kind)
        }
      case "enquiry-opened":
        add(entry.content, "socialWorker", "social-worker")
        add(entry.content, "teamManager", "team-manager")
      case "family-member-added": add(entry.content, "person", "family-member")
      case "conference-called": add(entry.content, "chair", "chair")
      case "professional-invited": add(entry.content, "professional", "professional")
      case "substitute-named": add(entry.content, "substitute", "professional")
      case "arranger-named":
        found.removeAll { $0.kind == "arranger" }
        add(entry.content, "arranger", "arranger")
      case "supporter-invited":
        let isAdvocate = entry.content.texts("support") == ["advocate"]
        add(
          entry.content, "supporter", isAdvocate ? "advocate" : "supporter",
          entry.content.texts("beside").first)
      default: continue
      }
    }
    return found
  }
}

/// One reader of a record, as the slow answer knows them.
struct SlowReader {
  let lens: SlowLens
  let account: String
  let kinds: Set<String>
  let person: String
  let selves: Set<String>
  let hidden: Set<String>
  let hiddenAccounts: Set<String>

  init?(_ lens: SlowLens, _ account: String) {
    let mine = lens.relations.filter { $0.account == account }
    guard let first = mine.first else { return nil }
    self.lens = lens
    self.account = account
    kinds = Set(mine.map(\.kind))
    person = first.person
    let selves = Set(mine.map(\.person) + mine.compactMap(\.beside))
    self.selves = selves
    var hidden: Set<String> = []
    for entry in lens.said where !selves.isDisjoint(with: entry.content.texts("notFor")) {
      switch entry.name {
      case "family-member-added": hidden.formUnion(entry.content.texts("person.id"))
      case "professional-invited": hidden.formUnion(entry.content.texts("professional.id"))
      default: continue
      }
    }
    for entry in lens.said {
      if !hidden.isDisjoint(with: entry.content.texts("beside")) {
        hidden.formUnion(entry.content.texts("supporter.id"))
      }
      if !hidden.isDisjoint(with: entry.content.texts("absent")) {
        hidden.formUnion(entry.content.texts("substitute.id"))
      }
    }
    self.hidden = hidden
    hiddenAccounts = Set(
      lens.said.flatMap { entry in
        ["person", "professional", "supporter", "substitute", "chair", "now"].flatMap {
          field -> [String] in
          let isHidden = !hidden.isDisjoint(with: entry.content.texts("\(field).id"))
          return isHidden ? entry.content.texts("\(field).account") : []
        }
      })
  }

  var carries: Bool { !kinds.isDisjoint(with: ["social-worker", "team-manager", "chair"]) }
  var arranges: Bool { kinds == ["arranger"] }
  var isProfessional: Bool { carries || kinds.contains("professional") }

  func sees(_ place: Int) -> Bool { sees(lens.entries[place], place) }

  private func sees(_ entry: SlowLens.Written, _ place: Int) -> Bool {
    guard let event = lens.table.events[entry.name] else { return false }
    if hiddenAccounts.contains(entry.by) { return false }
    if let person = entry.onBehalfOf, hidden.contains(person) { return false }
    if wasOut(at: place, entry) { return false }
    if !mayRead(entry, place), Self.leavesWords[entry.name] == nil { return false }
    for field in event.mustKnow {
      switch field {
      case "report-known":
        if unknownReport(entry.content.texts("report").first ?? "") { return false }
      case "asked-known": if !seesAsk(entry.content.texts("ask")) { return false }
      case "entry-seen": if !seesEntryNamed(by: entry) { return false }
      case "named-seen": if !seesNaming(entry.content.texts("person").first ?? "") { return false }
      default: if !hidden.isDisjoint(with: entry.content.texts(field)) { return false }
      }
    }
    return allowed(event.who, entry, place, around: nil)
  }

  private func seesEntryNamed(by entry: SlowLens.Written) -> Bool {
    let place = (entry.content.value["corrects"] as? Int ?? 0) - 1
    guard lens.entries.indices.contains(place) else { return false }
    let isAboutAnother = lens.table.events[lens.entries[place].name]?.mustKnow.contains(
      "entry-seen")
    return isAboutAnother == false && !Self.aboutPeople.contains(lens.entries[place].name)
      && sees(place)
  }
  private static let aboutPeople: Set<String> = [
    "person-taken-out", "invitation-withdrawn", "worker-replaced",
  ]

  private func seesNaming(_ person: String) -> Bool {
    let fields = [
      "family-member-added": "person.id", "professional-invited": "professional.id",
      "supporter-invited": "supporter.id", "substitute-named": "substitute.id",
    ]
    return lens.entries.indices.contains { place in
      let entry = lens.entries[place]
      return fields[entry.name].map { entry.content.texts($0) == [person] } == true && sees(place)
    }
  }

  /// Whether this was not asked for out of the reader's sight.
  private func seesAsk(_ ask: [String]) -> Bool {
    !lens.entries.indices.contains { place in
      let entry = lens.entries[place]
      guard entry.name == "person-asked-for", entry.content.texts("ask") == ask else {
        return false
      }
      return hiddenAccounts.contains(entry.by) || entry.onBehalfOf.map(hidden.contains) ?? false
        || wasOut(at: place) || !mayRead(place)
    }
  }

  /// Whether the reader sees a field of an entry that they see.
  func sees(_ field: WhoSeesWhat.Field, _ leaf: Content.Leaf, at place: Int) -> Bool {
    let entry = lens.entries[place]
    guard let (first, now) = lens.corrected(entry) else {
      return seesPart(field, leaf.around, entry, place)
    }
    let said = now?.as(lens.entries[first])
    if field.path == "why" {
      let seesNow = said.map { seesAll(of: $0, first) } ?? true
      return seesAll(of: lens.entries[first], first) && seesNow
    }
    guard let seen = said, let inner = lens.table.events[seen.name], sees(seen, first) else {
      return false
    }
    let path = String(leaf.path.dropFirst("content.".count))
    guard let part = inner.fields.first(where: { path.hasPrefix($0.path) }) else { return false }
    return seesPart(part, leaf.around, seen, first)
  }

  /// Whether nothing of an entry is held back from the reader.
  private func seesAll(of entry: SlowLens.Written, _ place: Int) -> Bool {
    guard sees(entry, place), let event = lens.table.events[entry.name] else { return false }
    return entry.content.leaves.allSatisfy { leaf in
      guard let field = event.fields.first(where: { leaf.path.hasPrefix($0.path) }) else {
        return false
      }
      let text = leaf.value as? String ?? ""
      if hidden.contains(text) || arranges && leaf.path.hasSuffix(".born") { return false }
      if leaf.path.hasSuffix(".account") && !isProfessional && text != account { return false }
      return seesPart(field, leaf.around, entry, place)
    }
  }

  /// Whether the reader sees a field of an entry that they see, as it is written here.
  private func seesPart(
    _ field: WhoSeesWhat.Field, _ around: [String: Any]?, _ entry: SlowLens.Written, _ place: Int
  ) -> Bool {
    if !mayRead(entry, place), Self.leavesWords[entry.name] == field.path { return false }
    return allowed(field.who, entry, place, around: around)
  }

  /// Of these something is left without the words: the field that is not.
  private static let leavesWords = [
    "family-met-by-chair": "words", "parents-met": "shared", "child-met": "words",
    "plan-shared-with-child": "said", "way-to-speak-offered": "words", "chair-explained": "",
    "practice-departed": "",
  ]

  /// The choices that hold for an entry: its own, and those with which it was shared later.
  private func choices(_ place: Int) -> [(circle: String, people: [String])] {
    let entry = lens.entries[place]
    guard let own = entry.readers else { return [] }
    let later = lens.entries.indices.filter { other in
      let sharing = lens.entries[other]
      return sharing.name == "words-shared" && sharing.content.texts("words") == [entry.key]
        && !hiddenAccounts.contains(sharing.by) && !wasOut(at: other)
        && !(sharing.onBehalfOf.map(hidden.contains) ?? false)
    }
    return [own]
      + later.map { other in
        let readers = lens.entries[other].content.value["readers"]
        return SlowLens.chosen(readers as? [String: Any] ?? [:])
      }
  }

  private var ownPeople: Set<String> {
    Set(lens.relations.filter { $0.account == account }.map(\.person))
  }

  /// Whether a choice means this reader by themselves.
  private func means(_ choice: (circle: String, people: [String])) -> Bool {
    if !ownPeople.isDisjoint(with: choice.people) { return true }
    switch choice.circle {
    case "everyone": return !arranges
    case "who-works-with-the-family": return isProfessional
    case "who-looks-after-the-child", "who-carries-the-meeting": return carries
    default: return false
    }
  }

  private func mayRead(_ place: Int) -> Bool { mayRead(lens.entries[place], place) }

  /// Whether a choice lets the reader read an entry, as it is written here.
  private func mayRead(_ entry: SlowLens.Written, _ place: Int) -> Bool {
    if entry.readers == nil || entry.by == account { return true }
    let whose: [String]? =
      switch entry.name {
      case "answer-recorded", "own-words-given", "good-outcome-said", "report-commented":
        entry.content.texts("person")
      case "child-met": entry.content.texts("words").isEmpty ? [] : entry.content.texts("child")
      case "note-added", "family-view-given", "support-asked-for", "view-given", "score-given",
        "dissent-recorded":
        entry.content.texts("whose")
      default: []
      }
    if !ownPeople.isDisjoint(with: whose ?? []) { return true }
    return choices(place).contains { $0.circle == "who-works-with-the-family" || means($0) }
  }

  private func allowed(
    _ rule: WhoSeesWhat.Rule, _ entry: SlowLens.Written, _ place: Int, around: [String: Any]?
  ) -> Bool {
    let content = entry.content
    if let what = rule.unless.first, shutOut(what, rule.unless.last ?? "", content, around) {
      return false
    }
    return rule.allowed.contains { way in
      guard arranges else { return isWay(way, content, place) }
      guard way[0] == "arranger" else { return false }
      return way.count == 1 || isWay(Array(way.dropFirst()), content, place)
    }
  }

  private func shutOut(
    _ what: String, _ field: String, _ content: Content, _ around: [String: Any]?
  ) -> Bool {
    switch what {
    case "self": return !selves.isDisjoint(with: content.texts(field))
    case "kept":
      let isAuthor = content.texts("author") == [person]
      let people = around?[field.split(separator: ".").last.map(String.init) ?? ""] as? [String]
      return !isAuthor && !selves.isDisjoint(with: people ?? content.texts(field))
    case "tie-kept":
      let two = Set(content.texts("from") + content.texts("to"))
      return lens.said.contains { other in
        other.name == "people-related" && !selves.isDisjoint(with: other.content.texts("notFor"))
          && Set(other.content.texts("from") + other.content.texts("to")) == two
      }
    case "apart-kept":
      let people = Set(content.texts("people"))
      return lens.said.contains { other in
        other.name == "restriction-recorded"
          && !selves.isDisjoint(with: other.content.texts("notFor"))
          && people.intersection(other.content.texts("people")).count > 1
      }
    case "address-kept": return isAddressKept(content)
    default: return true
    }
  }

  private func isAddressKept(_ content: Content) -> Bool {
    (content.texts("person") + content.texts("from") + content.texts("to"))
      .contains { isKept(addressOf: $0) }
  }

  /// Kept from the reader, and not lifted since.
  private func isKept(addressOf whose: String) -> Bool {
    guard whose != person else { return false }
    var kept: Set<String> = []
    for entry in lens.said {
      if entry.name == "address-recorded", entry.content.texts("person") == [whose] {
        kept.formUnion(selves.intersection(entry.content.texts("notFor")))
      }
      let place = (entry.content.value["corrects"] as? Int ?? 0) - 1
      if entry.name == "protection-lifted", lens.entries.indices.contains(place),
        lens.entries[place].name == "address-recorded",
        lens.entries[place].content.texts("person") == [whose]
      {
        kept.subtract(entry.content.texts("from"))
      }
    }
    return !kept.isEmpty
  }

  private func isWay(_ words: [String], _ content: Content, _ place: Int) -> Bool {
    let field = words.dropFirst().first ?? ""
    switch words[0] {
    case "is": return words.dropFirst(2).contains(content.texts(field).first ?? "")
    case "own-report": return wrote(content.texts("report").first ?? "")
    case "own-report-knowing":
      return wrote(content.texts("report").first ?? "")
        && !hidden.isSuperset(of: content.texts(field))
    case "carriers-knowing": return carries && !hidden.isSuperset(of: content.texts(field))
    case "two-invited":
      return (isProfessional || arranges)
        && Set(content.texts(field)).intersection(invited).count > 1
    case "concerned":
      return !invited.union(concerned).isDisjoint(with: content.texts(field))
    case "wrote": return lens.entries[place].by == account
    case "everyone": return true
    case "none": return content.texts(field).isEmpty
    case "granted":
      return mayRead(place) && choices(place).contains(where: means)
        && hidden.isDisjoint(with: content.texts(field))
    case "read-words":
      return lens.entries.indices.contains { other in
        lens.entries[other].key == content.texts(field).first
          && lens.entries[other].readers != nil && mayRead(other) && sees(other)
      }
    case "carriers": return carries
    case "carriers-knowing-where": return carries && !isAddressKept(content)
    case "professionals": return isProfessional
    case "chair": return kinds.contains("chair")
    case "own": return content.texts(field) == [person]
    case "self":
      if field == "with-all-known" {
        let with = content.texts("with")
        return !selves.isDisjoint(with: with) && hidden.isDisjoint(with: with)
      }
      return !selves.isDisjoint(with: content.texts(field))
    case "shared": return isShared(content.texts("report").first ?? "")
    case "opened": return isOpened(place)
    case "professionals-knowing":
      return isProfessional && !hidden.isSuperset(of: content.texts(field))
    case "some-known": return !hidden.isSuperset(of: content.texts(field))
    case "seen-passage": return seesPassage(content.texts(field).first ?? "")
    case "seen-correction":
      return lens.entries.indices.contains { place in
        lens.entries[place].name == "correction-asked"
          && lens.entries[place].content.texts("correction") == content.texts("correction")
          && sees(place)
      }
    case "seen-notes": return content.texts(field).allSatisfy(seesNote)
    case "seen-in-plan": return seesInPlan(content.texts(field).first ?? "")
    case "any-known":
      return content.texts(field).contains { person in
        !hidden.contains(person) && (isProfessional || selves.contains(person))
      }
    default: return false
    }
  }

  private func wrote(_ report: String) -> Bool {
    lens.entries.contains {
      $0.name == "report-sent" && $0.content.texts("report") == [report]
        && $0.content.texts("author") == [person]
    }
  }

  /// Everyone who was ever invited. Who works with the family and who leads are so of themselves.
  private var invited: Set<String> {
    let fields = [
      "family-member-invited": "person", "professional-invited": "professional.id",
      "supporter-invited": "supporter.id", "substitute-named": "substitute.id",
      "conference-called": "chair.id",
    ]
    var asked: Set<String> = []
    var worker: [String] = []
    var isClosed = true
    for entry in lens.standing {
      asked.formUnion(fields[entry.name].map(entry.content.texts) ?? [])
      switch entry.name {
      case "enquiry-opened": worker = entry.content.texts("socialWorker.id")
      case "conference-called":
        isClosed = false
        asked.formUnion(worker)
      case "conference-closed": isClosed = true
      case "worker-replaced":
        let part = entry.content.texts("part").first
        if part == "social-worker" { worker = entry.content.texts("now.id") }
        if part != "team-manager", !isClosed { asked.formUnion(entry.content.texts("now.id")) }
      default: continue
      }
    }
    return asked
  }

  private var concerned: Set<String> {
    let gone = lens.entries.flatMap {
      $0.name == "person-taken-out" ? $0.content.texts("person") : []
    }
    return Set(
      lens.entries.flatMap {
        $0.name == "conference-called" ? $0.content.texts("children") : []
      }
    ).subtracting(gone)
  }

  private func isShared(_ report: String) -> Bool {
    var sent = false
    for (place, entry) in lens.entries.enumerated() where !wasOut(at: place) {
      if entry.name == "report-sent" && entry.content.texts("report") == [report] { sent = true }
      guard let now = lens.now(at: place), now.name == "report-shared" else { continue }
      if sent && now.content.texts("report") == [report]
        && !selves.subtracting(lens.gone).isDisjoint(with: now.content.texts("with"))
      {
        return true
      }
    }
    return false
  }

  /// A report of somebody hidden, or one that was sent out of the reader's sight.
  private func unknownReport(_ report: String) -> Bool {
    lens.entries.enumerated().contains { place, entry in
      guard entry.name == "report-sent", entry.content.texts("report") == [report] else {
        return false
      }
      return !hidden.isDisjoint(with: entry.content.texts("author"))
        || hiddenAccounts.contains(entry.by) || entry.onBehalfOf.map(hidden.contains) ?? false
        || wasOut(at: place)
    }
  }

  /// A score is opened by the first opening after it, unless another conference was called between.
  private func isOpened(_ place: Int) -> Bool {
    for (place, entry) in lens.entries.enumerated().dropFirst(place) where !wasOut(at: place) {
      if ["scores-opened", "room-opened-again"].contains(entry.name) { return true }
      if ["conference-called", "conference-stood-down"].contains(entry.name) { return false }
    }
    return false
  }

  private func seesNote(_ note: String) -> Bool {
    lens.entries.enumerated().allSatisfy { place, entry in
      let makes = ["note-added", "notes-merged"].contains(entry.name)
      return !(makes && entry.content.texts("note") == [note]) || sees(place)
    }
  }

  /// The chair summed up once for the parts "risks" and "threshold"; the last time counts.
  private func seesPassage(_ passage: String) -> Bool {
    guard passage != "summary" else { return true }
    let called = lens.entries.lastIndex { $0.name == "conference-called" } ?? 0
    guard
      let place = lens.entries.lastIndex(where: { $0.name == "risks-summed-up" }), place > called
    else { return true }
    return sees(place)
  }

  /// What somebody is told once a part without them is over: everything but what was said, written
  /// or done at the table.
  private static let toldLater: Set<String> = [
    "decision-made", "enquiry-opened", "family-member-added", "address-recorded",
    "answer-recorded", "enquiry-concluded", "conference-called", "family-member-invited",
    "professional-invited", "supporter-invited", "parents-met", "family-met-by-chair",
    "report-sent", "report-shared", "people-related", "restriction-recorded",
    "identifier-recorded", "arranger-named", "support-arranged", "child-met",
    "way-to-speak-offered",
    "chair-explained", "person-asked-for", "ask-answered", "attendance-promised",
    "confidence-promised", "substitute-named", "absence-said", "late-conference-agreed",
    "telling-agreed", "reach-said", "absent-professional-asked", "report-explained", "report-read",
    "language-chosen", "papers-released", "paper-checked", "minutes-reworded", "correction-asked",
    "correction-answered", "minutes-finished", "words-let-go", "words-shared", "person-taken-out",
    "invitation-withdrawn", "worker-replaced", "lift-asked", "protection-lifted",
  ]
  private static let endsPart: Set<String> = [
    "room-opened-again", "conference-stood-down", "conference-closed",
  ]

  /// Whether the reader was out of the room when this was written, and does not have it for that.
  private func wasOut(at place: Int, _ entry: SlowLens.Written? = nil) -> Bool {
    guard lens.entries[place].by != account,
      let closing = lens.entries[..<place].lastIndex(where: {
        $0.name == "room-closed" || Self.endsPart.contains($0.name)
      }), lens.entries[closing].name == "room-closed", isOut(of: lens.entries[closing].content),
      !Self.endsPart.contains(lens.entries[place].name),
      lens.entries[place].name != "room-closed"
    else { return false }
    let isOver = lens.entries[place...].contains {
      Self.endsPart.contains($0.name) || $0.name == "room-closed"
    }
    let receives = !selves.isDisjoint(with: lens.entries[closing].content.texts("recordFor"))
    return !isOver || !(receives || isToldLater(entry ?? lens.entries[place]))
  }

  /// What was put right is told where what it says is told.
  private func isToldLater(_ entry: SlowLens.Written) -> Bool {
    if let (_, now) = lens.corrected(entry) { return now.map(isToldLater) ?? true }
    return Self.toldLater.contains(entry.name)
  }

  private func isOut(of part: Content) -> Bool {
    let without = part.texts("without")
    let mine = lens.relations.filter { $0.account == account }
    if mine.contains(where: { without.contains($0.person) }) { return true }
    return !mine.contains { part.texts("standIns").contains($0.person) }
      && mine.allSatisfy { $0.beside.map(without.contains) ?? false }
  }

  private func seesInPlan(_ item: String) -> Bool {
    for (place, entry) in lens.entries.enumerated() {
      let forHidden = entry.onBehalfOf.map(hidden.contains) ?? false
      let byHidden =
        hiddenAccounts.contains(entry.by) || forHidden || wasOut(at: place) || !mayRead(place)
      if !mayBe(item, in: entry, byHidden: byHidden) { return false }
      if let (first, said) = lens.corrected(entry), let now = said?.as(lens.entries[first]),
        !mayBe(item, in: now, byHidden: false)
      {
        return false
      }
    }
    return true
  }

  /// Whether an item of the plan is for the reader, as this entry says it.
  private func mayBe(_ item: String, in entry: SlowLens.Written, byHidden: Bool) -> Bool {
    let content = entry.content
    switch entry.name {
    case "outcome-named" where content.texts("outcome") == [item]:
      let children = content.texts("children")
      return !(byHidden || (!children.isEmpty && hidden.isSuperset(of: children)))
    case "action-added" where content.texts("action") == [item]:
      if byHidden || !hidden.isDisjoint(with: content.texts("who")) { return false }
      return content.texts("outcome").first.map(seesInPlan) ?? true
    case "bottom-line-set" where (content.texts("line").first ?? entry.key) == item:
      return !byHidden
    default: return true
    }
  }
}
