import SourceText

/// A word, a punctuation mark or, once marks are paired, a whole quoted stretch.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word
    case comma, colon, semicolon, dash
    case fullStop, question, exclamation, ellipsis
    case openBracket, closeBracket
    /// A quotation mark or an apostrophe that is part of no word; `index` is its place in the list
    /// of marks.
    case mark
    /// A quoted stretch; `index` is its place in the list of stretches.
    case quotation
    case other
  }

  var start: Int
  var end: Int
  var kind: Kind
  var index: Int32 = -1
  var word: WordClass = []

  var span: TextSpan { TextSpan(start, end) }

  /// Whether it is a word in one of `classes`.
  func isWord(_ classes: WordClass) -> Bool { kind == .word && word.meets(classes) }

  /// Whether it ends a sentence when a sentence follows.
  var isTerminator: Bool { kind == .fullStop || kind == .question || kind == .exclamation }

  /// Whether it can be part of a name: capitalised, and no word of grammar and no weekday.
  var isNameWord: Bool {
    kind == .word && word.contains(.capitalised) && !word.meets(.grammar.union(.calendar))
  }
}
