import CommonMark
import SiteModel
import SourceText

/// Reads the text of a TEI document, and makes records and notes of what is marked in it.
struct TEITextReader {
  /// Words that stand for a note's passage where it stands in the text behind them.
  private static let wordsBeforeNote = 4

  let site: ImportSite
  let entities: TEIEntities
  /// Whether the program itself has written the document, and so told in `resp` what a person said.
  let isOwn: Bool
  private(set) var annotations: [ImportedAnnotation] = []
  private var text: TEITextBuilder
  private var pieces = TEIPieces()
  /// Where the elements with a name stand in the text.
  private var places: [String: TextSpan] = [:]
  /// Notes whose passages are told by names.
  private var waiting: [XMLElement] = []
  /// How many quotations are open whose marks were put in.
  private var openMarks = 0
  private var addedMarks: TextSpan?

  init(site: ImportSite, entities: TEIEntities, isOwn: Bool) {
    self.site = site
    self.entities = entities
    self.isOwn = isOwn
    text = TEITextBuilder(isExact: false)
  }

  /// Reads `body`, and what stands beside it in `document`.
  mutating func read(
    _ document: XMLElement, _ body: XMLElement, title: String, _ report: inout ImportReport
  ) {
    text = TEITextBuilder(isExact: body["xml:space"] == "preserve")
    if !text.isExact {
      let begins = body.elements.first.map { $0.name == "div" ? $0.elements.first ?? $0 : $0 }
      if begins?.name != "head", !title.isEmpty {
        text.append(Array(title.utf8))
        text.separate(by: .block)
      }
      for part in ["front", "body", "back"] {
        if let element = document.first("text", part) { walk(element, &report) }
      }
    } else {
      walk(body, &report)
    }
    for part in document.elements("standOff") { readBeside(part, &report) }
  }

  /// The text, once all is read; what is told of passages by their names is then looked up.
  mutating func finish(_ report: inout ImportReport) -> [UInt8] {
    if let addedMarks {
      report.note(
        "import-marks-added",
        "quotation marks are put around what the file marks as quoted without them", at: addedMarks,
        hint: "a site finds quotations by their marks")
    }
    for marked in pieces.all(in: text.bytes) {
      annotations.append(
        ImportedAnnotation(
          marked.content, passages: marked.spans.map { passage($0, marked.place) },
          span: marked.place))
    }
    let pointers = TEIPointers(text.bytes, places)
    for element in waiting { readNote(element, pointers, &report) }
    annotations.sort { $0.span.start < $1.span.start }
    return text.bytes + (text.isExact || text.bytes.last == 0x0A ? [] : [0x0A])
  }

  private func passage(_ span: TextSpan, _ place: TextSpan) -> ImportedPassage {
    ImportedPassage(
      exact: String(decoding: text.bytes[span.range], as: UTF8.self), position: .bytes(span),
      span: place)
  }

  // MARK: The text

  private mutating func walk(_ element: XMLElement, _ report: inout ImportReport) {
    guard TEIElements.isPartOfText(element, isOwn: isOwn) else {
      if element.name == "note" { return readInlineNote(element, &report) }
      if !TEIElements.saysNothing(element) { report.leaveOut(element.name, at: element.span) }
      if element.name == "g" { text.append(TEIElements.character(element)) }
      if element.name == "lb" || element.name == "cb" { text.separate(by: .blank) }
      return
    }
    let gap = TEIElements.gap(around: element)
    if gap > .nothing { text.separate(by: gap) }
    let start = text.end
    if element.name == "u" { beginTurn(element) }
    let hasAddedMarks = openQuotation(element)
    for child in element.children {
      switch child {
      case .text(let bytes, _): text.append(bytes)
      case .element(let inner):
        if element.name == "sp", inner.name != "speaker", element.first("speaker") == nil,
          inner.span == element.elements.first?.span
        {
          beginTurn(element)
        }
        walk(inner, &report)
      }
    }
    if hasAddedMarks { closeQuotation() }
    if element.name == "speaker" { endLabel(from: start) }
    let span = text.span(from: start)
    if let span, let name = element["xml:id"] { places[name] = span }
    if gap > .nothing, element.name != "speaker" { text.separate(by: gap) }
    mark(element, span, &report)
  }

  /// Names who has the word, where the document tells it only by a pointer.
  private mutating func beginTurn(_ element: XMLElement) {
    guard !text.isExact, let who = element["who"] else { return }
    let name = entities.entity(at: who).flatMap(entities.name) ?? String(who.drop { $0 == "#" })
    text.append(Array("\(name): ".utf8))
    text.joinNextBlock()
  }

  /// Sees to it that a label ends in a colon and that what is said follows it in the line.
  private mutating func endLabel(from start: Int) {
    guard !text.isExact, let span = text.span(from: start) else { return }
    if text.bytes[span.end - 1] != UInt8(ascii: ":") { text.append([UInt8(ascii: ":")]) }
    text.joinNextBlock()
  }

  // MARK: Quotation marks

  private static let marks: Set<Character> = [
    "\"", "'", "“", "”", "„", "«", "»", "‹", "›", "‘", "’", "‚", "「", "『", "—", "–",
  ]

  /// Puts a mark before what is quoted by its element alone; whether one was put.
  private mutating func openQuotation(_ element: XMLElement) -> Bool {
    guard !text.isExact, TEIElements.isQuoted(element) else { return false }
    let words = element.words.onOneLine
    guard let first = words.first, !Self.marks.contains(first) else { return false }
    if let before = lastCharacter, Self.marks.contains(before) { return false }
    addedMarks = addedMarks ?? element.span
    text.append(Array((openMarks % 2 == 0 ? "“" : "‘").utf8))
    openMarks += 1
    return true
  }

  private var lastCharacter: Character? {
    String(decoding: text.bytes.suffix(4), as: UTF8.self).last
  }

  private mutating func closeQuotation() {
    openMarks -= 1
    // What stood before the mark is the end of the quotation's words.
    text.appendAttached(Array((openMarks % 2 == 0 ? "”" : "’").utf8))
  }

  // MARK: What is marked

  private mutating func mark(
    _ element: XMLElement, _ span: TextSpan?, _ report: inout ImportReport
  ) {
    guard let content = content(of: element, &report), let span else { return }
    pieces.add(content, span, of: element)
  }

  /// What an element says of its words; `nil` when that is nothing for a record.
  private func content(
    of element: XMLElement, _ report: inout ImportReport
  ) -> AnnotationContent? {
    let isRecord = !isOwn || element["resp"] == "#records"
    switch element.name {
    case "said", "q", "quote":
      guard isRecord else { return nil }
      let isIndirect = element.name == "said" && element["direct"] == "false"
      guard let who = element["who"] else {
        return isOwn ? .speech(.unknown(indirect: isIndirect)) : nil
      }
      guard let id = entities.entity(at: who.firstPointer) else {
        reportUnknown(who, "who", element, &report)
        return nil
      }
      return .speech(.speaker(id, indirect: isIndirect))
    case "soCalled": return .speech(.notSpeech)
    case "seg" where element["type"] == "furniture": return .furniture
    case "name" where isOwn && element["type"] == "nobody": return .mention(nil)
    case "persName", "placeName", "orgName", "rs", "name", "geogName", "settlement":
      guard isRecord else { return nil }
      guard let pointer = element["ref"] ?? element["key"] else {
        report.leaveOut("\(element.name) without ref", at: element.span)
        return nil
      }
      guard let id = entities.entity(at: pointer.firstPointer) else {
        reportUnknown(pointer, "ref", element, &report)
        return nil
      }
      return .mention(id)
    default:
      if !isOwn, TEIElements.saysMore(element) { report.leaveOut(element.name, at: element.span) }
      return nil
    }
  }

  private func reportUnknown(
    _ pointer: String, _ attribute: String, _ element: XMLElement, _ report: inout ImportReport
  ) {
    report.warning(
      "import-left-out",
      "\(attribute) points at “\(pointer.visible)”, which neither the file nor the site describes",
      at: element.attributes.first { $0.name == attribute }?.span ?? element.span,
      hint: "add a file for it to the site, and write the record by hand")
  }

  // MARK: Notes

  private mutating func readInlineNote(_ element: XMLElement, _ report: inout ImportReport) {
    if element["target"] != nil { return waiting.append(element) }
    guard let span = text.lastWords(Self.wordsBeforeNote) else {
      report.warning(
        "import-no-passage", "this note stands behind no words", at: element.span,
        hint: "a note needs words of the text that it is about")
      return
    }
    let note = TEINoteReader(site: site, entities: entities).note(element, &report)
    annotations.append(
      ImportedAnnotation(.note(note), passages: [passage(span, element.span)], span: element.span))
  }

  private mutating func readBeside(_ part: XMLElement, _ report: inout ImportReport) {
    for element in part.elements {
      switch element.name {
      case "listAnnotation": readBeside(element, &report)
      case "annotation", "note": waiting.append(element)
      case "listPerson", "listPlace": break
      case "list" where entities.describes(element): break
      default: report.leaveOut("\(element.name) in standOff", at: element.span)
      }
    }
  }

  private mutating func readNote(
    _ element: XMLElement, _ pointers: TEIPointers, _ report: inout ImportReport
  ) {
    let reader = TEINoteReader(site: site, entities: entities)
    let quoted = reader.quoted(element)
    var passages: [ImportedPassage] = []
    let lost = reader.lost(element)
    for (index, pointer) in (element["target"] ?? "").split(separator: " ").enumerated() {
      // A note without a passage points at the whole text.
      if pointer == "#body", isOwn { continue }
      guard let span = pointers.span(of: String(pointer)) else {
        report.warning(
          "import-no-passage", "“\(String(pointer).visible)” is no passage of the text",
          at: element.span)
        continue
      }
      var passage = passage(span, element.span)
      passage.quoted = quoted[index + 1]
      passages.append(passage)
    }
    passages += lost.map { ImportedPassage(exact: $0, span: element.span) }
    guard !passages.isEmpty else {
      report.warning(
        "import-no-passage", "this note is about no passage of the text", at: element.span,
        hint: "a note needs words of the text that it is about")
      return
    }
    let note = reader.note(element, &report)
    annotations.append(ImportedAnnotation(.note(note), passages: passages, span: element.span))
  }
}

extension String {
  /// The first of several pointers.
  fileprivate var firstPointer: String { String(split(separator: " ").first ?? "") }
}
