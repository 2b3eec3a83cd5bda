// SPDX-License-Identifier: MIT

/// What of an address is looked for in free words: each of its lines, with and without a number, its
/// postcode, and a town only beside something of this address. A town alone is no secret: it would
/// hold half of what is written about a family.
struct AddressWords {
  /// What is looked for; with `beside`, only where that stands near it.
  struct Piece: Hashable {
    let kind: KeptValues.Kind
    let words: String
    let fit: PlainText.Fit
    var beside: String?
  }

  private(set) var pieces: [Piece] = []

  init(_ address: String) {
    var lines = address.split { ",;".contains($0) || $0.isNewline }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    add(address, lines.count == 1 && address.isOneWord ? .word : .anywhere)
    for (place, line) in lines.enumerated() {
      guard let (code, rest) = Self.postcode(endOf: line) else { continue }
      pieces.append(Piece(kind: .postcode, words: code, fit: .loosely))
      lines[place] = rest
    }
    lines = lines.filter { !$0.isEmpty }
    let numbered = lines.filter { $0.contains(where: \.isNumber) }
    for line in numbered { addNumbered(line) }
    addNamed(lines)
  }

  /// "8 Larch Road", and "Larch Road"; "Flat 2" only with what it is a flat of.
  private mutating func addNumbered(_ line: String) {
    if !Self.isUnit(line) { add(line, .anywhere) }
    let street = line.split(separator: " ").filter {
      !$0.contains(where: \.isNumber) && !Self.units.contains(Self.plain($0))
    }
    guard !street.isEmpty else { return }
    add(street.joined(separator: " "), street.count == 1 ? .word : .nearly)
  }

  /// The name of a house, the street without a number, a village; the town beside one of them.
  private mutating func addNamed(_ lines: [String]) {
    let unnumbered = lines.indices.filter { !lines[$0].contains(where: \.isNumber) }
    let streets = unnumbered.filter { Self.isStreetOrHouse(lines[$0]) }
    var places = unnumbered.filter { !streets.contains($0) }
    while let last = places.last, places.count > 1, Self.counties.contains(Self.plain(lines[last]))
    {
      places.removeLast()
    }
    // A first line of its own is the name of a house, whatever it is called.
    let hasTown = places.count > 1 || places.first.map { $0 > 0 || lines[$0].isOneWord } == true
    let town = hasTown ? places.popLast() : nil
    for place in streets + places { addName(lines[place]) }
    guard let town else { return }
    let own = lines.indices.filter { $0 != town && !Self.isCounty(lines[$0]) }
      .flatMap { Self.ownWords(of: lines[$0]) }
    for word in own {
      pieces.append(Piece(kind: .address, words: word, fit: .word, beside: lines[town]))
    }
  }

  private mutating func addName(_ line: String) {
    add(line, line.isOneWord ? .word : .nearly)
    let words = line.split(separator: " ")
    if words.count > 2, Self.plain(words[0]) == "the" {
      add(words.dropFirst().joined(separator: " "), .nearly)
    }
  }

  private mutating func add(_ words: String, _ fit: PlainText.Fit) {
    pieces.append(Piece(kind: .address, words: words, fit: fit))
  }

  // MARK: What a line is

  /// The last words of a line that are a postcode: letters, digits, then a digit and two letters.
  private static func postcode(endOf line: String) -> (code: String, rest: String)? {
    let words = line.split(separator: " ")
    for count in [2, 1] where words.count >= count {
      let last = words.suffix(count).joined(separator: " ")
      if looksLikePostcode(PlainText(last).joined) {
        return (last, words.dropLast(count).joined(separator: " "))
      }
    }
    return nil
  }

  private static func looksLikePostcode(_ plain: [UInt8]) -> Bool {
    guard (5...7).contains(plain.count), PlainText.isLetter(plain[0]) else { return false }
    let end = Array(plain.suffix(3))
    return PlainText.isDigit(end[0]) && PlainText.isLetter(end[1]) && PlainText.isLetter(end[2])
      && plain.dropLast(3).contains(where: PlainText.isDigit)
      && plain.dropLast(3).count { PlainText.isLetter($0) } <= 3
  }

  private static func isUnit(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.allSatisfy { $0.contains(where: \.isNumber) || units.contains(plain($0)) }
  }

  private static func isStreetOrHouse(_ line: String) -> Bool {
    line.split(separator: " ").last.map { !line.isOneWord && kinds.contains(plain($0)) } ?? false
  }

  private static func isCounty(_ line: String) -> Bool { counties.contains(plain(line)) }

  /// The words that only this address has: "Quarry", "Mill".
  private static func ownWords(of line: String) -> [String] {
    line.split(separator: " ").map(String.init).filter { word in
      let plain = plain(word)
      return plain.utf8.count >= 4 && !word.contains(where: \.isNumber) && !kinds.contains(plain)
        && !units.contains(plain) && !common.contains(plain)
    }
  }

  private static func plain(_ words: some StringProtocol) -> String {
    String(decoding: PlainText(String(words)).joined, as: UTF8.self)
  }

  private static let units: Set<String> = [
    "flat", "apartment", "unit", "room", "number", "no", "floor", "block", "bedsit", "studio",
  ]

  private static let common: Set<String> = [
    "upper", "lower", "north", "south", "east", "west", "great", "little", "long", "high",
    "main", "near", "with", "from", "street", "church", "school", "station",
  ]

  private static let kinds: Set<String> = [
    "road", "street", "avenue", "close", "lane", "drive", "crescent", "place", "court", "square",
    "gardens", "garden", "terrace", "grove", "park", "house", "cottage", "cottages", "farm",
    "farmhouse", "building", "buildings", "lodge", "mews", "hill", "view", "way", "walk", "rise",
    "row", "parade", "mount", "green", "yard", "villa", "villas", "bungalow", "barn", "mill",
    "manor", "hall", "refuge", "hostel", "hotel", "vicarage", "rectory", "croft", "path",
    "passage", "quay", "wharf", "bank", "end", "field", "fields", "heights", "estate", "tower",
    "towers", "point", "broadway", "chase", "copse", "dene", "drove", "gate", "grange", "orchard",
  ]

  private static let counties: Set<String> = Set(
    [
      "Avon", "Bedfordshire", "Berkshire", "Buckinghamshire", "Cambridgeshire", "Cheshire",
      "Cornwall", "Cumbria", "Derbyshire", "Devon", "Dorset", "Durham", "County Durham",
      "East Sussex", "Essex", "Gloucestershire", "Greater London", "Greater Manchester",
      "Hampshire", "Hants", "Herefordshire", "Hertfordshire", "Isle of Wight", "Kent",
      "Lancashire", "Leicestershire", "Lincolnshire", "Merseyside", "Middlesex", "Norfolk",
      "North Yorkshire", "Northamptonshire", "Northumberland", "Nottinghamshire", "Oxfordshire",
      "Rutland", "Shropshire", "Somerset", "South Yorkshire", "Staffordshire", "Suffolk", "Surrey",
      "Sussex", "Tyne and Wear", "Warwickshire", "West Midlands", "West Sussex",
      "West Yorkshire", "Wiltshire", "Worcestershire", "Yorkshire", "England", "Wales", "UK",
      "United Kingdom",
    ].map { plain($0) })
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last.map({ $0.isWhitespace || $0 == "." }) == true { text.removeLast() }
    return String(text)
  }

  fileprivate var isOneWord: Bool { !contains(" ") }
}
