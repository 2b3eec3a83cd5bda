// SPDX-License-Identifier: MIT
import Access
import Casework
import Drafts
import Hummingbird
import Languages
import Markup
import Office
import Practice
import SignIn
import Timetable

/// One request to one authority: who asks, and for what.
struct Visit: Sendable {
  let house: House
  let authority: AuthorityHouse
  let request: Request
  let context: WebContext
  let session: Session?
  /// Where it came from.
  let address: String

  init(_ house: House, _ authority: AuthorityHouse, _ request: Request, _ context: WebContext) {
    (self.house, self.authority) = (house, authority)
    (self.request, self.context) = (request, context)
    address = house.proxies.client(request.headers, from: context.address)
    session = request.cookies[Self.cookieName(authority)].flatMap {
      authority.signIn.session($0.value)
    }
  }

  static func cookieName(_ authority: AuthorityHouse) -> String { "roundtable-\(authority.id)" }

  var office: Office { authority.office }
  var path: String { request.uri.path }
  /// What pages say in the language that this browser has chosen.
  var say: LanguageWords { house.words[ChooseLanguage.chosen(in: request)] }

  /// What is said to whoever this is: staff who are signed in read English, everybody else the
  /// language that this browser has chosen.
  var toReader: LanguageWords {
    guard let role = session.flatMap({ Actor($0.account) })?.role else { return say }
    return role == .family || role == .supporter ? say : house.words[.english]
  }

  /// Whether somebody is signed in who works here. Everybody else may have to leave a page quickly.
  var isOfStaff: Bool {
    guard let role = session.flatMap({ Actor($0.account) })?.role else { return false }
    return role != .family && role != .supporter
  }

  func route(_ place: Route.Place) -> Route { .authority(authority.id, place) }

  func answer(_ place: Route.Place) async throws -> Response {
    switch (place, request.method) {
    case (.signIn, .get): return try signInPage()
    case (.signIn, .post): return try await signIn()
    case (.practice, .get): return .page(try PracticePage(self).html)
    case (.signOut, .post): return try await signOut()
    default: break
    }
    guard let session, let actor = Actor(session.account) else {
      if case .family(let family, .form(let deed)) = place, request.method == .post {
        return try await sentTooLate(deed, family)
      }
      if request.method == .post {
        let words = try await posted().words(for: place, in: toReader)
        throw ProblemWithWords(problem: .notSignedIn(authority.id), words: words)
      }
      throw WebProblem.notSignedIn(authority.id)
    }
    return try await SignedInVisit(self, session, actor).answer(place)
  }

  /// The fields of a posted form. What cannot be decoded is kept as it came.
  func posted() async throws(WebProblem) -> PostedForm {
    let place: Route.Place? = if case .authority(_, let place) = Route(path) { place } else { nil }
    return try await ReadForm(house: house, limit: FormLimit(for: place), sender: sender)
      .read(request)
  }

  /// As whom requests and forms are counted: a person who is signed in, or an address.
  var sender: RequestLimits.Of {
    session.map { .person(authority: authority.id, account: $0.account.id) }
      ?? .address(RequestLimits.network(address))
  }
}

/// A visit of somebody who is signed in.
struct SignedInVisit: Sendable {
  let visit: Visit
  let session: Session
  let actor: Actor

  init(_ visit: Visit, _ session: Session, _ actor: Actor) {
    (self.visit, self.session, self.actor) = (visit, session, actor)
  }

  var office: Office { visit.office }
  var authority: AuthorityHouse { visit.authority }
  /// Families and who stands beside them choose a language; the pages of staff are English.
  var ofFamily: Bool { actor.role == .family || actor.role == .supporter }
  var say: LanguageWords { ofFamily ? visit.say : visit.house.words[.english] }
  var path: String { visit.request.uri.path }
  func link(_ place: Route.Place) -> URLPath { visit.route(place).link }

  func answer(_ place: Route.Place) async throws -> Response {
    switch (place, visit.request.method) {
    case (.work, .get): return try await work()
    case (.drafts, .get): return try await draftsPage()
    case (.drafts, .post): return try await startAgain()
    case (.search, .get), (.search, .post): return try await search()
    case (.register, .get), (.register, .post): return try await register()
    case (.newFamily, .get): return try await newFamily()
    case (.letters, .get): return try await lettersPage()
    case (.letter(let name, let language), .get):
      return try await letterPage(name, language)
    case (.letter(let name, let language), .post):
      return try await saveLetter(name, language)
    case (.family(let family, let page), .get): return try await show(page, of: family)
    case (.family(let family, .form(let deed)), .post): return try await post(deed, family)
    case (.family(let family, .draft(let deed)), .post):
      return try await keepDraft(deed, family)
    case (.family(let family, .words(let deed)), .post):
      return try await checkWords(deed, family)
    default: throw WebProblem.nothingHere
    }
  }

  /// The family as this person may see it; without a relation it does not exist.
  func seen(_ family: FamilyID, asOf: Day? = nil) async throws -> SeenRecord {
    guard let seen = try await office.seen(family, by: actor.account, asOf: asOf) else {
      throw WebProblem.noRelation
    }
    return seen
  }

  private func show(_ page: Route.Page, of family: FamilyID) async throws -> Response {
    if page == .chronology { return try await chronology(family) }
    let seen = try await seen(family)
    let room = FamilyVisit(
      visit: self, id: family, seen: seen, practice: try office.practice(for: seen),
      drafts: await drafts(about: family),
      willRead: try await office.whoWillRead(family, by: actor, seeing: seen))
    let answer = try await room.answer(page)
    try noteSeen(page, of: family, seen)
    return answer
  }
}

/// A visit to one family, through the visitor's own lens.
struct FamilyVisit: Sendable {
  let visit: SignedInVisit
  let id: FamilyID
  let seen: SeenRecord
  let practice: Practice
  /// What the visitor has typed into this family's forms and not sent yet.
  let drafts: [Draft]
  /// Who would read what the visitor writes; nil on pages without forms.
  let willRead: WhoWillRead?
  /// The address of the family's front page; its other pages lie below.
  private let front: URLPath

  init(
    visit: SignedInVisit, id: FamilyID, seen: SeenRecord, practice: Practice,
    drafts: [Draft] = [], willRead: WhoWillRead? = nil
  ) {
    (self.visit, self.id, self.seen, self.practice) = (visit, id, seen, practice)
    (self.drafts, self.willRead) = (drafts, willRead)
    front = visit.link(.family(id, .overview))
  }

  var family: FamilyRecord { seen.family }
  var viewer: Standing { seen.viewer }
  var office: Office { visit.office }
  var say: LanguageWords { visit.say }
  func link(_ page: Route.Page) -> URLPath { front.appending(page.parts) }
  var today: Day { visit.office.today }

  func answer(_ page: Route.Page) async throws -> Response {
    if viewer.arranges { return try arrangementAnswer(page) }
    return try await openAnswer(page)
  }

  /// Whoever makes the arrangements has one page of each family, and the forms that are theirs.
  private func arrangementAnswer(_ page: Route.Page) throws -> Response {
    switch page {
    case .overview, .preparation: .page(try ArrangementPage(self).html)
    case .form(let deed): try formPage(deed)
    default: throw WebProblem.notForThem
    }
  }

  private func openAnswer(_ page: Route.Page) async throws -> Response {
    switch page {
    case .overview:
      .page(viewer.isFamilySide ? meetingPage : try FamilyPage(self).html)
    case .meeting: .page(meetingPage)
    case .expected: .page(try ExpectedPage(self).html)
    case .enquiry: .page(EnquiryPage(self).html)
    case .preparation: .page(try PreparationPage(self).html)
    case .plan: .page(PlanPage(self).html)
    case .agenda: .page(agendaPaper)
    case .report(let id): .page(try ReportPage(self, id).html)
    case .board:
      BoardPage(self, watching: isWatching, isToldOfClosing: await visit.isToldOfClosing(id))
        .response
    case .bigScreen: try await bigScreen()
    case .boardStream: BoardStream(self).response
    case .form(let deed): try formPage(deed)
    case .diary: try diaryFile()
    case .readers: try await ReadersPage.answer(self)
    case .papers: try await papersPage()
    case .paper(let id): .page(try await PaperPage(self, id).html)
    case .paperFile(let id): try await paperFile(id)
    case .paperCheck(let id): .page(try await CheckPaperPage(self, id).html)
    case .minutes: .page(try MinutesPage(self).html)
    case .chronology, .draft, .words: throw WebProblem.nothingHere
    }
  }

  /// Whether the board is asked for without a live line, new every few seconds.
  private var isWatching: Bool { visit.visit.request.uri.queryParameters["watch"] != nil }

  /// Who waits outside sees no wall.
  private func bigScreen() async throws -> Response {
    guard !BoardModel(seen, practice, today: today, say).isPausedForViewer,
      let wall = try await visit.office.seenOnTheWall(id, by: visit.actor.account)
    else { return .page(BoardPage(self).html) }
    return .page(BigScreen(self, wall: wall).html)
  }

  /// A child has a page of the child's own.
  private var meetingPage: HTML {
    isChild ? ChildPage(self).html : MeetingPage(self).html
  }

  /// Whether the visitor is a child of the family.
  var isChild: Bool { family.person(viewer.person)?.isChild == true }
}
