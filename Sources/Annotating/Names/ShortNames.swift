import SiteModel

extension Entity {
  /// The surname, unless it is none that a text would use by itself: in small letters, as any word
  /// may be, a single letter, or what stands behind a name.
  var usableSurname: String? {
    guard let surname, let first = surname.unicodeScalars.first else { return nil }
    let isName = first.properties.isAlphabetic && !first.properties.isLowercase
    let isBehind = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"].contains(surname)
    return isName && !isBehind && surname.count > 1 && !surname.hasSuffix(".") ? surname : nil
  }

  /// The given name, where a text may use it by itself once the full name has stood; an initial is
  /// none, and neither is a name in small letters.
  var usableGivenName: String? {
    guard usableSurname != nil, let given = givenName, let first = given.unicodeScalars.first,
      first.properties.isAlphabetic, !first.properties.isLowercase, given.count > 2,
      !given.hasSuffix(".")
    else { return nil }
    return given
  }

  /// The given names and initials before the surname, in order.
  var givenNames: [Substring] {
    guard let surname else { return [] }
    let words = name.split { $0 == " " || $0 == "\u{A0}" }
    let own = surname.split(separator: " ")
    return words.filter { !own.contains($0) }
  }

  /// Inflected forms of the surname: forms of one word of somebody whose name has several, unless
  /// another name of one word is more alike.
  var inflectedSurnames: [String] {
    guard let surname = usableSurname, !forms.isEmpty else { return [] }
    let others = otherNames.filter { !$0.contains(" ") }
    return forms.filter { form in
      guard !form.contains(" "), !form.contains("\u{A0}") else { return false }
      let likeness = form.commonPrefix(with: surname).count
      return !others.contains { form.commonPrefix(with: $0).count >= max(1, likeness) }
    }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> Substring {
    self[
      ..<(zip(indices, zip(self, other)).first { $1.0 != $1.1 }?.0 ?? prefix(other.count).endIndex)]
  }
}
