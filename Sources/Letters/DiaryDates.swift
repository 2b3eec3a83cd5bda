// SPDX-License-Identifier: MIT
import Access
import Casework
import Timetable

/// The dates of the conference and of what follows, for the reader's own diary (PP7; RFC 5545).
///
/// A diary is an insecure place: others look over a shoulder, share it, find the telephone. So an
/// entry says "Meeting", when and where, and nothing else: no name, not what it is about, no word
/// of whose it is. Whoever comes at a time of their own gets that time alone.
public struct DiaryDates: Sendable {
  public let entries: [Entry]

  /// One meeting in the diary.
  public struct Entry: Hashable, Sendable {
    /// The same for the same meeting and reader, also after its day was changed.
    public let id: String
    public let day: Day
    /// Nil where no time of day is known: then it is an entry for the whole day.
    public let time: ClockTime?
    public let place: String?
  }

  /// What of this is the reader's to come to, as they may see it.
  ///
  /// - Parameter withPlaces: whether it is to be said where; who asks only whether there are any
  ///   dates need not look through the place.
  public init(_ seen: SeenRecord, withPlaces: Bool = true) {
    let (family, viewer) = (seen.family, seen.viewer)
    guard let conference = family.conference else {
      entries = []
      return
    }
    func entry(_ kind: String, _ day: Day?, _ time: ClockTime? = nil, _ place: String? = nil)
      -> Entry?
    {
      let id = stirred("\(conference.id)/\(kind)/\(viewer.account)")
      return day.map { Entry(id: id, day: $0, time: time, place: place) }
    }
    let comes =
      viewer.carriesTheMeeting
      || conference.invitations.contains { viewer.selves.contains($0.person) }
    let inGroup =
      !viewer.kinds.isDisjoint(with: [.socialWorker, .teamManager])
      || family.plan.agreed?.coreGroup.contains(where: viewer.selves.contains) == true
    guard let closed = conference.closed else {
      let own = conference.separateTimes.last { !viewer.selves.isDisjoint(with: $0.people) }
      let time = own?.way == .separateTime ? own?.time : conference.time
      let isThere = comes && own?.way != .otherwise
      let first = isThere ? conference.day : nil
      let place =
        withPlaces && family.mayStandInDiary(conference.place) ? conference.place : nil
      entries = [entry("conference", first, time, place)].compactMap(\.self)
      return
    }
    entries = [
      entry("core-group", inGroup ? closed.firstCoreGroup : nil),
      entry("review", comes ? closed.review : nil),
    ].compactMap(\.self)
  }
}

extension FamilyRecord {
  /// Whether a place tells nothing of the family: it names nobody of them and no home of theirs,
  /// nor what is done there.
  fileprivate func mayStandInDiary(_ place: String) -> Bool {
    let said = place.lowercased()
    let telling = ["child protection", "safeguarding", "refuge", "social care", "social services"]
    let names = [family] + people.filter(\.isFamily).map(\.name)
    let words = Set(said.split { !$0.isLetter }.map(String.init))
    let namesSomebody = names.flatMap { $0.lowercased().split { !$0.isLetter } }
      .contains { name in name.count > 2 && words.contains { $0.hasPrefix(name) } }
    let namesHome = addresses.values.contains { home in
      let home = home.words.lowercased()
      return !home.isEmpty && (said.contains(home) || home.contains(said))
    }
    return !namesSomebody && !namesHome && !telling.contains(where: said.contains)
  }
}

/// A mark that is always the same for the same text and does not show it (FNV-1a, 128 bits).
private func stirred(_ text: String) -> String {
  var mark: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  for byte in text.utf8 { mark = (mark ^ UInt128(byte)) &* 0x0100_0000_0000_0000_0000_013b }
  return String(mark, radix: 36)
}

extension DiaryDates {
  /// The file that diaries read. `now` is the moment at which it is asked for.
  public func text(at now: Instant) -> String {
    let events = entries.flatMap { entry in
      ["BEGIN:VEVENT", "UID:\(entry.id)", "DTSTAMP:\(now.inDiary)", entry.start]
        + ["SUMMARY:Meeting"] + (entry.place.map { ["LOCATION:\(escaped($0))"] } ?? [])
        + ["CLASS:PRIVATE", "END:VEVENT"]
    }
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Meeting//EN", "METHOD:PUBLISH"] + events
      + ["END:VCALENDAR"]
    return lines.map { folded($0) + "\r\n" }.joined()
  }
}

extension DiaryDates.Entry {
  /// In universal time, so that a diary shows it right in summer and in winter.
  fileprivate var start: String {
    guard let time, let moment = Instant(london: day, hour: time.hour, minute: time.minute) else {
      return "DTSTART;VALUE=DATE:\(day.description.filter(\.isNumber))"
    }
    return "DTSTART:\(moment.inDiary)"
  }
}

extension Instant {
  /// "20261119T100000Z"
  fileprivate var inDiary: String {
    description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}

/// RFC 5545, 3.3.11: what would end a value is escaped; other control characters are left out.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", ";", ",": result += "\\\(scalar)"
    case "\n": result += "\\n"
    default:
      if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

/// RFC 5545, 3.1: no line is longer than 75 octets; no character is cut in two.
private func folded(_ line: String) -> String {
  var result = ""
  var length = 0
  for scalar in line.unicodeScalars {
    let octets = String(scalar).utf8.count
    if length + octets > 75 {
      result += "\r\n "
      length = 1
    }
    result.unicodeScalars.append(scalar)
    length += octets
  }
  return result
}
