// SPDX-License-Identifier: MIT
import Casework
import Drafts
import Languages
import Office
import Practice
import Press
import Readings
import SignIn

/// One authority that this server serves: its own record, its own people, its own practice.
public final class AuthorityHouse: Sendable {
  public let id: String
  public let name: String
  public let office: Office
  public let signIn: SignInBook
  /// What people have typed and not sent yet.
  public let drafts: any DraftStore
  /// Who read what of which family, and who was refused.
  public let readings: ReadingLog
  /// Tells those who still write that the chair would like to close.
  let bell = ClosingBell()
  /// The words that this authority takes care with when it writes for a family.
  let wordLists = WordLists()
  /// In demo mode only: whom one can sign in as, and their password.
  public let demo: Demo?
  /// Makes an invented family, to show what a letter's text becomes.
  public let sample: (@Sendable () async throws -> SampleFamily)?

  public struct Demo: Sendable {
    public let people: [Actor]
    public let password: String
    public init(people: [Actor], password: String) {
      (self.people, self.password) = (people, password)
    }
  }

  public init(
    id: String, name: String, office: Office, signIn: SignInBook, drafts: any DraftStore,
    readings: ReadingLog, demo: Demo? = nil,
    sample: (@Sendable () async throws -> SampleFamily)? = nil
  ) {
    (self.id, self.name, self.office) = (id, name, office)
    (self.signIn, self.drafts, self.readings, self.demo) = (signIn, drafts, readings, demo)
    self.sample = sample
  }
}

extension AuthorityHouse {
  /// Signs off: the last checkpoints are written and the files are closed, each even if another fails.
  /// The record closes between: it names the last reading, and then the log names its last entry.
  public func close() async throws {
    await signIn.flush()
    var failure: (any Error)?
    for close in [closeDrafts, readings.checkpoint, office.close, readings.close] {
      do { try await close() } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  private func closeDrafts() async throws {
    try await drafts.close()
  }
}

/// Everything behind the door: the authorities and how the door behaves.
public struct House: Sendable {
  public let authorities: [AuthorityHouse]
  /// Cookies travel only over https; off in demo mode, which never leaves the machine.
  public let secureCookies: Bool
  /// Opens the places that only a measurement needs.
  public let measured: Bool
  let limits: RequestLimits
  /// Prints papers; nil where this server prints none.
  let press: Press?
  /// Who is believed about where a request came from.
  var proxies: TrustedProxies { connections.proxies }
  /// Under which names it is reached.
  let names: ServedNames
  /// How connections are kept.
  var connections: ConnectionRules
  /// What people are sending just now.
  let arriving = FormsArriving()
  /// What families read, in every language.
  let words: WordsOfLanguages

  /// - Parameter mostConnections: how many may be open at once, in all.
  /// - Throws: where a message of a language is missing or wrong.
  public init(
    authorities: [AuthorityHouse], secureCookies: Bool, measured: Bool = false,
    limits: RequestLimits = RequestLimits(), proxies: TrustedProxies = .none,
    names: ServedNames = .loopback,
    mostConnections: Int = 2_000, press: Press? = nil
  ) throws(CatalogueError) {
    words = try WordsOfLanguages.embedded.get()
    (self.authorities, self.secureCookies) = (authorities, secureCookies)
    (self.measured, self.limits) = (measured, limits)
    connections = ConnectionRules(
      book: ConnectionBook(
        .init(inAll: mostConnections, ofAddress: measured ? mostConnections : 512)),
      proxies: proxies)
    (self.names, self.press) = (names, press)
  }

  func authority(_ id: String) -> AuthorityHouse? { authorities.first { $0.id == id } }
}

extension Actor {
  /// Who an account is. A partner's role carries the agency: "partner:education".
  public init?(_ account: Account) {
    let parts = account.role.split(separator: ":").map(String.init)
    guard let role = parts.first.flatMap(AccountRole.init) else { return nil }
    let agency = parts.dropFirst().first.flatMap(Agency.init)
    let own: Agency? =
      [.socialWorker, .teamManager, .chair, .duty, .businessSupport].contains(role)
      ? .socialCare : nil
    self.init(
      account: AccountID(account.id), name: account.name, title: account.title, role: role,
      agency: agency ?? own)
  }

  /// The role as an account keeps it.
  public var accountRole: String {
    role == .partner ? "\(role.rawValue):\((agency ?? .other).rawValue)" : role.rawValue
  }
}
