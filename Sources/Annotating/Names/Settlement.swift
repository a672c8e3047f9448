import SiteModel
import SourceText
import Speech

/// What an article has settled so far about whom its names mean.
struct Settlement {
  let registry: EntityRegistry
  let article: Article
  let senses: WordSenses
  let text: UnsafeBufferPointer<UInt8>
  /// Words that records are about.
  let claimed: SpanSet
  private(set) var diagnostics: [Diagnostic] = []
  /// Entities whose full name has stood, or whom a person named.
  private(set) var established = Set<Int>(minimumCapacity: 16)
  /// Of those, the persons whose surname a name is, and whose given name, by its number.
  private(set) var bySurname = [Int: Candidates](minimumCapacity: 8)
  private(set) var byGivenName = [Int: Candidates](minimumCapacity: 8)
  /// What a person said a name means, by its folded words.
  private var settled: [[UInt8]: Int] = [:]
  /// Surnames that somebody who is not in the index bears too, with where they first stand so.
  private var namesakes: [Int: Namesake] = [:]
  /// Other names of which the same is true: `Chad` once `Chad Ulmer` has stood.
  private(set) var strangers: Set<Int> = []
  private var reported: Set<Int> = []
  /// Where the last person was found.
  private(set) var lastPerson: TextSpan?

  private struct Namesake {
    let span: TextSpan
    /// The first bytes of the given names that have stood with it.
    var initials: Set<UInt8>
  }

  init(
    registry: EntityRegistry, article: Article, senses: WordSenses,
    text: UnsafeBufferPointer<UInt8>, claimed: SpanSet
  ) {
    self.registry = registry
    self.article = article
    self.senses = senses
    self.text = text
    self.claimed = claimed
  }

  /// Whose a name of a headline is, when it is a full one.
  mutating func establish(_ name: NameInText) {
    guard registry.names.claims(of: name.node).full != nil else { return }
    if let only = meanings(of: name, setting(of: name)).full.only { establish(only) }
  }

  /// What a record says.
  mutating func settle(_ claim: MentionFinder.Claim) {
    guard let id = claim.entity, let index = registry.index(of: id) else { return }
    establish(index)
    settled[NameReading.key(of: claim.span, in: text)] = index
  }

  private mutating func establish(_ index: Int) {
    guard established.insert(index).inserted, registry.isPerson(index) else { return }
    registry.eachSurname(of: index) { bySurname[$0, default: Candidates()].add(index) }
    if let given = registry.givenName(of: index) {
      byGivenName[given, default: Candidates()].add(index)
    }
  }

  // MARK: Deciding

  /// The mention that a name is; `nil` when it is nobody's or open.
  mutating func resolve(_ name: NameInText) -> Mention? {
    let setting = setting(of: name)
    let meanings = meanings(of: name, setting)
    if let index = meanings.inside {
      return mention(of: index, at: ownName(of: index, in: name))
    }
    let all = meanings.full.union(meanings.surname).union(meanings.given)
    guard !all.isEmpty else {
      if let person = unnamed(name, setting) {
        return mention(of: person, by: name, setting, isFull: true)
      }
      noteStranger(name, setting)
      return nil
    }
    if !settled.isEmpty, let index = settled[NameReading.key(of: name.span, in: text)],
      all.contains(index)
    {
      return mention(of: index, at: name.span)
    }
    let full = registry.spelled(article.file.text(at: name.span), among: meanings.full)
    let meant = full.count < meanings.full.count ? full : all
    let byRole =
      setting.hasOffice
      ? meant.filter { setting.tellsRole(of: registry.entities[$0]) } : Candidates()
    if meant.count > 1, let only = byRole.only { return mention(of: only, by: name, setting) }
    if setting.given.isEmpty, !name.hasBlanks, byRole.isEmpty,
      let namesake = namesakes[name.node], meant.contains(where: registry.isPerson)
    {
      let others = meant.filter { !registry.isPerson($0) }
      if let only = others.only { return mention(of: only, at: name.span) }
      report(name, meant, namesake.span)
      return nil
    }
    if let only = meant.only {
      return mention(of: only, by: name, setting, isFull: full.count == 1)
    }
    if let known = meant.filter(established.contains).only {
      return mention(of: known, by: name, setting)
    }
    report(name, meant)
    return nil
  }

  /// The person whose full name has not stood, and whom initials or an office before the surname
  /// tell; `nil` when they tell nobody, or more than one may be meant.
  private func unnamed(_ name: NameInText, _ setting: NameSetting) -> Int? {
    let claims = registry.names.claims(of: name.node)
    guard claims.surname >= 0, !name.isJoined, name.mayBe(claims.capitals),
      !setting.given.isEmpty || setting.hasOffice, !setting.isInstitution,
      !setting.goesOn || name.style.isHead, bySurname[name.node] == nil
    else { return nil }
    var fitting = Candidates()
    registry.eachSurname(claims) { claim in
      let person = registry.entities[Int(claim.entity)]
      let fits =
        setting.given.isEmpty
        ? setting.tellsRole(of: person) : setting.tells(person.givenNames.map(NameReading.key))
      if fits, setting.allows(person, isHead: name.style.isHead) {
        fitting.add(Int(claim.entity))
      }
    }
    guard let only = fitting.only else { return nil }
    guard let namesake = namesakes[name.node] else { return only }
    return setting.given.first?.key.first.map { !namesake.initials.contains($0) } == true
      ? only : nil
  }

  private func mention(of index: Int, at span: TextSpan) -> Mention {
    Mention(span, of: registry.id(of: index))
  }

  /// A mention by a name, and by the given names before it, which are part of it.
  private mutating func mention(
    of index: Int, by name: NameInText, _ setting: NameSetting, isFull: Bool = false
  ) -> Mention {
    if isFull { establish(index) }
    if registry.isPerson(index) { lastPerson = name.span }
    guard !setting.given.isEmpty, !name.hasBlanks, registry.isPerson(index) else {
      return mention(of: index, at: name.span)
    }
    let own = registry.entities[index].givenNames.first.map(NameReading.key) ?? []
    let first = setting.given.first { $0.key == own } ?? setting.given[0]
    let whole = TextSpan(first.span.start, name.span.end)
    return mention(of: index, at: claimed.overlaps(whole) ? name.span : whole)
  }

  /// Where the entity's own name stands in a longer one; all of it when it does not.
  private func ownName(of index: Int, in name: NameInText) -> TextSpan {
    var own: TextSpan?
    registry.names.withScratch { scratch in
      var offset = name.span.start
      while offset < name.span.end, own == nil {
        registry.names.names(in: text, at: offset, before: name.span.end, scratch: scratch) {
          match in
          registry.eachFull(registry.names.claims(of: match.node)) { claim in
            if Int(claim.entity) == index, !claim.isInside {
              own = TextSpan(offset, match.end)
            }
          }
        }
        offset = UTF8Scalars.wordEnd(text, from: offset, before: name.span.end)
        offset = UTF8Scalars.nextWord(text, from: offset, before: name.span.end)
      }
    }
    return own ?? name.span
  }

  /// Somebody who is not in the index bears the name too. Headlines capitalise many words, so they
  /// prove nothing.
  private mutating func noteStranger(_ name: NameInText, _ setting: NameSetting) {
    guard !name.style.isHead, !name.isJoined else { return }
    let claims = registry.names.claims(of: name.node)
    if claims.surname >= 0, !setting.given.isEmpty, !setting.goesOn {
      let initial = setting.given[0].key.first
      if namesakes[name.node] == nil {
        namesakes[name.node] = Namesake(span: name.span, initials: [])
      }
      if let initial { namesakes[name.node]?.initials.insert(initial) }
    }
    guard !name.hasBlanks, !setting.isInstitution else { return }
    let isNamed = setting.goesOn && !setting.behind.contains(.common)
    let isSurname = claims.full != nil && !setting.given.isEmpty && !setting.goesOn
    if isNamed || isSurname { strangers.insert(name.node) }
  }

  private mutating func report(
    _ name: NameInText, _ candidates: Candidates, _ namesake: TextSpan? = nil
  ) {
    guard reported.insert(name.node).inserted else { return }
    let words = article.file.line(at: name.span)
    let ids = candidates.map { registry.id(of: $0).description }
    let others = namesake == nil ? [] : ["somebody else of that name"]
    diagnostics.append(
      .note(
        "ambiguous-name",
        "“\(words)” may be \((ids + others).joined(separator: " or ")); left unlinked",
        in: article.file, at: name.span,
        notes: namesake.map { [.init("the other", at: .init(article.file, $0))] } ?? [],
        hint: "settle it under ## Mentions with a block quotation of these words and "
          + "`- is: [\(words)](\(ids[0]))`"))
  }
}
