import SiteModel
import SourceText
import Speech

/// What stands around a name, which may make it somebody else's, a part of a longer name or no name
/// at all: `Tom Maro`, `Maro Street`, `Mayor Maro`, `May 12`.
struct NameSetting {
  /// A given name or an initial.
  struct Given {
    let span: TextSpan
    /// As names are compared.
    let key: [UInt8]
    /// Whether it is one letter with a full stop.
    let isInitial: Bool
  }

  /// Given names and initials right before the name, in order; no titles.
  private(set) var given: [Given] = []
  /// Whether a sentence begins with the first of them.
  private(set) var givenStartsSentence = false
  /// Words of titles before all that, nearest first, as names are compared.
  private(set) var titles: [[UInt8]] = []
  /// Whether one of the titles tells an office.
  private(set) var hasOffice = false
  /// The pronoun that a title tells, `Mr.`; `nil` when none does.
  private(set) var pronouns: Pronouns?
  /// Whether more of a name follows.
  let goesOn: Bool
  /// Whether what follows ends the name of an institution, a street or a work.
  let isInstitution: Bool
  /// The word right before; empty when there is none.
  private(set) var before: WordSense = []
  private let words: NameWords
  private let span: TextSpan
  private var wordBefore: NameWords.Word?
  private let wordBehind: NameWords.Word?

  /// The most words looked at before a name.
  private static let most = 6

  /// What stands around the name at `span` in a block that is at `block`. Looks at a few words; what
  /// few names are asked is read when it is.
  init(
    of span: TextSpan, in text: UnsafeBufferPointer<UInt8>, block: TextSpan,
    senses: WordSenses
  ) {
    words = NameWords(text: text, block: block, senses: senses)
    self.span = span
    wordBehind = words.word(behind: span.end)
    if let word = wordBehind, words.isCapital(word.span.start) {
      let sense = words.sense(of: word)
      goesOn = words.isPartOfName(word, sense)
      isInstitution =
        goesOn && sense.contains(.institution) || text[word.span.range].elementsEqual("FC".utf8)
    } else {
      goesOn = false
      isInstitution = false
    }
    var start = span.start
    for step in 0..<Self.most {
      guard let word = words.word(before: start) else { break }
      let sense = words.sense(of: word)
      if step == 0 {
        wordBefore = word
        before = sense
      }
      guard read(word, sense) else { break }
      start = word.span.start
    }
  }

  /// Takes a word before the name for a given name or a title; false when it is none.
  private mutating func read(_ word: NameWords.Word, _ sense: WordSense) -> Bool {
    // Unknown at the head of a sentence, a word is a name; known, it is the word.
    let isName =
      titles.isEmpty && words.isPartOfName(word, sense)
      && (word.isInitial || !sense.contains(.common) || !words.startsSentence(word.span.start))
    if isName {
      let key = NameReading.key(of: word.span, in: words.text)
      given.insert(Given(span: word.span, key: key, isInitial: word.isInitial), at: 0)
      givenStartsSentence = words.startsSentence(word.span.start)
      return true
    }
    guard sense.contains(.title), !word.isInitial else { return false }
    let key = NameReading.key(of: word.span, in: words.text)
    if let told = TurnLabel.honorifics[String(decoding: key, as: UTF8.self)] {
      pronouns = Pronouns(rawValue: told)
    } else {
      titles.append(key)
      if sense.contains(.office) { hasOffice = true }
    }
    return true
  }

  /// The word right behind; empty when there is none.
  var behind: WordSense { wordBehind.map(words.sense) ?? [] }

  /// Whether a number is right behind.
  var hasNumberBehind: Bool {
    wordBehind.map { (0x30...0x39).contains(words.text[$0.span.start]) } ?? false
  }

  /// Whether a word beside it is in capitals throughout.
  var hasCapitalsBeside: Bool {
    [wordBefore, wordBehind].contains { $0.map { words.isInCapitals($0.span) } ?? false }
  }

  /// Where the last word of an institution's name stands before it with `of` between, `Bank of China`,
  /// or that of somebody who is not told by a title; `nil` when there is none.
  var institutionBefore: TextSpan? {
    guard before.contains(.genitive), let wordBefore else { return nil }
    return words.institution(before: wordBefore)?.span
  }

  /// Whether a sentence or quoted words begin with it.
  var startsSentence: Bool { words.startsSentence(span.start) }

  /// Whether `’s` or an apostrophe follows.
  var isPossessive: Bool { words.hasPossessive(span.end) }

  /// Whether it is as well the name of that person, who has been named: nothing is beside it, or
  /// her own given name or its initial is, and no title of somebody else.
  func allows(_ person: @autoclosure () -> Entity, isHead: Bool) -> Bool {
    if isInstitution { return false }
    if goesOn, !isHead || !given.isEmpty { return false }
    if pronouns == nil, !hasOffice, given.isEmpty { return true }
    let person = person()
    if let pronouns, let own = person.pronouns, own != pronouns, own != .they { return false }
    if contradicts(person) { return false }
    return given.isEmpty || fits(person.givenNames.map(NameReading.key))
  }

  /// Whether the given names and initials may be those: the first is, and none is another's.
  func fits(_ own: [[UInt8]]) -> Bool {
    guard let first = own.first else { return false }
    if given.contains(where: { $0.key == first }) { return true }
    guard given[0].isInitial || given[0].key.count == 1, given.count <= max(own.count, 2)
    else { return false }
    return zip(given, own).allSatisfy { one, other in
      one.key == other || other.starts(with: one.key) && one.isShort
    }
  }

  /// Whether they are so much those of somebody that no full name need have stood: `I.`, `J. F.`, or
  /// the first of several.
  func tells(_ own: [[UInt8]]) -> Bool {
    guard !given.isEmpty, !goesOn, given.count <= own.count, fits(own) else { return false }
    return given[0].isInitial
      ? given.allSatisfy(\.isInitial) : given[0].key == own[0] && own.count > given.count
  }

  /// Whether the titles are words of that person's role, an office among them.
  func tellsRole(of person: Entity) -> Bool {
    guard hasOffice, let role = person.role else { return false }
    let parts = role.split { !$0.isLetter }.map(NameReading.key)
    return titles.allSatisfy(parts.contains)
  }

  /// Whether the titles tell another office than that person's.
  private func contradicts(_ person: Entity) -> Bool {
    guard hasOffice, let role = person.role else { return false }
    let parts = role.split { !$0.isLetter }
    guard !parts.contains(where: { titles.contains(NameReading.key($0)) }) else { return false }
    return parts.contains { word in
      Array(word.utf8).withUnsafeBufferPointer {
        words.senses.sense(ofWord: TextSpan(0, $0.count), in: $0).contains(.office)
      }
    }
  }
}

extension NameSetting.Given {
  fileprivate var isShort: Bool { isInitial || key.count == 1 }
}

extension NameReading {
  /// A word as names are compared. Linear.
  static func key(of span: TextSpan, in text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: span.count * 2 + 2) { key, count in
      key.initialize(repeating: 0)
      var reading = NameReading(at: span.start, into: key, joinsLines: false)
      while reading.position < span.end {
        guard reading.readNext(text, before: span.end) else { break }
      }
      count = reading.count
    }
  }

  /// A word as names are compared, without a full stop behind it.
  static func key(_ word: Substring) -> [UInt8] {
    let bytes = Array(word.utf8)
    let end = bytes.last == 0x2E ? bytes.count - 1 : bytes.count
    return bytes.withUnsafeBufferPointer { key(of: TextSpan(0, end), in: $0) }
  }
}
