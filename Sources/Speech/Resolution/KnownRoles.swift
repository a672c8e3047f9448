import SourceText

/// Brings in what the caller says that people are.
extension ReferenceFinder {
  /// Adds the caller’s roles that something in the text may mean, `the mayor`, once all of it is
  /// read. Linear in their length.
  mutating func addKnownRoles() {
    let heads = Set(roles.compactMap(\.words.last))
    guard !heads.isEmpty else { return }
    var tokens: [Token] = []
    var marks: [QuotationMark] = []
    for person in persons.all.indices {
      guard let number = persons.all[person].known else { continue }
      for var role in known.people[number].roles {
        role.withUTF8 { bytes in
          tokens.removeAll(keepingCapacity: true)
          marks.removeAll(keepingCapacity: true)
          TokenScanner(bytes, in: TextSpan(0, bytes.count), lexicon: lexicon)
            .scan(into: &tokens, marks: &marks)
          let isMeant = tokens.contains { token in
            token.kind == .word
              && persons.words.known(bytes, token.start, token.end).map(heads.contains) ?? false
          }
          if isMeant { add(tokens, of: bytes, to: person) }
        }
      }
    }
  }

  private mutating func add(
    _ role: [Token], of bytes: UnsafeBufferPointer<UInt8>, to person: Int
  ) {
    var role = role
    for place in role.indices where role[place].kind == .word {
      role[place].word = lexicon.classes(bytes, role[place].start, role[place].end)
    }
    persons.add(Role(role, PersonWords(bytes, lexicon), &persons.words), to: person)
  }
}
