import CommonMark
public import SiteModel
import SourceText

/// Writes annotations as the Markdown file that a writer would have written beside the text.
public struct MarkdownAnnotations: Sendable {
  /// An annotation whose passages are found, and how they are quoted.
  public struct Entry: Sendable {
    /// What it says.
    public let content: AnnotationContent
    /// Its passages, one at least.
    public let quotations: [PassageQuotation]

    /// An annotation of these passages.
    public init(_ content: AnnotationContent, _ quotations: [PassageQuotation]) {
      self.content = content
      self.quotations = quotations
    }
  }

  private let entries: [Entry]
  private let names: [EntityID: String]
  private let annotator: String?
  private let annotated: String?

  /// The file of `entries`, in their order within the sections.
  ///
  /// Where all notes have an author, the one of most notes becomes the file's annotator, and so with
  /// the day. Links to entities have the words that `names` has for them, else their slugs.
  public init(_ entries: [Entry], names: [EntityID: String] = [:]) {
    self.entries = entries
    self.names = names
    let notes = entries.compactMap(\.note)
    annotator = Self.mostFrequent(notes.map(\.author))
    annotated = Self.mostFrequent(notes.map(\.date))
  }

  /// The first of the most frequent values; `nil` when one is missing or there are none.
  private static func mostFrequent(_ values: [String?]) -> String? {
    var counts: [String: Int] = [:]
    for value in values {
      guard let value else { return nil }
      counts[value, default: 0] += 1
    }
    let most = counts.values.max()
    return values.lazy.compactMap { $0 }.first { counts[$0] == most }
  }

  /// The file for the text that has the bytes `text`; `metadata` stands in its front matter where
  /// the file tells the article's metadata too. Ends in a line end.
  public func text(for text: [UInt8], metadata: ArticleMetadata? = nil) -> String {
    var matter = FrontMatterText()
    if let metadata { matter.add(metadata) }
    matter.add("annotator", annotator ?? metadata?.annotator)
    matter.add("annotated", annotated ?? metadata?.annotated)
    matter.add("sha256", SHA256.hexDigest(of: text))
    var parts = [matter.text]
    for (heading, isIn) in Self.sections {
      let records = entries.filter(isIn)
      if !records.isEmpty { parts.append("## \(heading)\n") }
      for record in records { parts += self.records(record) }
    }
    for entry in entries {
      if let note = entry.note { parts.append(self.note(note, entry.quotations)) }
    }
    return parts.joined(separator: "\n")
  }

  // MARK: Records

  private static let sections: [(heading: String, isIn: @Sendable (Entry) -> Bool)] = [
    ("Speech", { if case .speech = $0.content { true } else { false } }),
    ("Mentions", { if case .mention = $0.content { true } else { false } }),
    ("Furniture", { if case .furniture = $0.content { true } else { false } }),
  ]

  /// One record, or one for each passage where an occurrence tells one of them.
  private func records(_ entry: Entry) -> [String] {
    let groups =
      entry.quotations.contains { $0.occurrence != nil }
      ? entry.quotations.map { [$0] } : [entry.quotations]
    return groups.map { quotations in
      let occurrence = quotations.first?.occurrence.map { ["- occurrence: \($0)"] } ?? []
      let facts = facts(entry.content) + occurrence
      let quotes = quotations.map(Self.blockQuote).joined(separator: "\n")
      return quotes + (facts.isEmpty ? "" : "\n" + Self.lines(facts))
    }
  }

  private func facts(_ content: AnnotationContent) -> [String] {
    switch content {
    case .speech(.speaker(let id, let indirect)):
      ["- speaker: \(link(id))"] + (indirect ? ["- indirect: yes"] : [])
    case .speech(.unknown(let indirect)):
      ["- speaker: unknown"] + (indirect ? ["- indirect: yes"] : [])
    case .speech(.notSpeech): ["- not speech: as imported"]
    case .mention(let id): ["- is: \(id.map(link) ?? "nobody")"]
    case .furniture, .note: []
    }
  }

  private func link(_ id: EntityID) -> String {
    MarkdownWords.line([
      MarkdownInline(
        .link(
          destination: id.description, title: "",
          [MarkdownInline(.text(names[id] ?? id.slug.description))]))
    ])
  }

  // MARK: Notes

  private func note(_ note: Note, _ quotations: [PassageQuotation]) -> String {
    let title = note.title.onOneLine
    let heading = MarkdownBlock(
      .heading(
        level: 2,
        [MarkdownInline(.text(note.category.label + (title.isEmpty ? "" : ": \(title)")))]),
      span: TextSpan(0, 0))
    var parts = [MarkdownWriter().text(of: MarkdownDocument(blocks: [heading]))]
    for (index, quotation) in quotations.enumerated() {
      parts.append(Self.blockQuote(quotation))
      let isLast = index == quotations.count - 1
      let occurrence = quotation.occurrence.map { ["- occurrence: \($0)"] } ?? []
      var facts = (isLast ? facts(note) : []) + occurrence
      // A list that begins the body would be taken for the facts where there are none. That the one
      // place is the first says nothing new.
      if isLast, facts.isEmpty, case .list(nil, _, _)? = note.body.blocks.first?.kind {
        facts = ["- occurrence: 1"]
      }
      if !facts.isEmpty { parts.append(Self.lines(facts)) }
    }
    let body = MarkdownWriter().text(of: NoteBody.fitting(note.body))
    if !body.isEmpty { parts.append(body) }
    return parts.joined(separator: "\n")
  }

  private func facts(_ note: Note) -> [String] {
    var facts: [String] = []
    func add(_ key: String, _ value: String?) {
      guard let words = value?.onOneLine, !words.isEmpty else { return }
      facts.append("- \(key): \(MarkdownWords.line(words))")
    }
    add("verdict", note.verdict)
    if note.author != annotator { add("by", note.author) }
    if note.date != annotated { add("date", note.date) }
    facts += note.sources.map { "- source: \(Self.link($0))" }
    add("id", note.id)
    return facts
  }

  /// A source as a link, of its own address where it has no words.
  private static func link(_ source: NoteSource) -> String {
    let words = source.words?.onOneLine ?? ""
    let isPlain = source.address.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !"<>&\\".utf8.contains($0)
    }
    if words.isEmpty, isPlain { return "<\(source.address)>" }
    let shown = words.isEmpty ? source.address : words
    return MarkdownWords.line([
      MarkdownInline(
        .link(destination: source.address, title: "", [MarkdownInline(.text(shown))]))
    ])
  }

  // MARK: Lines

  private static func blockQuote(_ quotation: PassageQuotation) -> String {
    lines(quotation.lines.map { $0.isEmpty ? ">" : "> \($0)" })
  }

  private static func lines(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}

extension MarkdownAnnotations.Entry {
  /// The note that it is; `nil` for a record.
  fileprivate var note: Note? {
    if case .note(let note) = content { note } else { nil }
  }
}
