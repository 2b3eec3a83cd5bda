// SPDX-License-Identifier: MIT
import Languages
import Markup

extension Paper {
  /// The paper as a whole page that needs no server: its style stands in it, and it asks for nothing.
  public var document: HTML {
    Markup.document(lang: language.tag, dir: language.direction, title: title.text) {
      style(styleOfPaper)
    } body: {
      html
    }
  }
}

/// How a paper looks by itself, like the printed one: dark words on white, one column of A4.
private let styleOfPaper: StaticString = """

  body { font: 100%/1.45 system-ui, "Noto Sans", sans-serif; color: #0b0c0c; background: #fff;
    margin: 1.5rem; }
  :lang(ur), :lang(ar) { font-family: "Noto Naskh Arabic", system-ui, sans-serif; }
  .paper { max-width: 46rem; margin: 0 auto; overflow-wrap: anywhere; }
  .paper-head { margin-bottom: 1.6rem; }
  .paper-from { font-weight: 700; padding-bottom: .5rem; border-bottom: 2px solid #1d3c5e; }
  .paper-to { text-align: left; margin: 1.2rem 0; }
  h1, h2, h3, h4 { color: #1d3c5e; line-height: 1.25; }
  .lede { font-size: 1.125rem; }
  table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
  th, td { text-align: start; vertical-align: top; padding: .4rem .6rem .4rem 0;
    border-bottom: 1px solid #cdd5da; }
  tbody th { font-weight: 400; }
  dt { font-weight: 700; } dd { margin: 0 0 .5rem; }
  .paper-own { border-inline-start: 4px solid #1d3c5e; padding-inline-start: 1rem;
    margin: 1.4rem 0; }
  .paper-pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
  .paper-lines span { display: block; height: 2.2rem; border-bottom: 1px solid #4a5459; }
  .paper-small { margin-top: 2.2rem; padding-top: .8rem; border-top: 1px solid #cdd5da;
    font-size: .9375rem; }
  svg { max-width: 100%; height: auto; }
  @media print {
    body { margin: 0; }
    .paper-break { break-after: page; }
    .paper-own, .paper-pair, tr, li { break-inside: avoid; }
  }

  """
