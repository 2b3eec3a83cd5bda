// SPDX-License-Identifier: MIT
import Casework
import Play
import Testing

/// The cases that the product ships.
struct CaseFilesTests {
  @Test(arguments: Stage.caseFiles, Stage.authorities)
  func `every case ends as it says under every authority`(file: String, authority: String)
    async throws
  {
    #expect(try await Stage.play(file, under: authority).surprises == [])
  }

  @Test func `there are the ten cases`() {
    #expect(Stage.caseFiles.count == 10)
  }

  @Test func `the first conference uses every deed there is`() throws {
    let deeds = Set(try Stage.read("first-conference.yaml").deeds.compactMap { $0.act?.deed })
    #expect(deeds == Set(Deeds.all.map { $0.form.name }))
  }

  @Test func `the cases together record every event there is`() async throws {
    var events: Set<String> = []
    for file in Stage.caseFiles {
      events.formUnion(try await Stage.play(file, under: "birmingham").deeds.flatMap(\.events))
    }
    #expect(events == Set(CaseEvent.storedNames))
  }

  @Test func `a case that ends otherwise says which deed, where and why`() async throws {
    let played = try await Stage.play(
      CaseFile(
        text: """
          case: Too early
          about: Something that cannot be.
          people: {amara: {name: Amara, role: social-worker}}
          deeds:
            - {at: 2026-11-02 10:00, by: amara, do: conclude-enquiry}
          """, file: "early.yaml", authorities: Stage.authorities), under: "dorset")
    let words = try #require(played.surprises.first)
    #expect(words.hasPrefix("early.yaml:5: deed 1, conclude-enquiry, was refused"))
    #expect(words.contains("unknown-family"))
    #expect(words.hasSuffix("but the file expects it to be recorded."))
  }

  @Test func `a deed refused for another reason than the file says is a surprise`() async throws {
    let played = try await Stage.play(
      CaseFile(
        text: """
          case: Another reason
          about: The code is not the one that is named.
          people: {amara: {name: Amara, role: social-worker}}
          deeds:
            - {at: 2026-11-02 10:00, by: amara, do: conclude-enquiry, expect: refused, because: busy}
          """, file: "other.yaml", authorities: Stage.authorities), under: "dorset")
    #expect(played.surprises.count == 1)
  }
}
