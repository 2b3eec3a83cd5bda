// SPDX-License-Identifier: MIT
import Foundation

/// A name in the letters of English, so that one name is found in whichever script it was written:
/// "محمد" as "muhamad", "Мария" as "mariya". It serves finding alone; nobody is ever shown it.
///
/// Arabic and Urdu leave short vowels out: an "a" stands for each, and vowels do not count when
/// names are compared by their sound. Scripts without a table of ours go by the system's.
func romanised(_ name: String) -> String {
  guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
  var result = ""
  var other = ""
  var arabic: [Unicode.Scalar] = []
  func end() {
    result += romanised(arabic: arabic)
    result += other.applyingTransform(.toLatin, reverse: false) ?? other
    (arabic, other) = ([], "")
  }
  let scalars = Array(name.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars)
  for (place, scalar) in scalars.enumerated() {
    if let letters = cyrillic[scalar] {
      end()
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      let begins = place == 0 || cyrillic[scalars[place - 1]] == nil
      // "Хасан" is Hasan, "Христина" Khrystyna.
      result +=
        scalar == "х" && begins && "аеєиіїоуюя".unicodeScalars.contains(next) ? "h" : letters
    } else if (0x0600...0x06FF).contains(scalar.value) {
      if !other.isEmpty { end() }
      arabic.append(scalar)
    } else {
      if !arabic.isEmpty { end() }
      other.unicodeScalars.append(scalar)
    }
  }
  end()
  return result
}

/// Consonants as they sound, with the short vowels that nobody writes between two of them.
private func romanised(arabic word: [Unicode.Scalar]) -> String {
  if word.count > 4, word.suffix(god.count).elementsEqual(god) {
    return romanised(arabic: Array(word.dropLast(god.count))) + "ullah"
  }
  if word.elementsEqual(god) { return "ullah" }
  var result = ""
  var wasConsonant = false
  // "al", "the", is no part of the name as it is looked for.
  let word = word.count > 4 && word.starts(with: ["ا", "ل"]) ? Array(word.dropFirst(2)) : word
  for (place, scalar) in word.enumerated() {
    let next = place + 1 < word.count ? word[place + 1] : nil
    let vowelFollows = next.map(longVowels.contains) ?? true
    if longVowels.contains(scalar) {
      let atTheStart = place == 0
      switch scalar {
      case "و": result += atTheStart || !wasConsonant || next == "ا" ? "w" : "u"
      case "ي", "ی", "ى", "ئ": result += atTheStart || next == "ا" ? "y" : "i"
      case "ے": result += "e"
      case "إ": result += "i"
      default: result += "a"
      }
      wasConsonant = place == 0 && ["ي", "ی", "و"].contains(scalar)
    } else if let letters = arabic[scalar] {
      result += letters + (vowelFollows ? "" : "a")
      wasConsonant = true
    } else if scalar == "ة" {
      result += "a"
    } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark {
      result += " "
    }
  }
  return result
}

/// "الله", at the end of Abdullah.
private let god: [Unicode.Scalar] = ["ا", "ل", "ل", "ه"]

private let longVowels: Set<Unicode.Scalar> = [
  "ا", "أ", "إ", "آ", "ٱ", "و", "ؤ", "ي", "ی", "ى", "ئ", "ے", "ع",
]

private let arabic: [Unicode.Scalar: String] = [
  "ب": "b", "پ": "p", "ت": "t", "ٹ": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh",
  "د": "d", "ڈ": "d", "ذ": "z", "ر": "r", "ڑ": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh",
  "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ک": "k",
  "گ": "g", "ل": "l", "م": "m", "ن": "n", "ں": "n", "ه": "h", "ہ": "h", "ھ": "h", "ۃ": "",
]

/// Russian and Ukrainian as their names are written in English papers.
private let cyrillic: [Unicode.Scalar: String] = [
  "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo",
  "ж": "zh", "з": "z", "и": "y", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m",
  "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
  "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
  "я": "ya",
]
