import SourceText

/// A paragraph as the rules see it: its words and punctuation, each quoted stretch a single token,
/// cut into sentences, with the saying verbs and their subjects.
struct Passage: Sendable {
  var span: TextSpan
  /// What sentences of its language do.
  let features: LanguageFeatures
  /// Words, punctuation and quotations; nothing from inside quotations.
  var tokens: [Token] = []
  var stretches: [Stretch] = []
  /// Ranges of `tokens`, ascending, which together are all of them.
  var sentences: [Range<Int>] = []
  /// The sentence of each token.
  var sentenceOf: [Int32] = []
  /// The saying verbs, ascending.
  var cues: [Cue] = []
  /// Whether `according` is among its words.
  var hasAccording = false

  /// Reads one paragraph. `isCarried` says that the one before ended inside a quotation. Linear.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan, lexicon: Lexicon, isCarried: Bool
  ) {
    self.span = span
    features = lexicon.features
    var raw: [Token] = []
    raw.reserveCapacity(span.count / 4)
    var marks: [QuotationMark] = []
    TokenScanner(bytes, in: span, lexicon: lexicon).scan(into: &raw, marks: &marks)
    let marked =
      marks.isEmpty ? [] : MarkPairing(raw, marks, bytes, lexicon).stretches(isCarried: isCarried)
    fold(raw, marks, marked, bytes, lexicon)
    settleNames()
    cutSentences()
    if features.contains(.capitalisedNouns) { settleNouns(bytes, lexicon) }
    findCues()
  }

  // MARK: Folding

  private mutating func fold(
    _ raw: [Token], _ marks: [QuotationMark], _ marked: [MarkedStretch],
    _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) {
    tokens.reserveCapacity(raw.count)
    var next = 0
    var place = 0
    while place < raw.count {
      if next < marked.count, marked[next].first == place {
        append(marked[next], raw, marks, bytes, lexicon)
        place = marked[next].last + 1
        next += 1
        continue
      }
      var token = raw[place]
      place += 1
      switch token.kind {
      case .word:
        if !lexicon.clitics.isEmpty {
          token = splitClitics(token, bytes, lexicon)
        }
        token.word = WordForm.classes(bytes, token.start, token.end, lexicon)
        if token.word.contains(.phrasalHead), place < raw.count, raw[place].kind == .word {
          let pair = lexicon.pair(bytes, token.start, raw[place].end)
          if pair.contains(.phrasalCue) {
            token.word.insert(.phrasalCue)
            if lexicon.classes(bytes, raw[place].start, raw[place].end).pronoun != .it {
              // `put it` reports wherever it stands.
              token.word.insert(.weakCue)
            }
            token.word.insert(token.word.contains(.participleForm) ? .participleCue : .finiteCue)
          } else if pair.contains(.according) {
            token.end = raw[place].end
            token.word = pair
            place += 1
          }
        }
        tokens.append(token)
      case .mark:
        // An apostrophe: `the workers’ demands`.
        let mark = marks[Int(token.index)]
        if mark.family == .single, mark.followsWord, !tokens.isEmpty {
          tokens[tokens.count - 1].word.insert(.possessiveForm)
        }
      default:
        tokens.append(token)
      }
    }
  }

  private mutating func append(
    _ marked: MarkedStretch, _ raw: [Token], _ marks: [QuotationMark],
    _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) {
    let start = marked.isCarried ? span.start : raw[marked.first].start
    var stretch = Stretch(
      span: TextSpan(start, raw[marked.last].end), isClosed: marked.isClosed,
      isCarried: marked.isCarried, family: marked.family, token: tokens.count, words: 0,
      capitals: 0, smalls: 0, beginsHigh: false, ending: .nothing)
    if marked.isCarried { stretch.span = TextSpan(raw[0].start, raw[marked.last].end) }
    for place in marked.first...marked.last where raw[place].kind == .word {
      let token = raw[place]
      let isHigh =
        WordForm.isCapital(bytes, token.start, token.end) || bytes[token.start] &- 0x30 < 10
      if stretch.words == 0 { stretch.beginsHigh = isHigh }
      stretch.words += 1
      // Long stretches are no titles; counting stops there.
      guard stretch.words <= 12 else { continue }
      let isGrammar = lexicon.classes(bytes, token.start, token.end).meets(.grammar)
      if isHigh, !isGrammar || stretch.words == 1 {
        stretch.capitals += 1
      } else if !isGrammar {
        stretch.smalls += 1
      }
    }
    var last = marked.last
    while last > marked.first, raw[last].kind == .mark { last -= 1 }
    stretch.ending =
      switch raw[last].kind {
      case .comma: .comma
      case .fullStop: .fullStop
      case .question: .question
      case .exclamation: .exclamation
      case .dash: .dash
      case .ellipsis: .ellipsis
      case .word where bytes[raw[last].end - 1] == 0x2E: .fullStop
      default: .nothing
      }
    // Marks around nothing quote nothing.
    guard stretch.words > 0 else { return }
    tokens.append(
      Token(
        start: stretch.span.start, end: stretch.span.end, kind: .quotation,
        index: Int32(stretches.count)))
    stretches.append(stretch)
  }

  /// Tells `Will` and `Don` as names from the verbs: in a capital behind a small word, a title or
  /// a comma, or as a sentence's head before a verb.
  private mutating func settleNames() {
    for place in tokens.indices where tokens[place].isWord(.capitalised) {
      let word = tokens[place].word
      guard word.contains(.auxiliary), !word.meets([.contracted, .subjectPronoun, .be]),
        !word.contains(.allCapitals)
      else { continue }
      let next = place + 1 < tokens.count ? tokens[place + 1] : nil
      let isBeforeVerb =
        next?.isWord([.finiteCue, .pastForm]) ?? false
        && !(next?.isWord([.capitalised, .nounLike]) ?? true)
      var isName = isBeforeVerb
      if place > 0, !isName {
        let before = tokens[place - 1]
        switch before.kind {
        case .word:
          isName =
            !before.word.contains(.capitalised) && !before.word.contains(.number)
            || before.word.meets([.title, .honorific])
        case .comma: isName = next.map { $0.kind != .word || $0.isNameWord } ?? true
        default: break
        }
      }
      if isName { tokens[place].word.remove(.auxiliary) }
    }
  }

  // MARK: Sentences

  private mutating func cutSentences() {
    sentenceOf = Array(repeating: 0, count: tokens.count)
    var start = 0
    for place in tokens.indices {
      sentenceOf[place] = Int32(sentences.count)
      if place + 1 == tokens.count || endsSentence(place) {
        sentences.append(start..<place + 1)
        start = place + 1
      }
    }
  }

  private func endsSentence(_ place: Int) -> Bool {
    let token = tokens[place]
    let next = tokens[place + 1]
    let isNextHigh =
      switch next.kind {
      case .word: next.word.meets([.capitalised, .number])
      case .quotation, .openBracket: true
      default: false
      }
    if token.kind == .dash, isDateline(place) { return true }
    guard isNextHigh else { return false }
    switch token.kind {
    case .fullStop, .question, .exclamation: return true
    case .word:
      // `in the U.S. He said`, not `U.S. officials`.
      return token.word.contains(.stopped) && !token.word.contains(.honorific)
        && next.isWord(.grammar)
    case .quotation:
      switch stretches[Int(token.index)].ending {
      case .fullStop: return true
      case .question, .exclamation: return next.kind == .quotation || !cueFollows(place + 1)
      default: return false
      }
    case .closeBracket:
      return place > 0 && tokens[place - 1].isTerminator
    default: return false
    }
  }

  /// Whether a dash ends a dateline: `MARLOW, Ga. —`, `Marlow (AP) —`.
  private func isDateline(_ dash: Int) -> Bool {
    guard sentences.isEmpty, dash > 0, dash <= 12, tokens[0].isWord(.capitalised),
      tokens[0].isWord(.allCapitals) || tokens[dash - 1].kind == .closeBracket
    else { return false }
    for place in 0..<dash {
      let token = tokens[place]
      guard token.kind != .quotation,
        token.kind != .word || token.word.meets([.capitalised, .number])
      else { return false }
    }
    return true
  }

  /// Whether a saying verb comes within a few words, before any other verb or clause:
  /// `“Why?” Maro asked`.
  private func cueFollows(_ start: Int) -> Bool {
    var place = start
    while place < min(tokens.count, start + 18) {
      let token = tokens[place]
      if token.kind == .word {
        if token.word.contains(.baseCue), place > start, tokens[place - 1].isWord(.subjectPronoun) {
          return endsClause(behind: place)
        }
        if token.word.contains(.finiteCue) { return endsClause(behind: place) || place == start }
        if place > start, token.word.meets([.verb, .auxiliary, .subordinator]) { return false }
      } else if token.kind == .quotation, stretches[Int(token.index)].words > 2 {
        return false
      } else if token.kind != .comma, token.kind != .quotation, token.kind != .openBracket,
        token.kind != .closeBracket
      {
        return false
      }
      place += 1
    }
    return false
  }
}
