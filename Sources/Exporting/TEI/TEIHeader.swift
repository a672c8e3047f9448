import SiteModel
import SourceText

/// Writes what a TEI document says of itself: what the text is, where it comes from, and who and
/// what marked it.
struct TEIHeader {
  private let linked: LinkedArticle
  private let site: LinkedSite
  private let addresses: Addresses

  init(_ linked: LinkedArticle, in site: LinkedSite, addresses: Addresses) {
    self.linked = linked
    self.site = site
    self.addresses = addresses
  }

  private var article: Article { linked.annotated.article }

  func write(to xml: inout XMLBuffer) {
    xml.open("teiHeader")
    xml.line()
    writeFile(to: &xml)
    writeEncoding(to: &xml)
    xml.open("profileDesc")
    xml.open("langUsage")
    xml.empty("language", ["ident": article.metadata.language ?? site.settings.language])
    xml.close("langUsage")
    xml.close("profileDesc")
    xml.line()
    writeChanges(to: &xml)
    xml.close("teiHeader")
    xml.line()
  }

  // MARK: What it is

  private func writeFile(to xml: inout XMLBuffer) {
    xml.open("fileDesc")
    xml.line()
    xml.open("titleStmt")
    xml.element("title", article.title)
    writeResponsible("records", "notes and records", article.metadata.annotator, to: &xml)
    writeResponsible("rules", "quotations, names and speakers found by rules", nil, to: &xml)
    xml.close("titleStmt")
    xml.line()
    xml.open("publicationStmt")
    xml.element("publisher", site.settings.author ?? site.settings.title)
    xml.element("idno", ["type": "slug"], article.slug.description)
    xml.empty("ptr", ["type": "page", "target": addresses.address(of: linked.path)])
    xml.close("publicationStmt")
    xml.line()
    writeSource(to: &xml)
    xml.close("fileDesc")
    xml.line()
  }

  /// Who is responsible; a `name` of `nil` means the program, or annotators without a name.
  private func writeResponsible(
    _ id: String, _ what: String, _ name: String?, to xml: inout XMLBuffer
  ) {
    xml.open("respStmt", ["xml:id": id])
    xml.element("resp", what)
    if let name {
      xml.element("name", ["type": "annotator"], name)
    } else {
      xml.element("name", id == "rules" ? "sitegen" : "the annotators")
    }
    xml.close("respStmt")
  }

  /// The article as its publisher had it: what the front matter tells, and nothing else.
  private func writeSource(to xml: inout XMLBuffer) {
    let metadata = article.metadata
    xml.open("sourceDesc")
    xml.open("bibl")
    xml.element("title", ["type": metadata.title == nil ? "text" : nil], article.title)
    if let standfirst = metadata.standfirst {
      xml.element("note", ["type": "standfirst"], standfirst)
    }
    if let byline = metadata.byline { xml.element("author", byline) }
    if let publisher = metadata.publisher { xml.element("publisher", publisher) }
    if let published = metadata.published {
      xml.element("date", ["when": published], published)
    }
    if let source = metadata.source {
      xml.element("ref", ["type": "source", "target": Pointer.escaped(source)], source)
    }
    if let archived = metadata.archived {
      xml.element("ref", ["type": "archived", "target": Pointer.escaped(archived)], archived)
    }
    xml.close("bibl")
    xml.close("sourceDesc")
    xml.line()
  }

  // MARK: How it is marked

  private func writeEncoding(to xml: inout XMLBuffer) {
    xml.open("encodingDesc")
    xml.line()
    xml.open("editorialDecl")
    xml.element(
      "p",
      "The text of body, without its tags, is the published text character for character, its blanks "
        + "and line ends among them; a g stands for a character that XML cannot hold. Offsets in "
        + "pointers count Unicode code points from the beginning of body.")
    xml.element(
      "p",
      "What has resp=\"#rules\" was found by rules and cert is how often such a rule is right; what "
        + "has resp=\"#records\" was said by a person; what has resp=\"#text\" stands in the text.")
    xml.close("editorialDecl")
    xml.line()
    writeCategories(to: &xml)
    xml.open("listPrefixDef")
    writePrefix("article", "articles/", to: &xml)
    for kind in site.settings.kinds { writePrefix(kind.name, "\(kind.folder)/", to: &xml) }
    xml.close("listPrefixDef")
    xml.line()
    xml.open("appInfo")
    xml.open("application", ["ident": "sitegen", "version": "1"])
    xml.element("label", "sitegen")
    xml.close("application")
    xml.close("appInfo")
    xml.close("encodingDesc")
    xml.line()
  }

  private func writePrefix(_ scheme: String, _ folder: String, to xml: inout XMLBuffer) {
    let top = site.settings.url ?? "../"
    // What stands for a part of the match begins with a dollar.
    let place = Pointer.escaped(top).replacing("$", with: "%24")
    xml.empty(
      "prefixDef",
      [
        "ident": scheme, "matchPattern": "(.+)",
        "replacementPattern": "\(place)\(folder)$1.html",
      ])
  }

  /// The kinds of note, of quotation, and the rules, as far as the article has them.
  private func writeCategories(to xml: inout XMLBuffer) {
    let annotated = linked.annotated
    let notes = annotated.notes.map(\.note) + annotated.orphans.map(\.note)
    let used = Set(notes.map(\.category.name))
    let rules = Set(annotated.quotations.compactMap(\.decision.rule)).subtracting(["none"])
    xml.open("classDecl")
    xml.open("taxonomy")
    writeCategory("kind.partial", "quoted words inside a paraphrase", to: &xml)
    for category in site.settings.categories where used.contains(category.name) {
      writeCategory("category.\(XMLName.escaped(category.name))", category.label, to: &xml)
    }
    for rule in rules.sorted() {
      writeCategory("rule.\(XMLName.escaped(rule))", "the rule \(rule)", to: &xml)
    }
    xml.close("taxonomy")
    xml.close("classDecl")
    xml.line()
  }

  private func writeCategory(_ id: String, _ words: String, to xml: inout XMLBuffer) {
    xml.open("category", ["xml:id": id])
    xml.element("catDesc", words)
    xml.close("category")
  }

  // MARK: When

  private func writeChanges(to xml: inout XMLBuffer) {
    let metadata = article.metadata
    guard metadata.annotated != nil || metadata.reviewed else { return }
    xml.open("revisionDesc")
    if let annotated = metadata.annotated {
      xml.element("change", ["type": "annotated", "when": annotated], "annotated")
    }
    if metadata.reviewed {
      xml.element("change", ["type": "reviewed"], "speakers checked by a person")
    }
    xml.close("revisionDesc")
    xml.line()
  }
}

/// Addresses as `xs:anyURI` has them.
enum Pointer {
  /// `address` with what no address may hold written by its bytes (RFC 3986, 2.1), a `%` that begins
  /// no such byte too.
  static func escaped(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    var hashes = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "#") { hashes += 1 }
      if isSound(byte, at: index, in: bytes), byte != UInt8(ascii: "#") || hashes == 1 {
        escaped.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isSound(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "%"):
      index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
    default: "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
    }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
