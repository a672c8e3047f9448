/// What TEI's elements are to an article's text.
enum TEIElements {
  /// Whether the words in `element` are words of the text.
  static func isPartOfText(_ element: XMLElement, isOwn: Bool) -> Bool {
    switch element.name {
    case "note", "g", "lb", "pb", "cb", "gb", "milestone", "figure", "graphic", "media", "gap",
      "space", "fw", "anchor", "index", "listPerson", "listPlace", "listOrg", "listBibl",
      "teiHeader",
      "pause", "shift", "kinesic", "vocal", "incident", "writing", "del", "corr", "reg", "expan",
      "rdg", "bibl", "standOff", "ptr", "certainty", "precision", "respons", "alt", "link", "join",
      "interp", "interpGrp", "noteGrp", "divGen":
      false
    case "rdgGrp": false
    default: true
    }
  }

  /// Whether nothing is lost with `element`.
  static func saysNothing(_ element: XMLElement) -> Bool {
    switch element.name {
    case "lb", "pb", "cb", "gb", "g", "fw", "listPerson", "listPlace": true
    default: false
    }
  }

  /// Whether `element` says more of its words than that they are part of the text.
  static func saysMore(_ element: XMLElement) -> Bool {
    switch element.name {
    case "body", "front", "back", "div", "div1", "div2", "div3", "div4", "div5", "div6", "div7",
      "p", "ab", "head", "byline", "dateline", "sp", "speaker", "u", "q", "quote", "said", "lg",
      "l", "seg", "s", "w", "pc", "c", "cl", "phr", "choice", "orig", "sic", "abbr", "lem", "app",
      "titlePage", "docTitle", "titlePart", "docAuthor", "docDate", "list", "item", "forename",
      "surname", "addName", "nameLink", "roleName", "genName", "opener", "closer", "salute",
      "signed", "trailer", "argument", "epigraph":
      false
    default: true
    }
  }

  /// What stands around `element` in the text.
  static func gap(around element: XMLElement) -> TEITextBuilder.Gap {
    switch element.name {
    case "p", "ab", "head", "byline", "dateline", "sp", "u", "lg", "div", "div1", "div2", "div3",
      "div4", "div5", "div6", "div7", "item", "table", "docTitle", "titlePart", "docAuthor",
      "docDate", "docImprint", "opener", "closer", "salute", "signed", "trailer", "argument",
      "epigraph", "stage", "castList", "list", "speaker", "front", "body", "back", "floatingText",
      "imprimatur", "postscript", "set", "castItem", "eg":
      .block
    case "l", "row": .line
    case "cell", "label": .blank
    default: .nothing
    }
  }

  /// Whether `element` alone may tell that its words are quoted: it holds no paragraphs.
  static func isQuoted(_ element: XMLElement) -> Bool {
    switch element.name {
    case "said" where element["direct"] == "false": false
    case "said", "q", "quote", "soCalled":
      element.elements.allSatisfy { gap(around: $0) < .line }
    default: false
    }
  }

  /// The character that `g` stands for where XML cannot hold it; none for other elements.
  static func character(_ element: XMLElement) -> [UInt8] {
    guard let name = element["n"], name.hasPrefix("U+"),
      let number = UInt32(name.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(number)
    else { return [] }
    return Array(String(scalar).utf8)
  }
}
