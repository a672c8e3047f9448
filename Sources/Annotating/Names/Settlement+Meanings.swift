import SiteModel
import SourceText
import Speech

/// Whom one name may mean, by its letters, the words beside it and what has been settled so far.
extension Settlement {
  /// Whom a name may mean where it stands.
  struct Meanings {
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

  func meanings(of name: NameInText) -> Meanings {
    let claims = registry.claims(of: name.node)
    var meanings = Meanings(
      setting: NameSetting(of: name.span, in: text, block: name.block, lexicon: lexicon))
    var inside: [Int] = []
    registry.each(from: claims.full) { claim in
      guard isWritten(name, claim.capitals, meanings.setting) else { return }
      let entity = Int(claim.entity)
      if claim.isInside {
        inside.append(entity)
      } else if !meanings.full.contains(entity) {
        meanings.full.append(entity)
      }
    }
    if meanings.full.isEmpty, inside.count == 1 {
      meanings.inside = inside[0]
      return meanings
    }
    if !name.isJoined, isWritten(name, claims.capitals, meanings.setting) {
      meanings.surname = bySurname[name.node] ?? []
      // A given name that is anybody's whole name or surname as well says nothing alone.
      if claims.full < 0, claims.surname < 0 { meanings.given = byGivenName[name.node] ?? [] }
    }
    if WordEvidence.isWord(
      name, meanings.setting, in: text, lexicon: lexicon,
      isSettled: isSettled(name, meanings),
      isOfThing: meanings.full.contains { !registry.isPerson($0) },
      isGivenName: !meanings.given.isEmpty)
    {
      meanings.full = []
      meanings.surname = []
      meanings.given = []
      return meanings
    }
    narrow(&meanings, name)
    return meanings
  }

  private func isWritten(_ name: NameInText, _ capitals: UInt64, _ setting: NameSetting) -> Bool {
    guard name.mayBe(capitals) else { return false }
    return !name.isOnlyInCapitals(capitals) || !name.isShort || setting.hasCapitalsBeside
  }

  private func isSettled(_ name: NameInText, _ meanings: Meanings) -> Bool {
    !meanings.surname.isEmpty || meanings.full.contains(where: established.contains)
  }

  /// Leaves out whom the words beside the name exclude.
  private func narrow(_ meanings: inout Meanings, _ name: NameInText) {
    let setting = meanings.setting
    let isOneWord = !hasBlanks(name.span)
    let isPart = isPartOfLongerName(name, setting)
    let isPersons = setting.hasOffice || setting.pronouns != nil
    meanings.full.removeAll { index in
      guard registry.isPerson(index) else { return isPart || isPersons && isOneWord }
      if name.isJoined { return true }
      let person = registry.entities[index]
      if isOneWord { return !setting.allows(person, isHead: name.style.isHead, lexicon) }
      return setting.isInstitution || !name.style.isHead && isOthersName(name, setting)
    }
    meanings.surname.removeAll { index in
      !setting.allows(registry.entities[index], isHead: name.style.isHead, lexicon)
    }
    if !setting.given.isEmpty || setting.goesOn || setting.isInstitution
      || strangers.contains(name.node)
    {
      meanings.given = []
    }
    let things = meanings.full.filter { !registry.isPerson($0) }
    guard !things.isEmpty else { return }
    if setting.before.contains(.beforePlace) {
      meanings.full = things
      meanings.surname = []
    } else if isAnybodys(name), things.allSatisfy({ !established.contains($0) }) {
      meanings.full = meanings.full.filter(registry.isPerson)
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
    return setting.goesOn || !setting.given.isEmpty && (lexicon.areMany || !isUnsure)
  }

  /// Whether a full name is only a part of another's: `Anna Maria Lind`, `Maria Lind Hansen`.
  private func isOthersName(_ name: NameInText, _ setting: NameSetting) -> Bool {
    if setting.goesOn, setting.behind.isDisjoint(with: [.common, .abbreviation]) { return true }
    guard let last = setting.given.last else { return false }
    if last.isInitial { return true }
    let node = registry.names.node(of: article.file.text(at: last.span))
    return node.map { registry.claims(of: $0).isGiven } ?? false
  }
}
