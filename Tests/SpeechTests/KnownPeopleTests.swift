import SeededRandom
import SourceText
import Speech
import Testing

/// What a caller’s knowledge does for resolving.
@Suite struct KnownPeopleTests {
  /// The first place of each name is its mention, person by person.
  private func known(
    _ text: String, _ people: [(name: String, person: KnownPeople.Person)]
  ) -> KnownPeople {
    let bytes = Array(text.utf8)
    var known = KnownPeople(people: people.map(\.person), mentions: [])
    for (number, person) in people.enumerated() {
      if let range = bytes.firstRange(of: Array(person.name.utf8)) {
        known.mentions.append(
          .init(TextSpan(range.lowerBound, range.upperBound), of: number))
      }
    }
    known.mentions.sort { $0.span < $1.span }
    return known
  }

  @Test func aMentionGivesItsNumber() {
    let text = "“It leaks,” Ines Maro said. “Look,” she added."
    let known = known(text, [("Ines Maro", .init(pronoun: .she))])
    #expect(
      Resolved(text, known: known).lines == ["Ines Maro: number 0", "she: number 0"])
  }

  @Test func aKnownPronounExcludes() {
    let text = "Ines Maro said it leaks. “Look,” he said."
    #expect(
      Resolved(text, known: known(text, [("Ines Maro", .init(pronoun: .she))])).lines
        == ["he: open"])
  }

  @Test func aRoleTheCallerKnowsFits() {
    let text = "“It leaks,” the mayor said. Ines Maro had come."
    let known = known(text, [("Ines Maro", .init(roles: ["Mayor of Marlow"]))])
    #expect(Resolved(text, known: known).lines == ["the mayor: number 0"])
  }

  @Test(arguments: [KnownPeople.Kind.organisation, .place])
  func anOrganisationAndAPlaceCanBeSources(_ kind: KnownPeople.Kind) {
    let text = "“It leaks,” Marlow said. “Look,” he said."
    #expect(
      Resolved(text, known: known(text, [("Marlow", .init(kind: kind))])).lines
        == ["Marlow: number 0", "he: open"])
  }

  @Test func aSurnameThatTheCallerLeftOpenIsNotTheKnownPerson() {
    let text = "Ines Maro came. “It leaks,” Maro said."
    #expect(
      Resolved(text, known: known(text, [("Ines Maro", .init())])).lines == ["Maro: Maro"])
  }

  @Test(arguments: UInt64(0)..<60) func resolutionsAreSoundWhateverTheText(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func int(_ range: Range<Int>) -> Int {
      range.lowerBound + Int(random.next() % UInt64(range.count))
    }
    let pieces = [
      "Ines Maro", "Maro", "Mr.", "Petrov’s", "the mayor", "he", "she", "who", "said", "told",
      "“", "”", "\"", ",", ".", "\n\n", "in", "a reporter", "quoted", "as saying", "—", "(", ")",
    ].map { Array($0.utf8) }
    for _ in 0..<20 {
      var text: [UInt8] = []
      for _ in 0..<int(0..<80) {
        if int(0..<10) == 0 {
          text.append(UInt8(int(0..<256)))
        } else {
          text += pieces[int(0..<pieces.count)] + [0x20]
        }
      }
      var known = KnownPeople(
        people: [.init(pronoun: .she, roles: ["Mayor"]), .init(kind: .place), .init()],
        mentions: [])
      var start = 0
      while start < text.count, int(0..<3) > 0 {
        let low = int(start..<text.count)
        let high = min(text.count, low + int(1..<12))
        known.mentions.append(.init(TextSpan(low, high), of: int(0..<4)))
        start = high
      }
      let paragraphs = MarkedText.blocks(text)
      let reading = QuotationFinder().read(text, paragraphs: paragraphs)
      let resolved = QuotationFinder().resolve(
        reading, in: text, paragraphs: paragraphs, known: known)
      #expect(resolved.sources.map(\.source) == reading.sources.map(\.span))
      #expect(resolved.speakers.count == reading.quotations.count)
      for resolution in resolved.sources {
        let referents = [resolution.who] + resolution.candidates.map(\.referent)
        for referent in referents + resolution.between.map(Optional.some) {
          if case .known(let number) = referent { #expect((0..<3).contains(number)) }
          if case .named(let span) = referent { #expect(span.end <= text.count && !span.isEmpty) }
        }
        #expect(resolution.between.isEmpty || resolution.who == nil)
        #expect(resolution.between.isEmpty || resolution.between.count == 2)
      }
      #expect(
        resolved
          == QuotationFinder().resolve(reading, in: text, paragraphs: paragraphs, known: known))
    }
  }

  /// A step for every pair of names or marks would be hundreds of millions of them.
  @Test(arguments: [
    "Ines Maro told Tom Bell that he said she was the mayor. ",
    "“It leaks,” he said. She left. ",
    "Maro Maro Maro Maro Maro Maro Maro ",
    "he he he he he he ",
    "“Maro ",
  ])
  func aLongTextIsResolved(_ piece: String) {
    let text = Array(String(repeating: piece, count: 10_000).utf8)
    let paragraphs = MarkedText.blocks(text)
    let reading = QuotationFinder().read(text, paragraphs: paragraphs)
    let resolved = QuotationFinder().resolve(reading, in: text, paragraphs: paragraphs)
    #expect(resolved.speakers.count == reading.quotations.count)
    #expect(resolved.reporters.count == reading.reports.count)
    #expect(resolved.sources.map(\.source) == resolved.sources.map(\.source).sorted())
  }
}
