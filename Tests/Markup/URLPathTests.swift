// SPDX-License-Identifier: MIT
import Markup
import Testing

struct URLPathTests {
  @Test(arguments: [
    "//evil", "//evil.example/x", "/\\evil", "\\/evil", "javascript:alert(1)", "https://evil",
    "evil", "", " /work", "/work\n", "/work\u{0}", "/a//b", "/a/../b", "/a/%2e%2E/b", "/.", "/%2e",
    "/a/.%2e", "/a b", "/a%", "/a%2", "/a%zz", "/é", "/a\"b", "/<b>", "/a'b", "?a=1", "#top",
  ])
  func `an address that could lead elsewhere is refused`(typed: String) {
    #expect(URLPath(checking: typed) == nil)
  }

  @Test(arguments: [
    "/", "/work", "/work/", "/families/a%20b?part=2&x=y%2F#note-7", "/?next=//evil", "/a..b/...",
  ])
  func `a plain path of this site is let through unchanged`(typed: String) {
    #expect(URLPath(checking: typed)?.text == typed)
  }

  @Test func `an endless address is refused`() {
    #expect(URLPath(checking: "/" + String(repeating: "a", count: 2047)) != nil)
    #expect(URLPath(checking: "/" + String(repeating: "a", count: 2048)) == nil)
  }

  @Test func `every part is encoded and none can climb or name a host`() {
    let name = "evil.example/x?y#z"
    #expect(URLPath("families", name).text == "/families/evil.example%2Fx%3Fy%23z")
    #expect(URLPath("", "evil.example").text == "/evil.example")
    #expect(URLPath("a", "..", ".", "b").text == "/a/b")
    let typed = "javascript:alert(1)"
    #expect(URLPath(typed).text == "/javascript%3Aalert%281%29")
    #expect(URLPath().text == "/")
    #expect(URLPath("ملاقات", "é").text.utf8.allSatisfy { $0 < 128 })
  }

  @Test func `a literal cannot be anything but a path of this site`() {
    let evil: URLPath = "//evil.example"
    let script: URLPath = "javascript:alert(1)"
    let work: URLPath = "/work/today"
    #expect(evil.text == "/evil.example")
    #expect(script.text == "/javascript%3Aalert%281%29")
    #expect(work.text == "/work/today")
  }

  @Test func `query, deeper part and place on the page are put where they belong`() {
    let path = URLPath("work", query: ["day": "24 Nov", "who": "a&b=c"])
    #expect(path.text == "/work?day=24%20Nov&who=a%26b%3Dc")
    #expect(path.at("late").text == "/work?day=24%20Nov&who=a%26b%3Dc#late")
    #expect(path.at("late").asking("x", "1").text.hasSuffix("&x=1#late"))
    #expect(path.appending("..").appending("next").text == "/work/next")
    #expect(URLPath.root.appending("next").text == "/next")
    #expect(URLPath.here("note 7").text == "#note%207")
  }

  @Test func `an outside address is a literal and always https`() {
    #expect(URLPath.external("https://www.gov.uk/help").text == "https://www.gov.uk/help")
    #expect(URLPath.external("www.gov.uk").text == "https://www.gov.uk")
    #expect(URLPath.external("javascript:alert(1)").text == "https://javascript:alert(1)")
  }
}
