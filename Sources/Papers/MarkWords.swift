// SPDX-License-Identifier: MIT

extension Paper {
  /// The paper with every run of words as `change` gives it back: to mark what somebody must see.
  public func marking(_ change: (String) -> String) -> Paper {
    var paper = self
    paper.title = title.marking(change)
    paper.to = to.map(change)
    paper.blocks = blocks.map { $0.marking(change) }
    paper.smallPrint = smallPrint.map { $0.marking(change) }
    return paper
  }
}

extension Words {
  fileprivate func marking(_ change: (String) -> String) -> Words {
    Words(runs.map { Run(change($0.text), isStrong: $0.isStrong, language: $0.language) })
  }
}

extension Block {
  fileprivate func marking(_ change: (String) -> String) -> Block {
    switch self {
    case .heading(let words, let level): .heading(words.marking(change), level: level)
    case .lede(let words): .lede(words.marking(change))
    case .paragraph(let words): .paragraph(words.marking(change))
    case .list(let items, let numbered):
      .list(items.map { $0.marking(change) }, numbered: numbered)
    case .facts(let facts):
      .facts(facts.map { Fact($0.label.marking(change), $0.words.marking(change)) })
    case .table(let table): .table(table.marking(change))
    case .own(let own):
      .own(OwnWords(change(own.words), of: own.whose.marking(change), in: own.language))
    case .figure(let figure):
      .figure(
        Figure(
          svg: figure.svg, title: figure.title.marking(change),
          meaning: figure.meaning.marking(change), table: figure.table?.marking(change)))
    case .passage(let language, let blocks): .passage(language, blocks.map { $0.marking(change) })
    case .beside(let pairs):
      .beside(
        pairs.map {
          Pair($0.first.marking(change), $0.second.marking(change), in: $0.secondLanguage)
        })
    case .lines, .newPage: self
    }
  }
}

extension Table {
  fileprivate func marking(_ change: (String) -> String) -> Table {
    Table(
      caption.marking(change), columns: columns.map { $0.marking(change) },
      rows: rows.map { row in row.map { $0.marking(change) } })
  }
}
