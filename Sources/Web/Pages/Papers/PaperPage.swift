// SPDX-License-Identifier: MIT
import Access
import Casework
import HTTPTypes
import Hummingbird
import Languages
import Letters
import Markup
import Office
import Papers
import Press
import Timetable

/// One paper, as a page that every reader can use and that prints well.
struct PaperPage {
  let visit: FamilyVisit
  let asked: PaperAsked
  let read: PaperToRead
  let languages: [Language]
  let printsPDF: Bool
  private var say: PaperWords { visit.say.papers }

  init(_ visit: FamilyVisit, _ id: PaperID) async throws {
    (self.visit, asked) = (visit, PaperAsked(id, visit))
    read = try await visit.wholePaper(asked)
    languages = try await visit.languages(of: asked)
    printsPDF = await visit.visit.visit.house.press?.state() == .on
  }

  private var isOwn: Bool { asked.person == visit.viewer.person }

  var html: HTML {
    visit.frame(say.name(of: asked.id.name), current: .papers, said: true) {
      div(.class("paper-tools")) {
        p { a(.href(visit.link(.papers))) { visit.allPapers } }
        standing
        otherLanguages
        print
      }
      read.paper.html
      div(.class("paper-tools")) {
        earlier
        corrections
      }
    }
  }

  /// Whose it is and whether they have it.
  private var standing: HTML {
    guard !isOwn else {
      return .fragment([
        read.given.map { given in p { say.givenOn(visit.say.calendar.day(given.day)) } }
          ?? .nothing,
        isSuperseded ? p(.class("notice")) { newest } : .nothing,
      ])
    }
    let name = visit.family.name(asked.person)
    return .fragment([
      p {
        strong { "For \(name). " }
        read.given.map { "Given on \($0.day.inWords)." } ?? "Not given yet."
      },
      read.given == nil ? changed : .nothing,
      read.found.isEmpty
        ? .nothing
        : p(.class("notice")) {
          "This may tell \(name) what is kept from them. "
          a(.href(asked.link(visit, .paperCheck(asked.id)))) { "Check it page by page" }
        },
    ])
  }

  /// What they were given before says something else.
  private var changed: HTML {
    guard let last = ofThisKind.last else { return .nothing }
    return p(.class("notice")) {
      "It has changed since \(visit.family.name(asked.person)) was given one "
        + "on \(last.day.inWords)."
    }
  }

  private var ofThisKind: [GivenPaper] {
    visit.given(to: asked.person).filter {
      $0.paper.paper == asked.id.description && $0.paper.language == asked.language
    }
  }

  private var isSuperseded: Bool { read.given.map { $0 != ofThisKind.last } ?? false }

  private var newest: HTML { a(.href(asked.link(visit))) { say.newer } }

  private var otherLanguages: HTML {
    let others = languages.filter { $0 != asked.language }
    guard !others.isEmpty || asked.beside != nil else { return .nothing }
    return ul(.class("paper-languages")) {
      if asked.beside != nil {
        li { a(.href(asked.link(visit)), .lang(asked.language.tag)) { asked.language.ownName } }
      }
      for other in others {
        li { a(.href(asked.link(visit, in: other)), .lang(other.tag)) { other.ownName } }
        if asked.beside != other {
          li {
            a(.href(asked.link(visit, beside: other))) { say.beside }
            " ("
            span(.lang(other.tag)) { other.ownName }
            ")"
          }
        }
      }
    }
  }

  private var print: HTML {
    printsPDF
      ? p {
        a(
          .class("button button-secondary"),
          .href(
            asked.link(
              visit, .paperFile(asked.id), beside: asked.beside, digest: asked.digest))
        ) { "\(say.print) (PDF)" }
      } : p(.class("hint")) { say.noFile }
  }

  /// What was given before, and is kept as it was.
  private var earlier: HTML {
    let others = ofThisKind.filter { $0.paper.digest != read.made.digest }
    guard !others.isEmpty else { return .nothing }
    return details(.class("why")) {
      summary { say.earlier }
      ul {
        for one in others.reversed() {
          li {
            a(.href(asked.link(visit, digest: one.paper.digest))) {
              say.earlierOf(visit.say.calendar.day(one.day))
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private var corrections: HTML {
    if asked.id.name == .minutes, visit.family.conference?.closed != nil {
      p { a(.href(visit.link(.minutes))) { say.wrong } }
    }
  }
}

extension FamilyVisit {
  /// The paper for print. Its name says nothing of whom or what it is about. Where the press cannot
  /// print it, the reader learns that its page is there all the same.
  func paperFile(_ id: PaperID) async throws -> Response {
    guard let press = visit.visit.house.press else { throw WebProblem.nothingHere }
    let read = try await wholePaper(PaperAsked(id, self))
    let bytes: [UInt8]
    do {
      bytes = try await press.print(read.paper, for: viewer.account.text)
    } catch .busy {
      throw WebProblem.tooOften(seconds: 5)
    } catch .tooLong, .tookTooLong {
      throw WebProblem.tooLongToPrint
    } catch {
      throw WebProblem.notPrinted
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/pdf", .contentDisposition: "inline; filename=\"paper.pdf\"",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
