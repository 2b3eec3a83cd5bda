// SPDX-License-Identifier: MIT
import Access
import Casework
import Drafts
import Hummingbird
import Logging
import Markup
import Office
import SignIn

/// A deed is posted. When it is recorded, the browser goes back to the page that it came from;
/// when not, the form comes back with every word still in it.
extension SignedInVisit {
  func post(_ name: String, _ family: FamilyID) async throws -> Response {
    guard let deed = Deeds.named(name) else { throw WebProblem.nothingHere }
    let posted = try await visit.posted()
    do { return try await send(deed, name, family, posted) } catch {
      throw ProblemWithWords(
        error, words: posted.words(of: deed.form, in: say), visit.context.logger)
    }
  }

  private func send(
    _ deed: any Deed.Type, _ name: String, _ family: FamilyID, _ posted: PostedForm
  ) async throws -> Response {
    guard session.accepts(formToken: posted["token"] ?? "") else {
      // The form may be somebody else's, who typed on this device before: it is not drawn again
      // under another name. The words come back to be copied.
      throw ProblemWithWords(problem: .staleForm, words: posted.words(of: deed.form, in: say))
    }
    guard let key = posted["key"].flatMap(FormKey.init) else {
      throw ProblemWithWords(problem: .notReadable, words: posted.words(of: deed.form, in: say))
    }
    let isMeant = posted["is-meant"] == "yes"
    let answers = posted.answers(to: deed.form)
    do throws(DeedFailure) {
      try await refuseHaste(name, family, key)
      if deed is CloseConference.Type, !isMeant, (try? deed.decode(answers)) != nil,
        await isSomebodyWriting(family)
      {
        throw .asked(.stillWriting)
      }
      _ = try await office.perform(
        DeedRequest(
          deed: name, answers: answers, family: family, actor: actor,
          key: key.deed, seen: posted["seen"].flatMap { Int($0) }, offer: posted["begin"],
          isMeant: isMeant, asksWhoReads: true))
    } catch {
      var posted = posted
      // These words are another deed: under the old key they would never be kept.
      if case .sentBefore = error { posted.renewKey() }
      let kept = await keepRefused(posted, deed.form, family)
      try await visit.noteRefusal(error.code, at: .family(family, .form(name)))
      return try await again(deed.form, family, posted, error, kept)
    }
    await end(key)
    if visit.request.headers[.board] != nil { return Response(status: .noContent) }
    return .toward(back(posted, family))
  }

  /// Everyone reads along on a board, so that one person's notes must not drown the others'. What is
  /// sent again because its answer was lost is not counted again.
  private func refuseHaste(
    _ name: String, _ family: FamilyID, _ key: FormKey
  ) async throws(DeedFailure) {
    let isMeasured = visit.house.measured && ["127.0.0.1", "::1"].contains(visit.address)
    guard name == AddNote.form.name, !isMeasured,
      (try? await office.hasDone(name, key.deed, of: family, by: actor.account)) != true,
      let seconds = visit.house.limits.count(
        .notes(authority: authority.id, account: actor.account.text))
    else { return }
    throw .refused(
      Refusal(
        "many-notes",
        "That was a lot in a short time. Your words are kept here. "
          + "Please send them again in \(seconds == 1 ? "a second" : "\(seconds) seconds")."))
  }

  /// Only a place of this very family, read and written by the routes, can be gone back to.
  private func back(_ posted: PostedForm, _ family: FamilyID) -> Route {
    guard let path = posted["back"], let route = Route(path),
      case .authority(authority.id, .family(family, _)) = route
    else { return visit.route(.family(family, .overview)) }
    return route
  }

  private func again(
    _ form: DeedForm, _ family: FamilyID, _ posted: PostedForm, _ failure: DeedFailure,
    _ kept: Draft?
  ) async throws -> Response {
    if case .unknownFamily = failure {
      return Pages.problem(
        .nothingHere, visit.house, visit, keeping: posted.words(of: form, in: say))
    }
    let seen = try await office.seen(family, by: actor.account)
    // A form offers people to choose from, whom only those may know whose deed it is. Who knows
    // no such family must not learn, from another answer, whether there is one.
    if case .notTheirs = failure {
      guard seen != nil else {
        return Pages.problem(
          .nothingHere, visit.house, visit, keeping: posted.words(of: form, in: say))
      }
      return Pages.problem(.notTheirs, visit.house, visit, keeping: posted.words(of: form, in: say))
    }
    var drawing = FormDrawing(
      form: form, family: family, visit: self, record: seen,
      practice: try seen.map(office.practice(for:)) ?? office.practice(),
      answers: posted.answers(to: form), failure: failure, back: posted["back"],
      key: posted["key"] ?? FormKey.new(), resumed: kept)
    drawing.offer = posted["begin"]
    drawing.keep(fixed: posted.fixed(form))
    drawing.willRead = try await office.whoWillRead(family, by: actor, seeing: seen)
    let since = posted["seen"].flatMap { Int($0) }
    return .page(
      FormPage(self, drawing, first: written(since: since, form, seen, failure)).html,
      status: failure.status)
  }

  /// What somebody else wrote meanwhile, as this reader may see it, so that it stands beside what
  /// they wrote themselves.
  private func written(
    since count: Int?, _ form: DeedForm, _ seen: SeenRecord?, _ failure: DeedFailure
  ) -> HTML {
    guard case .stale = failure, let count, let seen,
      let practice = try? office.practice(for: seen)
    else { return .nothing }
    let lines = zip(seen.family.entries, seen.family.chronology(practice)).filter { entry, _ in
      entry.sequence > count && seen.family.isAbout(form.staleAfter, entry)
    }
    guard !lines.isEmpty else { return .nothing }
    return section(.class("card")) {
      h2 { say.form.writtenMeanwhile }
      for (_, line) in lines {
        p { strong { line.sentence } }
        if let words = line.words { Pieces.paragraphs(words) }
        p(.class("by")) { say.chronology.writtenBy(line.by) }
      }
      p { say.form.yoursIsBelow }
    }
  }
}

extension ProblemWithWords {
  /// Whatever stopped a deed, its words come back: a log or a disk that cannot be written too.
  fileprivate init(_ error: any Error, words: [KeptWords], _ logger: Logger) {
    if let kept = error as? ProblemWithWords {
      self = kept
      return
    }
    if !(error is WebProblem) {
      logger.error("A deed failed", metadata: ["error": "\(type(of: error))"])
    }
    self.init(problem: error as? WebProblem ?? .broken, words: words)
  }
}

extension DeedFailure {
  var status: HTTPResponse.Status {
    switch self {
    case .unknownDeed, .unknownFamily: .notFound
    case .notTheirs: .forbidden
    case .bad, .refused, .asked, .holds: .unprocessableContent
    case .stale, .sentBefore: .conflict
    case .busy, .failed: .serviceUnavailable
    }
  }
}

/// The key that a form carries so that it is done once. A browser makes it; any short mark will do,
/// since it names nothing and counts for its sender alone.
struct FormKey {
  let deed: DeedKey

  init?(_ text: String) {
    let plain = text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard plain, (8...64).contains(text.utf8.count) else { return nil }
    deed = DeedKey(text)
  }

  static func new() -> String {
    var random = SystemRandomNumberGenerator()
    return String(random.next(), radix: 36) + String(random.next(), radix: 36)
  }
}
