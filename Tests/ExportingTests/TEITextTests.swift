import Exporting
import Foundation
import RandomArticles
import SeededRandom
import SiteModel
import SourceText
import Testing

/// What holds of every TEI document: the text in it is the article's.
struct TEITextTests {
  private func document(_ annotated: AnnotatedArticle, people: [String] = []) throws -> String {
    var site = SampleSite()
    for person in people { try site.add(person, "A <name> & \"more\"") }
    site.articles = [
      LinkedArticle(
        annotated: annotated,
        path: SitePath(folder: "articles", page: annotated.article.slug))
    ]
    return String(decoding: Exporter(site.linked).bytes(.tei, ofArticle: 0), as: UTF8.self)
  }

  /// With `TEI_SAMPLES`, the path of a folder, each document is also written there, for a validator.
  private func keep(_ document: String, _ seed: UInt64) throws {
    guard let folder = ProcessInfo.processInfo.environment["TEI_SAMPLES"] else { return }
    try document.write(
      toFile: "\(folder)/random-\(seed).tei.xml", atomically: true, encoding: .utf8)
  }

  @Test(arguments: 0..<200)
  func randomLayersKeepTheText(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let people = ["person:anna", "person:jon_e", "place:ålesund"]
    let random = RandomArticle(people: try people.map(SampleSite.id), using: &generator)
    let document = try document(random.annotated, people: people)
    try keep(document, seed)
    let reading = try XMLReading(document)
    #expect(Array(reading.body.utf8) == random.annotated.article.file.bytes)
    #expect(reading.ids.count == Set(reading.ids).count, "no name is given twice")
    let known = Set(reading.ids)
    for pointer in reading.pointers where pointer.hasPrefix("#") && !pointer.contains("(") {
      #expect(known.contains(String(pointer.dropFirst())), "\(pointer) leads somewhere")
    }
  }

  @Test func aCharacterThatXMLCannotHoldIsNamed() throws {
    var site = SampleSite()
    try site.add(article: "a", "T\n\na\u{FFFF}b\u{C}c")
    let text = String(decoding: Exporter(site.linked).bytes(.tei, ofArticle: 0), as: UTF8.self)
    #expect(text.contains("<p>a<g n=\"U+FFFF\"/>b<g n=\"U+000C\"/>c</p>"))
  }
}

/// Reads a document as far as the tests ask, and sees that its tags nest.
struct XMLReading {
  struct Fault: Error {
    let tag: String
  }

  /// The words of `body`, characters that `g` names among them.
  private(set) var body = ""
  private(set) var ids: [String] = []
  private(set) var pointers: [String] = []

  init(_ document: String) throws {
    var open: [String] = []
    var isInBody = false
    // By bytes: a mark that combines with a tag's end is no part of it.
    var rest = Array(document.utf8)[...]
    func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      if isInBody { body += try Self.decoded(string(rest[..<start])) }
      rest = rest[start...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { throw Fault(tag: string(rest)) }
      let tag = string(rest[(start + 1)..<end])
      rest = rest[(end + 1)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { throw Fault(tag: tag) }
        if tag == "/body" { isInBody = false }
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      if !tag.hasSuffix("/") { open.append(name) }
      if name == "body" { isInBody = true }
      for (key, value) in Self.attributes(tag) {
        switch key {
        case "xml:id": ids.append(value)
        case "who", "ref", "corresp", "next", "prev", "resp", "ana":
          pointers += value.split(separator: " ").map(String.init)
        case "n" where name == "g":
          guard let number = UInt32(value.dropFirst(2), radix: 16),
            let scalar = Unicode.Scalar(number)
          else { throw Fault(tag: tag) }
          body.unicodeScalars.append(scalar)
        default: break
        }
      }
    }
    guard open.isEmpty else { throw Fault(tag: open.joined(separator: " ")) }
  }

  private static func attributes(_ tag: String) -> [(String, String)] {
    tag.matches(of: /([A-Za-z:]+)="([^"]*)"/).map { (String($0.1), String($0.2)) }
  }

  private static func decoded(_ words: String) throws -> String {
    var text = words
    guard !text.utf8.contains(0x0D), !text.contains("]]>") else { throw Fault(tag: text) }
    for (name, sign) in [("lt", "<"), ("gt", ">"), ("quot", "\""), ("#13", "\r"), ("amp", "&")] {
      text = text.replacingOccurrences(of: "&\(name);", with: sign)
    }
    return text
  }
}
