// SPDX-License-Identifier: MIT

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
}
