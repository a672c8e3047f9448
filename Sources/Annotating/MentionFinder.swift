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
  let lexicon: QuotationFinder

  /// A name in the text and who claims it.
  fileprivate struct Candidate {
    let span: TextSpan
    let claims: EntityRegistry.Claims
    /// What stands beside a person's name of one word; `nil` for other names.
    var neighbours: NameNeighbours?
    let isHead: Bool
  }

  /// The mentions, ascending; no two share a byte. What `claims` say wins. Names that several
  /// entities claim and nothing settles are noted and left out. Linear in the text.
  func mentions(claims: [Claim]) -> Diagnosed<[Mention]> {
    var settlement = Settlement(registry: registry, article: article)
    let claims = claims.sorted { $0.span < $1.span }
    let claimed = SpanSet(claims.lazy.map(\.span))
    var head: [Candidate] = []
    var body: [Candidate] = []
    for block in article.blocks {
      let isHead = block.role == .title || block.role == .standfirst
      scan(block.span, isHead) { candidate in
        guard !claimed.overlaps(candidate.span) else { return }
        if isHead { head.append(candidate) } else { body.append(candidate) }
      }
    }
    // A headline uses the surname of somebody whom the text below names in full.
    for candidate in head { settlement.establish(candidate) }
    var mentions: [Mention] = []
    var nextClaim = 0
    for candidate in body {
      while nextClaim < claims.count, claims[nextClaim].span.start < candidate.span.start {
        settlement.settle(claims[nextClaim])
        nextClaim += 1
      }
      settlement.resolve(candidate).map { mentions.append($0) }
    }
    for claim in claims[nextClaim...] { settlement.settle(claim) }
    for candidate in head {
      settlement.resolve(candidate).map { mentions.append($0) }
    }
    mentions += claims.compactMap { claim in
      claim.entity.map { Mention(claim.span, of: $0, isRecorded: true) }
    }
    return Diagnosed(Self.withoutOverlaps(mentions), settlement.diagnostics)
  }

  /// Calls `found` for each name in `span`, the longest at each place, none inside another.
  private func scan(_ span: TextSpan, _ isHead: Bool, found: (Candidate) -> Void) {
    article.file.bytes.withUnsafeBufferPointer { text in
      var offset = span.start
      while offset < span.end {
        offset = UTF8Scalars.nextWord(text, from: offset, before: span.end)
        guard offset < span.end else { return }
        if let name = registry.longestName(in: text, at: offset, before: span.end),
          WordBoundary.startsWord(text, at: offset, from: span.start)
        {
          candidate(TextSpan(offset, name.end), name.claims, text, block: span, isHead).map(found)
          offset = name.end
        } else {
          offset = UTF8Scalars.wordEnd(text, from: offset, before: span.end)
        }
      }
    }
  }

  /// The name at `span`; `nil` when it stands in the midst of a longer name that is no person's, as
  /// `China` does in `South China Sea`.
  private func candidate(
    _ span: TextSpan, _ claims: EntityRegistry.Claims, _ text: UnsafeBufferPointer<UInt8>,
    block: TextSpan, _ isHead: Bool
  ) -> Candidate? {
    var candidate = Candidate(span: span, claims: claims, isHead: isHead)
    guard text[span.range].allSatisfy({ $0 > 0x20 && $0 != 0xA0 }) else { return candidate }
    let neighbours = NameNeighbours(of: span, in: text, block: block, lexicon: lexicon)
    let isPersons = !claims.surname.isEmpty || claims.full.contains(where: registry.isPerson)
    if isPersons {
      candidate.neighbours = neighbours
    } else if !isHead, !neighbours.givenNames.isEmpty, neighbours.goesOn {
      return nil
    }
    return candidate
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
  /// What a person said a name means, by its folded words.
  private var settled: [[UInt8]: Int] = [:]
  /// Names that somebody who is not in the index bears too, with where they first stand so.
  private var namesakes: [[UInt8]: TextSpan] = [:]
  private var reported: Set<[UInt8]> = []

  init(registry: EntityRegistry, article: Article) {
    self.registry = registry
    self.article = article
  }

  mutating func establish(_ candidate: MentionFinder.Candidate) {
    let claims = allowed(candidate)
    if claims.full.count == 1 { established.insert(claims.full[0]) }
  }

  mutating func settle(_ claim: MentionFinder.Claim) {
    guard let id = claim.entity, let index = registry.index(of: id) else { return }
    established.insert(index)
    settled[key(claim.span)] = index
  }

  /// The mention that a candidate is; `nil` when it is nobody's or open.
  mutating func resolve(_ candidate: MentionFinder.Candidate) -> Mention? {
    let span = candidate.span
    let claims = allowed(candidate)
    if claims.surname.isEmpty, claims.full.count == 1,
      candidate.neighbours == nil || namesakes.isEmpty
    {
      return mention(of: claims.full[0], at: span, isFull: true)
    }
    let all = claims.full + claims.surname.filter(established.contains)
    if candidate.neighbours != nil, all.isEmpty { noteNamesake(candidate) }
    guard !all.isEmpty else { return nil }
    let key = key(span)
    if let index = settled[key], all.contains(index) { return mention(of: index, at: span) }
    if candidate.neighbours?.givenNames.isEmpty == true, let namesake = namesakes[key] {
      let others = all.filter { !registry.isPerson($0) }
      if others.count == 1 { return mention(of: others[0], at: span) }
      report(key, at: span, all, namesake)
      return nil
    }
    if all.count == 1 {
      return mention(of: all[0], at: span, isFull: claims.full.count == 1)
    }
    let known = all.filter(established.contains)
    if known.count == 1 { return mention(of: known[0], at: span) }
    report(key, at: span, all)
    return nil
  }

  private mutating func mention(of index: Int, at span: TextSpan, isFull: Bool = false) -> Mention {
    if isFull { established.insert(index) }
    return Mention(span, of: registry.entities[index].id)
  }

  /// The claims without the persons whom the words beside the name exclude.
  private func allowed(_ candidate: MentionFinder.Candidate) -> EntityRegistry.Claims {
    guard let neighbours = candidate.neighbours else { return candidate.claims }
    if neighbours.givenNames.isEmpty, !neighbours.goesOn || candidate.isHead {
      return candidate.claims
    }
    func mayBe(_ index: Int) -> Bool {
      !registry.isPerson(index) || neighbours.allow(registry.entities[index])
    }
    return EntityRegistry.Claims(
      full: candidate.claims.full.filter(mayBe),
      surname: candidate.claims.surname.filter(mayBe))
  }

  /// Headlines capitalise many words, so they prove no namesake.
  private mutating func noteNamesake(_ candidate: MentionFinder.Candidate) {
    guard !candidate.isHead, let given = candidate.neighbours?.givenNames, !given.isEmpty,
      allowed(candidate).surname.isEmpty
    else { return }
    let key = key(candidate.span)
    if namesakes[key] == nil { namesakes[key] = candidate.span }
  }

  private func key(_ span: TextSpan) -> [UInt8] { NameTrie.fold(article.file.text(at: span)) }

  private mutating func report(
    _ key: [UInt8], at span: TextSpan, _ candidates: [Int], _ namesake: TextSpan? = nil
  ) {
    guard reported.insert(key).inserted else { return }
    let words = article.file.line(at: span)
    let ids = candidates.map { registry.entities[$0].id.description }
    let others = namesake == nil ? [] : ["somebody else of that name"]
    diagnostics.append(
      .note(
        "ambiguous-name",
        "“\(words)” may be \((ids + others).joined(separator: " or ")); left unlinked",
        in: article.file, at: span,
        notes: namesake.map { [.init("the other", at: .init(article.file, $0))] } ?? [],
        hint: "settle it under ## Mentions with a block quotation of these words and "
          + "`- is: [\(words)](\(ids[0]))`"))
  }
}
