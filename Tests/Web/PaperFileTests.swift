// SPDX-License-Identifier: MIT
import Casework
import Foundation
import HTTPTypes
import Letters
import Press
import Testing

@testable import Web

/// Papers for print, from the real press.
@Suite(.serialized) struct PaperFileTests {
  private func text(of pdf: Data) throws -> String {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("\(newKey()).pdf")
    try pdf.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-raw", file.path, "-"]
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return said
  }

  @Test func `every paper of a father prints, and holds nothing that is kept from him`()
    async throws
  {
    let press = Press(PressOptions(tools: FindTools().path(named: nil)))
    try #require(await press.state() == .on, "Run make setup --tests")
    let town = try await Town.at(.whole, press: press)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    for name in ["karim", "nadia"] {
      let browser = try await town.browser(of: name)
      let links = try await browser.opens(.papers).tags.compactMap { $0["href"] }
        .filter { $0.contains("/papers/") }
      var everything = ""
      for link in links {
        let page = try await browser.gets(link)
        let file = try #require(
          page.tags.compactMap { $0["href"] }.first { $0.contains("/paper.pdf") })
        let pdf = try await browser.gets(file)
        #expect(pdf.status == 200 && pdf.bytes.starts(with: Data("%PDF".utf8)))
        #expect(pdf.headers[.contentType] == "application/pdf")
        #expect(pdf.headers[.contentDisposition] == "inline; filename=\"paper.pdf\"")
        #expect(pdf.headers[.cacheControl] == "no-store")
        #expect(pdf.headers[.xContentTypeOptions] == "nosniff")
        #expect(pdf.bytes.range(of: Data("Larch".utf8)) == nil)
        everything += try text(of: pdf.bytes)
      }
      #expect(everything.contains("Karim Hassan"))
      #expect(everything.contains("Mina Shah") == (name == "nadia"))
      if name == "karim" {
        for kept in ["Larch", "two locks", "seen at the clinic"] {
          #expect(!everything.contains(kept), "\(kept)")
        }
      }
    }
    await press.close()
  }
}
