import SiteModel
import SourceText
import Speech

/// Whom one name may mean, by its letters, the words beside it and what has been settled so far.
extension Settlement {
  /// Whom a name may mean where it stands.
  struct Meanings {
    /// Entities whose full name it is.
    var full = Candidates()
    /// Persons who have been named and whose surname it is.
    var surname = Candidates()
    /// The same by given name.
    var given = Candidates()
    /// The entity whose name inside the longer one is meant.
    var inside: Int?
  }

  func setting(of name: NameInText) -> NameSetting {
    NameSetting(of: name.span, in: text, block: name.block, senses: senses)
  }

  func meanings(of name: NameInText, _ setting: NameSetting) -> Meanings {
    let claims = registry.names.claims(of: name.node)
    var full = Candidates()
    var inside = Candidates()
    registry.eachFull(claims) { claim in
      guard isWritten(name, claim.capitals, setting) else { return }
      if claim.isInside {
        inside.add(Int(claim.entity))
      } else {
        full.add(Int(claim.entity))
      }
    }
    if full.isEmpty, let only = inside.only { return Meanings(inside: only) }
    var surname = Candidates()
    var given = Candidates()
    if !name.isJoined, isWritten(name, claims.capitals, setting) {
      if claims.surname >= 0 { surname = bySurname[name.node] ?? surname }
      // A given name that is anybody's whole name or surname as well says nothing alone.
      if claims.isGiven, claims.full == nil, claims.surname < 0 {
        given = byGivenName[name.node] ?? given
      }
    }
    let isWord = WordEvidence.isWord(
      name, setting, in: text, senses: senses,
      isSettled: !surname.isEmpty || full.contains(where: established.contains),
      isOfThing: full.contains { !registry.isPerson($0) }, isGivenName: !given.isEmpty)
    return isWord
      ? Meanings()
      : narrowed(Meanings(full: full, surname: surname, given: given), name, setting)
  }

  private func isWritten(_ name: NameInText, _ capitals: UInt64, _ setting: NameSetting) -> Bool {
    guard name.mayBe(capitals) else { return false }
    return !name.isOnlyInCapitals(capitals) || !name.isShort || setting.hasCapitalsBeside
  }

  /// Without those whom the words beside the name exclude.
  private func narrowed(
    _ meanings: Meanings, _ name: NameInText, _ setting: NameSetting
  ) -> Meanings {
    let isHead = name.style.isHead
    let full = meanings.full.filter { index in
      guard registry.isPerson(index) else { return !isOfPerson(name, setting) }
      if name.isJoined { return false }
      if !name.hasBlanks { return setting.allows(registry.entities[index], isHead: isHead) }
      return !setting.isInstitution && (isHead || !isOthersName(name, setting))
    }
    let surname = meanings.surname.filter { index in
      setting.allows(registry.entities[index], isHead: isHead)
    }
    let isGiven =
      !meanings.given.isEmpty && setting.given.isEmpty && !setting.goesOn
      && !setting.isInstitution && !strangers.contains(name.node)
    let given = isGiven ? meanings.given : Candidates()
    let things = full.filter { !registry.isPerson($0) }
    if things.isEmpty { return Meanings(full: full, surname: surname, given: given) }
    if setting.before.contains(.beforePlace) { return Meanings(full: things, given: given) }
    let arePersons =
      isAnybodys(name) && things.allSatisfy { !established.contains($0) }
    return Meanings(
      full: arePersons ? full.filter(registry.isPerson) : full, surname: surname, given: given)
  }

  /// Whether the name of something is rather a person's or a part of a longer one.
  private func isOfPerson(_ name: NameInText, _ setting: NameSetting) -> Bool {
    isPartOfLongerName(name, setting)
      || !name.hasBlanks && (setting.hasOffice || setting.pronouns != nil)
  }

  /// Whether a name of something is somebody's given name in the article.
  private func isAnybodys(_ name: NameInText) -> Bool {
    strangers.contains(name.node) || byGivenName[name.node] != nil
  }

  /// Whether the name of something is only a part of a longer one.
  private func isPartOfLongerName(_ name: NameInText, _ setting: NameSetting) -> Bool {
    if setting.isInstitution || isOfInstitution(setting) { return true }
    if name.style == .capitalisedHeadline { return false }
    if senses.capitalisesNouns { return false }
    // Of few languages are enough words known to tell a name at the head of a sentence.
    let isUnsure = setting.given.count == 1 && setting.givenStartsSentence
    return setting.goesOn || !setting.given.isEmpty && (senses.areMany || !isUnsure)
  }

  /// Whether an institution is named after the name, as `Bank of China` is; a person of the index may
  /// be of a place.
  private func isOfInstitution(_ setting: NameSetting) -> Bool {
    guard let head = setting.institutionBefore else { return false }
    return lastPerson?.end != head.end
  }

  /// Whether a full name is only a part of another's: `Anna Maria Lind`, `Maria Lind Hansen`.
  private func isOthersName(_ name: NameInText, _ setting: NameSetting) -> Bool {
    if setting.goesOn, setting.behind.isDisjoint(with: [.common, .abbreviation]) { return true }
    guard let last = setting.given.last else { return false }
    if last.isInitial { return true }
    let node = registry.names.node(of: article.file.text(at: last.span))
    return node.map { registry.names.claims(of: $0).isGiven } ?? false
  }
}
