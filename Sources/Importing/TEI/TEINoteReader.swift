import CommonMark
import SiteModel
import SourceText

/// Reads a note of a TEI document, in the text or beside it.
struct TEINoteReader {
  let site: ImportSite
  let entities: TEIEntities

  /// How its passages read when it was written, by their number from 1, where they have changed.
  func quoted(_ element: XMLElement) -> [Int: String] {
    var quoted: [Int: String] = [:]
    for part in parts(element, "quoted") {
      if let number = part["n"].flatMap({ Int($0) }) { quoted[number] = part.words }
    }
    return quoted
  }

  /// The words of its passages that are not in the text.
  func lost(_ element: XMLElement) -> [String] { parts(element, "lost").map(\.words) }

  private func parts(_ element: XMLElement, _ type: String) -> [XMLElement] {
    element.name == "annotation" ? element.elements("note").filter { $0["type"] == type } : []
  }

  /// What it says.
  func note(_ element: XMLElement, _ report: inout ImportReport) -> Note {
    guard element.name == "annotation" else { return plain(element, &report) }
    var note = Note(category: category(of: element, &report), title: "")
    note.id = element["n"].flatMap { Slug($0)?.description == $0 ? $0 : nil }
    note.author = element.first("respStmt", "name")?.words.onOneLine
    note.date = element.first("revisionDesc", "change")?["when"].flatMap {
      CalendarDay.isValid($0) ? $0 : nil
    }
    note.title = parts(element, "title").first?.words.onOneLine ?? ""
    note.verdict = parts(element, "verdict").first?.words.onOneLine
    for part in element.elements {
      var reader = TEIMarkdownReader(site: site, entities: entities)
      switch part.name {
      case "respStmt", "revisionDesc": break
      case "ref" where part["type"] == "source", "ptr":
        if let address = (part["n"] ?? part["target"]).flatMap(WebAddress.read) {
          let words = part.words.onOneLine
          note.sources.append(
            NoteSource(address, words: words.isEmpty || words == address ? nil : words))
        } else {
          report.leaveOut(part.name, at: part.span)
        }
      case "note" where ["title", "verdict", "quoted", "lost"].contains(part["type"]): break
      case "note", "ref": note.body.blocks += reader.read(part, &report).blocks
      default: report.leaveOut(part.name, at: part.span)
      }
    }
    return note
  }

  /// A `note` as TEI's own guidelines have it.
  private func plain(_ element: XMLElement, _ report: inout ImportReport) -> Note {
    let category = element["type"].flatMap(site.category)
    if category == nil, let type = element["type"] {
      report.leaveOut("note of type “\(type)”, which becomes a comment", at: element.span)
    }
    var note = Note(category: category ?? .comment, title: "")
    var reader = TEIMarkdownReader(site: site, entities: entities)
    note.body = reader.read(element, &report)
    note.author = element["resp"].flatMap(entities.entity).flatMap(entities.name)
    if note.author == nil, element["resp"] != nil { report.leaveOut("resp", at: element.span) }
    return note
  }

  private func category(
    of element: XMLElement, _ report: inout ImportReport
  ) -> NoteCategory {
    let name = element["ana"].flatMap { analysis in
      analysis.hasPrefix("#category.") ? XMLName.plain(analysis.dropFirst(10)) : nil
    }
    if let category = name.flatMap(site.category) { return category }
    if let name {
      report.leaveOut("the category “\(name)”, for which stands comment", at: element.span)
    }
    return .comment
  }
}
