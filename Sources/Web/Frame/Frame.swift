// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Office
import SignIn
import Timetable

/// What stands round every page: skip link, who you are, and the way out.
struct Frame {
  let say: LanguageWords
  var authority: AuthorityHouse?
  var title: String
  var context: String?
  var you: String?
  var quickExit = false
  var wide = false
  /// The stream of a live page.
  var stream: URLPath?
  /// Whose unsent words a live page keeps in the browser.
  var liveViewer: String?
  var tabs: HTML = .nothing
  var signOutToken: String?
  /// Who writes here: what they type is kept in this browser for them alone until the server has it.
  var writer: String?
  /// The path of the page, on which its reader may choose a language; nil where pages are English.
  var languagesFrom: String?
  /// What the page is about stays English; only what stands round it is in the reader's language.
  var isEnglishInside = false

  init(_ say: LanguageWords, authority: AuthorityHouse? = nil, title: String) {
    (self.say, self.authority, self.title) = (say, authority, title)
  }

  private var isMixed: Bool { isEnglishInside && say.language != .english }

  func page(@HTMLBuilder _ content: () -> HTML) -> HTML {
    document(
      lang: say.language == .english ? "en-GB" : say.language.tag,
      dir: say.language.isRightToLeft ? .rtl : .ltr,
      title: "\(title) – \(authority?.name ?? "Roundtable")"
    ) {
      link(.rel(.stylesheet), .href(Route.asset("roundtable.css").link.asking("v", Asset.mark)))
      if writer != nil { script(src: Route.asset("draft.js").link.asking("v", Asset.mark), .defer) }
      if writer != nil { script(src: Route.asset("words.js").link.asking("v", Asset.mark), .defer) }
      if stream != nil { script(src: Route.asset("board.js").link.asking("v", Asset.mark), .defer) }
      if quickExit { script(src: Route.asset("leave.js").link.asking("v", Asset.mark), .defer) }
    } body: {
      a(.class("skip-link"), .href(.here("main"))) { say.page.skip }
      if quickExit {
        nav(.class("quick-exit"), .ariaLabel(say.page.leaveName)) {
          a(.href(.external("https://www.bbc.co.uk/weather"))) { say.page.leave }
        }
      }
      languagesFrom.map { LanguageMenu(say: say, path: $0).html } ?? .nothing
      masthead
      if authority?.demo != nil {
        aside(.class("phase"), .ariaLabel("Demo")) { say.page.demo }
      }
      body(content)
      footing
    }
  }

  private func body(_ content: () -> HTML) -> HTML {
    div(
      .id("main"), .tabindex(-1), .when(writer != nil, .data("writer", writer ?? "")),
      .when(writer != nil, .data("say", say.form.script))
    ) {
      main(
        .class(wide ? "page-wide" : "page"),
        .when(stream != nil, .id("board")),
        .when(stream != nil, .data("stream", stream?.text ?? "")),
        .when(stream != nil, .data("viewer", liveViewer ?? "")),
        .when(stream != nil, .data("say", say.live.script))
      ) {
        tabs
        if writer != nil {
          // What a script says: how the line is, for the eye; what matters, for a screen reader.
          p(.id("connection")) {}
          p(.id("announce"), .role("status"), .class("hidden-words")) {}
        }
        if isMixed {
          p(.class("notice")) { say.page.inEnglish }
          div(.lang("en-GB"), .dir(.ltr)) { content() }
        } else {
          content()
        }
      }
    }
  }

  private var masthead: HTML {
    header(.class("masthead")) {
      a(
        .class("authority"),
        .href(authority.map { Route.authority($0.id, you == nil ? .signIn : .work).link } ?? .root)
      ) { authority?.name ?? "Roundtable" }
      if let context { span(.class("context"), .untranslated) { context } }
      if let you { span(.class("you"), .untranslated) { say.page.youAre(you) } }
    }
  }

  private var footing: HTML {
    footer(.class("footer")) {
      ul {
        if let authority {
          li {
            a(.href(Route.authority(authority.id, .practice).link)) {
              say.page.howConferences(authority.name)
            }
          }
        }
        li { a(.href(.root)) { say.page.allAuthorities } }
        if let authority, let signOutToken {
          li {
            a(.href(Route.authority(authority.id, .drafts).link)) { say.page.notSent }
          }
          li {
            form(
              .method(.post), .action(Route.authority(authority.id, .signOut).link),
              .data("leave", "yes")
            ) {
              input(.type(.hidden), .name("token"), .value(signOutToken))
              button(.class("button button-secondary"), .type(.submit)) { say.page.signOut }
              span(.class("draft-line")) {}
            }
          }
        }
      }
    }
  }
}

extension Visit {
  /// A page that anybody may open: whoever is signed in can sign out there too.
  /// - Parameter words: those of the reader's language; nil where the page stays English.
  func openFrame(_ title: String, in words: LanguageWords? = nil) -> Frame {
    var frame = Frame(words ?? house.words[.english], authority: authority, title: title)
    frame.quickExit = true
    if let session {
      frame.you = frame.say.you(session.account.name, session.account.title)
      frame.signOutToken = session.formToken
    }
    return frame
  }
}

extension SignedInVisit {
  /// A page for somebody who is signed in; `said` where it speaks the reader's language.
  func frame(
    title: String, context: String? = nil, tabs: HTML = .nothing, wide: Bool = false,
    stream: URLPath? = nil, viewer: Standing? = nil, said: Bool = false,
    @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    var frame = Frame(say, authority: authority, title: title)
    (frame.languagesFrom, frame.isEnglishInside) = (ofFamily ? path : nil, !said)
    frame.context = context
    frame.you = say.you(actor.name, actor.title)
    frame.quickExit = ofFamily
    (frame.wide, frame.stream, frame.liveViewer) = (wide, stream, viewer?.person.text)
    frame.signOutToken = session.formToken
    frame.writer = actor.account.text
    frame.tabs = tabs
    return frame.page(content)
  }
}

extension FamilyVisit {
  /// A page about this family.
  func frame(
    _ title: String, current: Route.Page?, wide: Bool = false, stream: URLPath? = nil,
    said: Bool = false, @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    visit.frame(
      title: title, context: context, tabs: tabs(current), wide: wide, stream: stream,
      viewer: viewer, said: said, content)
  }

  func tabs(_ current: Route.Page?) -> HTML {
    if viewer.arranges { return visit.toArrangements }
    if isChild { return current == .meeting ? .nothing : toOwnPage }
    let pages: [(Route.Page, String)] =
      viewer.isFamilySide
      ? [
        (.meeting, say.page.yourMeeting), (.board, say.page.board), (.plan, say.page.plan),
        (.papers, say.papers.title), (.chronology, say.page.whatHappened),
      ]
      : [
        (.overview, "Family"), (.enquiry, "Enquiry"), (.preparation, "Preparation"),
        (.board, "The board"), (.plan, "Plan"), (.papers, "Papers"),
        (.chronology, "Chronology"),
      ]
    return nav(.class("tabs"), .ariaLabel(say.page.thisFamily)) {
      ul {
        for (page, name) in pages {
          li {
            a(.href(link(page)), .when(page == current, .ariaCurrent(.page))) {
              name
            }
          }
        }
      }
    }
  }

  /// A child has one page, and the way back to it.
  private var toOwnPage: HTML {
    nav(.class("tabs"), .ariaLabel(say.page.thisFamily)) {
      ul { li { a(.href(link(.meeting))) { say.child.title } } }
    }
  }

  private var context: String {
    guard let conference = family.conference else { return say.page.enquiryAbout(about) }
    return say.page.conferenceFor(about, say.calendar.day(conference.day))
  }

  /// The children that it is about, as the reader's language lists names.
  var about: String {
    let children = family.conference.map { $0.children.map(family.name) }
    return children.flatMap { $0.isEmpty ? nil : say.calendar.list($0) } ?? family.about
  }

  /// Somebody's words, kept apart from the writing direction of what stands round them.
  func words(_ said: String) -> HTML { Markup.words(said) }
}
