// SPDX-License-Identifier: MIT

/// How a name sounds, coarsely, for names as they are met in England: two spellings of one name
/// should have the same key. It is our own, and errs towards finding too much: who searches sees
/// the same spelling first, and nobody is decided about by it.
///
/// Vowels do not count, except whether a name begins with one (A for a, e, i; O for o, u). What
/// is left are these sounds; a doubled letter counts once.
///
/// - `S` every hiss: s, sh, sz, z, ż, soft c, ch, cz, tch (Sean, Shaun; Tomasz, Tomash)
/// - `K` hard c, ck, k, kh, q, and Irish c (Ciara, Keira; Khadija, Qadija)
/// - `J` j, soft g, dg, and y before a vowel at the beginning (Yasmin, Jasmine)
/// - `F` f and ph at the beginning; `V` v and w there, and any of these later (Stephen, Steven;
///   Kowalski, Kovalsky); Irish bh and mh (Siobhan, Shivaun; Niamh, Neve)
/// - `H` only at the beginning; Somali x (Xasan, Hassan; Maxamed, Mohamed)
/// - `T` t and th; `D` d and dh; `N` n, ng, kn, gn; `M` m, mb; `B`, `G`, `L`, `P`, `R`
///
/// gh is silent but at the beginning (Keogh, Keough), dh after a vowel at the end or before a
/// consonant (Tadhg), a Somali c before a vowel pair (Caasha, Aisha), w before a consonant.
struct SoundKey {
  private let letters: [Character]
  private var place = 0
  private(set) var text = ""

  /// - Parameter part: one part of a name, as `nameParts` writes it.
  init(_ part: String) {
    letters = Array(Self.respelled(part))
    while place < letters.count { take() }
  }

  private mutating func take() {
    if let last = at(-1), last == at(0), !Self.vowels.contains(last) {
      place += 1
      return
    }
    for (spelling, sound) in Self.clusters where begins(with: spelling) {
      add(sound)
      place += spelling.count
      return
    }
    takeLetter()
    place += 1
  }

  private mutating func takeLetter() {
    guard let letter = at(0) else { return }
    let isFirst = place == 0
    let next = at(1)
    switch letter {
    case "a", "e", "i": if isFirst { add("A") }
    case "o", "u": if isFirst { add("O") }
    case "y": if isFirst { add(next.map(Self.vowels.contains) == true ? "J" : "A") }
    case "c": add(isSoft(next) ? "S" : "K")
    case "g": if at(-1) != "n" || isVowel(next) { add(isSoft(next) ? "J" : "G") }
    case "s", "z": add("S")
    case "k", "q": add("K")
    case "j": add("J")
    case "f": add(isFirst ? "F" : "V")
    case "v": add("V")
    case "w": if isFirst || isVowel(next) { add("V") }
    case "x": add("KS")
    case "h": if isFirst { add("H") }
    case "b": if !(at(-1) == "m" && next == nil) { add("B") }
    default: add(letter.uppercased())
    }
  }

  private mutating func add(_ sound: String) { text += sound }

  private func at(_ offset: Int) -> Character? {
    letters.indices.contains(place + offset) ? letters[place + offset] : nil
  }

  private func begins(with spelling: String) -> Bool { letters[place...].starts(with: spelling) }

  private func isSoft(_ next: Character?) -> Bool { next.map("eiy".contains) == true }

  private func isVowel(_ next: Character?) -> Bool { next.map(Self.vowels.contains) == true }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  /// Letters that sound together; the longest of those that begin alike comes first.
  private static let clusters: [(String, String)] = [
    ("tsch", "S"), ("sch", "S"), ("szcz", "SS"), ("tch", "S"), ("chr", "KR"), ("ch", "S"),
    ("cz", "S"), ("sz", "S"), ("sh", "S"), ("zh", "S"), ("tz", "S"), ("ck", "K"), ("kh", "K"),
    ("ph", "V"), ("th", "T"), ("dg", "J"), ("dj", "J"), ("rh", "R"), ("wh", "V"), ("hw", "V"),
    ("bh", "V"), ("mh", "V"), ("gh", ""), ("dh", "D"),
  ]
}

extension SoundKey {
  /// The same name with the spellings undone that belong to one language and one place in the
  /// word, so that the rules above can be the same for all.
  private static func respelled(_ part: String) -> String {
    var name = part
    for (beginning, other) in beginnings where name.hasPrefix(beginning) {
      name = other + name.dropFirst(beginning.count)
      break
    }
    for (ending, other) in endings where name.hasSuffix(ending) && name.count > ending.count {
      name = name.dropLast(ending.count) + other
      break
    }
    return inside(Array(name))
  }

  private static let beginnings: [(String, String)] = [
    // Irish and Scottish
    ("eoin", "owen"), ("eogha", "owe"), ("caoi", "kee"), ("cia", "kia"), ("cill", "kill"),
    ("mcc", "mak"), ("mc", "mak"), ("macd", "makd"), ("macm", "makm"), ("macg", "makg"),
    ("macint", "makint"), ("macin", "makin"), ("mackenz", "makenz"),
    // Somali: c is a sound that English does not have, x is an h
    ("caa", "aa"), ("cabd", "abd"), ("cii", "ii"), ("cumar", "umar"), ("cusm", "usm"),
    ("cism", "ism"), ("cali", "ali"), ("xav", "zav"), ("xa", "ha"), ("xu", "hu"), ("xi", "hi"),
    ("maxa", "maha"), ("maxm", "mahm"), ("axm", "ahm"),
    // Silent or sounded otherwise at the beginning
    ("bh", "b"), ("gh", "g"), ("ph", "f"), ("kn", "n"), ("gn", "n"), ("wr", "r"), ("ps", "s"),
    ("pf", "f"), ("dh", "d"), ("x", "z"),
  ]

  private static let endings: [(String, String)] = [
    ("aith", "a"), ("arax", "ara"), ("alax", "ala"), ("adhg", "ag"), ("adh", "a"), ("dhg", "g"),
    ("dhbh", "v"), ("slaw", "slav"),
  ]

  /// Irish dh before a consonant is silent; a Polish rz before a vowel or after a consonant hisses.
  private static func inside(_ name: [Character]) -> String {
    var result = ""
    var place = 0
    while place < name.count {
      let pair = String(name[place..<min(place + 2, name.count)])
      let next = place + 2 < name.count ? name[place + 2] : nil
      let last = place > 0 ? name[place - 1] : nil
      if pair == "dh", let next, "bgnlm".contains(next), last.map(vowels.contains) == true {
        place += 2
      } else if pair == "rz", let next,
        vowels.contains(next) || last.map({ !vowels.contains($0) }) == true
      {
        result += "s"
        place += 2
      } else {
        result.append(name[place])
        place += 1
      }
    }
    return result
  }
}
