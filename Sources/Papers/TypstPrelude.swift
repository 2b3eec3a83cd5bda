// SPDX-License-Identifier: MIT

/// How a printed paper looks: the functions that the expressions of `PaperTypst` call. A4, 12 pt
/// Noto Sans, left aligned, no word parted; every side is a start or an end, so that a paper in a
/// language that runs from right to left is its mirror image.
let typstPrelude: StaticString = """
  #let ink = rgb("#0b0c0c")
  #let quiet = rgb("#3f484d")
  #let navy = rgb("#1f3a5f")
  #let thin = 0.6pt + rgb("#9aa5ab")
  #let others = ("Noto Sans Bengali", "Noto Sans Devanagari", "Noto Sans Gujarati",
    "Noto Sans Gurmukhi", "Noto Sans Tamil", "Noto Sans Telugu", "Noto Sans Kannada",
    "Noto Sans Malayalam", "Noto Sans Sinhala", "Noto Sans Ethiopic", "Noto Sans Hebrew",
    "Noto Sans Armenian", "Noto Sans Georgian", "Noto Sans Thai", "Noto Sans Lao",
    "Noto Sans Khmer", "Noto Sans Myanmar", "Noto Sans Symbols2", "Noto Sans Symbols",
    "Noto Sans Math")
  #let fonts(way) = if way == rtl { ("Noto Naskh Arabic", "Noto Sans", ..others) } else {
    ("Noto Sans", "Noto Naskh Arabic", ..others) }
  #let leading(way) = if way == rtl { 0.85em } else { 0.76em }
  // Naskh is drawn smaller than Noto Sans of the same size.
  #let tongue(outer, lang, way, body) = {
    set text(size: 1.1em) if way == rtl and outer != rtl
    set text(size: 1em / 1.1) if way != rtl and outer == rtl
    set text(lang: lang, dir: way, font: fonts(way))
    set par(leading: leading(way))
    body
  }
  // Runs of words, one after another.
  #let w(..runs) = [#runs.pos().join()]
  #let b(body) = strong(body)
  #let l(lang, way, body) = text(lang: lang, dir: way, font: fonts(way), body)
  #let br = linebreak()
  #let side(way) = if way == rtl { "right" } else { "left" }

  #let h(level, body) = heading(level: level, body)
  #let lede(body) = block(below: 1.3em, text(size: 1.17em, body))
  #let para(body) = par(body)
  #let bullets(..items) = list(..items)
  #let steps(..items) = enum(..items)
  #let facts(..cells) = grid(columns: (34%, 1fr), column-gutter: 14pt, row-gutter: 11pt,
    ..cells.pos().enumerate().map(((n, cell)) => if calc.even(n) { strong(cell) } else { cell }))
  #let row(whole, ..cells) = cells.pos().map(cell => table.cell(breakable: not whole, cell))
  #let facts-table(way, caption, weights, head, ..rows) = {
    set text(size: 0.92em)
    set par(leading: if way == rtl { 0.75em } else { 0.6em })
    if caption != none {
      block(above: 1.6em, below: 0.7em, sticky: true, strong(caption))
    }
    block(below: 1.6em, table(columns: weights.map(n => n * 1fr), align: start,
      inset: (x, y) => (y: 6pt, (side(way)): if x == 0 { 0pt } else { 5pt },
        (side(if way == rtl { ltr } else { rtl })): if x + 1 == weights.len() { 0pt } else { 5pt }),
      stroke: (x, y) => (bottom: if y == 0 { 1.2pt + navy } else { thin }),
      table.header(..head.map(cell => strong(cell))), ..rows.pos().flatten()))
  }
  #let own(outer, lang, way, words, whose) = block(above: 1.5em, below: 1.5em,
    stroke: ((side(outer)): 3pt + navy), inset: ((side(outer)): 14pt, y: 4pt), {
      block(above: 0pt, below: 0.8em, sticky: true, quote(block: true,
        tongue(outer, lang, way, align(start, text(size: 1.08em, words)))))
      block(above: 0.8em, below: 0pt, text(size: 0.92em, fill: quiet, whose))
    })
  #let drawing(title, svg, meaning) = {
    block(above: 1.6em, below: 0.8em, sticky: true, strong(title))
    figure(alt: meaning, align(start, image(bytes(svg), format: "svg", alt: meaning, width: 100%)))
  }
  #let passage(outer, lang, way, ..blocks) = tongue(outer, lang, way, blocks.pos().join())
  #let beside(..cells) = block(above: 1.5em, below: 1.5em, grid(columns: (1fr, 1fr),
    column-gutter: 18pt, row-gutter: 14pt, stroke: none, ..cells.pos()))
  #let half(outer, lang, way, ..blocks) = tongue(outer, lang, way,
    align(start, blocks.pos().join()))
  // Stays on the page of what follows; a heading keeps its room above.
  #let kept(body) = block(width: 100%, sticky: true,
    above: if body.func() == heading { 24pt } else { auto }, body)
  #let ruled(count) = block(above: 1.2em, below: 1.6em, breakable: count > 12,
    for n in range(count) { pdf.artifact(block(above: 0pt, below: 0pt, height: 9.5mm,
      width: 100%, breakable: false,
      align(bottom, line(length: 100%, stroke: thin)))) })
  #let new-page = pagebreak(weak: true)

  #let paper(lang, way, region, title, short, before, between, year, month, day, from, to, date,
    heading-words, blocks, small, large) = {
    set document(title: title, author: from, date: datetime(year: year, month: month, day: day))
    set text(lang: lang, region: region, dir: way, font: fonts(way), fill: ink,
      size: if way == rtl { 13.2pt } else { 12pt },
      hyphenate: false, ligatures: true, fallback: false)
    set page(paper: "a4", margin: (top: 20mm, bottom: 27mm, x: 25mm), footer-descent: 9mm,
      footer: context {
        set text(size: 9.5pt, fill: quiet)
        line(length: 100%, stroke: thin)
        v(-4pt)
        grid(columns: (1fr, auto), column-gutter: 12pt, align: (start, end), short,
          [#before#counter(page).display()#between#counter(page).final().first()])
      })
    set par(justify: false, leading: leading(way), spacing: 1.3em)
    set list(indent: 4pt, body-indent: 9pt, spacing: 1em, marker: [•])
    set enum(indent: 4pt, body-indent: 9pt, spacing: 1em, numbering: "1.")
    set figure(gap: 0pt)
    set quote(block: true)
    show quote: set pad(x: 0pt)
    show quote: set block(above: 0pt, below: 0pt)
    show heading: set text(fill: ink, weight: "bold")
    show heading: set par(leading: 0.5em)
    show heading: set block(sticky: true)
    show heading.where(level: 1): set text(size: 1.38em, fill: navy)
    show heading.where(level: 1): set block(above: 0pt, below: 18pt)
    show heading.where(level: 2): set text(size: 1.1em)
    show heading.where(level: 2): set block(above: 24pt, below: 12pt)
    show heading.where(level: 3): set text(size: 1.1em)
    show heading.where(level: 3): set block(above: 22pt, below: 12pt)
    show heading.where(level: 4): set text(size: 1em)
    show heading.where(level: 4): set block(above: 18pt, below: 9pt)
    show figure: set block(above: 0.8em, below: 1.2em)

    text(size: 14pt, weight: "bold", fill: navy, from)
    v(-5pt)
    line(length: 100%, stroke: 1.2pt + navy)
    if to == none { v(14pt) } else {
      // The window of a DL envelope: 20 mm from the left edge, 50 mm from the top.
      v(20mm)
      align(left, block(above: 0pt, below: 0pt, height: 36mm, width: 85mm,
        align(left, tongue(way, "en", ltr, to))))
    }
    block(above: 0pt, below: 24pt, text(fill: quiet, date))
    h(1, heading-words)
    {
      set text(size: 1.2em) if large
      // Neither the small print nor the name under a letter stands on a page of its own.
      let end = if small.len() > 0 { calc.max(0, blocks.len() - 2) } else { blocks.len() }
      blocks.slice(0, end).join()
      blocks.slice(end).map(kept).join()
    }
    if small.len() > 0 {
      block(above: 26pt, breakable: false, {
        line(length: 40%, stroke: thin)
        set text(size: 0.85em, fill: quiet)
        set par(spacing: 0.8em)
        small.map(words => par(words)).join()
      })
    }
  }

  """
