// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Papers
import Practice
import Timetable

/// One paper that somebody is to have: which, and of which report or child where there are several.
public struct PaperID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let name: LetterName
  /// The report or the child that it is about; nil where there is one of its kind.
  public let about: String?

  public init(_ name: LetterName, about: String? = nil) { (self.name, self.about) = (name, about) }

  /// Reads "minutes" or "agency-report.r-17".
  public init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = parts.first, let name = LetterName(rawValue: first) else { return nil }
    self.init(name, about: parts.count > 1 ? parts[1] : nil)
  }

  public var description: String { about.map { "\(name.rawValue).\($0)" } ?? name.rawValue }

  public static func < (one: PaperID, other: PaperID) -> Bool {
    one.description < other.description
  }
}

/// The papers of a conference for one recipient, made from what that person may see (A1 to A5).
public struct ConferencePapers: Sendable {
  public let seen: SeenRecord
  private let practice: Practice
  private let wording: Wording
  private let today: Day

  public init(_ seen: SeenRecord, _ practice: Practice, _ wording: Wording, today: Day) {
    (self.seen, self.practice, self.wording, self.today) = (seen, practice, wording, today)
  }

  private var family: FamilyRecord { seen.family }
  private var me: PersonID { seen.viewer.person }

  // MARK: Which papers

  /// Every paper that this person is to have now, in the order in which they are read.
  public var due: [PaperID] {
    guard let conference = family.conference else { return [] }
    let isOver = conference.closed != nil
    return before(conference).filter { !isOver || !$0.name.isForTheDay } + after(conference)
  }

  private enum Reader { case child, family, supporter, professional }

  private var reader: Reader {
    if family.person(me)?.isChild == true { return .child }
    if family.conference?.invitation(of: me)?.beside != nil { return .supporter }
    return seen.viewer.isProfessional ? .professional : .family
  }

  private func before(_ conference: Conference) -> [PaperID] {
    switch reader {
    case .child: [PaperID(.invitationForChild), PaperID(.leafletForYoungPeople)]
    case .supporter: [PaperID(.invitationForSupporter), PaperID(.leafletIfYouDisagree)]
    case .family:
      [
        PaperID(.invitationForFamily), PaperID(.leafletForParents),
        PaperID(.leafletIfYouDisagree),
      ] + reports(family.reports.filter { !seen.viewer.selves.isDisjoint(with: $0.shared.keys) })
    case .professional:
      (seen.viewer.isChair ? [PaperID(.chairsAgenda)] : [PaperID(.invitationForProfessional)])
        + [PaperID(.leafletForProfessionals)] + reports(family.reports)
    }
  }

  private func reports(_ reports: [Report]) -> [PaperID] {
    reports.map { report in
      PaperID(
        report.author == family.enquiry.socialWorker ? .socialWorkersReport : .agencyReport,
        about: report.id.text)
    }
  }

  private func after(_ conference: Conference) -> [PaperID] {
    guard conference.closed != nil else { return [] }
    switch reader {
    case .child:
      return [PaperID(.decisionLetterForChild), PaperID(.childsPlan)].filter { _ in
        conference.decision(for: me) != nil
      }
    case .supporter: return []
    case .family: return [PaperID(.decisionLetterForFamily)] + plan + [PaperID(.minutes)]
    case .professional:
      let asked = conference.takingPart.asked.contains { $0.person == me }
      return [PaperID(.decisionLetterForProfessional)] + plan + [PaperID(.minutes)]
        + (asked ? [PaperID(.letterToAbsentProfessional)] : [])
    }
  }

  private var plan: [PaperID] {
    family.plan.isEmpty ? [] : [PaperID(.plan), PaperID(.planInShort)]
  }

  // MARK: One paper

  /// The languages in which this paper can be had.
  public func languages(of id: PaperID) -> [Language] { wording.languages(of: id.name) }

  /// The text from which this paper is written; nil where this language has none.
  public func text(of id: PaperID, in language: Language) -> LetterText? {
    wording.text(id.name, in: language)
  }

  /// The paper, from the record as this person sees it; nil where it is not theirs, or where there
  /// is no text in this language.
  ///
  /// - Parameter digest: what tells whether it is the one that this person was given last.
  public func paper(
    _ id: PaperID, in language: Language = .english, digest: (Paper) -> String? = { _ in nil }
  ) -> Paper? {
    guard due.contains(id), let text = wording.text(id.name, in: language),
      let labels = wording.labels(in: language), var paper = written(id, in: language)
    else { return nil }
    let number = number(of: id, in: language, digest(paper))
    paper.smallPrint += smallPrint(text, labels, number)
    return paper
  }

  /// The first that this person is given is the first for them, whatever else is in the record: the
  /// number counts their own papers of this kind and nothing else.
  private func number(of id: PaperID, in language: Language, _ digest: String?) -> Int {
    let given = (family.conference?.papers.given ?? []).map(\.paper).filter {
      $0.paper == id.description && $0.recipient == me && $0.language == language
    }
    let isGiven = digest != nil && given.last?.digest == digest
    return isGiven ? given.count : given.count + 1
  }

  private func written(_ id: PaperID, in language: Language) -> Paper? {
    guard let text = wording.text(id.name, in: language),
      let labels = wording.labels(in: language)
    else { return nil }
    let content = LetterContent(
      seen, practice, labels, today: today,
      report: id.about.flatMap { about in family.reports.first { $0.id.text == about } },
      child: id.name.reader == .child ? me : nil)
    let letter = text.template.filled(from: content)
    var paper = Paper(
      letter.title, in: language, from: practice.name, to: [], on: today,
      dayInWords: labels.day(today), smallPrint: letter.smallPrint, letter.blocks)
    if id.name.reader == .child { paper.isLarge = true }
    return paper
  }

  /// Which version it is, and whether a translator has confirmed it.
  private func smallPrint(_ text: LetterText, _ labels: LetterLabels, _ number: Int) -> [Words] {
    var print = [
      labels.fill(
        .madeFrom, Words(labels.day(today)), Words("\(number), \(text.version)"))
    ]
    if text.language != .english {
      print.append(Words(labels[.inEnglish]))
      print.append(Words(labels[.notConfirmed]))
    }
    return print
  }
}
