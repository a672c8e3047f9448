/// Reads a language file: lines `section: words`, the words of a section also on further lines that
/// begin with a blank, `#` before a comment.
struct LanguageFile {
  /// Something that is wrong with the file: a bug of ours, which a test looks for.
  struct Problem: Equatable {
    var line: Int
    var message: String
  }

  private(set) var tag = ""
  private(set) var name = ""
  private(set) var lexicon: Lexicon
  /// In the order of their lines.
  private(set) var problems: [Problem] = []

  private typealias Entry = Slice<UnsafeBufferPointer<UInt8>>

  private var inflection = VerbInflection()
  private var marks: [MarkPair] = []
  private var line = 0
  private var section: (name: String, kind: LanguageSection)?
  private var seen: Set<String> = []
  /// The words of the section so far; only for a check.
  private var words: Set<[UInt8]> = []
  /// The pronouns so far, with their section; only for a check.
  private var pronouns: [[UInt8]: String] = [:]
  private let isCheck: Bool

  /// Reads `text`, in UTF-8. What is wrong is left out, and named when `isCheck`. Linear.
  init(_ text: UnsafeBufferPointer<UInt8>, isCheck: Bool = false) {
    self.isCheck = isCheck
    lexicon = Lexicon(capacity: text.count / 6)
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      line += 1
      read(line: text[start..<end])
      start = end + 1
    }
    lexicon.marks = MarkTable(marks)
    for name in LanguageSection.required where !seen.contains(name) {
      report("there is no section “\(name)”")
    }
  }

  private mutating func report(_ message: @autoclosure () -> String) {
    if isCheck { problems.append(Problem(line: line, message: message())) }
  }

  private mutating func read(line: Entry) {
    var rest = line
    if let comment = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<comment] }
    guard let first = rest.first else { return }
    if !Self.isBlank(first) {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else {
        section = nil
        return report("a section’s name ends with a colon, and its words are set in")
      }
      begin(String(decoding: rest[..<colon], as: UTF8.self))
      rest = rest[(colon + 1)...]
    }
    var start = rest.startIndex
    while start < rest.endIndex {
      if Self.isBlank(rest[start]) {
        start += 1
        continue
      }
      var end = start + 1
      while end < rest.endIndex, !Self.isBlank(rest[end]) { end += 1 }
      read(entry: rest[start..<end])
      start = end
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private mutating func begin(_ name: String) {
    words.removeAll(keepingCapacity: true)
    if !seen.insert(name).inserted { report("the section “\(name)” is there twice") }
    if let kind = LanguageSection.named[name] {
      section = (name, kind)
    } else {
      section = nil
      report("“\(name)” is no section")
    }
  }

  private mutating func read(entry: Entry) {
    guard let section else { return }
    switch section.kind {
    case .text:
      let text = String(decoding: entry, as: UTF8.self)
      if section.name == "name" {
        name += name.isEmpty ? text : " " + text
      } else {
        tag = text
      }
    case .marks:
      guard let pair = MarkPair(String(decoding: entry, as: UTF8.self)) else {
        return report("“\(String(decoding: entry, as: UTF8.self))” is no pair of marks")
      }
      marks.append(pair)
    case .features:
      let name = String(decoding: entry, as: UTF8.self)
      guard let feature = LanguageFeatures.named[name] else {
        return report("“\(name)” is no feature")
      }
      lexicon.features.insert(feature)
    case .clitics:
      if !lexicon.clitics.add(Array(entry)) { report("a tied word is `qu'` or `-il`") }
    case .nounEndings:
      lexicon.nounEndings.append(Array(entry))
    case .verbForms:
      for form in entry.split(separator: UInt8(ascii: "/")) {
        guard let form = VerbForm(rawValue: String(decoding: form, as: UTF8.self)) else {
          return report("“\(String(decoding: form, as: UTF8.self))” is no form of a verb")
        }
        inflection.forms.append(form)
      }
    case .inflection:
      if !inflection.addPattern(entry) { report("a pattern is `ending=form/form`, a form each") }
    case .words(let word):
      for spelling in spellings(entry) { add(spelling, word) }
    case .people(let word):
      for spelling in spellings(entry) {
        note(spelling)
        spelling.withUnsafeBufferPointer { lexicon.people.add($0, word) }
      }
    case .personEndings(let word):
      lexicon.people.addEnding(Array(entry), word)
    case .placeAdjectiveEndings:
      lexicon.people.addPlaceAdjectiveEnding(Array(entry))
    case .endings(let word):
      lexicon.addEnding(Array(entry), word)
    case .verbClass(let word):
      add(verb: entry, word)
    case .verbs(let also, let areNouns):
      guard let forms = inflection.inflect(entry) else {
        return report("“\(String(decoding: entry, as: UTF8.self))” does not fit the verb-forms")
      }
      if let base = forms.first?.first { note(base) }
      var past: [[UInt8]] = []
      for (form, spellings) in zip(inflection.forms, forms) {
        if form == .past { past += spellings }
        for spelling in spellings {
          var word = form.word
          switch form {
          // `has written`, not `written`
          case .pastParticiple where past.contains(spelling): break
          case .pastParticiple: word.formUnion(also.union(.baseCue))
          case .base where areNouns, .present where areNouns: word.formUnion(also.union(.nounLike))
          default: word.formUnion(also)
          }
          list(spelling, word)
        }
      }
    }
  }

  /// Adds `word` to every form of a verb.
  private mutating func add(verb entry: Entry, _ word: WordClass) {
    guard let forms = inflection.inflect(entry) else {
      return report("“\(String(decoding: entry, as: UTF8.self))” does not fit the verb-forms")
    }
    if let base = forms.first?.first { note(base) }
    for spelling in forms.joined() { list(spelling, word) }
  }

  /// `stem|ending,ending` as whole words, and any other entry as it is.
  private func spellings(_ entry: Entry) -> [[UInt8]] {
    guard let bar = entry.firstIndex(of: UInt8(ascii: "|")) else { return [Array(entry)] }
    let stem = Array(entry[..<bar])
    return entry[(bar + 1)...].split(separator: UInt8(ascii: ","))
      .map { $0.count == 1 && $0.first == UInt8(ascii: "-") ? stem : stem + $0 }
  }

  private mutating func add(_ spelling: [UInt8], _ word: WordClass) {
    note(spelling)
    list(spelling, word)
    if word.meets([.phrasalCue, .according]),
      let hyphen = spelling.firstIndex(of: UInt8(ascii: "-"))
    {
      spelling[..<hyphen].withUnsafeBufferPointer { lexicon.add($0, .phrasalHead) }
    }
  }

  /// Adds a spelling, and the same with an apostrophe of the other shape.
  private mutating func list(_ spelling: [UInt8], _ word: WordClass) {
    spelling.withUnsafeBufferPointer { lexicon.add($0, word) }
    if let sign = spelling.firstIndex(of: UInt8(ascii: "'")) {
      let other = Array(spelling[..<sign]) + Array("’".utf8) + spelling[(sign + 1)...]
      other.withUnsafeBufferPointer { lexicon.add($0, word) }
    }
  }

  /// Keeps a word in mind to find it again in its section.
  private mutating func note(_ word: [UInt8]) {
    guard isCheck else { return }
    let text = String(decoding: word, as: UTF8.self)
    if !words.insert(word).inserted { report("“\(text)” is in its section twice") }
    if let section, section.name.hasPrefix("pronouns-") {
      // One word is one pronoun; of “sie”, which is two, nobody is sure.
      let pair: Set = [section.name, pronouns[word] ?? section.name]
      if pair.count > 1, pair != ["pronouns-she", "pronouns-they"] {
        report("“\(text)” is two pronouns")
      }
      pronouns[word] = section.name
    }
    if text != text.lowercased() { report("“\(text)” is not in small letters") }
    if word.count > Lexicon.longestWord { report("“\(text)” is too long") }
  }
}
