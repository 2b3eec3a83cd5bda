// SPDX-License-Identifier: MIT
import Access
import Casework
import Office
import Practice
import Record
import Timetable

/// Plays one case under one authority's practice: each deed through the office, at its own moment.
public struct PlayCase {
  let file: CaseFile
  let house: CaseOffice
  let start: Instant
  public let family: FamilyID
  private var random: any RandomNumberGenerator
  private var lastRequest: DeedRequest?
  /// Through whose eyes the whole case is summed up: the social worker who opened it.
  private var socialWorker: AccountID?
  private var lastMoment: Instant?

  /// - Parameters:
  ///   - start: the moment from which relative days count.
  ///   - random: gives the family's identifier and the keys of the deeds.
  public init(
    _ file: CaseFile, in house: CaseOffice, start: Instant,
    random: any RandomNumberGenerator = SystemRandomNumberGenerator()
  ) {
    (self.file, self.house, self.start) = (file, house, start)
    var random = random
    family = .new(at: start, using: &random)
    self.random = random
  }

  /// Plays the deeds in their order and hands on how each of them ended.
  ///
  /// - Throws: `CaseError` where the file cannot be played, such as a clock that goes back.
  public mutating func play(each: (PlayedDeed) async throws -> Void = { _ in }) async throws
    -> PlayedCase
  {
    var deeds: [PlayedDeed] = []
    for deed in file.deeds where deed.only?.contains(house.office.authority) ?? true {
      let played = try await play(deed)
      deeds.append(played)
      try await each(played)
    }
    return PlayedCase(
      file: file, family: family, deeds: deeds, day: (lastMoment ?? start).londonDay,
      house: house, socialWorker: socialWorker)
  }

  private mutating func play(_ deed: CaseDeed) async throws -> PlayedDeed {
    try moveClock(to: deed)
    let request = try await request(deed)
    let ending = await ending(of: request)
    lastRequest = request
    if request.deed == OpenEnquiry.form.name, ending.result == .recorded {
      socialWorker = request.actor.account
    }
    let authority = house.office.authority
    return PlayedDeed(
      number: deed.number, line: deed.line, deed: request.deed, result: ending.result,
      events: ending.events, refusal: ending.refusal,
      expected: deed.expect.value(for: authority) ?? .recorded,
      because: deed.because?.value(for: authority))
  }

  private mutating func moveClock(to deed: CaseDeed) throws {
    guard let moment = try deed.at.instant(from: start) else {
      throw problem(deed, "at", "is in the hour that clocks skip when summer time starts")
    }
    if let lastMoment, moment < lastMoment {
      throw problem(deed, "at", "is earlier than the deed before it")
    }
    house.clock.set(moment)
    lastMoment = moment
  }

  private mutating func request(_ deed: CaseDeed) async throws -> DeedRequest {
    guard let act = deed.act else {
      guard let lastRequest else {
        throw problem(deed, "again", "needs a deed before it under this practice")
      }
      return lastRequest
    }
    guard let actor = house.people[act.by], let form = Deeds.named(act.deed)?.form else {
      throw problem(deed, act.by.text, "cannot do \(act.deed) in this case")
    }
    let seen = try await house.office.seen(family, by: act.by)
    let answers = try NameAnswers(
      authority: house.office.authority, start: start, family: seen?.family
    ).answers(act, to: form) { problem(deed, $0, $1) }
    return DeedRequest(
      deed: act.deed, answers: answers, family: family, actor: actor, key: newKey(),
      seen: try formDrawn(act, seen), happened: try act.happened?.day(from: start),
      offer: house.office.offer(of: family, to: act.by))
  }

  /// How much the actor had seen when they opened the page.
  private func formDrawn(_ act: CaseAct, _ seen: SeenRecord?) throws -> Int? {
    guard let opened = try act.pageOpened?.instant(from: start), let seen else { return nil }
    return seen.family.entries.count { $0.at <= opened }
  }

  private func ending(of request: DeedRequest) async -> (
    result: CaseResult, events: [String], refusal: PlayedRefusal?
  ) {
    do {
      switch try await house.office.perform(request) {
      case .recorded(let events): return (.recorded, events, nil)
      case .repeated: return (.repeated, [], nil)
      }
    } catch {
      return (.refused, [], PlayedRefusal(code: error.code, words: error.words))
    }
  }

  private mutating func newKey() -> DeedKey {
    DeedKey("d" + String(random.next(), radix: 36))
  }

  private func problem(_ deed: CaseDeed, _ value: String, _ message: String) -> CaseError {
    CaseError(file: file.file, line: deed.line, value: value, message: message)
  }
}
