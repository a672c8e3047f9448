import SourceText

/// Brings in what the caller says that people are.
extension ReferenceFinder {
  /// Adds the caller’s roles that something in the text may mean, `the mayor`, once all of it is
  /// read. Linear in their length.
  mutating func addKnownRoles() {
    var heads: Set<Int> = []
    for role in roles { if let head = role.words.last { heads.insert(head) } }
    guard !heads.isEmpty else { return }
    for person in persons.all.indices {
      guard let number = persons.all[person].known else { continue }
      for var role in known.people[number].roles {
        role.withUTF8 { bytes in
          if isMeant(bytes, heads) { add(bytes, to: person) }
        }
      }
    }
  }

  /// Whether one of the words of a role is a noun that a description ends with.
  private func isMeant(_ role: UnsafeBufferPointer<UInt8>, _ heads: Set<Int>) -> Bool {
    var start = 0
    while start < role.count {
      var end = start
      while end < role.count, Self.isInWord(role[end]) { end += 1 }
      if end > start, let word = persons.words.known(role, start, end), heads.contains(word) {
        return true
      }
      start = end + 1
    }
    return false
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x2D || byte == 0x27 || TokenScanner.isLetterOrDigit(byte)
  }

  private mutating func add(_ role: UnsafeBufferPointer<UInt8>, to person: Int) {
    var tokens: [Token] = []
    var marks: [QuotationMark] = []
    TokenScanner(role, in: TextSpan(0, role.count), lexicon: lexicon)
      .scan(into: &tokens, marks: &marks)
    for place in tokens.indices where tokens[place].kind == .word {
      tokens[place].word = lexicon.classes(role, tokens[place].start, tokens[place].end)
    }
    persons.add(Role(tokens, PersonWords(role, lexicon), &persons.words), to: person)
  }
}
