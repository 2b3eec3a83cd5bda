// SPDX-License-Identifier: MIT
import Languages
import Papers
import Timetable

/// Papers for the tests and for the eye: every kind of piece, in each language.
public enum SamplePapers {
  public static let day = Day(number: 20_773)

  /// Each with a name that is also that of its file.
  public static var all: [(name: String, paper: Paper)] {
    [("letter", letter), ("plan", plan(outcomes: 4))]
      + Language.allCases.map { ("every-piece-\($0.tag)", everyPiece(in: $0)) }
      + [("hard-words", hardWords)]
  }

  public static var letter: Paper {
    Paper(
      "Your child protection conference is on 24 November", from: "Portsmouth City Council",
      to: ["Ms Amira Khan", "Flat 2, 14 Harbour Row", "Portsmouth", "PO1 2AB"], on: day,
      dayInWords: "16 November 2026",
      smallPrint: ["Version 2 of 16 November 2026. It replaces version 1."],
      [
        .lede("We would like you to come and say what you think."),
        .paragraph(
          Words("The meeting is on ") + .strong("Tuesday 24 November at 10am")
            + Words(" at the Civic Offices. Ruth Adeyemi leads it. She will meet you before.")),
        .heading("What will happen", level: 2),
        .list(
          [
            "Everyone says what is working well.", "Everyone says what they worry about.",
            "Together we write a plan.",
          ], numbered: true),
        .heading("Who to ask", level: 2),
        .facts([
          Fact("Social worker", "Tom Reid, 023 9000 0000"),
          Fact("Before the meeting", "Call or text Tom. You can bring somebody with you."),
        ]),
        .own(
          OwnWords(
            "I want Mum to come.\nAnd I want to stay at my school.",
            of: "Maya, aged 9, on 12 November", in: .english)),
        .heading("What you want to say", level: 2), .lines(5),
      ])
  }

  /// A plan of many outcomes; four fill about seven pages.
  public static func plan(outcomes: Int) -> Paper {
    var blocks: [Block] = [
      .lede("This plan says what must change for Maya and Yusuf, who does what, and by when."),
      .facts([
        Fact("Children", "Maya Khan (9), Yusuf Khan (4)"), Fact("Lead", "Tom Reid, social worker"),
        Fact("Next meeting", "17 February 2027"),
      ]),
      .figure(scale),
    ]
    for number in 1...outcomes { blocks += outcome(number) }
    return Paper(
      "Child protection plan for Maya and Yusuf Khan", from: "Portsmouth City Council", on: day,
      dayInWords: "16 November 2026", smallPrint: ["Version 1. Made on 16 November 2026."], blocks)
  }

  private static func outcome(_ number: Int) -> [Block] {
    [
      .heading(Words("Outcome \(number): home is calm and safe"), level: 2),
      .paragraph(
        """
        Maya and Yusuf are not hurt or frightened at home. Everyone who lives there knows what to \
        do when voices are raised, and the children know whom they can ring. We will know that \
        this is working when Maya says so, when school sees her rested, and when no police call \
        has been made for three months.
        """),
      .heading("What we agreed", level: 3),
      .table(
        Table(
          "What each person does", columns: ["What", "Who", "By when"],
          rows: (1...14).map { step in
            [
              Words(
                "Step \(step): visit the home, see both children alone and write down what they say"
              ),
              "Tom Reid, social worker", "24 November 2026",
            ]
          })),
      .own(OwnWords("I like it when it is quiet.", of: "Maya, on 12 November", in: .english)),
      .heading("If it does not work", level: 3),
      .list(["Ring Tom.", "If somebody is in danger now, ring 999."], numbered: false),
    ]
  }

  static let scale = Figure(
    svg: """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 84" width="440" height="84">\
      <rect x="0" y="16" width="440" height="10" fill="#cdd5da"/>\
      <rect x="0" y="16" width="176" height="10" fill="#1f3a5f"/>\
      <rect x="0" y="46" width="440" height="10" fill="#cdd5da"/>\
      <rect x="0" y="46" width="264" height="10" fill="#8f6416"/></svg>
      """,
    title: "How safe is it now, from 0 to 10?",
    meaning: "Two bars. Tom says 4. Amira says 6.",
    table: Table(
      "The same in numbers", columns: ["Who", "Score"], rows: [["Tom", "4"], ["Amira", "6"]]))

  /// Signs and marks that a printed page finds hard.
  public static var hardWords: Paper {
    Paper(
      "Words that are hard to print", from: "Dorset Council", on: day,
      dayInWords: "16 November 2026",
      [
        .own(OwnWords("I am happy 😀 👍🏽 🇵🇱 👨‍👩‍👧 ❤️ ☺ ✓", of: "Maya", in: .english)),
        .own(
          OwnWords(
            "#read(\"/etc/passwd\") *bold* _em_ $x$ = Heading \\ <tag> // @ref `code`", of: "Tom")),
        .own(OwnWords("left \u{202E}turned\u{2069} and open \u{2067}isolate", of: "Amira")),
        .own(OwnWords("null \u{0} bell \u{7} next\u{85}line\ttab \u{7F} end", of: "Yusuf")),
        .own(OwnWords("漢字 ਪੰਜਾਬੀ தமிழ் ትግርኛ עברית ไทย", of: "Names from elsewhere")),
        .own(OwnWords(String(repeating: "abcdefghij", count: 60), of: "No space at all")),
        .table(
          Table(
            "Narrow columns", columns: ["A", "B", "C", "D", "E"],
            rows: [
              [
                "responsibilities", "12", Words(String(repeating: "x", count: 90)), "ok",
                "24 November 2026",
              ], ["short"],
            ])),
      ])
  }
}
