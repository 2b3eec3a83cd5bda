// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Foundation
import Practice
import Record
import Testing
import Timetable

@testable import Office

/// The register says whether a child is on a plan, and keeps who asked (RG1).
struct RegisterTests {
  private let bea = Actor(
    account: AccountID("bea.lund"), name: "Bea Lund", title: "Duty worker", role: .duty,
    agency: .socialCare)

  private func decided() async throws -> TestOffice {
    let test = try await TestOffice.inSession()
    try await test.does(
      .ruth, "decide-for-child", .protecting(.amira).but(["going-ahead": "It is urgent."]))
    return test
  }

  private func asking(_ child: String) -> RegisterQuestion {
    RegisterQuestion(
      asked: child, caller: "Dr Lee, the hospital", calledBack: "023 9228 6000",
      why: "A burn on the arm.")
  }

  @Test func `says since when, in which category, and whom to ring`() async throws {
    let test = try await decided()
    let answer = try #require(try await test.office.askRegister(asking("Amira"), by: bea))
    let line = try #require(answer.lines.first)
    #expect(answer.lines.count == 1)
    #expect(line.child.name == "Amira")
    #expect(line.child.category == "emotional")
    #expect(line.child.since == Hassans.meeting)
    #expect(line.child.call.map { String($0.prefix(11)) } == ["Amara Okafo", "Tom Reid, t"])
    #expect(line.why == [.spelling])
  }

  @Test(arguments: ["Jay", "Nadia Hassan", "Amira 01/01/2001"])
  func `says nothing of whoever is not on a plan`(asked: String) async throws {
    let answer = try await decided().office.askRegister(asking(asked), by: bea)
    #expect(answer?.lines.isEmpty == true)
  }

  @Test func `hears a name on the telephone`() async throws {
    let answer = try await decided().office.askRegister(asking("Ameera Husein"), by: bea)
    #expect(answer?.lines.map(\.why) == [[.sound]])
  }

  @Test func `keeps every question, answered or not, before it is answered`() async throws {
    let test = try await decided()
    _ = try await test.office.askRegister(asking("Amira"), by: bea)
    _ = try await test.office.askRegister(asking("Nobody"), by: bea)
    let log = try #require(try await test.office.registerLog(by: bea))
    #expect(log.map(\.question.asked) == ["Nobody", "Amira"])
    #expect(log.map(\.question.answers) == [0, 1])
    #expect(log.allSatisfy { $0.question.by == bea && $0.question.why == "A burn on the arm." })
    #expect(try await test.store.verify(progress: nil).firstBad == nil)
    #expect(try await test.office.rebuildCards().records == 1)
  }

  @Test func `is not answered when the question cannot be kept`() async throws {
    let test = try await decided()
    await test.store.close()
    await #expect(throws: (any Error).self) {
      try await test.office.askRegister(asking("Amira"), by: bea)
    }
  }

  @Test(arguments: [
    Actor.amara, .tom, .ruth, .lena, .nadia, .karim, .joy, .yusuf, .stranger,
  ])
  func `answers nobody but the duty worker, nor shows them who asked`(actor: Actor) async throws {
    let test = try await decided()
    #expect(try await test.office.askRegister(asking("Amira"), by: actor) == nil)
    #expect(try await test.office.registerLog(by: actor) == nil)
    #expect(try await test.office.registerLog(by: bea)?.isEmpty == true)
  }

  @Test func `the duty worker sees no family, finds nobody and has no list`() async throws {
    let test = try await decided()
    #expect(try await test.office.seen(test.family, by: bea.account) == nil)
    #expect(try await test.office.search("Amira", by: bea) == nil)
    #expect(try await test.office.familyIDs(of: bea.account).isEmpty)
    #expect(await test.failure(bea, "open-enquiry", .opening) == "unknown-family")
    let new = try #require(FamilyID("01948d9c-5a00-7000-8000-0000000000aa"))
    #expect(await test.failure(bea, "open-enquiry", .opening, for: new) == "not-yours")
  }

  @Test func `the record of who asked is no family`() async throws {
    let test = try await decided()
    _ = try await test.office.askRegister(asking("Amira"), by: bea)
    let log = FamilyID(.registerLog)
    #expect(try await test.office.seen(log, by: Actor.amara.account) == nil)
    #expect(await test.failure(.amara, "open-enquiry", .opening, for: log) == "unknown-family")
    #expect(await test.failure(.amara, "add-note", ["words": "No."], for: log) == "unknown-family")
  }

  @Test(arguments: ["asked", "caller", "called-back", "why"])
  func `a question without its who and why is not asked`(field: String) async throws {
    var question = asking("Amira")
    switch field {
    case "asked": question.asked = "14/03/2016"
    case "caller": question.caller = " "
    case "called-back": question.calledBack = "-"
    default: question.why = ""
    }
    #expect(question.missing == [field])
    let test = try await decided()
    #expect(try await test.office.askRegister(question, by: bea) == nil)
    #expect(try await test.office.registerLog(by: bea)?.isEmpty == true)
  }

  @Test func `pages of the log follow each other without gap or repeat`() async throws {
    let test = try await decided()
    for number in 1...5 {
      _ = try await test.office.askRegister(asking("Child \(number)x"), by: bea)
    }
    var pages: [Int] = []
    var before: Int?
    while true {
      let page = try await test.office.registerLog(by: bea, before: before, limit: 2) ?? []
      guard let last = page.last else { break }
      pages += page.map(\.before)
      before = last.before
    }
    #expect(pages == [5, 4, 3, 2, 1])
  }

  @Test func `the stored form of a question is a promise`() throws {
    let asked = RegisterAsked(
      by: bea, asked: "Amira", caller: "Dr Lee", calledBack: "1", why: "A burn.", answers: 1)
    let text = String(decoding: try StoredQuestion(asked).bytes(), as: UTF8.self)
    #expect(
      text == #"{"content":{"answers":1,"asked":"Amira","by":{"account":"bea.lund","#
        + #""agency":"social-care","name":"Bea Lund","role":"duty","title":"Duty worker"},"#
        + #""called-back":"1","caller":"Dr Lee","why":"A burn."},"event":"register-asked","#
        + #""version":1}"#)
  }
}
