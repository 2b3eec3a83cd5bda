// SPDX-License-Identifier: MIT
import Access
import Foundation
import Markup
import Practice

/// What one open board was sent, as marks: enough to know what has changed, and no word of it.
struct ShownBoard {
  /// The part that the viewer's page shows; a page drawn before the chair moved on is told.
  private var part: String?
  private var regions: [Int: Int] = [:]
  private var notes: [Int: [NoteMark]] = [:]
  /// What the viewer saw when it was last looked at, while the office keeps that.
  weak var seen: SeenRecord?
  /// Whether the viewer was told that the chair would like to close.
  var isToldOfClosing = false

  private struct NoteMark: Sendable { let id: Int, words: Int }

  init(part: String?) { self.part = part }

  /// What has changed since, as server-sent events; the changes are then counted as sent.
  mutating func events(of model: BoardModel) -> String {
    var events = ""
    if let before = part, before != model.place {
      events += "event: moved\ndata: \(model.placeTitle)\n\n"
    }
    part = model.place
    for region in model.regions {
      if region.notes.isEmpty { notes[region.name.hashValue] = nil }
      events += region.notes.isEmpty ? whole(region) : changed(region)
    }
    return events
  }

  private mutating func whole(_ region: BoardModel.Region) -> String {
    let (name, html) = (region.name.hashValue, rendered(region.html))
    guard regions[name] != html.hashValue else { return "" }
    regions[name] = html.hashValue
    return event("region", RegionSent(name: region.name, html: html))
  }

  /// Only the notes that are new or worded anew, as long as the others stand where they stood.
  private mutating func changed(_ region: BoardModel.Region) -> String {
    let name = region.name.hashValue
    let drawn = region.notes.map { (id: $0.id, html: rendered($0.html)) }
    let marks = drawn.map { NoteMark(id: $0.id.hashValue, words: $0.html.hashValue) }
    let before = notes[name] ?? []
    notes[name] = marks
    let isSame = marks.prefix(before.count).map(\.id) == before.map(\.id)
    guard !before.isEmpty, isSame else {
      regions[name] = nil
      return whole(region)
    }
    let fresh = drawn.indices.filter { $0 >= before.count || marks[$0].words != before[$0].words }
    guard !fresh.isEmpty else { return "" }
    regions[name] = nil
    return event(
      "notes",
      NotesSent(
        name: region.name, count: rendered(region.count),
        notes: fresh.map { NotesSent.Note(id: drawn[$0].id, html: drawn[$0].html) }))
  }

  private func rendered(_ html: HTML) -> String {
    String(decoding: render(html) as [UInt8], as: UTF8.self)
  }

  private func event(_ name: String, _ data: some Encodable) -> String {
    let json = (try? JSONEncoder().encode(data)) ?? Data()
    return "event: \(name)\ndata: \(String(decoding: json, as: UTF8.self))\n\n"
  }

  private struct RegionSent: Encodable { let name: String, html: String }

  private struct NotesSent: Encodable {
    let name: String
    let count: String
    let notes: [Note]

    struct Note: Encodable { let id: String, html: String }
  }
}

extension BoardModel {
  /// Where the viewer's page stands: a part, or outside the room.
  var place: String? { isPausedForViewer ? "outside" : part?.id }
  var placeTitle: String {
    isPausedForViewer ? say.board.pausedNow : part.map { say.ownText($0.title) } ?? ""
  }
}
