// SPDX-License-Identifier: MIT
import Casework
import Play
import Press
import Testing

@testable import Web

extension Town {
  /// The first conference, at whose end all papers were given out.
  static func givenPapers(_ press: Press? = nil) async throws -> (Town, Browser) {
    let town = try await Town.at(.before("choose-language"), press: press)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await ruth.posts("release-papers", [:], key: newKey())
    #expect(page.status == 303, "\(page.problems)")
    return (town, ruth)
  }
}

extension CaseFile {
  /// The case in which each act is done as these acts.
  func changing(_ change: (CaseAct) -> [CaseAct]) -> CaseFile {
    CaseFile(
      file: file, title: title, about: about, start: start, people: people,
      deeds: deeds.flatMap { deed -> [CaseDeed] in
        guard let act = deed.act else { return [deed] }
        return change(act).enumerated().map { place, act in
          CaseDeed(
            number: deed.number + place * 1_000, line: deed.line, at: deed.at, act: act,
            expect: deed.expect, because: deed.because, only: deed.only)
        }
      })
  }
}

extension CaseAct {
  /// The act with these fields filled in otherwise.
  func answering(_ more: [(String, [String])]) -> CaseAct {
    var answers = answers
    for (field, typed) in more { answers[field] = Varying(otherwise: typed) }
    return CaseAct(
      by: by, deed: deed, answers: answers, pageOpened: pageOpened, happened: happened)
  }

  /// The act with these words behind what stands in the fields.
  func adding(_ words: String, to fields: [String]) -> CaseAct {
    var answers = answers
    for field in fields {
      guard let typed = answers[field] else { continue }
      answers[field] = Varying(
        own: typed.own.mapValues { $0.map { $0 + words } },
        otherwise: typed.otherwise?.map { $0 + words })
    }
    return CaseAct(
      by: by, deed: deed, answers: answers, pageOpened: pageOpened, happened: happened)
  }
}
