import Foundation
import SiteModel
import SourceText
import Testing

@testable import Annotating

/// A text of our own with a registry of its own and every word marked that means an entry, or looks
/// as if it did.
///
/// The file begins with `language: en`, `aside: yes` when the text was kept aside while the rules
/// were made, and a line for each entry, `maro = person: Ines Maro; also: I. Maro, Mayor Maro`. In
/// the text `⟦maro:Maro⟧` means the entry, and `⟦-:Maro⟧` must stay unlinked. `T> ` and `S> ` before
/// a block make it the title and the standfirst.
struct LabelledMentions: CustomTestStringConvertible {
  let name: String
  let language: String
  let isAside: Bool
  let entities: [Entity]
  let article: Article
  /// What is linked.
  let links: [Mention]
  /// Words that must stay unlinked.
  let traps: [TextSpan]

  var testDescription: String { name }

  /// All texts, by name.
  static func all() throws -> [LabelledMentions] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Labelled")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { file in
        LabelledMentions(
          name: file,
          try String(contentsOf: folder.appending(path: file), encoding: .utf8))
      }
  }

  init(name: String, _ text: String) {
    self.name = name
    let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    var language = "en"
    var isAside = false
    var entities: [Entity] = []
    for line in parts[0].split(separator: "\n") {
      if line.hasPrefix("language: ") {
        language = String(line.dropFirst("language: ".count))
      } else if line == "aside: yes" {
        isAside = true
      } else {
        entities.append(Self.entity(line))
      }
    }
    let reading = Reading(parts.count > 1 ? parts[1] : "")
    let file = SourceFile(path: "Content/articles/test.txt", bytes: reading.text)
    self.language = language
    self.isAside = isAside
    self.entities = entities
    article = Article(slug: Fixture.slug("test"), file: file, blocks: reading.blocks)
    traps = reading.marks.filter { $0.key == "-" }.map(\.span)
    links = reading.marks.filter { $0.key != "-" }.map { mark in
      guard let entity = entities.first(where: { $0.id.slug.description == mark.key }) else {
        preconditionFailure("\(name) has no entry \(mark.key)")
      }
      return Mention(mark.span, of: entity.id)
    }
  }

  /// `maro = person: Ines Maro; also: I. Maro, Mayor Maro`
  private static func entity(_ line: Substring) -> Entity {
    let facts = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    let head = facts[0].split(separator: " = ")
    let value = head[1].split(separator: ": ", maxSplits: 1)
    var entity = Fixture.entity("\(value[0]):\(head[0])", String(value[1]))
    for fact in facts.dropFirst() {
      let pair = fact.split(separator: ": ", maxSplits: 1).map(String.init)
      let list = pair[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      switch pair[0] {
      case "also": entity.otherNames = list
      case "forms": entity.forms = list
      case "inside": entity.insideNames = list
      case "role": entity.role = pair[1]
      case "surname": entity.surname = pair[1]
      case "pronouns": entity.pronouns = Pronouns(rawValue: pair[1])
      default: preconditionFailure("unknown fact \(pair[0])")
      }
    }
    return entity
  }

  /// The text without its marks.
  private struct Reading {
    var text: [UInt8] = []
    var blocks: [ArticleBlock] = []
    var marks: [(key: String, span: TextSpan)] = []

    init(_ marked: Substring) {
      for block in marked.split(separator: "\n\n") {
        if !text.isEmpty { text += Array("\n\n".utf8) }
        let isTitle = block.hasPrefix("T> ")
        let isHead = isTitle || block.hasPrefix("S> ")
        let start = text.count
        read(isHead ? block.dropFirst(3) : block)
        while text.last == 0x0A { text.removeLast() }
        let role: ArticleBlock.Role = isTitle ? .title : isHead ? .standfirst : .paragraph
        blocks.append(ArticleBlock(role, TextSpan(start, text.count)))
      }
    }

    private mutating func read(_ block: Substring) {
      var key: String?
      var open: (key: String, start: Int)?
      for scalar in block.unicodeScalars {
        switch scalar {
        case "⟦": key = ""
        case ":" where key != nil:
          open = (key ?? "", text.count)
          key = nil
        case "⟧":
          if let open { marks.append((open.key, TextSpan(open.start, text.count))) }
          open = nil
        default:
          if key != nil {
            key?.unicodeScalars.append(scalar)
          } else {
            text += Array(String(scalar).utf8)
          }
        }
      }
    }
  }
}
