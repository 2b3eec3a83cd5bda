// SPDX-License-Identifier: MIT
import Access
import Casework
import Drafts
import Hummingbird
import Languages
import Markup
import Office

/// One deed on a page of its own: where am I, what is asked, one button.
struct FormPage {
  let visit: SignedInVisit
  let drawing: FormDrawing
  /// What stands before the form.
  let first: HTML

  init(_ visit: SignedInVisit, _ drawing: FormDrawing, first: HTML = .nothing) {
    (self.visit, self.drawing, self.first) = (visit, drawing, first)
  }

  private var title: String { visit.say.deeds.title(drawing.form) }

  var html: HTML {
    let family = drawing.record.map {
      FamilyVisit(visit: visit, id: drawing.family, seen: $0, practice: drawing.practice)
    }
    return visit.frame(
      title: drawing.problems.isEmpty
        ? title : visit.say.form.putRightTitle(title),
      context: family.map { visit.say.form.about($0.about) },
      tabs: family?.tabs(nil) ?? .nothing, viewer: family?.viewer,
      said: visit.say.deeds.isSaid(drawing.form)
    ) {
      h1 { title }
      p(.class("lede")) { visit.say.deeds.purpose(drawing.form) }
      first
      drawing.html
    }
  }
}

extension FamilyVisit {
  /// A form about this family that goes back to `page` when it is done.
  func drawing(_ deed: any Deed.Type, back page: Route.Page) -> FormDrawing {
    FormDrawing(
      form: deed.form, family: id, visit: visit, record: seen, practice: practice,
      back: link(page).text, drafts: drafts, willRead: willRead)
  }

  func may(_ deed: any Deed.Type) -> Bool {
    !viewer.kinds.isDisjoint(with: deed.form.by)
  }

  func formPage(_ name: String) throws -> Response {
    guard let deed = Deeds.named(name) else { throw WebProblem.nothingHere }
    guard may(deed) else { throw WebProblem.notForThem }
    var drawing = drawing(deed, back: back(from: deed.form))
    drawing.resumed = visit.resumed(of: name, in: drafts)
    drawing.keep(fixed: drawing.draft?.place.fixed ?? [:])
    return .page(FormPage(visit, drawing).html)
  }

  /// Where somebody goes on after a form that has a page of its own.
  private func back(from form: DeedForm) -> Route.Page {
    if viewer.arranges { return .preparation }
    if viewer.isFamilySide { return form.name == SendReport.form.name ? .overview : .meeting }
    if form.name == RecordRestriction.form.name { return .preparation }
    let preparing = Deeds.stages.first { $0.title == "Preparation" }?.deeds ?? []
    let isPreparing = preparing.contains { $0.form.name == form.name }
    guard isPreparing, form.name != SendReport.form.name else { return .overview }
    return viewer.carriesTheMeeting ? .preparation : .expected
  }

  /// A form folded away behind its title, for pages on which it is one of several.
  func folded(
    _ deed: any Deed.Type, back page: Route.Page, title: String? = nil,
    fixed: [String: String] = [:], mark: String = "", filledIn answers: Answers? = nil
  ) -> HTML {
    guard may(deed) else { return .nothing }
    var drawing = drawing(deed, back: page)
    (drawing.fixed, drawing.mark) = (fixed, mark)
    drawing.answers = answers ?? drawing.answers
    return details(.class("fold"), .open(drawing.draft != nil)) {
      summary { title ?? say.deeds.title(deed.form) }
      p(.class("hint")) { say.deeds.purpose(deed.form) }
      drawing.html
    }
  }
}

extension SignedInVisit {
  func newFamily() async throws -> Response {
    guard actor.role == .socialWorker else { throw WebProblem.notForThem }
    let (family, offer) = office.newFamily(for: actor.account)
    let kept = await drafts(about: nil)
    var drawing = FormDrawing(
      form: OpenEnquiry.form, family: family, visit: self, record: nil,
      practice: try office.practice(), back: link(.family(family, .overview)).text,
      drafts: kept, willRead: try await office.whoWillRead(family, by: actor, seeing: nil))
    drawing.offer = offer
    drawing.resumed = resumed(of: OpenEnquiry.form.name, in: kept)
    return .page(FormPage(self, drawing, first: searchFirst).html)
  }

  /// A second record for a family that has one already would split what is known of a child.
  private var searchFirst: HTML {
    p(.class("notice")) {
      "Is the family known already? "
      a(.href(link(.search))) { "Look for the child first" }
      ", by name and by day of birth."
    }
  }
}

extension AuthorityHouse {
  /// Everyone who can sign in here, as people are named in forms.
  var people: [Actor] { office.people.sorted { $0.name < $1.name } }
}
