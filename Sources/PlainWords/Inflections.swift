// SPDX-License-Identifier: MIT

/// The forms in which a word of a term is met: "abscond" as "absconds", "absconded", "absconding";
/// "sibling" as "siblings", "sibling's" and "siblings'".
func inflections(of word: String) -> Set<String> {
  var forms: Set<String> = [word, word + "'s"]
  guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 < 0x80 }), let last = word.last else {
    return forms
  }
  switch last {
  case "y" where !endsInVowel(word.dropLast()):
    let stem = String(word.dropLast())
    forms.formUnion([stem + "ies", stem + "ied", word + "ing"])
  case "e":
    forms.formUnion([word + "s", word + "d", String(word.dropLast()) + "ing"])
  case "s", "x", "z":
    forms.formUnion([word + "es", word + "ed", word + "ing"])
  default:
    let ending = word.hasSuffix("ch") || word.hasSuffix("sh") ? "es" : "s"
    forms.formUnion([word + ending, word + "ed", word + "ing"])
    if doubles(word) { forms.formUnion(["ed", "ing"].map { word + String(last) + $0 }) }
  }
  forms.formUnion(forms.filter { $0.hasSuffix("s") && !$0.contains("'") }.map { $0 + "'" })
  return forms
}

private func endsInVowel(_ word: Substring) -> Bool {
  word.last.map { "aeiou".contains($0) } ?? false
}

/// "refer" becomes "referred": one vowel, then one consonant.
private func doubles(_ word: String) -> Bool {
  let end = Array(word.suffix(3))
  return end.count == 3 && !"aeiouwxy".contains(end[2]) && "aeiou".contains(end[1])
    && !"aeiou".contains(end[0])
}
