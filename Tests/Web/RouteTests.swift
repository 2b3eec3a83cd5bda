// SPDX-License-Identifier: MIT
import Casework
import Languages
import Letters
import Markup
import Office
import Testing
import Timetable

@testable import Web

struct RouteTests {
  private static var family: FamilyID {
    var numbers = CountingNumbers(3)
    return .new(at: Instant(milliseconds: 1_790_000_000_000), using: &numbers)
  }

  private static var routes: [Route] {
    let pages: [Route.Page] =
      [
        .overview, .enquiry, .preparation, .plan, .chronology, .meeting, .agenda, .board,
        .boardStream, .bigScreen, .expected, .diary, .papers, .minutes,
        .report(ReportID("d1x9")), .paper(PaperID(.minutes)),
        .paperFile(PaperID(.agencyReport, about: "a b/c?d#é%")), .paperCheck(PaperID(.plan)),
        .report(ReportID("a b/c?d#é%")),
      ] + Deeds.all.map { .form($0.form.name) }
    let places: [Route.Place] =
      [
        .signIn, .signOut, .practice, .work, .search, .register, .newFamily, .letters,
        .letter(.plan, .somali),
      ]
      + pages.map { .family(family, $0) }
    return [.front, .asset("roundtable.css"), .bench("subscriptions")]
      + Town.authorities.flatMap { id in places.map { .authority(id, $0) } }
  }

  @Test func `every link leads back to the place that made it`() {
    #expect(Self.routes.count > 150)
    for route in Self.routes { #expect(Route(route.link.text) == route) }
    #expect(Set(Self.routes.map(\.link.text)).count == Self.routes.count)
  }

  @Test func `a link keeps strange characters inside its own part`() {
    let odd = Route.authority("dorset", .family(Self.family, .report(ReportID("../../work"))))
    #expect(odd.link.text.split(separator: "/").count == 5)
    #expect(Route(odd.link.text) == odd)
  }

  @Test(arguments: [
    "/dorset/families", "/dorset/families/not-a-family", "/dorset/nothing", "/assets",
    "/dorset/work/more", "/dorset/families/%ZZ/plan", "/%ff/work/x", "/assets/a/b",
    "/dorset/letters/nothing/en", "/dorset/letters/plan/xx",
  ])
  func `what is no place of ours is no place`(_ path: String) {
    #expect(Route(path) == nil || Route(path) == .authority("assets", .signIn))
  }
}
