// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Play
import Testing

@testable import roundtable

/// `roundtable play`.
struct PlayCommandTests {
  private func play(_ written: Written, _ file: String, _ arguments: String...) async throws {
    let path = file.hasPrefix("/") ? file : "\(Stage.root)/Cases/\(file)"
    let command = try PlayCommand.parse(
      [path, "--practice", Stage.root + "/Practice"] + arguments)
    try await command.run(to: written.output)
  }

  @Test func `prints a line for each deed and then where the family stands`() async throws {
    let written = Written()
    try await play(written, "inquorate.yaml", "--authority", "dorset")
    #expect(written.notes == [])
    #expect(
      written.lines.first
        == #"{"n":1,"deed":"open-enquiry","result":"recorded","events":["enquiry-opened"]}"#)
    let refused = try #require(written.lines.first { $0.contains("refused") })
    #expect(
      refused.hasPrefix(
        #"{"n":9,"deed":"open-conference","result":"refused","events":[],"refusal":{"code":"needs-reason","words":"#
      ))
    #expect(
      written.lines.dropLast().last
        == #"{"n":12,"deed":"record-arrival","result":"repeated","events":[]}"#)
    let last = try #require(written.lines.last)
    #expect(last.hasPrefix(#"{"asOf":"2026-11-19","due":[{"rule":"#))
    let standing = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any]
    #expect(Set(standing?.keys.map { $0 } ?? []) == ["asOf", "due", "prompts", "register"])
  }

  @Test func `ends with 1 when a deed did not end as the file expects`() async throws {
    let folder = try TestFolder()
    let path = folder.path + "/wrong.yaml"
    try """
    case: Wrong
    about: The file expects what does not happen.
    people: {amara: {name: Amara, role: social-worker}}
    deeds:
      - {at: 2026-11-02 10:00, by: amara, do: conclude-enquiry}
    """.write(toFile: path, atomically: true, encoding: .utf8)
    let written = Written()
    await #expect(throws: ExitCode.failure) {
      try await play(written, path, "--authority", "dorset")
    }
    #expect(written.lines.count == 2)
    #expect(written.notes.first?.hasPrefix("wrong.yaml:5: deed 1") == true)
  }

  @Test func `keeps the record in a data folder, each time as another family`() async throws {
    let folder = try TestFolder()
    for families in 1...2 {
      try await play(
        Written(), "siblings-differ.yaml", "--authority", "dorset", "--data", folder.path)
      let written = Written()
      try await VerifyCommand.parse(["--data", folder.path]).run(to: written.output)
      #expect(written.lines.first?.hasPrefix("{\"records\":\(families),\"entries\":") == true)
    }
  }

  @Test func `--as-of moves today`() async throws {
    let written = Written()
    try await play(
      written, "first-conference.yaml", "--authority", "dorset", "--as-of", "2026-11-03")
    #expect(written.lines.last?.hasPrefix(#"{"asOf":"2026-11-03""#) == true)
    #expect(written.lines.last?.hasSuffix(#""prompts":[],"register":[]}"#) == true)
  }

  @Test func `what people say comes out as it went in`() {
    #expect(JSON.text("\"a\\b\"\n\t<é>").line == #""\"a\\b\"\n\u0009<é>""#)
  }
}
