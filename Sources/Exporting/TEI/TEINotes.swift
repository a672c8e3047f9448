import CommonMark
import SiteModel
import SourceText

/// Writes an article's notes as a TEI `listAnnotation`, each pointing at its passages by offsets in
/// the text, since passages may overlap.
struct TEINotes {
  private let annotated: AnnotatedArticle
  private let codePoints: CodePointOffsets
  private let markdown: TEIMarkdown

  init(_ annotated: AnnotatedArticle, _ markdown: TEIMarkdown) {
    self.annotated = annotated
    self.markdown = markdown
    codePoints = CodePointOffsets(annotated.article.file.bytes)
  }

  func write(to xml: inout XMLBuffer) {
    if !annotated.notes.isEmpty {
      xml.open("listAnnotation", ["type": "notes"])
      xml.line()
      for anchored in annotated.notes {
        let target = anchored.targets.map { pointer(to: $0.span) }.joined(separator: " ")
        open(anchored.note, id: anchored.id, target: target, to: &xml)
        for (index, target) in anchored.targets.enumerated() {
          guard let quoted = target.quoted else { continue }
          xml.element("note", ["type": "quoted", "n": String(index + 1)], quoted)
        }
        close(anchored.note, lost: anchored.lost, to: &xml)
      }
      xml.close("listAnnotation")
      xml.line()
    }
    if !annotated.orphans.isEmpty {
      xml.open("listAnnotation", ["type": "orphans"])
      xml.line()
      for orphan in annotated.orphans {
        open(orphan.note, id: orphan.id, target: "#body", to: &xml)
        close(orphan.note, lost: orphan.quoted, to: &xml)
      }
      xml.close("listAnnotation")
      xml.line()
    }
  }

  /// The passage by its first code point and their number (TEI, 16.2.4.6 string-range()).
  private func pointer(to span: TextSpan) -> String {
    let start = codePoints.codePoints(before: span.start)
    let count = codePoints.codePoints(before: span.end) - start
    return "#string-range(body,\(start),\(count))"
  }

  private func open(_ note: Note, id: String, target: String, to xml: inout XMLBuffer) {
    xml.open(
      "annotation",
      [
        "xml:id": "note-\(XMLName.escaped(id))", "n": note.id,
        "ana": "#category.\(XMLName.escaped(note.category.name))",
        "motivation": Self.motivation(of: note), "target": target,
      ])
    if let author = note.author {
      xml.open("respStmt")
      xml.element("resp", "author")
      xml.element("name", author)
      xml.close("respStmt")
    }
    if let date = note.date {
      xml.open("revisionDesc")
      xml.element("change", ["when": date], date)
      xml.close("revisionDesc")
    }
  }

  private func close(_ note: Note, lost: [String], to xml: inout XMLBuffer) {
    for words in lost { xml.element("note", ["type": "lost"], words) }
    if !note.title.isEmpty { xml.element("note", ["type": "title"], note.title) }
    if let verdict = note.verdict { xml.element("note", ["type": "verdict"], verdict) }
    for source in note.sources {
      let target = Pointer.escaped(source.address)
      xml.element(
        "ref",
        [
          "type": "source", "target": target,
          "n": target == source.address ? nil : source.address,
        ], source.words ?? source.address)
    }
    if !note.body.blocks.isEmpty {
      xml.open("note", ["type": "body"])
      markdown.write(note.body, to: &xml)
      xml.close("note")
    }
    xml.close("annotation")
    xml.line()
  }

  /// Why the note was written, in a word of Web Annotation's.
  private static func motivation(of note: Note) -> String {
    switch note.category.name {
    case "fact-check": "assessing"
    case "correction": "editing"
    default: "commenting"
    }
  }
}
