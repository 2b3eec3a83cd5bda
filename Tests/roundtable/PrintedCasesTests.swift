// SPDX-License-Identifier: MIT
import Foundation
import Languages
import Papers
import Press
import PrintedPapers
import Testing

@testable import Letters
@testable import Office

/// The real papers of a whole case, printed: what stands on the page stands in print, in the same
/// order, and no check of the file finds anything.
///
/// Chosen: the first conference, which uses every deed there is, before the meeting and at its end.
/// Under each authority every paper of everyone in English; and what families are given in the seven
/// other languages, under Birmingham, whose practice leads to every piece that a paper can have. A
/// paper that says the same to several people is printed once.
@Suite(.serialized) struct PrintedCasesTests {
  @Test(arguments: Stage.authorities)
  func `every paper of everyone says in print what its page says`(authority: String) async throws {
    let papers = try await papers(under: authority) { _, written in [written.paper] }
    #expect(papers.count > 30)
    try await expectSame(papers, "cases/\(authority)")
  }

  @Test(arguments: Language.allCases.filter { $0 != .english })
  func `every paper of a family says in print what its page says`(language: Language) async throws {
    let papers = try await papers(under: "birmingham") { played, written in
      written.id.name.reader == .professional
        ? [] : played.inEveryLanguage(written).filter { $0.language == language }
    }
    #expect(papers.count > 15)
    try await expectSame(papers, "cases/\(language.tag)")
  }

  private static let plays = Plays()

  /// Each paper that says something else than the others, of before the meeting and of its end.
  private func papers(
    under authority: String, _ take: (PapersOfCase, WrittenPaper) -> [Paper]
  ) async throws -> [(name: String, paper: Paper)] {
    var seen: Set<PaperContent> = []
    var papers: [(String, Paper)] = []
    for played in try await Self.plays.first(under: authority) {
      for written in played.papers {
        for paper in take(played, written) where seen.insert(paper.content).inserted {
          papers.append(("\(papers.count)-\(written.id.name.rawValue)", paper))
        }
      }
    }
    return papers
  }

  private func expectSame(_ papers: [(name: String, paper: Paper)], _ folder: String) async throws {
    let press = try await testPress()
    let files = try await withThrowingTaskGroup(of: String.self) { group in
      for (name, paper) in papers {
        group.addTask {
          let file = try keep(await press.print(paper), as: name, in: folder)
          let difference = try difference(between: paper, printedAs: file)
          #expect(difference == nil, "\(file)")
          return file
        }
      }
      return try await group.reduce(into: [String]()) { $0.append($1) }
    }
    await press.close()
    #expect(try faults(ofFiles: files) == [])
  }
}

/// The first conference before the meeting and at its end, played once under each authority.
private actor Plays {
  private var kept: [String: Task<[PapersOfCase], any Error>] = [:]

  func first(under authority: String) async throws -> [PapersOfCase] {
    let task =
      kept[authority]
      ?? Task {
        let name = "first-conference.yaml"
        return [
          try await PapersOfCase(name, under: authority, before: "open-conference"),
          try await PapersOfCase(name, under: authority),
        ]
      }
    kept[authority] = task
    return try await task.value
  }
}
