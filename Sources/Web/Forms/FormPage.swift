// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Markup
import Office

/// One deed on a page of its own: where am I, what is asked, one button.
struct FormPage {
  let visit: SignedInVisit
  let drawing: FormDrawing

  init(_ visit: SignedInVisit, _ drawing: FormDrawing) {
    (self.visit, self.drawing) = (visit, drawing)
  }

  var html: HTML {
    let family = drawing.record.map {
      FamilyVisit(visit: visit, id: drawing.family, seen: $0, practice: drawing.practice)
    }
    return visit.frame(
      title: drawing.problems.isEmpty
        ? drawing.form.title : "Put right: \(drawing.form.title)",
      context: family.map { "About \($0.family.about)" }, tabs: family?.tabs(nil) ?? .nothing,
      viewer: family?.viewer
    ) {
      h1 { drawing.form.title }
      p(.class("lede")) { drawing.form.purpose }
      drawing.html
    }
  }
}

extension FamilyVisit {
  /// A form about this family that goes back to `page` when it is done.
  func drawing(_ deed: any Deed.Type, back page: Route.Page) -> FormDrawing {
    FormDrawing(
      form: deed.form, family: id, visit: visit, record: seen, practice: practice,
      back: link(page).text)
  }

  func may(_ deed: any Deed.Type) -> Bool {
    !viewer.kinds.isDisjoint(with: deed.form.by)
  }

  func formPage(_ name: String) throws -> Response {
    guard let deed = Deeds.named(name), may(deed) else { throw WebProblem.nothingHere }
    return .page(FormPage(visit, drawing(deed, back: back(from: deed.form))).html)
  }

  /// Where somebody goes on after a form that has a page of its own.
  private func back(from form: DeedForm) -> Route.Page {
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
    fixed: [String: String] = [:], mark: String = ""
  ) -> HTML {
    guard may(deed) else { return .nothing }
    var drawing = drawing(deed, back: page)
    (drawing.fixed, drawing.mark) = (fixed, mark)
    return details(.class("fold")) {
      summary { title ?? deed.form.title }
      p(.class("hint")) { deed.form.purpose }
      drawing.html
    }
  }
}

extension SignedInVisit {
  func newFamily() throws -> Response {
    guard actor.role == .socialWorker else { throw WebProblem.nothingHere }
    var random = SystemRandomNumberGenerator()
    let family = FamilyID.new(at: office.now, using: &random)
    let drawing = FormDrawing(
      form: OpenEnquiry.form, family: family, visit: self, record: nil,
      practice: try office.practice(), back: link(.family(family, .overview)).text)
    return .page(FormPage(self, drawing).html)
  }
}

extension AuthorityHouse {
  /// Everyone who can sign in here, as people are named in forms.
  var people: [Actor] { office.people.sorted { $0.name < $1.name } }
}
