// SPDX-License-Identifier: MIT
import Timetable

/// The fonts of printed papers. All are in Debian's package `fonts-noto-core`. A family's papers
/// come in eight languages, which the first three fonts write; the others are for the names and
/// the own words of people who write in the scripts of their first language, and for signs.
public enum PaperFonts {
  /// The files, without `-Regular.ttf` and `-Bold.ttf`, in the order in which they are asked.
  static let files: [StaticString] = [
    "NotoSans", "NotoNaskhArabic", "NotoSansBengali", "NotoSansDevanagari", "NotoSansGujarati",
    "NotoSansGurmukhi", "NotoSansTamil", "NotoSansTelugu", "NotoSansKannada", "NotoSansMalayalam",
    "NotoSansSinhala", "NotoSansEthiopic", "NotoSansHebrew", "NotoSansArmenian",
    "NotoSansGeorgian", "NotoSansThai", "NotoSansLao", "NotoSansKhmer", "NotoSansMyanmar",
    "NotoSansSymbols2", "NotoSansSymbols", "NotoSansMath",
  ]

  /// Those that have no bold form.
  static let onlyRegular = ["NotoSansSymbols2", "NotoSansMath"]

  /// The names of the files that must be there before a paper is printed.
  public static var fileNames: [String] {
    files.map { "\($0)" }.flatMap { file in
      onlyRegular.contains(file)
        ? ["\(file)-Regular.ttf"] : ["\(file)-Regular.ttf", "\(file)-Bold.ttf"]
    }
  }

  /// One character that each font alone has, in their order: who sets them all has read them all.
  static let oneOfEach =
    "\u{A6}\u{606}\u{980}\u{904}\u{A85}\u{A05}\u{B83}\u{C05}\u{C80}\u{D04}\u{D85}\u{1200}\u{5D0}\u{531}\u{10A0}\u{E01}\u{E81}\u{1780}\u{1000}\u{21AF}\u{2183}\u{219A}"

  /// A paper, as source, that needs each font; a worker reads them by it before its doors close.
  public static var trial: [UInt8] {
    Paper(
      "Trial", from: oneOfEach, on: Day(number: 0), dayInWords: oneOfEach,
      [.paragraph(.strong(oneOfEach))]
    ).typstBytes
  }
}
