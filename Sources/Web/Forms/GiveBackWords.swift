// SPDX-License-Identifier: MIT
import HTTPTypes
import Hummingbird
import SignIn

extension Visit {
  /// Refuses a post before it is looked at, and gives its words back if the form is proven to be of
  /// this session. Other words were never typed here: another site must not put its own on a page
  /// of ours.
  func giveBack(_ problem: WebProblem, at place: Route.Place) async throws -> Never {
    guard request.method == .post, let session else { throw problem }
    let posted = try await posted()
    guard session.accepts(formToken: posted["token"] ?? "") else { throw problem }
    throw ProblemWithWords(problem: problem, words: posted.words(for: place, in: toReader))
  }
}
