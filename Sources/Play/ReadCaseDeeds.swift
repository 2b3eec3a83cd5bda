// SPDX-License-Identifier: MIT
import Casework

/// Reads the deeds of a case, each against the form of its deed.
struct CaseDeedReader {
  let accounts: [String]
  let authorities: [String]

  private static let keys = [
    "at", "by", "do", "with", "expect", "because", "only", "again", "page-opened", "happened",
  ]

  func deeds(_ node: CaseNode) throws(CaseError) -> [CaseDeed] {
    var deeds: [CaseDeed] = []
    for item in try node.items() { deeds.append(try deed(item, number: deeds.count + 1)) }
    return deeds
  }

  private func deed(_ item: CaseNode, number: Int) throws(CaseError) -> CaseDeed {
    let keys = try item.group(known: Self.keys)
    guard let at = keys["at"] else { throw item.refuse("deed \(number)", "does not say at when") }
    let again = try keys["again"]?.isYes() ?? false
    if again, number == 1 { throw item.refuse("again", "needs a deed before it") }
    return CaseDeed(
      number: number, line: item.line, at: try at.moment(),
      act: again ? try nothingNew(keys) : try act(item, keys, number),
      expect: try expect(keys["expect"], usually: again ? .repeated : .recorded),
      because: try because(keys), only: try only(keys["only"]))
  }

  private func nothingNew(_ keys: [String: CaseNode]) throws(CaseError) -> CaseAct? {
    for key in ["by", "do", "with", "page-opened", "happened"] {
      if let node = keys[key] {
        throw node.refuse(key, "cannot change in a deed that is sent again")
      }
    }
    return nil
  }

  private func act(_ item: CaseNode, _ keys: [String: CaseNode], _ number: Int)
    throws(CaseError) -> CaseAct
  {
    guard let by = keys["by"], let name = keys["do"] else {
      throw item.refuse("deed \(number)", "does not say by whom (\"by\") and what (\"do\")")
    }
    let account = try by.word()
    guard accounts.contains(account) else {
      throw by.refuse(account, "is not one of the people; use \(oneOf(accounts))")
    }
    let deed = try name.word()
    guard let form = Deeds.named(deed)?.form else {
      throw name.refuse(deed, "is not a deed; `roundtable deeds` prints them all")
    }
    return CaseAct(
      by: AccountID(account), deed: deed, answers: try answers(keys["with"], form),
      pageOpened: try keys["page-opened"]?.moment(), happened: try keys["happened"]?.day())
  }

  private func answers(_ node: CaseNode?, _ form: DeedForm)
    throws(CaseError) -> [String: Varying<[String]>]
  {
    guard let node else { return [:] }
    var answers: [String: Varying<[String]>] = [:]
    for (name, content) in try node.group() {
      guard form.everyField.contains(where: { $0.key == content.key }) else {
        let known = oneOf(form.fields.map(\.key))
        throw name.refuse(content.key, "is not a field of \(form.name); use \(known)")
      }
      answers[content.key] = try varying(content, Self.values)
    }
    return answers
  }

  /// What is filled in: one value, a list of them, or so many letters.
  private static func values(_ node: CaseNode) throws(CaseError) -> [String] {
    if node.isGroup(), let count = try node.group(known: ["letters"])["letters"] {
      let text = try count.word()
      guard let number = Int(text), (1...100_000).contains(number) else {
        throw count.refuse(text, "is not a number of letters; use 1 to 100000")
      }
      return [String(repeating: "x", count: number)]
    }
    if !node.isList { return [try node.text()] }
    var values: [String] = []
    for item in try node.items() { values.append(try item.text()) }
    return values
  }

  /// One value for all, or a group of values by authority.
  private func varying<Value: Sendable>(
    _ node: CaseNode, _ read: (CaseNode) throws(CaseError) -> Value
  ) throws(CaseError) -> Varying<Value> {
    guard node.isGroup(), !node.isGroup(holding: "letters") else {
      return Varying(otherwise: try read(node))
    }
    var own = try node.group(known: authorities + ["otherwise"])
    let otherwise = own.removeValue(forKey: "otherwise")
    var values: [String: Value] = [:]
    for (authority, node) in own { values[authority] = try read(node) }
    return Varying(own: values, otherwise: try otherwise.map(read))
  }

  private func expect(_ node: CaseNode?, usually: CaseResult)
    throws(CaseError) -> Varying<CaseResult>
  {
    guard let node else { return Varying(otherwise: usually) }
    let expected = try varying(node) { (node) throws(CaseError) -> CaseResult in
      try node.choice("how a deed can end")
    }
    return Varying(own: expected.own, otherwise: expected.otherwise ?? usually)
  }

  private func because(_ keys: [String: CaseNode]) throws(CaseError) -> Varying<String>? {
    guard let node = keys["because"] else { return nil }
    guard keys["expect"] != nil else {
      throw node.refuse("because", "belongs beside \"expect: refused\"")
    }
    return try varying(node) { (node) throws(CaseError) -> String in try node.word() }
  }

  private func only(_ node: CaseNode?) throws(CaseError) -> [String]? {
    guard let node else { return nil }
    var only: [String] = []
    for item in try node.items() {
      let authority = try item.word()
      guard authorities.contains(authority) else {
        throw item.refuse(authority, "is not an authority here; use \(oneOf(authorities))")
      }
      only.append(authority)
    }
    return only
  }
}
