// SPDX-License-Identifier: MIT
import Hummingbird
import Letters
import Markup
import Office

/// The dates for the reader's own diary (PP7): a file that says as little as can be.
extension FamilyVisit {
  func diaryFile() throws -> Response {
    let dates = DiaryDates(seen)
    guard !dates.entries.isEmpty else { throw WebProblem.nothingHere }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/calendar; charset=utf-8",
        .contentDisposition: "attachment; filename=\"meeting.ics\"",
      ],
      body: .init(byteBuffer: ByteBuffer(string: dates.text(at: visit.office.now))))
  }

  /// The link, where there is a date to come to.
  @HTMLBuilder var diaryLink: HTML {
    let count = DiaryDates(seen, withPlaces: false).entries.count
    if count > 0 {
      let say = self.say.room
      p {
        a(.href(link(.diary))) { count == 1 ? say.putDate : say.putDates }
        span(.class("why")) { " \(say.diarySays)" }
      }
    }
  }
}
