import SiteModel
import SourceText

/// Finds the words of an article that mean an entity of the index.
struct MentionFinder {
  /// A mention that somebody wrote down; an `entity` of `nil` means nobody.
  struct Claim {
    let span: TextSpan
    let entity: EntityID?
  }

  let registry: EntityRegistry
  let article: Article

  /// A name in the text and who claims it.
  private struct Candidate {
    let span: TextSpan
    let claims: EntityRegistry.Claims
  }

  /// The mentions, ascending; no two share a byte. What `claims` say wins. Names that several
  /// entities claim and nothing settles are noted and left out. Linear in the text.
  func mentions(claims: [Claim]) -> Diagnosed<[Mention]> {
    var settlement = Settlement(registry: registry, article: article)
    let claims = claims.sorted { $0.span < $1.span }
    var head: [Candidate] = []
    var body: [Candidate] = []
    for block in article.blocks {
      let isHead = block.role == .title || block.role == .standfirst
      scan(block.span) { candidate in
        guard !claims.contains(where: { $0.span.overlaps(candidate.span) }) else { return }
        if isHead { head.append(candidate) } else { body.append(candidate) }
      }
    }
    // A headline uses the surname of somebody whom the text below names in full.
    for candidate in head { settlement.establish(candidate.claims) }
    var mentions: [Mention] = []
    var nextClaim = 0
    for candidate in body {
      while nextClaim < claims.count, claims[nextClaim].span.start < candidate.span.start {
        settlement.settle(claims[nextClaim])
        nextClaim += 1
      }
      settlement.resolve(candidate.span, candidate.claims).map { mentions.append($0) }
    }
    for claim in claims[nextClaim...] { settlement.settle(claim) }
    for candidate in head {
      settlement.resolve(candidate.span, candidate.claims).map { mentions.append($0) }
    }
    mentions += claims.compactMap { claim in claim.entity.map { Mention(claim.span, of: $0) } }
    return Diagnosed(Self.withoutOverlaps(mentions), settlement.diagnostics)
  }

  /// Calls `found` for each name in `span`, the longest at each place, none inside another.
  private func scan(_ span: TextSpan, found: (Candidate) -> Void) {
    article.file.bytes.withUnsafeBufferPointer { text in
      var offset = span.start
      while offset < span.end {
        let (scalar, next) =
          text[offset] < 0x80
          ? (UInt32(text[offset]), offset + 1)
          : UTF8Scalars.decode(text, at: offset, before: span.end)
        guard UTF8Scalars.isWord(scalar) else {
          offset = next
          continue
        }
        if let name = registry.longestName(in: text, at: offset, before: span.end),
          WordBoundary.startsWord(text, at: offset, from: span.start)
        {
          found(Candidate(span: TextSpan(offset, name.end), claims: name.claims))
          offset = name.end
        } else {
          offset = next
          while offset < span.end {
            let byte = text[offset]
            if byte < 0x80 {
              guard UTF8Scalars.isWord(UInt32(byte)) else { break }
              offset += 1
            } else {
              let (scalar, next) = UTF8Scalars.decode(text, at: offset, before: span.end)
              guard UTF8Scalars.isWord(scalar) else { break }
              offset = next
            }
          }
        }
      }
    }
  }

  private static func withoutOverlaps(_ mentions: [Mention]) -> [Mention] {
    var kept: [Mention] = []
    for mention in mentions.sorted(by: { $0.span < $1.span })
    where kept.last.map({ $0.span.end <= mention.span.start }) ?? true {
      kept.append(mention)
    }
    return kept
  }
}

/// What an article has settled so far about whom its names mean.
private struct Settlement {
  let registry: EntityRegistry
  let article: Article
  private(set) var diagnostics: [Diagnostic] = []
  /// Entities whose full name has stood, or whom a person named.
  private var established: Set<Int> = []
  /// What a person said a name means, by its words.
  private var settled: [String: Int] = [:]
  private var reported: Set<String> = []

  init(registry: EntityRegistry, article: Article) {
    self.registry = registry
    self.article = article
  }

  mutating func establish(_ claims: EntityRegistry.Claims) {
    if claims.full.count == 1 { established.insert(claims.full[0]) }
  }

  mutating func settle(_ claim: MentionFinder.Claim) {
    guard let id = claim.entity, let index = registry.index(of: id) else { return }
    established.insert(index)
    settled[article.file.text(at: claim.span)] = index
  }

  /// The mention at `span`; `nil` when it is nobody's or open.
  mutating func resolve(_ span: TextSpan, _ claims: EntityRegistry.Claims) -> Mention? {
    if claims.full.count == 1, claims.surname.isEmpty {
      established.insert(claims.full[0])
      return Mention(span, of: registry.entities[claims.full[0]].id)
    }
    let candidates = claims.full + claims.surname.filter(established.contains)
    guard !candidates.isEmpty else { return nil }
    if candidates.count == 1 {
      establish(claims)
      return Mention(span, of: registry.entities[candidates[0]].id)
    }
    let words = article.file.text(at: span)
    if let index = settled[words], candidates.contains(index) {
      return Mention(span, of: registry.entities[index].id)
    }
    let known = candidates.filter(established.contains)
    if known.count == 1 { return Mention(span, of: registry.entities[known[0]].id) }
    report(words, at: span, candidates)
    return nil
  }

  private mutating func report(_ words: String, at span: TextSpan, _ candidates: [Int]) {
    guard reported.insert(words).inserted else { return }
    let ids = candidates.map { registry.entities[$0].id.description }
    diagnostics.append(
      .note(
        "ambiguous-name", "“\(words)” may be \(ids.joined(separator: " or ")); left unlinked",
        in: article.file, at: span,
        hint: "settle it under ## Mentions with a block quotation of these words and "
          + "`- is: [\(words)](\(ids[0]))`"))
  }
}
