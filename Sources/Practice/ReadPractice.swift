// SPDX-License-Identifier: MIT

extension PracticeFile {
  /// Reads a whole file and refuses it at the first thing that cannot be followed.
  init(file: String, text: String) throws(PracticeError) {
    let known = [
      "authority", "name", "settings", "terms", "clocks", "agenda", "scores", "quorum", "questions",
      "categories", "notes", "plain-words", "known-initials",
    ]
    let fields = try Fields(try Entry(parsing: text, file: file), known: known)
    let authority = try fields.required("authority")
    self.init(file: file, authority: try authority.identifier(), name: try fields.text("name"))
    guard file == "\(self.authority).yaml" else {
      throw authority.refuse(self.authority, "does not match the name of its file")
    }
    if let settings = fields["settings"] { try readSettings(settings) }
    if let terms = fields["terms"] { try readTerms(terms) }
    try readLists(fields)
    scale = try fields["scores"]?.scaleVersions()
    quorum = try fields["quorum"]?.quorumVersions()
    agenda = try fields["agenda"]?.agendaVersions()
  }

  private mutating func readTerms(_ entry: Entry) throws(PracticeError) {
    for field in try Fields(entry, known: Term.allCases.map(\.rawValue)).entries {
      guard let term = Term(rawValue: field.key) else { continue }
      terms[term] = try field.termVersions()
    }
  }

  private mutating func readLists(_ fields: Fields) throws(PracticeError) {
    for clock in try fields["clocks"].map(Fields.init)?.entries ?? [] {
      clocks.append(try clock.clockVersions())
    }
    for note in try fields["notes"].map(Fields.init)?.entries ?? [] {
      notes.append(try note.noteVersions())
    }
    for word in try fields["plain-words"].map(Fields.init)?.entries ?? [] {
      plainWords.append(try word.plainWordVersions())
    }
    knownInitials = try fields["known-initials"]?.initialsVersions()
    questions = try fields["questions"]?.questionVersions()
    categories = try fields["categories"]?.categoryVersions()
  }

  private mutating func readSettings(_ entry: Entry) throws(PracticeError) {
    let known = [
      "model", "deciders", "chair-meets-family", "plan-order", "consultation", "harm-statement",
      "bottom-lines", "safety-statement", "child-views-over",
      "way-to-speak", "ways-that-count", "chair-writes-to-absent", "longest-sentence",
      "parents-hear", "chair-goes-through", "telling-agreed", "summing-up", "views-from-each",
      "core-group-with-family",
    ]
    let fields = try Fields(entry, known: known)
    model = try fields["model"]?.values(Entry.text)
    deciders = try fields["deciders"]?.values(Entry.text)
    chairMeetsFamily = try fields["chair-meets-family"]?.values(Entry.text)
    planOrder = try fields["plan-order"]?.choices("an order of plan and decision")
    consultation = try fields["consultation"]?.choices("a way of consulting")
    harmStatement = try fields["harm-statement"]?.values(Entry.yesOrNo)
    bottomLines = try fields["bottom-lines"]?.values(Entry.yesOrNo)
    safetyStatement = try fields["safety-statement"]?.values(Entry.yesOrNo)
    wayToSpeak = try fields["way-to-speak"]?.wordsOrNone()
    chairWritesToAbsent = try fields["chair-writes-to-absent"]?.values(Entry.yesOrNo)
    longestSentence = try fields["longest-sentence"]?.countVersions()
    childViewsOver = try fields["child-views-over"]?.ageVersions()
    try readDuties(fields)
  }

  /// What is owed to each of several people, and what is gone through with them.
  private mutating func readDuties(_ fields: Fields) throws(PracticeError) {
    waysThatCount = try fields["ways-that-count"]?.listVersions()
    parentsHear = try fields["parents-hear"]?.listVersions()
    chairGoesThrough = try fields["chair-goes-through"]?.listVersions()
    tellingAgreed = try fields["telling-agreed"]?.values(Entry.yesOrNo)
    summingUp = try fields["summing-up"]?.values(Entry.yesOrNo)
    viewsFromEach = try fields["views-from-each"]?.values(Entry.yesOrNo)
    coreGroupWithFamily = try fields["core-group-with-family"]?.values(Entry.yesOrNo)
  }
}

extension Entry {
  /// Versions of a single value under the name `value`.
  func values<Value: Sendable>(
    _ read: (Entry) -> () throws(PracticeError) -> Value
  ) throws(PracticeError) -> Versions<Value> {
    try versions(fields: ["value"]) { (fields, _) throws(PracticeError) in
      try read(fields.required("value"))()
    }
  }

  func choices<Choice>(_ noun: String) throws(PracticeError) -> Versions<Choice>
  where Choice: CaseIterable & RawRepresentable<String> & Sendable {
    try versions(fields: ["value"]) { (fields, _) throws(PracticeError) in
      try fields.required("value").choice(noun)
    }
  }

  /// What something is called: `value`, perhaps `or` for a second word, and what practitioners say.
  func termVersions() throws(PracticeError) -> Versions<TermWords> {
    try versions(fields: ["value", "or", "practitioners-say"]) {
      (fields, _) throws(PracticeError) in
      let words = [try fields.text("value")] + [try fields["or"]?.text()].compactMap(\.self)
      let short = try fields["practitioners-say"]?.phrases() ?? []
      guard short.isEmpty || short.count == words.count else {
        throw fields.entry.refuse(
          "practitioners-say", "must have one for each of \(words.joined(separator: ", "))")
      }
      return TermWords(words: words, practitionersSay: short)
    }
  }

  func wordsOrNone() throws(PracticeError) -> Versions<String> {
    try versions(fields: ["value"], mayBeNone: true) { (fields, _) throws(PracticeError) in
      try fields.text("value")
    }
  }

  /// How many words; a limit of nought words would mean nothing.
  func countVersions() throws(PracticeError) -> Versions<Int> {
    try versions(fields: ["value"]) { (fields, _) throws(PracticeError) in
      try fields.required("value").whole(in: 5...100)
    }
  }

  /// Ids with commas between them.
  func listVersions() throws(PracticeError) -> Versions<[String]> {
    try versions(fields: ["value"]) { (fields, _) throws(PracticeError) in
      try fields.required("value").phrases()
    }
  }

  func ageVersions() throws(PracticeError) -> Versions<Int> {
    try versions(fields: ["value"], mayBeNone: true) { (fields, _) throws(PracticeError) in
      try fields.required("value").whole(in: 0...17)
    }
  }
}
