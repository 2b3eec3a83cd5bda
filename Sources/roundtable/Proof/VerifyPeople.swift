// SPDX-License-Identifier: MIT
import Play
import SignIn

/// Proves that every account and session is as this server wrote it. An authority that was never
/// served has none, which is no fault.
struct ProvePeople: Proof {
  func prove(_ authority: ProvedAuthority) async throws -> Proved {
    func bad(_ what: String) -> Proved {
      Proved(bad: BadThing("\(authority.place.people): \(what)", in: "\(authority.name), accounts"))
    }
    do {
      let found = try peopleFile(of: authority.place, .real).examine()
      return found?.problem.map { bad($0.words) } ?? Proved()
    } catch is SignInError {
      return bad("It cannot be read.")
    }
  }
}
