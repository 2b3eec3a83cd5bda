// SPDX-License-Identifier: MIT
import Markup
import Testing

struct ElementsTests {
  @Test func `a small page is written exactly so`() {
    let page = document(lang: "ur", dir: .rtl, title: "Your meeting & you") {
      link(.rel(.stylesheet), .href("/assets/roundtable.css"))
      script(src: "/assets/live.js", .defer)
    } body: {
      a(.class("skip-link"), .href(.here("main"))) { "Skip to the page" }
      main(.id("main")) {
        h1 { "Your meeting" }
        form(.method(.post), .action(URLPath("families", "a b", "views"))) {
          label(.for("words")) { "Your words" }
          input(.type(.text), .name("words"), .id("words"), .required)
          br()
          button(.type(.submit)) { "Send" }
        }
      }
    }
    let golden = """
      <!doctype html>
      <html lang="ur" dir="rtl"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1">\
      <title>Your meeting &amp; you</title>\
      <link rel="stylesheet" href="/assets/roundtable.css">\
      <script src="/assets/live.js" defer></script></head><body>\
      <a class="skip-link" href="#main">Skip to the page</a><main id="main"><h1>Your meeting</h1>\
      <form method="post" action="/families/a%20b/views"><label for="words">Your words</label>\
      <input type="text" name="words" id="words" required><br>\
      <button type="submit">Send</button></form></main></body></html>
      """
    #expect(render(page) == golden)
    #expect(render(page) == Array(golden.utf8))
  }

  @Test func `empty elements have no closing tag and all others have one`() {
    let page: String = render(.fragment([hr(), br(), input(), link(), meta(), td(), span()]))
    #expect(page == "<hr><br><input><link><meta><td></td><span></span>")
  }

  @Test func `words in a text box that begin with an empty line keep it`() {
    let page: String = render(textarea(.name("words"), .rows(4)) { "\nFirst I <3 school" })
    #expect(
      page == "<textarea name=\"words\" rows=\"4\">\n\nFirst I &lt;3 school</textarea>")
  }

  @Test func `a heading cell always says what it is the heading of`() {
    let page: String = render(
      table {
        caption { "Who came" }
        thead { tr { th(scope: .col, .class("who")) { "Who" } } }
        tbody { tr { td(.colspan(2)) { "School" } } }
      })
    #expect(
      page
        == "<table><caption>Who came</caption><thead><tr><th scope=\"col\" class=\"who\">Who</th>"
        + "</tr></thead><tbody><tr><td colspan=\"2\">School</td></tr></tbody></table>")
  }

  @Test func `a drawing is named, described and drawn with plain numbers`() {
    let page: String = render(
      svg(.role("img"), .viewBox(0, 0, 100, 20.5), .ariaLabelledby("t")) {
        svgTitle(.id("t")) { "Safety scale" }
        line(.x1(0), .y1(10), .x2(100.0), .y2(10), .strokeWidth(1.5))
        circle(.cx(Double.nan), .cy(10), .r(4), .fill("none"))
        svgText(.x(40), .y(18), .textAnchor(.middle)) { "4 & up" }
      })
    #expect(
      page == "<svg role=\"img\" viewBox=\"0 0 100 20.5\" aria-labelledby=\"t\">"
        + "<title id=\"t\">Safety scale</title>"
        + "<line x1=\"0\" y1=\"10\" x2=\"100\" y2=\"10\" stroke-width=\"1.5\"></line>"
        + "<circle cx=\"0\" cy=\"10\" r=\"4\" fill=\"none\"></circle>"
        + "<text x=\"40\" y=\"18\" text-anchor=\"middle\">4 &amp; up</text></svg>")
  }

  @Test func `marks for screen readers are written in their own words`() {
    let page: String = render(
      div(
        .role("status"), .ariaLive(.polite), .ariaCurrent(.step), .ariaHidden, .dir(.auto),
        .data("part", "a\"b"), .autocomplete(.currentPassword), .tabindex(-1)))
    #expect(
      page
        == "<div role=\"status\" aria-live=\"polite\" aria-current=\"step\" aria-hidden=\"true\" "
        + "dir=\"auto\" data-part=\"a&quot;b\" autocomplete=\"current-password\" tabindex=\"-1\">"
        + "</div>")
  }

  @Test func `markup of our own is sent as it stands`() {
    #expect(render(p { HTML.trusted("&nbsp;") }) == "<p>&nbsp;</p>")
  }
}
