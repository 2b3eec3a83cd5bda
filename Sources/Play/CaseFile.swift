// SPDX-License-Identifier: MIT
import Casework
import Practice
import Timetable

/// A whole case, deed by deed, as people can read it. Tests, the demo and bug reports play it.
public struct CaseFile: Sendable {
  /// The name of the file, for messages.
  public let file: String
  public let title: String
  /// What the case shows, in a sentence or two.
  public let about: String
  /// The moment from which days such as `-10` count; nil where every day is written out.
  public let start: CaseMoment?
  public let people: [CasePerson]
  public let deeds: [CaseDeed]

  /// A case that was not read from a file.
  public init(
    file: String, title: String, about: String, start: CaseMoment? = nil, people: [CasePerson],
    deeds: [CaseDeed]
  ) {
    (self.file, self.title, self.about) = (file, title, about)
    (self.start, self.people, self.deeds) = (start, people, deeds)
  }
}

/// Someone in a case who signs in.
public struct CasePerson: Hashable, Sendable {
  public let account: AccountID
  public let name: String
  /// What they are called; nil where it is the authority's own word for the role.
  public let title: String?
  public let role: AccountRole
  public let agency: Agency?

  public init(
    account: AccountID, name: String, title: String? = nil, role: AccountRole,
    agency: Agency? = nil
  ) {
    (self.account, self.name, self.title) = (account, name, title)
    (self.role, self.agency) = (role, agency)
  }

  /// The person as an authority's record names them: each has its own word for its chair.
  public func actor(in practice: Practice) -> Actor {
    Actor(
      account: account, name: name, title: title ?? ownTitle(in: practice), role: role,
      agency: agency)
  }

  private func ownTitle(in practice: Practice) -> String {
    let term: Term? =
      switch role {
      case .chair: .chair
      case .socialWorker: .socialWorker
      case .teamManager: .teamManager
      case .partner, .family, .supporter, .duty, .businessSupport: nil
      }
    // Of two words for a chair a person bears one.
    let word =
      role == .chair ? practice.chairTitle(of: "") : term.map(practice.term) ?? role.rawValue
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}

/// One deed of a case, and how it should end.
public struct CaseDeed: Sendable {
  /// Its place in the file, from 1.
  public let number: Int
  public let line: Int
  public let at: CaseMoment
  /// Who does what, with which answers; nil when the deed before it is sent once more.
  public let act: CaseAct?
  public let expect: Varying<CaseResult>
  /// The code of the refusal that is expected.
  public let because: Varying<String>?
  /// The authorities under whose practice it is played; nil for all.
  public let only: [String]?

  public init(
    number: Int, line: Int = 1, at: CaseMoment, act: CaseAct?,
    expect: Varying<CaseResult> = Varying(otherwise: .recorded), because: Varying<String>? = nil,
    only: [String]? = nil
  ) {
    (self.number, self.line, self.at, self.act) = (number, line, at, act)
    (self.expect, self.because, self.only) = (expect, because, only)
  }
}

/// What somebody does in a case.
public struct CaseAct: Sendable {
  public let by: AccountID
  public let deed: String
  /// For each field of the deed's form, what is filled in: people by name, reports by author.
  public let answers: [String: Varying<[String]>]
  /// When the page with the form was opened; nil for just now.
  public let pageOpened: CaseMoment?
  /// The day on which it happened, when that is not the day on which it is written.
  public let happened: CaseDay?

  public init(
    by: AccountID, deed: String, answers: [String: Varying<[String]>] = [:],
    pageOpened: CaseMoment? = nil, happened: CaseDay? = nil
  ) {
    (self.by, self.deed, self.answers) = (by, deed, answers)
    (self.pageOpened, self.happened) = (pageOpened, happened)
  }
}

/// How a deed ended, or should end.
public enum CaseResult: String, CaseIterable, Sendable {
  case recorded, refused, repeated
}

/// Something that may differ from authority to authority.
public struct Varying<Value: Sendable>: Sendable {
  public let own: [String: Value]
  public let otherwise: Value?

  public init(own: [String: Value] = [:], otherwise: Value?) {
    (self.own, self.otherwise) = (own, otherwise)
  }

  public func value(for authority: String) -> Value? { own[authority] ?? otherwise }
}

extension CaseFile {
  /// The moment at which the case starts: the one that it names, or that of its first deed.
  public func firstMoment() throws(OutsideTable) -> Instant? {
    try (start ?? deeds.first?.at)?.instant(from: Instant(milliseconds: 0))
  }
}
