// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import Office
import Readings
import Testing

@testable import Web

/// The link "Put this date in your calendar" and the file behind it (PP7).
struct DiaryFileTests {
  @Test func `who is to come finds the link, and the file says only when and where`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let pages: [(String, Route.Page)] = [
      ("nadia", .meeting), ("sam.price", .expected), ("amara.okafor", .overview),
    ]
    for (name, page) in pages {
      let browser = try await town.browser(of: name)
      #expect(try await browser.opens(page).shows("in your calendar"), "\(name)")
      let file = try await browser.opens(.diary)
      #expect(file.status == 200)
      #expect(file.headers[.contentType] == "text/calendar; charset=utf-8")
      #expect(file.headers[.contentDisposition] == "attachment; filename=\"meeting.ics\"")
      #expect(file.headers[.cacheControl] == "no-store")
      #expect(file.text.hasPrefix("BEGIN:VCALENDAR\r\n") && file.text.contains("SUMMARY:Meeting"))
      for word in ["Hassan", "Amira", "Nadia", "onference", "rotection"] {
        #expect(!file.holds(word), "\(word) for \(name)")
      }
    }
  }

  @Test func `each reading is written down, and a stranger finds no such file`() async throws {
    let town = try await Town.at(.before("open-conference"))
    #expect(try await town.browser(of: "nadia").opens(.diary).status == 200)
    #expect(try await town.browser(of: "eva.stone").opens(.diary).status == 404)
    await town.authority.readings.flush()
    let found = try await town.authority.readings.readings(
      of: town.family.description, limit: 50
    ).readings.filter { $0.what == "diary" }
    #expect(Set(found.map(\.account)) == ["nadia", "eva.stone"])
    #expect(
      Set(found.map(\.answer)) == [
        .seen(because: ["family-member"]), .refused(because: "no-relation"),
      ])
  }

  @Test func `before a conference is called there is no date, no link and no file`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    #expect(try await !amara.opens(.overview).shows("in your calendar"))
    #expect(try await amara.opens(.diary).status == 404)
  }
}

/// Health, school and development are not talked about unless they bear on harm (C22).
struct KeptForReadingTests {
  private let words = "His speech is as it should be"

  @Test func `what a report says of health and school is read there and is not on the board`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let record = try await town.record
    let report = try #require(
      record.reports.first { $0.parts.contains { $0.words.contains(words) } })
    for name in ["ruth.adeyemi", "amara.okafor", "sam.price"] {
      let browser = try await town.browser(of: name)
      let page = try await browser.opens(.report(report.id))
      #expect(page.shows(words) && page.shows("Health, education and development"), "\(name)")
      for place in [Route.Page.board, .bigScreen, .agenda] {
        #expect(try await !browser.opens(place).shows(words), "\(name) at \(place)")
      }
    }
  }
}
