import SeededRandom
import SourceText
import Testing

@testable import Importing

/// What is read as XML and what is refused, and where.
struct XMLReaderTests {
  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "a.xml", bytes: Array(text.utf8))
  }

  private func words(_ text: String) throws -> String { try XMLReader.read(file(text)).words }

  @Test(arguments: [
    ("<a>b</a>", "b"), ("<?xml version='1.0' encoding='utf-8'?>\n<a/>", ""),
    ("\u{FEFF}<a>é</a>", "é"), ("<a>&amp;&lt;&gt;&quot;&apos;</a>", "&<>\"'"),
    ("<a>&#233;&#xE9;&#x1F600;</a>", "éé😀"), ("<a><![CDATA[<b>&c;]]></a>", "<b>&c;"),
    ("<a>1<!-- < & -->2<?b < & ?>3</a>", "123"), ("<a>1\r\n2\r3&#13;4</a>", "1\n2\n3\r4"),
    ("<a><b>1</b>\n<c d = 'e' >2</c ></a>", "1\n2"), ("<!DOCTYPE a SYSTEM \"a.dtd\"><a>b</a>", "b"),
    ("<a/>\n<!-- end -->\n", ""), ("<a>]] ></a>", "]] >"),
  ]) func readsWhatIsWellFormed(text: String, expected: String) throws {
    #expect(try words(text) == expected)
  }

  @Test func attributesAreBlanksWhereTheyHaveLineEnds() throws {
    let element = try XMLReader.read(file("<a b=\"1\r\n2\t3&#10;4\" c='\"'/>"))
    #expect(element["b"] == "1 2 3\n4")
    #expect(element["c"] == "\"")
    #expect(element["d"] == nil)
  }

  @Test func namespacesAreThoseOfTheInnermostDeclaration() throws {
    let element = try XMLReader.read(
      file("<p:a xmlns:p='one' xmlns='two'><b/><p:b xmlns:p='three'/><c xmlns=''/></p:a>"))
    #expect(element.namespace == "one" && element.name == "a")
    #expect(element.elements.map(\.namespace) == ["two", "three", nil])
  }

  @Test(arguments: [
    ("", 0, "there is no element"), ("<a>", 0, "“a” never ends"),
    ("<a></b>", 3, "“a” should end here, not “b”"), ("<a/><b/>", 4, "something stands behind"),
    ("a<b/>", 0, "words stand outside"), ("<a>&b;</a>", 3, "XML has no “b” of its own"),
    ("<a>&</a>", 3, "& begins a reference"), ("<a>&#0;</a>", 3, "no character of XML"),
    ("<a>&#xD800;</a>", 3, "no character of XML"), ("<a>\u{1}</a>", 3, "XML cannot hold"),
    ("<a>\u{FFFF}</a>", 3, "XML cannot hold"), ("<a b='1' b='2'/>", 9, "two of these"),
    ("<a b=1/>", 5, "in quotation marks"), ("<a b='<'/>", 6, "< may not stand"),
    ("<a b='1/>", 3, "never ends"), ("<a b='1'c='2'/>", 8, "a tag should end here"),
    ("<1/>", 1, "a name should stand here"), ("<a>]]></a>", 3, "]]> may not stand"),
    ("<a><!-- -- --></a>", 10, "two hyphens"), ("<a><!-- </a>", 7, "the comment never ends"),
    ("<a><![CDATA[</a>", 12, "never ends"), ("<p:a/>", 0, "which namespace"),
    ("</a>", 0, "no element is open"), ("<?xml encoding='latin-1'?><a/>", 0, "another encoding"),
    ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 0, "declares entities"),
  ]) func refusesWhatIsNotAndTellsWhere(text: String, offset: Int, message: String) throws {
    let fault = #expect(throws: XMLReader.Fault.self) { try XMLReader.read(file(text)) }
    #expect(fault?.span.start == offset)
    #expect(fault?.message.contains(message) == true, "\(fault?.message ?? "")")
  }

  @Test func bytesThatAreNoTextAreRefused() {
    let bytes = Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)
    let fault = #expect(throws: XMLReader.Fault.self) {
      try XMLReader.read(SourceFile(path: "a.xml", bytes: bytes))
    }
    #expect(fault?.span == TextSpan(3, 4))
  }

  @Test func elementsLieInOneAnotherToALimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try words(nested(XMLReader.deepestNesting)) == "")
    let fault = #expect(throws: XMLReader.Fault.self) {
      try XMLReader.read(file(nested(100_000)))
    }
    #expect(fault?.message.contains("lie in one another") == true)
  }

  @Test(arguments: 0..<400) func anyBytesAreReadOrRefusedAtAPlaceInTheFile(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "<", ">", "/", "</", "/>", "<a", "<a>", "</a>", "=", "\"", "'", "b", " ", "\n", "&", ";",
      "&amp;", "&#", "x", "9", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "xmlns", ":", "é",
      "\u{FFFE}", "<!DOCTYPE", "[", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      bytes += (pieces.randomElement(using: &generator) ?? "").utf8
      if Int.random(in: 0..<50, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      }
    }
    let file = SourceFile(path: "a.xml", bytes: bytes)
    do {
      let root = try XMLReader.read(file)
      root.forEach { #expect($0.span.end <= bytes.count && $0.span.start < $0.span.end) }
    } catch {
      #expect(error.span.end <= bytes.count)
      #expect(!error.message.isEmpty)
    }
  }

  /// A step for every pair of elements would be billions of them.
  @Test func manyElements() throws {
    let element = "<b c='d &amp; e'>f &lt; g</b>\n"
    let root = try XMLReader.read(
      file("<a>" + String(repeating: element, count: 100_000) + "</a>"))
    let elements = root.children.count { if case .element = $0 { true } else { false } }
    #expect(elements == 100_000)
  }
}
