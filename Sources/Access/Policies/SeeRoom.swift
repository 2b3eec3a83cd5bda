// SPDX-License-Identifier: MIT
import Casework

/// Who is in the room: everyone at the table sees who comes and goes. Why somebody waits outside
/// or comes at another time is known to professionals; that person learns when and how they are
/// heard, and no more.
extension Lens {
  func see(_ event: RoomEvent) -> RoomEvent? {
    switch event {
    case .separateTimesPlanned(let planned): see(planned).map(RoomEvent.separateTimesPlanned)
    case .closed(let closed): see(closed).map(RoomEvent.closed)
    case .openedAgain(let opened): see(opened).map(RoomEvent.openedAgain)
    case .attendanceNoted(let noted): knows(noted.person) ? event : nil
    case .askedToLeave(let asked):
      knows(asked.person) && (viewer.isProfessional || viewer.person == asked.person)
        ? event : nil
    case .paused, .resumed, .redated: event
    case .stoodDown(let stoodDown):
      .stoodDown(
        ConferenceStoodDown(
          ground: stoodDown.ground, reason: viewer.isProfessional ? stoodDown.reason : nil,
          interimPlan: stoodDown.interimPlan, day: stoodDown.day, time: stoodDown.time,
          place: stoodDown.place))
    }
  }

  private func see(_ planned: SeparateTimesPlanned) -> SeparateTimesPlanned? {
    let isAboutViewer = isKept(planned.people)
    let people =
      isAboutViewer
      ? known(planned.people).filter(viewer.selves.contains)
      : known(planned.people)
    let mayRead = viewer.isProfessional && !isAboutViewer
    guard !people.isEmpty, mayRead || isAboutViewer else { return nil }
    return SeparateTimesPlanned(
      people: people, way: planned.way, part: mayRead ? planned.part : nil, time: planned.time,
      heard: planned.heard, standIns: known(planned.standIns),
      receivesRecord: planned.receivesRecord,
      ground: mayRead ? planned.ground : nil,
      reason: mayRead && viewer.carriesTheMeeting ? planned.reason : nil,
      askedBy: mayRead && viewer.carriesTheMeeting ? known(planned.askedBy) : [])
  }

  private func see(_ closed: RoomClosed) -> RoomClosed? {
    let isAboutViewer = isKept(closed.without)
    let without =
      isAboutViewer && !viewer.isProfessional
      ? known(closed.without).filter(viewer.selves.contains) : known(closed.without)
    guard !without.isEmpty else { return nil }
    let mayRead = viewer.isProfessional && !isAboutViewer
    return RoomClosed(
      without: without, ground: mayRead ? closed.ground : nil,
      reason: mayRead ? closed.reason : nil, standIns: known(closed.standIns),
      recordFor: closed.recordFor.filter(without.contains))
  }

  private func see(_ opened: RoomOpenedAgain) -> RoomOpenedAgain? {
    let without =
      isKept(opened.without) && !viewer.isProfessional
      ? known(opened.without).filter(viewer.selves.contains) : known(opened.without)
    guard !without.isEmpty else { return nil }
    return RoomOpenedAgain(
      without: without, part: opened.part, present: known(opened.present),
      scoresOpened: opened.scoresOpened)
  }
}
