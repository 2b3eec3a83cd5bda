// SPDX-License-Identifier: MIT
import Cast
import Foundation
import Testing
import Timetable

@testable import Casework

struct WriteGoldenTMP {
  @Test func write() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    for event in EventExamples.all {
      let url = folder.appending(path: "\(event.name).json")
      if FileManager.default.fileExists(atPath: url.path) { continue }
      try StoredEntry(
        by: .lena, onBehalfOf: .amira, day: Hassans.began, key: DeedKey("key-1"), event: event
      ).bytes().write(to: url)
    }
  }
}
