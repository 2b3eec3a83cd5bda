// SPDX-License-Identifier: MIT
import Casework
import Papers
import Practice
import Timetable

/// What was said, part by part, each in their own words (C3 to C17).
extension LetterContent {
  var talk: [Block] {
    practice.agenda.flatMap { part -> [Block] in
      let said = notes(of: part.id)
      return said.isEmpty ? [] : [.heading(translated(part.title), level: 3)] + said
    }
  }

  func notes(of part: String) -> [Block] {
    (conference?.notes ?? []).filter { $0.part == part }.map { note in
      let time = labels.time(note.at.londonTime)
      return note.foldedAway.map { folded(note, time, why: $0) }
        ?? own(note.words, note.whose, time)
    }
  }

  /// What the chair folded away goes into no more hands on paper. That it was said stands here, with
  /// why; its words stay in the record for whoever may read them there.
  private func folded(_ note: Note, _ time: String, why: String) -> Block {
    .paragraph(
      labels.fill(
        .foldedAway, labels.fill(.said, kept(name(note.whose)), Words(time)), kept(why)))
  }

  var harmStatement: [Block] { conference?.harmStatement.map { paragraphs($0.words) } ?? [] }

  /// What the family said and wrote before the conference.
  var familyWords: [Block] {
    (family.ownWords + family.goodOutcomes).map { own($0.words, $0.person, labels.day($0.day)) }
  }

  /// What the child of this paper said.
  var childWords: [Block] {
    let whose = child ?? me
    return (family.ownWords + family.goodOutcomes).filter { $0.person == whose }.map {
      own($0.words, $0.person, labels.day($0.day))
    }
  }

  var challenges: [Block] {
    let asked = conference?.challenges ?? []
    guard !asked.isEmpty else { return [] }
    return [.facts(asked.map { Fact(kept($0.question), kept($0.outcome)) })]
  }

  var summingUp: [Block] {
    let parts: [(LetterLabel, Passage)] = [
      (.summedUpRisks, .risks), (.summedUpThreshold, .threshold),
    ]
    let facts = parts.compactMap { title, passage in
      conference?.words(of: passage).map { Fact(label(title), kept($0)) }
    }
    return facts.isEmpty ? [] : [.facts(facts)]
  }

  /// The opened scores, each with its reason, drawn and in a table (C15).
  var scores: [Block] {
    guard let conference, conference.scoresOpened, let scale = practice.scale else { return [] }
    let given = conference.scores.values.filter { $0.score != nil }
      .sorted { name($0.whose) < name($1.whose) }
    guard !given.isEmpty else { return [] }
    let table = Table(
      label(.scoresCaption), columns: [label(.who), label(.score), label(.reasons)],
      rows: given.map { one in
        [
          kept(name(one.whose)), kept("\(one.score?.value ?? 0) / \(scale.highest)"),
          kept(one.score?.reason ?? ""),
        ]
      })
    let bars = given.map { one in
      ScaleDrawing.Bar(
        name: name(one.whose), value: one.score?.value ?? 0,
        isFamily: family.person(one.whose)?.isFamily == true)
    }
    return [
      .figure(
        Figure(
          svg: ScaleDrawing(bars, highest: scale.highest).svg, title: label(.scoresCaption),
          meaning: meaning(bars), table: table))
    ]
  }

  private func meaning(_ bars: [ScaleDrawing.Bar]) -> Words {
    let groups: [(LetterLabel, [Int])] = [
      (.professionals, bars.filter { !$0.isFamily }.map(\.value)),
      (.family, bars.filter(\.isFamily).map(\.value)),
    ]
    let told = groups.compactMap { who, values -> Words? in
      guard let low = values.min(), let high = values.max() else { return nil }
      return labels.fill(.scoresMeaning, label(who), Words("\(low)"), Words("\(high)"))
    }
    return told.dropFirst().reduce(told.first ?? Words([])) { $0 + " " + $1 }
  }

  /// Each professional's view with its reason; then the family's, in their own words (C16).
  var views: [Block] {
    guard let conference else { return [] }
    let family = conference.familyViews.map { own($0.words, of: kept(name($0.whose))) }
    guard !conference.views.isEmpty else { return family }
    let table = Block.table(
      Table(
        label(.viewsCaption),
        columns: [label(.who), label(.child), label(.plan), label(.reasons)],
        rows: alike(conference.views).map { views in
          [
            kept(name(views[0].whose)), list(views.map(\.child)),
            words(for: views[0].plan, named: views[0].named), kept(views[0].reasons),
          ]
        }))
    return [table] + family
  }

  /// What somebody said of several children in the same words is told once.
  private func alike(_ views: [ViewGiven]) -> [[ViewGiven]] {
    views.reduce(into: [[ViewGiven]]()) { groups, view in
      let place = groups.firstIndex {
        $0[0].whose == view.whose && $0[0].plan == view.plan && $0[0].named == view.named
          && $0[0].reasons == view.reasons
      }
      if let place { groups[place].append(view) } else { groups.append([view]) }
    }
  }
}
