// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import roundtable

/// The program as it runs: its own process, its own disk, its own output.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct ServedTests {
  private func browser(of name: String, at demo: ServedDemo) throws -> ServedBrowser {
    var browser = ServedBrowser(demo: demo)
    let answer = try browser.signsIn(name, at: "dorset", password: DemoSignIn.password)
    #expect(answer.status == 303)
    return browser
  }

  @Test(
    .enabled(if: ServedDemo.canMount, "This machine lets no test mount a disk of its own."))
  func `a full disk is said, loses nobody's words and harms nothing; with space all goes on`()
    async throws
  {
    let demo = try await ServedDemo(on: .disk(megabytes: 48))
    let sam = try browser(of: "sam.price", at: demo)
    let family = try sam.openBoard()
    let token = try #require(try sam.gets(family + "/do/add-note").hidden("token"))
    try demo.fillDisk()
    let long = String(repeating: "She was not at school again. ", count: 1_200)
    var (sent, key, words) = (0, "", "")
    var answer: Served?
    for number in 1...400 where answer == nil {
      (key, words) = ("full-disk-\(number)", "Note \(number) of this day. " + long)
      let got = try sam.posts(
        family + "/do/record-challenge",
        ["token": token, "key": key, "against": "other", "question": words, "outcome": "None."])
      if got.status == 303 { sent += 1 } else { answer = got }
    }
    let refused = try #require(answer, "the disk took \(sent) notes and was not full")
    #expect(refused.status == 503)
    #expect(refused.body.contains("Nothing was lost") && refused.body.contains(words))
    #expect(try sam.gets(family + "/board").status == 200, "reading goes on")
    try demo.makeSpace()
    for _ in 1...2 {
      let again = try sam.posts(
        family + "/do/record-challenge",
        ["token": token, "key": key, "against": "other", "question": words, "outcome": "None."])
      #expect(again.status == 303)
    }
    let chronology = try sam.gets(family + "/chronology?from=100000").body
    let kept = try sam.gets(family + "/board").body
    #expect(kept.contains("Note \(sent + 1) of this day.") || chronology.contains(words))
    let verified = try await demo.stop()
    #expect(verified.contains("\"ok\": true") || verified.contains("\"ok\":true"), "\(verified)")
    #expect(!demo.log.contains("of this day."))
  }

  @Test func `no word that anybody typed, no name and no address is in the program's output`()
    async throws
  {
    let demo = try await ServedDemo()
    let typed = [
      "Wrenfield", "Tamsin Oddy", "quietly-counting-owls", "Marigold Crescent", "0121 496 0199",
      "unsent-heron-words",
    ]
    var nobody = ServedBrowser(demo: demo)
    #expect(
      try nobody.signsIn(typed[1], at: "dorset", password: typed[2]).status == 422)
    let sam = try browser(of: "sam.price", at: demo)
    let family = try sam.openBoard()
    let form = family + "/do/add-note"
    let token = try #require(try sam.gets(form).hidden("token"))
    let everything = typed.joined(separator: ", ")
    func note(_ path: String, _ token: String, _ key: String) throws -> Int {
      try sam.posts(
        path, ["token": token, "key": key, "base": "0", "words": everything]
      ).status
    }
    #expect(try note(form + "/draft", token, "a-draft-key") == 204)
    #expect(try note(form, token, "a-note-key") == 303)
    #expect(try note(form, "old", "a-stale-key") == 403)
    #expect(try note(form, token, "NO KEY") == 400)
    #expect(try note(family + "/do/set-bottom-line", token, "not-my-deed") == 403)
    #expect(
      try sam.posts(form, ["token": token, "key": "empty-words", "words": " "]).status == 422)
    #expect(try nobody.posts(form, ["words": everything]).status == 401)
    #expect(try sam.posts("/dorset/search", ["find": typed[1]]).status == 200)
    for path in ["/\(typed[0])/work", "/dorset/families/\(typed[0])", "/dorset/work?q=\(typed[0])"]
    {
      #expect(try sam.gets(path).status < 500)
    }
    let duty = try browser(of: "bea.lund", at: demo)
    let asking = try #require(try duty.gets("/dorset/register").hidden("token"))
    let asked = try duty.posts(
      "/dorset/register",
      [
        "token": asking, "asked": typed[1], "caller": typed[0], "called-back": typed[4],
        "why": typed[3],
      ])
    #expect(asked.status == 200)
    _ = try await demo.stop()
    let people = try String(contentsOfFile: Stage.root + "/Cases/people.yaml", encoding: .utf8)
    let names = people.matches(of: /name: ([A-Z][a-z]+) ([A-Z][a-z]+)/).flatMap {
      [String($0.1), String($0.2)]
    }
    #expect(names.count > 15 && demo.log.contains("Roundtable is listening."))
    let accounts = ["sam.price", "bea.lund", DemoSignIn.password]
    for words in typed + names + accounts + [token, family] {
      #expect(!demo.log.contains(words), "\(words)")
    }
  }
}
