// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Office
import SignIn
import Timetable

/// What stands round every page: skip link, who you are, and the way out.
struct Frame {
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

  func page(@HTMLBuilder _ content: () -> HTML) -> HTML {
    document(lang: "en-GB", title: "\(title) – \(authority?.name ?? "Roundtable")") {
      link(.rel(.stylesheet), .href(Route.asset("roundtable.css").link.asking("v", Asset.mark)))
      if writer != nil { script(src: Route.asset("draft.js").link.asking("v", Asset.mark), .defer) }
      if writer != nil { script(src: Route.asset("words.js").link.asking("v", Asset.mark), .defer) }
      if stream != nil { script(src: Route.asset("board.js").link.asking("v", Asset.mark), .defer) }
      if quickExit { script(src: Route.asset("leave.js").link.asking("v", Asset.mark), .defer) }
    } body: {
      a(.class("skip-link"), .href(.here("main"))) { "Skip to what this page is about" }
      if quickExit {
        nav(.class("quick-exit"), .ariaLabel("Leave quickly")) {
          a(.href(.external("https://www.bbc.co.uk/weather"))) { "Leave this page quickly" }
        }
      }
      masthead
      if authority?.demo != nil {
        aside(.class("phase"), .ariaLabel("Demo")) { "Demo. Everybody in it is invented." }
      }
      body(content)
      footing
    }
  }

  private func body(_ content: () -> HTML) -> HTML {
    div(.id("main"), .tabindex(-1), .when(writer != nil, .data("writer", writer ?? ""))) {
      main(
        .class(wide ? "page-wide" : "page"),
        .when(stream != nil, .id("board")),
        .when(stream != nil, .data("stream", stream?.text ?? "")),
        .when(stream != nil, .data("viewer", liveViewer ?? ""))
      ) {
        tabs
        content()
      }
    }
  }

  private var masthead: HTML {
    header(.class("masthead")) {
      a(
        .class("authority"),
        .href(authority.map { Route.authority($0.id, you == nil ? .signIn : .work).link } ?? .root)
      ) { authority?.name ?? "Roundtable" }
      if let context { span(.class("context")) { context } }
      if let you { span(.class("you")) { "You are: \(you)" } }
    }
  }

  private var footing: HTML {
    footer(.class("footer")) {
      ul {
        if let authority {
          li {
            a(.href(Route.authority(authority.id, .practice).link)) {
              "How \(authority.name) holds conferences"
            }
          }
        }
        li { a(.href(.root)) { "All authorities" } }
        if let authority, let signOutToken {
          li {
            a(.href(Route.authority(authority.id, .drafts).link)) { "Words you have not sent" }
          }
          li {
            form(.method(.post), .action(Route.authority(authority.id, .signOut).link)) {
              input(.type(.hidden), .name("token"), .value(signOutToken))
              button(.class("button button-secondary"), .type(.submit)) { "Sign out" }
            }
          }
        }
      }
    }
  }
}

extension Visit {
  /// A page that anybody may open: whoever is signed in can sign out there too.
  func openFrame(_ title: String) -> Frame {
    var frame = Frame(authority: authority, title: title)
    frame.quickExit = true
    if let session {
      frame.you = "\(session.account.name), \(session.account.title)"
      frame.signOutToken = session.formToken
    }
    return frame
  }
}

extension SignedInVisit {
  /// A page for somebody who is signed in.
  func frame(
    title: String, context: String? = nil, tabs: HTML = .nothing, wide: Bool = false,
    stream: URLPath? = nil, viewer: Standing? = nil, @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    var frame = Frame(authority: authority, title: title)
    frame.context = context
    frame.you = "\(actor.name), \(actor.title)"
    frame.quickExit = actor.role == .family || actor.role == .supporter
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
    @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    visit.frame(
      title: title, context: context, tabs: tabs(current), wide: wide, stream: stream,
      viewer: viewer, content)
  }

  func tabs(_ current: Route.Page?) -> HTML {
    if viewer.arranges { return visit.toArrangements }
    if isChild { return current == .meeting ? .nothing : toOwnPage }
    let pages: [(Route.Page, String)] =
      viewer.isFamilySide
      ? [
        (.meeting, "Your meeting"), (.board, "The board"), (.plan, "The plan"),
        (.chronology, "What happened when"),
      ]
      : [
        (.overview, "Family"), (.enquiry, "Enquiry"), (.preparation, "Preparation"),
        (.board, "The board"), (.plan, "Plan"), (.chronology, "Chronology"),
      ]
    return nav(.class("tabs"), .ariaLabel("This family")) {
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
    nav(.class("tabs"), .ariaLabel("This family")) {
      ul { li { a(.href(link(.meeting))) { ChildWords.english.title } } }
    }
  }

  private var context: String {
    guard let conference = family.conference else { return "Enquiry about \(family.about)" }
    return "Conference for \(family.about) · \(conference.day.inWords)"
  }

  /// Somebody's words, kept apart from the writing direction of what stands round them.
  func words(_ said: String) -> HTML { Markup.words(said) }
}
