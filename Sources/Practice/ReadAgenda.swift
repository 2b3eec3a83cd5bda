// SPDX-License-Identifier: MIT

extension Entry {
  func agendaVersions() throws(PracticeError) -> Versions<[AgendaPart]> {
    try versions(fields: ["parts"]) { (fields, dates) throws(PracticeError) in
      let entry = try fields.required("parts")
      let parts = try entry.agendaParts(dates)
      try entry.refuseIncomplete(parts)
      return parts
    }
  }

  private func agendaParts(_ dates: Dates) throws(PracticeError) -> [AgendaPart] {
    let fields = ["title", "guide", "kind", "columns", "practitioners-say"]
    return try list(fields, dates) { (id, fields, source) throws(PracticeError) in
      let kind: AgendaKind = try fields.required("kind").choice("a kind of part")
      let columns = try fields["columns"]?.noteColumns(dates) ?? []
      guard kind == .talk ? (1...3).contains(columns.count) : columns.isEmpty else {
        let allowed = kind == .talk ? "one to three columns" : "no columns"
        throw fields.entry.refuse(id, "must have \(allowed), as a \(kind.rawValue) part")
      }
      return AgendaPart(
        id: id, title: try fields.text("title"), guide: try fields.text("guide"), kind: kind,
        columns: columns, source: source,
        practitionersSay: try fields["practitioners-say"]?.text())
    }
  }

  private func noteColumns(_ dates: Dates) throws(PracticeError) -> [NoteColumn] {
    try list(["title", "prompt"], dates) { (id, fields, _) throws(PracticeError) in
      NoteColumn(id: id, title: try fields.text("title"), prompt: try fields.text("prompt"))
    }
  }

  /// A conference always plans, hears each view, decides and ends, once each and in a sound order.
  private func refuseIncomplete(_ parts: [AgendaPart]) throws(PracticeError) {
    for kind in [AgendaKind.plan, .views, .decision, .ending] {
      let count = parts.count { $0.kind == kind }
      guard count == 1 else {
        throw refuse(kind.rawValue, "must be one part of the agenda, not \(count)")
      }
    }
    guard parts.count(where: { $0.kind == .scores }) < 2 else {
      throw refuse("scores", "must be one part of the agenda at most")
    }
    let order = parts.map(\.kind).filter { [.views, .decision, .ending].contains($0) }
    guard order == [.views, .decision, .ending] else {
      throw refuse(key, "must hear views before the decision, and end after it")
    }
    let columns = parts.flatMap { $0.columns.map(\.id) }
    for (index, column) in columns.enumerated() where columns[..<index].contains(column) {
      throw refuse(column, "is the id of two columns of one agenda")
    }
  }
}
