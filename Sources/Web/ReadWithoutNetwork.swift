// SPDX-License-Identifier: MIT
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Letters
import Logging
import Markup
import Office
import SignIn
import Timetable

/// Somebody who is signed in and opens pages through the door, as a browser does, without a network.
/// So everything that a person receives can be looked through in one process.
public struct ReaderAtTheDoor: Sendable {
  public let account: AccountID
  private let door: Door
  private let authority: AuthorityHouse
  private let cookie: String

  /// What came back: the answer's status, and its body to the byte.
  public typealias Render = (status: Int, bytes: [UInt8])

  /// Signs somebody in who is enrolled at this authority.
  public init(
    _ house: House, at authority: AuthorityHouse, as account: AccountID, password: String
  ) async throws {
    (self.account, self.authority) = (account, authority)
    door = Door(house)
    let token = try await authority.signIn.signIn(
      id: account.text, password: password, from: "127.0.0.1")
    cookie = "\(Visit.cookieName(authority))=\(token.text)"
  }

  /// Places that belong to no family.
  public var ownPlaces: [String] {
    [Route.Place.work, .drafts, .search, .register, .newFamily, .practice].map(path)
  }

  /// What a stranger to a family would try.
  public func front(of family: FamilyID) -> [String] {
    [.overview, .meeting, .board, .chronology, .preparation].map { path(.family(family, $0)) }
  }

  /// Every page of a family, whoever may see it, every paper and where it is checked, the board as it
  /// is told to an open page, the record as it stood on each of these days, and what each of these
  /// people has been given.
  public func pages(
    of family: FamilyID, reports: [ReportID], on days: [Day], for people: [PersonID], entries: Int
  ) -> [String] {
    let pages: [Route.Page] =
      [
        .overview, .enquiry, .preparation, .plan, .meeting, .agenda, .expected, .board,
        .bigScreen, .boardStream, .diary, .readers, .chronology, .papers, .minutes,
      ] + reports.map(Route.Page.report) + papers(about: reports).map(Route.Page.paper)
      + [.paperCheck(PaperID(.minutes))] + Deeds.all.map { .form($0.form.name) }
    return pages.map { path(.family(family, $0)) }
      + days.map { path(.family(family, .chronology)) + "?as-of=\($0)" }
      + stride(from: ChronologyPage.length, to: entries, by: ChronologyPage.length).map {
        path(.family(family, .chronology)) + "?from=\($0)"
      }
      + people.flatMap { person in papersOfOthers.map { (person, $0) } }.map { person, paper in
        path(.family(family, .paper(PaperID(paper)))) + "?for=\(person.text)"
      }
  }

  /// The papers that tell most of somebody else, where a reader may open those at all.
  private var papersOfOthers: [LetterName] { [.invitationForFamily, .plan, .minutes] }

  private func papers(about reports: [ReportID]) -> [PaperID] {
    LetterName.allCases.flatMap { name in
      switch name {
      case .socialWorkersReport, .agencyReport:
        reports.map { PaperID(name, about: $0.text) }
      default: [PaperID(name)]
      }
    }
  }

  /// What an open board is told, and the board itself.
  public func boards(of family: FamilyID) -> [String] {
    [.boardStream, .board, .bigScreen].map { path(.family(family, $0)) }
  }

  private func path(_ place: Route.Place) -> String {
    Route.authority(authority.id, place).link.text
  }

  /// Opens a page. The board's stream tells what an open page is told first.
  public func opens(_ path: String) async throws -> Render {
    let request = Request(
      head: HTTPRequest(
        method: .get, scheme: "http", authority: "localhost", path: path,
        headerFields: [.cookie: cookie]), body: RequestBody(buffer: ByteBuffer()))
    let answer = try await door.respond(to: request, context: WebContext(address: "127.0.0.1"))
    let taken = TakenBytes()
    try await answer.body.write(Taking(bytes: taken))
    return (answer.status.code, await taken.bytes)
  }
}

private actor TakenBytes {
  private(set) var bytes: [UInt8] = []
  func take(_ buffer: ByteBuffer) { bytes += buffer.readableBytesView }
}

private struct Taking: ResponseBodyWriter {
  let bytes: TakenBytes
  mutating func write(_ buffer: ByteBuffer) async throws { await bytes.take(buffer) }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension WebContext {
  /// A request that came over no network.
  init(address: String) {
    self.address = address
    isWithoutNetwork = true
    coreContext = .init(
      source: NoNetwork(
        logger: Logger(label: "reader") { _ in
          SwiftLogNoOpLogHandler()
        }))
  }

  private struct NoNetwork: RequestContextSource {
    let logger: Logger
  }
}
