// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Languages
import Markup
import Papers
import Press
import Testing

@testable import Letters
@testable import Office

/// Every paper that the cases lead to, for everyone who gets one.
struct PapersOfCasesTests {
  @Test(arguments: Stage.caseFiles, Stage.authorities)
  func `every paper of every case is whole`(file: String, authority: String) async throws {
    for end in ["open-conference", nil] {
      let played = try await PapersOfCase(file, under: authority, before: end)
      for written in played.papers where written.paper.language == .english {
        let name = "\(written.ready.made.paper) for \(written.ready.made.recipient.text)"
        // The texts of all languages are of one form, so one authority is enough for them.
        let papers =
          authority == "dorset" ? played.inEveryLanguage(written) : [written.paper]
        for paper in papers {
          let faults = paper.faults
          #expect(faults.isEmpty, "\(name), \(paper.language): \(faults)")
        }
      }
    }
  }

  /// With PAPERS=yes the papers of the first conference are written to .build/papers, to be looked
  /// at.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["PAPERS"] != nil),
    arguments: Stage.authorities)
  func `the papers of the first conference can be printed`(authority: String) async throws {
    let folder = Stage.root + "/.build/papers/\(authority)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let press = Press(PressOptions(tools: FindTools().path(named: nil)))
    let before = try await PapersOfCase(
      "first-conference.yaml", under: authority, before: "open-conference")
    let after = try await PapersOfCase("first-conference.yaml", under: authority)
    for (played, written) in (before.papers.map { (before, $0) } + after.papers.map { (after, $0) })
    where written.paper.language == .english {
      for paper in played.inEveryLanguage(written)
      where [.english, .urdu, .polish].contains(paper.language) {
        let name = played.record.name(written.ready.made.recipient).replacing(" ", with: "-")
        let file = "\(folder)/\(name).\(written.id).\(paper.language.tag)"
        try Data(try await press.print(paper)).write(to: URL(fileURLWithPath: file + ".pdf"))
        try paper.everyWord.joined(separator: "\n")
          .write(toFile: file + ".txt", atomically: true, encoding: .utf8)
      }
    }
    await press.close()
  }
}

extension Paper {
  /// What no paper may have: an empty heading or sentence, a place that was not filled in, somebody
  /// without a name, two full stops.
  fileprivate var faults: [String] {
    var faults = zip(blocks, blocks.dropFirst() + [.newPage]).compactMap { block, next in
      guard case .heading(let words, let level) = block else { return nil as String? }
      return next.isEmpty(under: level) ? "nothing stands under “\(words.text)”" : nil
    }
    if title.text.trimmed.isEmpty { faults.append("no title") }
    for words in everyWord {
      if words.trimmed.isEmpty { faults.append("an empty sentence") }
      for slip in ["{", "}", "[", "]", "..", ".:", " .", " ,", "  ", "()", ":."]
      where words.contains(slip) {
        faults.append("“\(slip)” in “\(words)”")
      }
      if words.lowercased() == "someone" { faults.append("“someone”") }
    }
    return faults
  }
}

extension Block {
  fileprivate func isEmpty(under level: Int) -> Bool {
    switch self {
    case .heading(_, let next): next <= level
    case .newPage: true
    default: false
    }
  }
}
