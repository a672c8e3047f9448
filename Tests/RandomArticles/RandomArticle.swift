public import SeededRandom
public import SiteModel
import SourceText

/// An article with random layers of every sort, as an annotator might have made it.
public struct RandomArticle: Sendable {
  /// Its text.
  public let text: RandomText
  /// The article.
  public private(set) var annotated: AnnotatedArticle

  /// An article in which `people` speak and are mentioned.
  public init(people: [EntityID], using generator: inout SplitMix64) {
    text = RandomText(blocks: Int.random(in: 1...8, using: &generator), using: &generator)
    let file = SourceFile(path: "Content/articles/a.txt", bytes: text.bytes)
    var roles: [ArticleBlock.Role] = []
    let isTranscript = Bool.random(using: &generator)
    for block in text.blocks {
      let start = text.whole(TextSpan(block.start, min(block.end, block.start + 3)))
      let kinds: [ArticleBlock.Role] =
        isTranscript
        ? [.turn(label: start), .turnContinued, .paragraph]
        : [.standfirst, .byline, .paragraph, .setOff(marks: [start])]
      roles.append(kinds.randomElement(using: &generator) ?? .paragraph)
    }
    if Bool.random(using: &generator) { roles[0] = .title }
    let blocks = zip(roles, text.blocks).map { ArticleBlock($0, $1) }
    var metadata = ArticleMetadata()
    if Bool.random(using: &generator) { metadata.title = "Another <title>" }
    guard let slug = Slug("a") else { preconditionFailure("a letter is a slug") }
    let article = Article(
      slug: slug, file: file, blocks: blocks, metadata: metadata)
    annotated = AnnotatedArticle(article: article)
    for index in 0..<Int.random(in: 0...6, using: &generator) {
      annotated.quotations.append(quotation(index, people, &generator))
    }
    annotated.quotations.removeAll(where: \.content.isEmpty)
    let cuts = (0..<8).map { _ in text.span(using: &generator) }.map(text.whole)
    var end = 0
    for span in cuts.sorted() where span.start >= end && text.isShown(span) {
      end = span.end
      annotated.mentions.append(
        Mention(span, of: people.randomElement(using: &generator) ?? people[0]))
    }
    for id in ["n", "n-2", "n-3", "n-2-2"].shuffled(using: &generator).prefix(3) {
      let targets = shown(upTo: 3, &generator)
      guard !targets.isEmpty else { continue }
      let note = Note(category: NoteCategory.builtIn[0], title: "<i>")
      annotated.notes.append(AnchoredNote(note: note, id: id, targets: targets, file: file))
    }
    annotated.furniture = apart(shown(upTo: 2, &generator))
    annotated.exclusions =
      apart(shown(upTo: 2, &generator)).map { Exclusion($0, of: .speech) }
      + apart(shown(upTo: 2, &generator)).map { Exclusion($0, of: .mention) }
  }

  private func shown(upTo count: Int, _ generator: inout SplitMix64) -> [TextSpan] {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      text.whole(text.span(using: &generator))
    }.filter(text.isShown)
  }

  /// The spans in order, without those that share a byte with one before.
  private func apart(_ spans: [TextSpan]) -> [TextSpan] {
    var apart: [TextSpan] = []
    for span in spans.sorted() where span.start >= apart.last?.end ?? 0 { apart.append(span) }
    return apart
  }

  private func quotation(
    _ index: Int, _ people: [EntityID], _ generator: inout SplitMix64
  ) -> AttributedQuotation {
    let content = apart(shown(upTo: 4, &generator))
    var quotation = AttributedQuotation(
      id: "q-\(index)", content: content,
      kind: [.direct, .partial, .indirect].randomElement(using: &generator) ?? .direct,
      decision: .rule("none"))
    if Bool.random(using: &generator) {
      quotation.speaker = people.randomElement(using: &generator)
    } else if Bool.random(using: &generator) {
      quotation.source = text.blocks.first
      quotation.sourceNames = true
    }
    return quotation
  }
}
