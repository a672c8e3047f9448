import SiteModel
import SourceText

/// Writes an article's text with its layers as the `body` of a TEI document.
///
/// Without its tags the `body` is the text, byte for byte: every line end and blank between blocks
/// stands between their elements.
struct TEIBody {
  private let article: Article
  private let annotated: AnnotatedArticle
  private let site: LinkedSite
  private let units: TEIUnits
  private let layers: TEILayers
  private let events: [[NestingEvent]]
  /// The speakers of turns, by the index of the label's unit.
  private let turnSpeakers: [Int: EntityID]
  /// How many pieces each mark is cut into.
  private let pieces: [TEILayers.Mark: Int]

  init(_ annotated: AnnotatedArticle, in site: LinkedSite) {
    self.annotated = annotated
    self.site = site
    article = annotated.article
    units = TEIUnits(annotated.article)
    layers = TEILayers(annotated)
    events = SpanNesting.weave(layers.spans, into: units.spans)
    var pieces: [TEILayers.Mark: Int] = [:]
    for case .open(let index, _) in events.joined() { pieces[layers.marks[index], default: 0] += 1 }
    self.pieces = pieces
    turnSpeakers = Self.turnSpeakers(annotated, units)
  }

  /// The speaker of each turn that a label names, by the index of its label.
  private static func turnSpeakers(
    _ annotated: AnnotatedArticle, _ units: TEIUnits
  ) -> [Int: EntityID] {
    var speakers: [Int: EntityID] = [:]
    var label: Int?
    var turns = annotated.quotations.filter { $0.decision == .label }[...]
    for (index, kind) in units.kinds.enumerated() {
      if kind == .label { label = index }
      let end = units.spans[index].end
      while let turn = turns.first, turn.content.first.map({ $0.start < end }) ?? true {
        turns.removeFirst()
        if let label, let speaker = turn.speaker, speakers[label] == nil {
          speakers[label] = speaker
        }
      }
    }
    return speakers
  }

  // MARK: Blocks

  func write(to xml: inout XMLBuffer) {
    var state = Pieces()
    xml.open("body", ["xml:id": "body", "xml:space": "preserve"])
    var isInTurn = false
    var end = 0
    for (index, kind) in units.kinds.enumerated() {
      let span = units.spans[index]
      if isInTurn, kind != .speech {
        xml.close("sp")
        isInTurn = false
      }
      xml.exactText(article.file.bytes, TextSpan(end, span.start))
      if kind == .label {
        xml.open("sp", ["who": turnSpeakers[index].flatMap(pointer)])
        isInTurn = true
      }
      write(kind, index, &state, to: &xml)
      end = span.end
    }
    if isInTurn { xml.close("sp") }
    if !units.kinds.contains(where: \.isBelowHead) { xml.empty("p") }
    xml.exactText(article.file.bytes, TextSpan(end, article.file.bytes.count))
    xml.close("body")
  }

  private func write(
    _ kind: TEIUnits.Kind, _ index: Int, _ state: inout Pieces, to xml: inout XMLBuffer
  ) {
    switch kind {
    case .head(.byline):
      xml.open("byline")
      write(events[index], .phrases, &state, to: &xml)
      xml.close("byline")
    case .head(let role):
      xml.open("head", ["type": role.name])
      write(events[index], .everything, &state, to: &xml)
      xml.close("head")
    case .stray(let name):
      xml.open("ab", ["type": name])
      write(events[index], .everything, &state, to: &xml)
      xml.close("ab")
    case .paragraph, .speech:
      xml.open("p")
      write(events[index], .everything, &state, to: &xml)
      xml.close("p")
    case .label:
      xml.open("speaker")
      write(events[index], .phrases, &state, to: &xml)
      xml.close("speaker")
    }
  }

  // MARK: Layers

  /// What an element may hold: TEI lets `said` and `soCalled` stand in some, and in others only in a
  /// `seg`.
  fileprivate enum Content {
    case phrases
    case everything
  }

  /// How many pieces of each mark have been written.
  private struct Pieces {
    var written: [TEILayers.Mark: Int] = [:]
  }

  private func write(
    _ events: [NestingEvent], _ content: Content, _ state: inout Pieces, to xml: inout XMLBuffer
  ) {
    var open: [(content: Content, names: [String])] = [(content, [])]
    for event in events {
      switch event {
      case .text(let span): xml.exactText(article.file.bytes, span)
      case .open(let index, _):
        let mark = layers.marks[index]
        let number = state.written[mark, default: 0] + 1
        state.written[mark] = number
        var names: [String] = []
        if open.last?.content == .phrases, mark.needsParagraphContent {
          xml.open("seg")
          names.append("seg")
        }
        names.append(self.open(mark, piece: number, to: &xml))
        open.append((mark.content, names))
      case .close:
        for name in (open.popLast()?.names ?? []).reversed() { xml.close(name) }
      }
    }
  }

  /// Opens a piece of a mark, numbered from 1, and gives back the element's name.
  private func open(_ mark: TEILayers.Mark, piece: Int, to xml: inout XMLBuffer) -> String {
    let stem = identifier(of: mark)
    let isCut = pieces[mark, default: 1] > 1
    func name(_ piece: Int) -> String { piece == 1 ? stem : "\(stem)_\(piece)" }
    let id = isCut || mark.isPointedAt ? name(piece) : nil
    let next = piece < pieces[mark, default: 1] ? "#\(name(piece + 1))" : nil
    let previous = piece > 1 ? "#\(name(piece - 1))" : nil
    switch mark {
    case .furniture:
      return open("seg", ["type": "furniture"], id, next, previous, to: &xml)
    case .soCalled:
      return open("soCalled", ["resp": "#records"], id, next, previous, to: &xml)
    case .source(let quotation), .cue(let quotation):
      let type = if case .source = mark { "source" } else { "cue" }
      let said = "#\(identifier(of: .said(quotation)))"
      return open("seg", ["type": type, "corresp": said], id, next, previous, to: &xml)
    case .unlinked:
      return open(
        "name", ["type": "nobody", "resp": "#records"], id, next, previous, to: &xml)
    case .mention(let index):
      let entity = annotated.mentions[index].entity
      let (element, type): (String, String?) =
        switch entity.kind {
        case EntityKind.person.name: ("persName", nil)
        case EntityKind.place.name: ("placeName", nil)
        default: ("rs", entity.kind)
        }
      let isRecorded = annotated.mentions[index].isRecorded
      return open(
        element,
        [
          "type": type, "ref": pointer(to: entity), "resp": isRecorded ? "#records" : nil,
        ], id, next, previous, to: &xml)
    case .said(let index):
      return open(annotated.quotations[index], id, next, previous, to: &xml)
    }
  }

  private func open(
    _ element: String, _ attributes: KeyValuePairs<String, String?>, _ id: String?,
    _ next: String?, _ previous: String?, to xml: inout XMLBuffer
  ) -> String {
    xml.open(element, attributes, ["xml:id": id, "next": next, "prev": previous])
    return element
  }

  /// Who says it, and how that is known; a rule's confidence only where it names somebody.
  private func open(
    _ quotation: AttributedQuotation, _ id: String?, _ next: String?, _ previous: String?,
    to xml: inout XMLBuffer
  ) -> String {
    let kind = quotation.kind == .partial ? "#kind.partial" : nil
    let rule = quotation.decision.rule.flatMap { $0 == "none" ? nil : $0 }
      .map { "#rule.\(XMLName.escaped($0))" }
    let analysis = [kind, rule].compactMap { $0 }.joined(separator: " ")
    let responsible: String? =
      switch quotation.decision {
      case .rule: quotation.speaker == nil ? nil : "#rules"
      case .label: "#text"
      case .person: "#records"
      }
    return open(
      "said",
      [
        "who": quotation.speaker.flatMap(pointer),
        "direct": quotation.kind == .indirect ? "false" : "true",
        "ana": analysis.isEmpty ? nil : analysis, "resp": responsible,
        "cert": quotation.isFound ? quotation.confidence.map { "\($0)" } : nil,
      ], id, next, previous, to: &xml)
  }

  /// Where the document describes an entity; `nil` when the site has none such.
  private func pointer(to entity: EntityID) -> String? {
    site.entityIndex[entity].map { _ in "#\(XMLName.of(entity))" }
  }

  private func identifier(of mark: TEILayers.Mark) -> String {
    switch mark {
    case .furniture(let index): "furniture.\(index + 1)"
    case .said(let index): XMLName.escaped(annotated.quotations[index].id)
    case .soCalled(let index): "so-called.\(index + 1)"
    case .source(let index): "source.\(index + 1)"
    case .cue(let index): "cue.\(index + 1)"
    case .mention(let index): "mention.\(index + 1)"
    case .unlinked(let index): "nobody.\(index + 1)"
    }
  }
}

extension TEIUnits.Kind {
  /// Whether TEI takes it for more than the beginning of a text.
  fileprivate var isBelowHead: Bool {
    if case .head = self { false } else { true }
  }
}

extension TEILayers.Mark {
  /// Whether its element may stand only where whole sentences may.
  fileprivate var needsParagraphContent: Bool {
    switch self {
    case .said, .soCalled: true
    case .furniture, .source, .cue, .mention, .unlinked: false
    }
  }

  /// Whether others point at it.
  fileprivate var isPointedAt: Bool {
    if case .said = self { true } else { false }
  }

  /// What its element may hold.
  fileprivate var content: TEIBody.Content {
    switch self {
    case .furniture, .said, .source, .cue: .everything
    case .soCalled, .mention, .unlinked: .phrases
    }
  }
}
