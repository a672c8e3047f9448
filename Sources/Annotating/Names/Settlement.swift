import SiteModel
import SourceText
import Speech

/// What an article has settled so far about whom its names mean.
struct Settlement {
  let registry: EntityRegistry
  let article: Article
  let lexicon: QuotationFinder
  let text: UnsafeBufferPointer<UInt8>
  /// Words that records are about.
  let claimed: SpanSet
  private(set) var diagnostics: [Diagnostic] = []
  /// Entities whose full name has stood, or whom a person named.
  private var established: Set<Int> = []
  /// Of those, the persons whose surname a name is, and whose given name, by its number.
  private var bySurname: [Int: [Int]] = [:]
  private var byGivenName: [Int: [Int]] = [:]
  /// What a person said a name means, by its folded words.
  private var settled: [[UInt8]: Int] = [:]
  /// Surnames that somebody who is not in the index bears too, with where they first stand so.
  private var namesakes: [Int: Namesake] = [:]
  /// Other names of which the same is true: `Chad` once `Chad Ulmer` has stood.
  private var strangers: Set<Int> = []
  private var reported: Set<Int> = []

  private struct Namesake {
    let span: TextSpan
    /// The first bytes of the given names that have stood with it.
    var initials: Set<UInt8>
  }

  init(
    registry: EntityRegistry, article: Article, lexicon: QuotationFinder,
    text: UnsafeBufferPointer<UInt8>, claimed: SpanSet
  ) {
    self.registry = registry
    self.article = article
    self.lexicon = lexicon
    self.text = text
    self.claimed = claimed
  }

  /// Whose a name of a headline is, when it is a full one.
  mutating func establish(_ name: NameInText) {
    guard registry.claims(of: name.node).full >= 0 else { return }
    let reading = reading(of: name)
    if reading.full.count == 1, reading.inside == nil { establish(reading.full[0]) }
  }

  /// What a record says.
  mutating func settle(_ claim: MentionFinder.Claim) {
    guard let id = claim.entity, let index = registry.index(of: id) else { return }
    establish(index)
    settled[NameReading.key(of: claim.span, in: text)] = index
  }

  private mutating func establish(_ index: Int) {
    guard established.insert(index).inserted, registry.isPerson(index) else { return }
    let names = registry.shortNames(of: index)
    for surname in names.surnames where bySurname[surname]?.contains(index) != true {
      bySurname[surname, default: []].append(index)
    }
    if let given = names.given { byGivenName[given, default: []].append(index) }
  }

  // MARK: Reading one name

  /// Whom a name may mean where it stands.
  private struct Reading {
    var setting: NameSetting
    /// Entities whose full name it is.
    var full: [Int] = []
    /// Persons who have been named and whose surname it is.
    var surname: [Int] = []
    /// The same by given name.
    var given: [Int] = []
    /// The entity whose name inside the longer one is meant.
    var inside: Int?

    var all: [Int] { full + surname.filter { !full.contains($0) } + given }
  }

  private func reading(of name: NameInText) -> Reading {
    let claims = registry.claims(of: name.node)
    var reading = Reading(
      setting: NameSetting(of: name.span, in: text, block: name.block, lexicon: lexicon))
    var inside: [Int] = []
    registry.each(from: claims.full) { claim in
      guard isWritten(name, claim.capitals, reading.setting) else { return }
      let entity = Int(claim.entity)
      if claim.isInside {
        inside.append(entity)
      } else if !reading.full.contains(entity) {
        reading.full.append(entity)
      }
    }
    if reading.full.isEmpty, inside.count == 1 {
      reading.inside = inside[0]
      return reading
    }
    if !name.isJoined, isWritten(name, claims.capitals, reading.setting) {
      reading.surname = bySurname[name.node] ?? []
      // A given name that is anybody's whole name or surname as well says nothing alone.
      if claims.full < 0, claims.surname < 0 { reading.given = byGivenName[name.node] ?? [] }
    }
    if WordEvidence.isWord(
      name, reading.setting, in: text, lexicon: lexicon,
      isSettled: isSettled(name, reading), isOfThing: reading.full.contains { !registry.isPerson($0) },
      isGivenName: !reading.given.isEmpty)
    {
      reading.full = []
      reading.surname = []
      reading.given = []
      return reading
    }
    narrow(&reading, name)
    return reading
  }

  private func isWritten(_ name: NameInText, _ capitals: UInt64, _ setting: NameSetting) -> Bool {
    guard name.mayBe(capitals) else { return false }
    return !name.isOnlyInCapitals(capitals) || !name.isShort || setting.hasCapitalsBeside
  }

  private func isSettled(_ name: NameInText, _ reading: Reading) -> Bool {
    !reading.surname.isEmpty || reading.full.contains(where: established.contains)
  }

  /// Leaves out whom the words beside the name exclude.
  private func narrow(_ reading: inout Reading, _ name: NameInText) {
    let setting = reading.setting
    let isOneWord = !hasBlanks(name.span)
    let isPart = isPartOfLongerName(name, setting)
    let isPersons = setting.hasOffice || setting.pronouns != nil
    reading.full.removeAll { index in
      guard registry.isPerson(index) else { return isPart || isPersons && isOneWord }
      if name.isJoined { return true }
      let person = registry.entities[index]
      if isOneWord { return !setting.allows(person, isHead: name.style.isHead, lexicon) }
      return setting.isInstitution || !name.style.isHead && isOthersName(name, setting)
    }
    reading.surname.removeAll { index in
      !setting.allows(registry.entities[index], isHead: name.style.isHead, lexicon)
    }
    if !setting.given.isEmpty || setting.goesOn || setting.isInstitution
      || strangers.contains(name.node)
    {
      reading.given = []
    }
    let things = reading.full.filter { !registry.isPerson($0) }
    guard !things.isEmpty else { return }
    if setting.before.contains(.beforePlace) {
      reading.full = things
      reading.surname = []
    } else if isAnybodys(name), things.allSatisfy({ !established.contains($0) }) {
      reading.full = reading.full.filter(registry.isPerson)
    }
  }

  /// Whether a name of something is somebody's given name in the article.
  private func isAnybodys(_ name: NameInText) -> Bool {
    strangers.contains(name.node) || byGivenName[name.node] != nil
  }

  /// Whether the name of something is only a part of a longer one.
  private func isPartOfLongerName(_ name: NameInText, _ setting: NameSetting) -> Bool {
    if setting.isInstitution || setting.isOfInstitution { return true }
    if name.style == .capitalisedHeadline { return false }
    if lexicon.capitalisesNouns { return false }
    // Of few languages are enough words known to tell a name at the head of a sentence.
    let isUnsure = setting.given.count == 1 && setting.givenStartsSentence
    return setting.goesOn || !setting.given.isEmpty && (lexicon.resolvesPronouns || !isUnsure)
  }

  /// Whether a full name is only a part of another's: `Anna Maria Lind`, `Maria Lind Hansen`.
  private func isOthersName(_ name: NameInText, _ setting: NameSetting) -> Bool {
    if setting.goesOn, setting.behind.isDisjoint(with: [.common, .abbreviation]) { return true }
    guard let last = setting.given.last else { return false }
    if last.isInitial { return true }
    let node = registry.names.node(of: article.file.text(at: last.span))
    return node.map { registry.claims(of: $0).isGiven } ?? false
  }

  // MARK: Deciding

  /// The mention that a name is; `nil` when it is nobody's or open.
  mutating func resolve(_ name: NameInText) -> Mention? {
    let reading = reading(of: name)
    if let index = reading.inside {
      return mention(of: index, at: ownName(of: index, in: name))
    }
    let all = reading.all
    guard !all.isEmpty else {
      if let person = unnamed(name, reading.setting) {
        return mention(of: person, at: name.span, reading.setting, isFull: true)
      }
      noteStranger(name, reading.setting)
      return nil
    }
    if let index = settled[NameReading.key(of: name.span, in: text)], all.contains(index) {
      return mention(of: index, at: name.span)
    }
    let full =
      reading.full.count > 1
      ? registry.spelled(article.file.text(at: name.span), among: reading.full) : reading.full
    let meant = full.count < reading.full.count ? full : all
    let byRole = meant.filter { reading.setting.tellsRole(of: registry.entities[$0]) }
    if meant.count > 1, byRole.count == 1 {
      return mention(of: byRole[0], at: name.span, reading.setting)
    }
    if reading.setting.given.isEmpty, !hasBlanks(name.span), let namesake = namesakes[name.node],
      meant.contains(where: registry.isPerson), byRole.isEmpty
    {
      let others = meant.filter { !registry.isPerson($0) }
      if others.count == 1 { return mention(of: others[0], at: name.span) }
      report(name, meant, namesake.span)
      return nil
    }
    if meant.count == 1 {
      return mention(of: meant[0], at: name.span, reading.setting, isFull: full.count == 1)
    }
    let known = meant.filter(established.contains)
    if known.count == 1 { return mention(of: known[0], at: name.span, reading.setting) }
    report(name, meant)
    return nil
  }

  /// The person whose full name has not stood, and whom initials or an office before the surname
  /// tell; `nil` when they tell nobody, or more than one may be meant.
  private func unnamed(_ name: NameInText, _ setting: NameSetting) -> Int? {
    let claims = registry.claims(of: name.node)
    guard claims.surname >= 0, !name.isJoined, name.mayBe(claims.capitals),
      !setting.given.isEmpty || setting.hasOffice, !setting.isInstitution,
      !setting.goesOn || name.style.isHead, bySurname[name.node] == nil
    else { return nil }
    var fitting: [Int] = []
    registry.each(from: claims.surname) { claim in
      let person = registry.entities[Int(claim.entity)]
      let fits =
        setting.given.isEmpty
        ? setting.tellsRole(of: person) : setting.tells(person.givenNames.map(NameReading.key))
      if fits, setting.allows(person, isHead: name.style.isHead, lexicon) {
        fitting.append(Int(claim.entity))
      }
    }
    guard fitting.count == 1 else { return nil }
    guard let namesake = namesakes[name.node] else { return fitting[0] }
    return setting.given.first?.key.first.map { !namesake.initials.contains($0) } == true
      ? fitting[0] : nil
  }

  private mutating func mention(
    of index: Int, at span: TextSpan, _ setting: NameSetting? = nil, isFull: Bool = false
  ) -> Mention {
    if isFull { establish(index) }
    let entity = registry.entities[index]
    guard let given = setting?.given, !given.isEmpty, registry.isPerson(index), !hasBlanks(span)
    else { return Mention(span, of: entity.id) }
    // The given names before it are part of the name.
    let own = entity.givenNames.first.map(NameReading.key) ?? []
    let first = given.first { $0.key == own } ?? given[0]
    let whole = TextSpan(first.span.start, span.end)
    return Mention(claimed.overlaps(whole) ? span : whole, of: entity.id)
  }

  /// Where the entity's own name stands in a longer one; all of it when it does not.
  private func ownName(of index: Int, in name: NameInText) -> TextSpan {
    var own: TextSpan?
    registry.names.withScratch { scratch in
      var offset = name.span.start
      while offset < name.span.end, own == nil {
        registry.names.names(in: text, at: offset, before: name.span.end, scratch: scratch) {
          match in
          registry.each(from: registry.claims(of: match.node).full) { claim in
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
    let claims = registry.claims(of: name.node)
    if claims.surname >= 0, !setting.given.isEmpty, !setting.goesOn {
      let initial = setting.given[0].key.first
      if namesakes[name.node] == nil {
        namesakes[name.node] = Namesake(span: name.span, initials: [])
      }
      if let initial { namesakes[name.node]?.initials.insert(initial) }
    }
    guard !hasBlanks(name.span), !setting.isInstitution else { return }
    let isNamed = setting.goesOn && !setting.behind.contains(.common)
    let isSurname = claims.full >= 0 && !setting.given.isEmpty && !setting.goesOn
    if isNamed || isSurname { strangers.insert(name.node) }
  }

  /// Whether a name has several words; one that is cut at a line's end has not.
  private func hasBlanks(_ span: TextSpan) -> Bool {
    let isBlank = { (byte: UInt8) in byte <= 0x20 || byte == 0xA0 }
    return span.range.contains { offset in
      isBlank(text[offset]) && !isBlank(text[offset - 1]) && !isHyphen(endingAt: offset)
    }
  }

  private func isHyphen(endingAt offset: Int) -> Bool {
    let scalar = UTF8Scalars.decode(text, endingAt: offset, from: 0)
    return [0x2D, 0x2010, 0xAD].contains(scalar)
  }

  private mutating func report(
    _ name: NameInText, _ candidates: [Int], _ namesake: TextSpan? = nil
  ) {
    guard reported.insert(name.node).inserted else { return }
    let words = article.file.line(at: name.span)
    let ids = candidates.map { registry.entities[$0].id.description }
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
