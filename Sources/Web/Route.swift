// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Languages
import Letters
import Markup
import Office

/// Every place of the service. The same value answers a request and makes a link.
///
/// | place | who may come |
/// |---|---|
/// | network | everyone: whether a network lets live boards through |
/// | front, practice, sign in, assets, languages | everyone |
/// | work, drafts | anyone signed in; drafts are only one's own |
/// | search | staff and invited professionals, among their own families |
/// | register | the duty worker; every question is kept |
/// | a family's places | who has a relation to that family now; parts by the lens |
/// | letters | team managers: the texts from which the authority writes its letters |
/// | do | who has one of the relations that the deed names |
enum Route: Hashable, Sendable {
  case front
  case asset(String)
  /// Where a language is chosen, and where it says which translations are confirmed.
  case languages
  /// Where a network is tried, and the stream that it is tried with.
  case network, networkStream
  case authority(String, Place)
  /// Only while the server is measured.
  case bench(String)

  enum Place: Hashable, Sendable {
    case signIn, signOut, practice, work, drafts, search, register
    case newFamily
    /// The texts from which the authority's letters are written, and one of them.
    case letters
    case letter(LetterName, Language)
    case family(FamilyID, Page)
  }

  enum Page: Hashable, Sendable {
    case overview, enquiry, preparation, plan, chronology, meeting, agenda, expected
    case report(ReportID)
    case board, boardStream, bigScreen
    case form(String)
    /// Where a form's words are kept while they are typed.
    case draft(String)
    /// Where the words of a form are checked for how plain they are. Nothing is kept of them there.
    case words(String)
    case readers
    /// What people were given, or are to be given.
    case papers
    case paper(PaperID)
    /// The same, for print.
    case paperFile(PaperID)
    /// Where somebody reads a paper that was held back.
    case paperCheck(PaperID)
    /// Where the record of the meeting is put right.
    case minutes
    /// The dates for the reader's own diary, as a file.
    case diary
  }

  init?(_ path: String) {
    let parts = path.split(separator: "/").map { part in
      part.utf8.contains(UInt8(ascii: "%"))
        ? part.removingPercentEncoding ?? String(part) : String(part)
    }
    switch parts.count {
    case 0: self = .front
    case 1 where parts[0] == "languages": self = .languages
    case 1 where parts[0] == "network": self = .network
    case 2 where parts == ["network", "stream"]: self = .networkStream
    case 2 where parts[0] == "assets": self = .asset(parts[1])
    case 2 where parts[0] == "bench": self = .bench(parts[1])
    default:
      guard let place = Place(Array(parts.dropFirst())) else { return nil }
      self = .authority(parts[0], place)
    }
  }

  var link: URLPath {
    switch self {
    case .front: .root
    case .asset(let name): URLPath("assets", name)
    case .languages: URLPath("languages")
    case .network: URLPath("network")
    case .networkStream: URLPath("network", "stream")
    case .bench(let name): URLPath("bench", name)
    case .authority(let authority, let place): URLPath(parts: [authority] + place.parts)
    }
  }
}

extension Route.Place {
  init?(_ parts: [String]) {
    switch parts {
    case []: self = .signIn
    case ["sign-out"]: self = .signOut
    case ["practice"]: self = .practice
    case ["work"]: self = .work
    case ["drafts"]: self = .drafts
    case ["search"]: self = .search
    case ["register"]: self = .register
    case ["families", "new"]: self = .newFamily
    case ["letters"]: self = .letters
    default:
      if parts.count == 3, parts[0] == "letters", let name = LetterName(rawValue: parts[1]),
        let language = Language(rawValue: parts[2])
      {
        self = .letter(name, language)
        return
      }
      guard parts.count >= 2, parts[0] == "families", let family = FamilyID(parts[1]),
        let page = Route.Page(Array(parts.dropFirst(2)))
      else { return nil }
      self = .family(family, page)
    }
  }

  var parts: [String] {
    switch self {
    case .signIn: []
    case .signOut: ["sign-out"]
    case .practice: ["practice"]
    case .work: ["work"]
    case .drafts: ["drafts"]
    case .search: ["search"]
    case .register: ["register"]
    case .newFamily: ["families", "new"]
    case .letters: ["letters"]
    case .letter(let name, let language): ["letters", name.rawValue, language.tag]
    case .family(let family, let page): ["families", family.description] + page.parts
    }
  }
}

extension Route.Page {
  init?(_ parts: [String]) {
    switch parts {
    case []: self = .overview
    case ["enquiry"]: self = .enquiry
    case ["preparation"]: self = .preparation
    case ["plan"]: self = .plan
    case ["chronology"]: self = .chronology
    case ["meeting"]: self = .meeting
    case ["agenda"]: self = .agenda
    case ["expected"]: self = .expected
    case ["board"]: self = .board
    case ["board", "stream"]: self = .boardStream
    case ["board", "screen"]: self = .bigScreen
    case ["readers"]: self = .readers
    case ["diary"]: self = .diary
    case ["papers"]: self = .papers
    case ["minutes"]: self = .minutes
    default:
      if parts.count == 3, parts[0] == "do", parts[2] == "draft" {
        self = .draft(parts[1])
        return
      }
      if parts.count == 3, parts[0] == "do", parts[2] == "words" {
        self = .words(parts[1])
        return
      }
      if parts.first == "papers", let page = Self.paper(parts) {
        self = page
        return
      }
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "reports": self = .report(ReportID(parts[1]))
      case "do": self = .form(parts[1])
      default: return nil
      }
    }
  }

  var parts: [String] {
    switch self {
    case .overview: []
    case .enquiry: ["enquiry"]
    case .preparation: ["preparation"]
    case .plan: ["plan"]
    case .chronology: ["chronology"]
    case .meeting: ["meeting"]
    case .agenda: ["agenda"]
    case .expected: ["expected"]
    case .report(let id): ["reports", id.text]
    case .board: ["board"]
    case .boardStream: ["board", "stream"]
    case .bigScreen: ["board", "screen"]
    case .form(let deed): ["do", deed]
    case .draft(let deed): ["do", deed, "draft"]
    case .words(let deed): ["do", deed, "words"]
    case .readers: ["readers"]
    case .diary: ["diary"]
    case .papers: ["papers"]
    case .paper(let id): ["papers", id.description]
    case .paperFile(let id): ["papers", id.description, "paper.pdf"]
    case .paperCheck(let id): ["papers", id.description, "check"]
    case .minutes: ["minutes"]
    }
  }
}

extension Route.Page {
  /// The places of one paper.
  private static func paper(_ parts: [String]) -> Self? {
    guard parts.count > 1, let id = PaperID(parts[1]), id.description == parts[1] else {
      return nil
    }
    return switch parts.dropFirst(2) {
    case []: .paper(id)
    case ["paper.pdf"]: .paperFile(id)
    case ["check"]: .paperCheck(id)
    default: nil
    }
  }
}
