// SPDX-License-Identifier: MIT
import Casework
import Office
import Practice
import SignIn

/// One authority that this server serves: its own record, its own people, its own practice.
public final class AuthorityHouse: Sendable {
  public let id: String
  public let name: String
  public let office: Office
  public let signIn: SignInBook
  /// In demo mode only: whom one can sign in as, and their password.
  public let demo: Demo?

  public struct Demo: Sendable {
    public let people: [Actor]
    public let password: String
    public init(people: [Actor], password: String) {
      (self.people, self.password) = (people, password)
    }
  }

  public init(
    id: String, name: String, office: Office, signIn: SignInBook, demo: Demo? = nil
  ) {
    (self.id, self.name, self.office) = (id, name, office)
    (self.signIn, self.demo) = (signIn, demo)
  }
}

extension AuthorityHouse {
  /// Signs off: the last checkpoint is written and the files are closed.
  public func close() async throws {
    await signIn.flush()
    try await office.close()
  }
}

/// Everything behind the door: the authorities and how the door behaves.
public struct House: Sendable {
  public let authorities: [AuthorityHouse]
  /// Cookies travel only over https; off in demo mode, which never leaves the machine.
  public let secureCookies: Bool
  /// Opens the places that only a measurement needs.
  public let measured: Bool

  public init(authorities: [AuthorityHouse], secureCookies: Bool, measured: Bool = false) {
    (self.authorities, self.secureCookies) = (authorities, secureCookies)
    self.measured = measured
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
      [.socialWorker, .teamManager, .chair, .duty].contains(role) ? .socialCare : nil
    self.init(
      account: AccountID(account.id), name: account.name, title: account.title, role: role,
      agency: agency ?? own)
  }

  /// The role as an account keeps it.
  public var accountRole: String {
    role == .partner ? "\(role.rawValue):\((agency ?? .other).rawValue)" : role.rawValue
  }
}
