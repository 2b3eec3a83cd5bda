// SPDX-License-Identifier: MIT

/// A person's words as they wrote them, kept from turning the words around them: an isolated
/// run (`bdi`) in their own direction, in which every isolate is closed. `lang` is the language
/// they were said in, where it is not the page's.
public func words(_ said: String, lang: String? = nil) -> HTML {
  let language: Attribute = lang.map { .lang($0) } ?? .nothing
  return bdi(.dir(.auto), language) { closingIsolates(said) }
}

/// A person's name, alone or with who they are: no browser translates it ("Joy Bell" is no joy).
public func name(_ said: String) -> HTML {
  bdi(.dir(.auto), .untranslated) { closingIsolates(said) }
}

/// The same as a paragraph of its own, which begins where its own first letter begins. A `bdi`
/// inside a paragraph would leave the paragraph's edge to the page.
public func paragraph(_ said: String, lang: String? = nil) -> HTML {
  let language: Attribute = lang.map { .lang($0) } ?? .nothing
  return p(.dir(.auto), language) { closingIsolates(said) }
}

/// A stray "pop isolate" would end the `bdi` and an unclosed isolate would outlive it (UAX #9,
/// BD9), so the first are left out and the second are closed. Other marks end with the `bdi`.
func closingIsolates(_ said: String) -> String {
  guard said.unicodeScalars.contains(where: { (0x2066...0x2069).contains($0.value) }) else {
    return said
  }
  var depth = 0
  var kept = String.UnicodeScalarView()
  for scalar in said.unicodeScalars {
    switch scalar.value {
    case 0x2066...0x2068: depth += 1
    case 0x2069 where depth == 0: continue
    case 0x2069: depth -= 1
    default: break
    }
    kept.append(scalar)
  }
  return String(kept) + String(repeating: "\u{2069}", count: depth)
}
