import SourceText
import Speech

/// Tells names from common words that are written like them: `May`, `Reading`, `Will`, `Grant`.
enum WordEvidence {
  /// Whether a name of one word is rather the word, or a date; false of several words. `isSettled`
  /// when the article has settled whose the name is, `isOfThing` when it may be something that is no
  /// person.
  static func isWord(
    _ name: NameInText, _ setting: NameSetting, in text: UnsafeBufferPointer<UInt8>,
    senses: WordSenses, isSettled: @autoclosure () -> Bool, isOfThing: Bool, isGivenName: Bool
  ) -> Bool {
    if name.hasBlanks { return false }
    let sense = senses.sense(ofWord: name.span, in: text)
    guard sense.contains(.common) || sense.contains(.month) else { return false }
    let isSettled = isSettled()
    // Nobody is told by a given name that may be a word.
    if isGivenName { return true }
    let isNamed = setting.isPossessive || !isOfThing && setting.behind.contains(.finite)
    let isLoud = setting.startsSentence || name.style == .capitalisedHeadline
    if !setting.given.isEmpty, !isLoud || isSettled { return false }
    if sense.contains(.month) {
      if setting.hasNumberBehind || setting.before.contains(.beforeDate) { return true }
      return !isSettled || isLoud && !isNamed
    }
    if name.isInCapitals, setting.hasCapitalsBeside {
      return !(isOfThing && setting.before.contains(.beforePlace))
    }
    if senses.capitalisesNouns, setting.before.contains(.determiner),
      !sense.contains(.noName)
    {
      return true
    }
    return isLoud && !(isSettled && isNamed)
  }
}
