import SiteModel
import SourceText
import Speech

/// Finds the words of an article that mean an entity of the index.
struct MentionFinder {
  /// A mention that somebody wrote down; an `entity` of `nil` means nobody.
  struct Claim {
    let span: TextSpan
    let entity: EntityID?
  }

  let registry: EntityRegistry
  let article: Article
  let senses: WordSenses

  /// The mentions, ascending; no two share a byte. What `claims` say wins. Names that several
  /// entities claim and nothing settles are noted and left out. Linear in the text.
  func mentions(claims: [Claim]) -> Diagnosed<[Mention]> {
    article.file.bytes.withUnsafeBufferPointer { text in
      let claims = claims.sorted { $0.span < $1.span }
      let claimed = claims.isEmpty ? SpanSet() : SpanSet(claims.lazy.map(\.span))
      var settlement = Settlement(
        registry: registry, article: article, senses: senses, text: text,
        claimed: claimed)
      // A headline uses the surname of somebody whom the text below names in full.
      var head: [NameInText] = []
      for block in article.blocks where block.isHead {
        NameScanner.scan(text, block.span, registry, isHead: true) { name in
          guard !claimed.overlaps(name.span) else { return }
          head.append(name)
          settlement.establish(name)
        }
      }
      var mentions: [Mention] = []
      mentions.reserveCapacity(32)
      var nextClaim = 0
      for block in article.blocks where !block.isHead {
        NameScanner.scan(text, block.span, registry, isHead: false) { name in
          guard !claimed.overlaps(name.span) else { return }
          while nextClaim < claims.count, claims[nextClaim].span.start < name.span.start {
            settlement.settle(claims[nextClaim])
            nextClaim += 1
          }
          settlement.resolve(name).map { mentions.append($0) }
        }
      }
      for claim in claims[nextClaim...] { settlement.settle(claim) }
      for name in head {
        settlement.resolve(name).map { mentions.append($0) }
      }
      mentions += claims.compactMap { claim in
        claim.entity.map { Mention(claim.span, of: $0, isRecorded: true) }
      }
      return Diagnosed(Self.withoutOverlaps(mentions), settlement.diagnostics)
    }
  }

  private static func withoutOverlaps(_ mentions: [Mention]) -> [Mention] {
    let areApart = zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
    if areApart { return mentions }
    var kept: [Mention] = []
    for mention in mentions.sorted(by: { $0.span < $1.span })
    where kept.last.map({ $0.span.end <= mention.span.start }) ?? true {
      kept.append(mention)
    }
    return kept
  }
}

extension ArticleBlock {
  fileprivate var isHead: Bool { role == .title || role == .standfirst }
}
