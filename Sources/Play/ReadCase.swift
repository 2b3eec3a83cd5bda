// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Practice
import Timetable

extension CaseFile {
  /// Reads a case from a file, and its people from the file beside it that it may name.
  ///
  /// - Parameter authorities: those whose practice the case may speak of.
  public static func read(path: String, authorities: [String]) throws(CaseError) -> CaseFile {
    let folder = (path as NSString).deletingLastPathComponent
    return try CaseFile(
      text: textOfFile(path), file: (path as NSString).lastPathComponent,
      authorities: authorities
    ) { (beside) throws(CaseError) in try textOfFile("\(folder.isEmpty ? "." : folder)/\(beside)") }
  }

  /// Reads a case from text; `beside` gives the text of a file of people.
  public init(
    text: String, file: String, authorities: [String],
    beside: (String) throws(CaseError) -> String = { (name) throws(CaseError) in
      throw CaseError(file: name, line: 1, value: name, message: "cannot be read")
    }
  ) throws(CaseError) {
    let root = try CaseNode(parsing: text, file: file)
    let keys = try root.group(known: ["case", "about", "start", "people", "deeds"])
    func required(_ key: String) throws(CaseError) -> CaseNode {
      guard let node = keys[key] else { throw root.refuse(key, "is missing") }
      return node
    }
    let people = try CasePeople(required("people"), beside: beside).people
    let reader = CaseDeedReader(accounts: people.map(\.account.text), authorities: authorities)
    self.init(
      file: file, title: try required("case").word(), about: try required("about").word(),
      start: try keys["start"]?.moment(), people: people,
      deeds: try reader.deeds(required("deeds")))
    try refuseDaysFromNowhere()
  }

  private func refuseDaysFromNowhere() throws(CaseError) {
    if let start, start.isRelative {
      throw CaseError(
        file: file, line: 1, value: "start", message: "must be a moment such as 2026-11-24 10:00")
    }
    guard start == nil, let deed = deeds.first(where: { $0.at.isRelative }) else { return }
    throw CaseError(
      file: file, line: deed.line, value: "at",
      message: "counts from the start of the case, but the file has no \"start\"")
  }

  private static func textOfFile(_ path: String) throws(CaseError) -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CaseError(
        file: (path as NSString).lastPathComponent, line: 1, value: path,
        message: "cannot be read; check that the file is there")
    }
    return text
  }
}

/// The people of a case: written in it, or in a file beside it.
struct CasePeople {
  let people: [CasePerson]

  init(_ node: CaseNode, beside: (String) throws(CaseError) -> String) throws(CaseError) {
    guard !node.isWords else {
      let name = try node.word()
      people = try Self.read(CaseNode(parsing: beside(name), file: name))
      return
    }
    people = try Self.read(node)
  }

  private static func read(_ node: CaseNode) throws(CaseError) -> [CasePerson] {
    var people: [CasePerson] = []
    for (name, content) in try node.group() { people.append(try person(name, content)) }
    return people
  }

  private static func person(_ name: CaseNode, _ node: CaseNode) throws(CaseError) -> CasePerson {
    let keys = try node.group(known: ["name", "role", "title", "agency"])
    guard let called = keys["name"], let role = keys["role"] else {
      throw name.refuse(node.key, "needs a name and a role")
    }
    return CasePerson(
      account: AccountID(node.key), name: try called.word(), title: try keys["title"]?.word(),
      role: try role.choice("a role"), agency: try keys["agency"]?.choice("an agency"))
  }
}

extension CaseNode {
  func moment() throws(CaseError) -> CaseMoment {
    let text = try word()
    guard let moment = CaseMoment(text) else {
      throw refuse(text, "is not a moment; write it as 2026-11-24 10:05")
    }
    return moment
  }

  func day() throws(CaseError) -> CaseDay {
    let text = try word()
    guard let day = CaseDay(text) else {
      throw refuse(text, "is not a day; write it as 2026-11-24")
    }
    return day
  }
}
