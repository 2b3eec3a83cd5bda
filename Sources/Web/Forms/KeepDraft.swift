// SPDX-License-Identifier: MIT
import Casework
import Drafts
import HTTPTypes
import Hummingbird
import Languages
import Logging
import Office
import SignIn
import Timetable

/// What people type is kept on the server as they type, for them alone, until they send it.
extension SignedInVisit {
  /// Keeps what a form's script tells: the fields that changed since it last told.
  ///
  /// Whoever is signed in may keep words for any form, since they are shown to nobody else; whether
  /// the deed is theirs is asked when it is sent. So a relation that ends costs nobody a sentence.
  func keepDraft(_ name: String, _ family: FamilyID) async throws -> Response {
    guard let deed = Deeds.named(name) else { throw WebProblem.nothingHere }
    let posted = try await visit.posted()
    guard session.accepts(formToken: posted["token"] ?? "") else { throw WebProblem.staleForm }
    guard let key = posted["key"].flatMap(FormKey.init),
      let writing = posted.writing(key: key, of: deed.form, family: family)
    else { throw WebProblem.notReadable }
    if try await hasDone(name, key, family) { return .draftAnswer(.gone) }
    do throws(DraftError) {
      let draft = try await authority.drafts.keep(writing, of: actor.account.text)
      var answer = Response(status: .noContent)
      answer.headers[.draftVersion] = "\(draft.version)"
      return answer
    } catch {
      return .draftAnswer(error.status, told(error, deed.form))
    }
  }

  /// Why words are not kept, to whoever writes them.
  private func told(_ error: DraftError, _ form: DeedForm) -> String {
    guard say.language != .english else { return error.description }
    if case .tooLong = error { return say.refusals.tooLong(say.deeds.title(form)) }
    return say.refusals.words(of: "failed") ?? error.description
  }

  /// A refused form's words are kept too, so that they are there on another day and another device.
  /// If they cannot be, they still stand in the page that answers. The live board keeps its own.
  func keepRefused(_ posted: PostedForm, _ form: DeedForm, _ family: FamilyID) async -> Draft? {
    guard visit.request.headers[.board] == nil, let key = posted["key"].flatMap(FormKey.init)
    else { return nil }
    let writing = posted.writing(whole: key, of: form, family: family)
    return try? await authority.drafts.keep(writing, of: actor.account.text)
  }

  /// The form was sent: its draft is gone, and late keystrokes with it. Should this fail, the record
  /// itself says at the next drawing that it was sent.
  func end(_ key: FormKey) async {
    try? await authority.drafts.end(key.deed.text, of: actor.account.text)
  }

  /// The visitor's drafts for a family's forms, or for a family that is not there yet.
  func drafts(about family: FamilyID?) async -> [Draft] {
    let name = family?.description ?? Draft.newFamily
    do {
      let kept = try await authority.drafts.drafts(of: actor.account.text, about: name)
      return kept.isEmpty ? [] : try await unsent(kept)
    } catch {
      visit.context.logger.error("Drafts could not be read")
      return []
    }
  }

  /// Without those whose form was sent, should the end of one have been lost.
  func unsent(_ kept: [Draft]) async throws -> [Draft] {
    var left: [Draft] = []
    for draft in kept {
      if let family = FamilyID(draft.place.family), let key = FormKey(draft.key),
        try await hasDone(draft.place.form, key, family)
      {
        await end(key)
      } else {
        left.append(draft)
      }
    }
    return left
  }

  /// Whether the visitor has sent this form. What others have sent, under whatever key, says nothing.
  private func hasDone(_ deed: String, _ key: FormKey, _ family: FamilyID) async throws -> Bool {
    try await office.hasDone(deed, key.deed, of: family, by: actor.account)
  }

  /// The draft that a link asks to go on with.
  func resumed(of form: String, in drafts: [Draft]) -> Draft? {
    let asked = visit.request.uri.queryParameters["draft"].map(String.init)
    return drafts.first { $0.key == asked && $0.place.form == form }
  }
}

extension Draft {
  /// Stands for the family of an enquiry that is still to be opened.
  static let newFamily = "new"

  /// Whether it was typed into a form that stands for the same part, child or heading.
  func fits(_ asked: [String: String]) -> Bool {
    asked.allSatisfy { place.fixed[$0.key] == $0.value || fields[$0.key] == [$0.value] }
      && place.fixed.keys.allSatisfy { asked[$0] != nil }
  }
}

extension DraftPlace {
  init(_ form: DeedForm, _ family: FamilyID, fixed: [String: String]) {
    let isNew = form.name == OpenEnquiry.form.name
    self.init(
      family: isNew ? Draft.newFamily : family.description, form: form.name, fixed: fixed)
  }
}

extension PostedForm {
  /// What the page had filled in, out of sight.
  func fixed(_ form: DeedForm) -> [String: String] {
    let names = Set((self["fixed"] ?? "").split(separator: " ").map(String.init))
    return answers(to: form).values.filter { names.contains($0.key) }.compactMapValues(\.first)
  }

  /// All fields of a form as it was sent.
  func writing(whole key: FormKey, of form: DeedForm, family: FamilyID) -> Writing {
    let fixed = fixed(form)
    return Writing(
      key: key.deed.text, place: DraftPlace(form, family, fixed: fixed), base: .any,
      changes: answers(to: form).values.filter { fixed[$0.key] == nil }.mapValues {
        .values($0)
      })
  }

  /// The changed fields that a script tells; nil when they cannot be read.
  ///
  /// `base` is the version that it knows, or `any`; a field that was emptied stands in `emptied`; a
  /// change inside a long text is `splice` with "field place count words".
  func writing(key: FormKey, of form: DeedForm, family: FamilyID) -> Writing? {
    let fixed = fixed(form)
    let base: Writing.Base? =
      self["base"] == "any" ? .any : self["base"].flatMap { Int($0) }.map { .version($0) }
    guard let base else { return nil }
    let known = Set(form.fields.map(\.key))
    var changes = answers(to: form).values.filter { fixed[$0.key] == nil }
      .mapValues { Writing.Change.values($0) }
    for name in values["emptied"] ?? [] where known.contains(name) { changes[name] = .values([]) }
    for splice in values["splice"] ?? [] {
      let parts = splice.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, known.contains(String(parts[0])), let place = Int(parts[1]),
        let count = Int(parts[2])
      else { return nil }
      changes[String(parts[0])] = .splice(at: place, removing: count, words: String(parts[3]))
    }
    return Writing(
      key: key.deed.text, place: DraftPlace(form, family, fixed: fixed), base: base,
      changes: changes)
  }
}

extension DraftError {
  fileprivate var status: HTTPResponse.Status {
    switch self {
    case .ended: .gone
    case .changedMeanwhile: .conflict
    case .tooLong, .tooMany: .contentTooLarge
    case .disk, .notOurs: .serviceUnavailable
    }
  }
}

extension Response {
  fileprivate static func draftAnswer(_ status: HTTPResponse.Status, _ words: String = "")
    -> Response
  {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: words)))
  }
}

extension HTTPField.Name {
  static let draftVersion = Self("Draft-Version")!
}
