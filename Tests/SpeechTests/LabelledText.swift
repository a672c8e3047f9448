import Foundation
import SourceText
import Speech

/// A quotation as a careful reader marked it.
struct LabelledQuotation {
  var number: Int
  /// One stretch per paragraph, and several where a cue interrupts.
  var content: [TextSpan]
  var kind: QuotationKind
  /// The words that say whose it is, and others as good; empty where none do.
  var sources: [TextSpan]
  /// Whom those words mean; `nil` where the text names nobody, as with `one of them`.
  var speaker: String?
}

/// A text of our own with its quotations marked, from a file in `Labelled`.
struct LabelledText {
  /// The file’s name without its ending.
  var name: String
  var genre: String
  var marked: MarkedText
  var quotations: [LabelledQuotation]

  /// Reads a file’s content: lines of `key: value`, a blank line, and the text with its markers.
  init(name: String, content: String) {
    self.name = name
    let header = content.prefix { $0 != "\n" }
    genre = header.hasPrefix("genre: ") ? String(header.dropFirst("genre: ".count)) : ""
    marked = MarkedText(String(content.dropFirst(header.count).drop { $0 == "\n" }))
    let marked = marked
    quotations = marked.content.keys.sorted().map { number in
      let sources = marked.mentions[number] ?? []
      let words = sources.first.map { String(decoding: marked.text[$0.range], as: UTF8.self) }
      let named = marked.names[number] ?? words
      return LabelledQuotation(
        number: number, content: marked.content[number] ?? [],
        kind: marked.kinds[number] ?? .direct, sources: sources,
        speaker: named == "?" ? nil : named)
    }
  }

  /// The words at `span`.
  func words(_ span: TextSpan) -> String {
    String(decoding: marked.text[span.range], as: UTF8.self)
  }

  /// The line of the file’s text that `offset` is in, from 1, the header not counted.
  func line(at offset: Int) -> Int {
    marked.text[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// Every labelled text, by name.
  static func all() throws -> [LabelledText] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Labelled")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try files.filter { $0.hasSuffix(".txt") }.sorted().map { file in
      LabelledText(
        name: String(file.dropLast(4)),
        content: try String(contentsOf: folder.appending(path: file), encoding: .utf8))
    }
  }
}
