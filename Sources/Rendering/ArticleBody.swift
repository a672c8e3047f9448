import SiteModel
import SourceText

/// Writes an article's text as HTML with all its layers, each block with the notes that stand
/// beside it. Without its tags it is the text, byte for byte: numbers and initials are attributes
/// that the style sheet shows.
struct ArticleBody {
  private let site: LinkedSite
  private let path: SitePath
  private let article: Article
  private let quotations: [AttributedQuotation]
  private let mentions: [Mention]
  private let notes: [AnchoredNote]
  private let furniture: [TextSpan]
  private let layers: ArticleLayers
  private let palette: SpeakerPalette
  private let speakers: ArticleSpeakers
  private let noteHTML: NoteHTML
  private let events: [[NestingEvent]]
  private let notesOfBlock: [Int: [Int]]

  init(_ linked: LinkedArticle, site: LinkedSite) {
    self.site = site
    path = linked.path
    article = linked.annotated.article
    quotations = linked.annotated.quotations
    mentions = linked.annotated.mentions
    notes = linked.annotated.notes
    furniture = linked.annotated.furniture
    layers = ArticleLayers(linked.annotated)
    noteHTML = NoteHTML(linked, site: site)
    palette = SpeakerPalette(linked.annotated.quotations)
    speakers = ArticleSpeakers(linked.annotated.quotations, site: site)
    let blocks = article.blocks
    events = SpanNesting.weave(layers.spans, into: blocks.map(\.span))
    var notesOfBlock: [Int: [Int]] = [:]
    for (index, note) in notes.enumerated() {
      let end = note.targets[0].span.end
      let block = blocks.lastIndex(startingBefore: end, \.span) ?? 0
      notesOfBlock[block, default: []].append(index)
    }
    self.notesOfBlock = notesOfBlock
  }

  /// Appends the title, the standfirst and the byline, as far as the text has them.
  func writeHead(to html: inout HTMLBuffer) {
    for (index, block) in article.blocks.enumerated() where block.role.isHead {
      writeRow(index, block, to: &html)
    }
  }

  /// Appends the blocks behind the head, each in a row with its notes.
  func writeText(to html: inout HTMLBuffer) {
    for (index, block) in article.blocks.enumerated() where !block.role.isHead {
      writeRow(index, block, to: &html)
    }
  }

  // MARK: Blocks

  private func writeRow(_ index: Int, _ block: ArticleBlock, to html: inout HTMLBuffer) {
    let before = furniture.lastIndex(startingBefore: block.span.start + 1, \.self)
    let isAside = before.map { furniture[$0].contains(block.span) } ?? false
    html.markup(isAside ? "<div class=\"row set-aside\">\n" : "<div class=\"row\">\n")
    writeBlock(index, block, to: &html)
    if let beside = notesOfBlock[index] {
      html.markup("<div class=\"notes\">\n")
      for note in beside {
        noteHTML.write(notes[note], number: note + 1, to: &html)
      }
      html.markup("</div>\n")
    }
    html.markup("</div>\n")
  }

  private func writeBlock(_ index: Int, _ block: ArticleBlock, to html: inout HTMLBuffer) {
    let title = article.metadata.title
    switch block.role {
    case .title where title == nil || title == article.ownTitle:
      html.markup("<h1 class=\"title\" data-block=\"")
      html.number(index)
      html.markup("\">")
      write(events[index], to: &html)
      html.markup("</h1>\n")
    case .title: writeParagraph("title-as-published", index, to: &html)
    case .standfirst: writeParagraph("standfirst", index, to: &html)
    case .byline: writeParagraph("byline", index, to: &html)
    case .paragraph: writeParagraph("paragraph", index, to: &html)
    case .setOff: writeParagraph("paragraph set-off", index, to: &html)
    case .turn: writeParagraph("turn", index, to: &html)
    case .turnContinued: writeParagraph("turn-continued", index, to: &html)
    }
  }

  private func writeParagraph(
    _ name: StaticString, _ index: Int, to html: inout HTMLBuffer
  ) {
    html.markup("<p class=\"")
    html.markup(name)
    html.markup("\" data-block=\"")
    html.number(index)
    html.markup("\">")
    write(events[index], to: &html)
    html.markup("</p>\n")
  }

  // MARK: Layers

  /// Appends the events of a block. Signs at the end of a passage wait until no link is open,
  /// since a link cannot stand in another.
  private func write(_ events: [NestingEvent], to html: inout HTMLBuffer) {
    var openLinks = 0
    var waiting: [ArticleLayers.Mark] = []
    for event in events {
      switch event {
      case .text(let span):
        html.text(article.file.bytes, span)
      case .open(let index, let isFirst):
        let mark = layers.marks[index]
        if case .mention = mark { openLinks += 1 }
        open(mark, isFirst: isFirst, to: &html)
      case .close(let index, let isLast):
        let mark = layers.marks[index]
        close(mark, to: &html)
        if case .mention = mark { openLinks -= 1 }
        if isLast { waiting.append(mark) }
        if openLinks == 0 {
          for mark in waiting { writeSign(of: mark, to: &html) }
          waiting.removeAll(keepingCapacity: true)
        }
      }
    }
  }

  private func open(_ mark: ArticleLayers.Mark, isFirst: Bool, to html: inout HTMLBuffer) {
    switch mark {
    case .furniture:
      html.markup("<span class=\"furniture\">")
    case .label:
      html.markup("<b class=\"label\">")
    case .quoteMark:
      html.markup("<span class=\"quote-mark\" aria-hidden=\"true\">")
    case .quotation(let index, let isFirstPiece, _):
      openQuotation(quotations[index], isFirst: isFirst && isFirstPiece, to: &html)
    case .note(let index, let target, let level):
      let note = notes[index]
      html.markup("<span class=\"noted ")
      html.text(PageRules.categoryClass(note.note.category))
      html.markup(note.targets[target - 1].isChanged ? " edited\"" : "\"")
      writeID(NoteHTML.passageID(note.id, target), isFirst: isFirst, to: &html)
      html.markup(" aria-details=\"note-")
      html.text(note.id)
      html.markup("\" data-note=\"")
      html.number(index + 1)
      if level % ArticleLayers.levels > 0 {
        html.markup("\" data-level=\"")
        html.number(level % ArticleLayers.levels)
      }
      html.markup("\">")
    case .mention(let index):
      openMention(index, isFirst: isFirst, to: &html)
    }
  }

  private func openQuotation(
    _ quotation: AttributedQuotation, isFirst: Bool, to html: inout HTMLBuffer
  ) {
    html.markup("<span class=\"said")
    if quotation.kind == .indirect { html.markup(" indirect") }
    if quotation.speaker == nil { html.markup(" open") }
    html.markup("\"")
    writeID(quotation.id, isFirst: isFirst, to: &html)
    if isFirst, case .rule(let rule) = quotation.decision, let confidence = quotation.confidence {
      html.attribute("data-rule", rule)
      html.attribute("data-confidence", "\(confidence)")
    }
    writeNumber(of: quotation, to: &html)
    if let speaker = quotation.speaker {
      html.attribute("data-speaker", speaker.description)
      if quotation.kind != .indirect { writeHue(of: speaker, to: &html) }
    }
    html.markup(">")
  }

  private func openMention(_ index: Int, isFirst: Bool, to html: inout HTMLBuffer) {
    let entity = mentions[index].entity
    let target = site.entityIndex[entity]
    html.markup(target == nil ? "<span class=\"mention " : "<a class=\"mention ")
    html.text(entity.kind)
    html.markup("\"")
    html.markup(isFirst ? " id=\"mention-" : " data-part-of=\"mention-")
    html.number(index + 1)
    html.markup("\"")
    if let target {
      html.markup(" href=\"")
      html.link(from: path, to: site.entities[target].path)
      html.markup("\"")
    }
    html.markup(">")
  }

  /// The id on the first piece; a tie to it on the others.
  private func writeID(_ id: String, isFirst: Bool, to html: inout HTMLBuffer) {
    html.markup(isFirst ? " id=\"" : " data-part-of=\"")
    html.text(id)
    html.markup("\"")
  }

  /// Which of the filter's speakers it is.
  private func writeNumber(of quotation: AttributedQuotation, to html: inout HTMLBuffer) {
    html.markup(" data-by=\"")
    html.number(speakers.number(of: quotation))
    html.markup("\"")
  }

  private func writeHue(of speaker: EntityID, to html: inout HTMLBuffer) {
    guard let hue = palette.hue(of: speaker) else { return }
    html.markup(" style=\"--hue:")
    html.number(hue)
    html.markup("\"")
  }

  private func close(_ mark: ArticleLayers.Mark, to html: inout HTMLBuffer) {
    switch mark {
    case .furniture, .quoteMark, .quotation, .note: html.markup("</span>")
    case .label: html.markup("</b>")
    case .mention(let index):
      let isLink = site.entityIndex[mentions[index].entity] != nil
      html.markup(isLink ? "</a>" : "</span>")
    }
  }

  // MARK: Signs

  /// What stands behind a passage's last byte: a note's number, a speaker's initials.
  private func writeSign(of mark: ArticleLayers.Mark, to html: inout HTMLBuffer) {
    switch mark {
    case .furniture, .label, .quoteMark, .mention: break
    case .note(let index, let target, _):
      NoteHTML.writeReference(notes[index], number: index + 1, target, to: &html)
    case .quotation(let index, _, let isLastPiece):
      if isLastPiece {
        writeSpeaker(of: quotations[index], to: &html)
        writeCiteSign(ofQuotation: index, to: &html)
      }
    }
  }

  /// What a checker wants to know of a speaker whom nobody has checked: “, found by the rule
  /// cue-after, right 98 times in 100”.
  private func provenance(of quotation: AttributedQuotation) -> String {
    guard !article.metadata.reviewed, case .rule(let rule) = quotation.decision,
      let confidence = quotation.confidence
    else { return "" }
    return ", found by the rule \(rule), right \(Int(confidence * 100)) times in 100"
  }

  private func writeSpeaker(of quotation: AttributedQuotation, to html: inout HTMLBuffer) {
    if let speaker = quotation.speaker, let target = site.entityIndex[speaker] {
      let isReport = quotation.kind == .indirect
      let name = site.entities[target].entity.name
      let words = isReport ? "\(name), reported" : name
      html.markup(isReport ? "<a class=\"speaker reported\"" : "<a class=\"speaker\"")
      html.attribute("href", path.href(to: site.entities[target].path))
      html.attribute("aria-label", words)
      html.attribute("title", words + provenance(of: quotation))
      html.attribute("data-initials", Entity.initials(of: name))
      writeNumber(of: quotation, to: &html)
      if !isReport { writeHue(of: speaker, to: &html) }
      html.markup("></a>")
    } else if let source = quotation.source, quotation.sourceNames {
      let words = article.file.line(at: source)
      html.markup("<span class=\"speaker unlisted\"")
      html.attribute("title", "\(words) (not in the index)" + provenance(of: quotation))
      html.attribute("data-initials", Entity.initials(of: words))
      writeNumber(of: quotation, to: &html)
      html.markup("></span>")
    } else {
      html.markup(
        "<span class=\"speaker open\" title=\"speaker not known\" data-initials=\"?\"")
      writeNumber(of: quotation, to: &html)
      html.markup("></span>")
    }
  }

  /// The sign that leads to the quotation's line at the foot of the page, with its address.
  private func writeCiteSign(ofQuotation index: Int, to html: inout HTMLBuffer) {
    html.markup("<a class=\"cite\" href=\"#cite-")
    html.text(quotations[index].id)
    html.markup("\" aria-label=\"Cite quotation ")
    html.number(index + 1)
    html.markup("\"></a>")
  }
}

extension ArticleBlock.Role {
  /// Whether it belongs above the article's own prose.
  fileprivate var isHead: Bool {
    switch self {
    case .title, .standfirst, .byline: true
    case .paragraph, .setOff, .turn, .turnContinued: false
    }
  }
}
